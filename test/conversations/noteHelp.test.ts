import { setTimeout as sleep } from 'node:timers/promises';
import { completion, ModelServer, sends } from '../ai/modelServer.ts';
import type { Caseworker } from './caseworker.ts';
import { Running } from './running.ts';

jest.setTimeout(60_000);

const model = new ModelServer();
const running = new Running();
const ON = () => ({
  AI_NOTES: 'on',
  OPENAI_API_KEY: 'sk-en-hemmelighed-til-test',
  AI_MODEL: 'den-lille',
  OPENAI_BASE_URL: model.url,
});
beforeAll(async () => {
  await model.start();
  await running.start(ON());
});
afterAll(async () => {
  await running.stop();
  await model.stop();
});

const NOTES = [
  'vil gerne i køkken igen, har prøvet det på plejehjemmet',
  'kan tage bus 5 hele vejen, ring til Lene på 22 33 44 55',
  'skånehensyn tager vi næste gang',
].join('\n');

type Sent = { noter: string; punkter: { id: string; titel: string }[]; linjer: string[] };

/** What the model was sent last. */
function sent(): Sent {
  const { messages } = JSON.parse(model.wired.at(-1)?.body ?? '{}') as { messages: { content: string }[] };
  return JSON.parse(messages.at(-1)?.content ?? '{}');
}

const says = (content: () => object) => {
  model.said = (response) => sends(200, completion({ content: JSON.stringify(content()) }))(response);
};

/** Proposes a line of the notes for a point, in the words given. */
const proposed = (titel: string, words: string, text: string, later = false) => {
  const { noter, punkter } = sent();
  const quote = noter.split('\n').find((line) => line.includes(words)) ?? '';
  return { point: punkter.find((it) => it.titel.includes(titel))?.id, quotes: [quote], text, later };
};

/** Waits until the card in the chat says something. */
async function sees(worker: Caseworker, what: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = worker.looksAtChat();
    if (what.test(text)) return text;
    await sleep(100);
  }
  throw new Error(`the card never said ${what}:\n${worker.text}`);
}

/** On the agenda of a conversation before a placement, with all told. */
async function telling(worker = running.caseworker()): Promise<Caseworker> {
  await worker.types('samtale før praktik 2026-114');
  await worker.presses('tell');
  await worker.presses('Læs noterne', { fortalt: NOTES });
  return worker;
}

describe('rough notes told at once, where a model is switched on', () => {
  it('come back as proposals to be accepted one by one, in one card of the chat', async () => {
    says(() => ({
      proposals: [
        proposed('Hvor det', 'bus 5', 'Kan tage bus 5 hele vejen, ring til [P1] på [P2].'),
        proposed('Tidligere', 'plejehjemmet', 'Vil gerne i køkken igen. Har prøvet det på plejehjemmet.'),
        proposed('Skånehensyn', 'skånehensyn', 'Skånehensyn tager vi næste gang.', true),
        { ...proposed('Timer nu', 'bus 5', 'Kan tage 25 timer.'), quotes: ['25 timer'] },
      ],
    }));
    const worker = await telling();
    expect(worker.text).toContain('sendes til en sprogmodel');
    await worker.presses('agree');
    expect(worker.text).toContain('Jeg læser dine noter');
    const first = await sees(worker, /Forslag til et punkt/);
    expect(first).toContain('Skrevet af en sprogmodel (AI)');
    expect(first).toContain('vil gerne i køkken igen, har prøvet det på plejehjemmet');
    expect(first).toContain('Bagefter: to forslag til.');
    await worker.presses('useAid');
    expect(worker.text).toContain('Bagefter: ét forslag til.');
    await worker.presses('Brug det ikke');
    const last = worker.text;
    expect(last).toContain('ring til Lene på 22 33 44 55');
    const agenda = await worker.presses('useAid');
    expect(agenda.text).toContain('Har prøvet det på plejehjemmet.');
    expect(agenda.text).toContain('2 af 12 drøftet');
    const kept = await running.keptOf(worker);
    expect(kept).toContain('skånehensyn tager vi næste gang');
    expect(kept).not.toContain('25 timer');
  });

  it('are sent without names, numbers, the case, or who asks', () => {
    const { body } = model.wired.at(-1) ?? { body: '' };
    expect(body).toContain('"store":false');
    for (const secret of ['Lene', '22 33', '2026-114', 'a:', 'kommunen"'])
      expect(JSON.stringify(sent())).not.toContain(secret);
    expect(sent().noter).toContain('ring til [P');
  });

  it('are kept word for word where the model fails or says what is not in them, and there is no second notice', async () => {
    for (const said of ['ikke JSON', JSON.stringify({ proposals: [] })]) {
      model.said = said;
      const worker = await telling();
      await worker.presses('agree');
      const text = await sees(worker, /Der er ikke noget forslag/);
      expect(text).toContain('ord for ord');
      const agenda = await worker.presses('Videre');
      expect(agenda.text).toContain(NOTES);
      const asked = model.wired.length;
      await worker.presses('tell');
      await worker.presses('Læs noterne', { fortalt: 'Også: vil gerne prøve en café.' });
      expect(worker.text).toContain('Jeg læser dine noter');
      await sees(worker, /Der er ikke noget forslag/);
      expect(model.wired.length).toBeGreaterThan(asked);
    }
  });

  it('are there after a restart in the middle, which loses only the waiting', async () => {
    model.said = () => undefined;
    const worker = await telling();
    await worker.presses('agree');
    await running.restart(ON());
    worker.port = running.port;
    says(() => ({
      proposals: [proposed('Hvor det', 'bus 5', 'Kan tage bus 5 hele vejen, ring til [P1] på [P2].')],
    }));
    await worker.presses('Se, om det er klar');
    await sees(worker, /Forslag til et punkt/);
    expect(await running.keptOf(worker)).toContain('plejehjemmet');
  });
});

/** The section "Oplyst af borgeren" of a note, open to be reworded. */
async function rewording(said: string): Promise<Caseworker> {
  const worker = running.caseworker();
  await worker.types('samtale før praktik 2026-115');
  await worker.presses('item:tidligere_forloeb');
  await worker.presses('answer', { tidligere_forloeb_note: said });
  await worker.presses('end');
  for (let at = 0; at < 9 && !worker.text.includes('Gør notatet færdigt'); at += 1)
    await worker.presses('answer');
  await worker.presses('borgeren');
  return worker;
}

describe('a clearer wording of a section, where a model is switched on', () => {
  it('is shown beside the caseworker’s own, new words in bold, and used only when pressed', async () => {
    const own = 'har snakket med Lene om praktik, det gik godt';
    says(() => ({
      lines: sent().linjer.map((line) => line.replace('har snakket', 'Har talt').replace(', det', '. Det')),
    }));
    const worker = await rewording(own);
    await worker.presses('Foreslå klarere ordlyd');
    await worker.presses('agree');
    const text = await sees(worker, /Behold min egen tekst/);
    expect(text).toContain(own);
    expect(JSON.stringify(worker.card)).toContain('"text":"talt","weight":"Bolder"');
    expect(sent().linjer.join()).not.toContain('Lene');
    const open = await worker.presses('Brug forslaget');
    expect(open.text).toContain('Har talt med Lene om praktik. Det gik godt');
  });

  it('is not shown where it says something else', async () => {
    const own = 'har ikke snakket med chefen om praktik';
    says(() => ({ lines: sent().linjer.map((line) => line.replace(' ikke', '')) }));
    const worker = await rewording(own);
    await worker.presses('improve');
    await worker.presses('agree');
    const text = await sees(worker, /Der er ikke noget forslag/);
    expect(text).toContain('Din egen tekst står');
    expect((await worker.presses('Videre')).text).toContain(own);
  });
});

describe('without the switch', () => {
  it('there is no trace of it on the cards, and nothing is sent', async () => {
    await running.restart({ ...ON(), AI_NOTES: 'off' });
    const asked = model.wired.length;
    const worker = await rewording('har snakket med Lene');
    expect(worker.text).not.toMatch(/klarere ordlyd|sprogmodel|på én gang/);
    await worker.types('samtale før praktik 2026-119');
    expect(worker.text).not.toMatch(/sprogmodel|på én gang/);
    expect(model.wired).toHaveLength(asked);
  });
});
