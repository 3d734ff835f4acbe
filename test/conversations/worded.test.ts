import { completion, ModelServer, sends } from '../ai/modelServer.ts';
import { Running } from './running.ts';

const model = new ModelServer();
const running = new Running();
beforeAll(async () => {
  await model.start();
  await running.start({
    AI_LOOKUP: 'on',
    OPENAI_API_KEY: 'sk-en-hemmelighed-til-test',
    AI_MODEL: 'den-lille',
    OPENAI_BASE_URL: model.url,
  });
});
afterAll(async () => {
  await running.stop();
  await model.stop();
});

const QUESTION = 'fem elementer i brobygning';

type Piece = { id: string; titel: string; tekst: string };

/** The pieces the model was given last. */
function given(): Piece[] {
  const { messages } = JSON.parse(model.wired.at(-1)?.body ?? '{}') as { messages: { content: string }[] };
  return (JSON.parse(messages.at(-1)?.content ?? '{}') as { stykker: Piece[] }).stykker;
}

/** A model that says a sentence of the first piece. */
const honest = (response: Parameters<ReturnType<typeof sends>>[0]) => {
  const [piece] = given();
  const sentence = piece?.tekst.split('\n').at(-1)?.split('. ')[0]?.replace(/\.$/, '') ?? '';
  const content = JSON.stringify({
    known: true,
    sentences: [{ text: `${sentence}.`, cites: [{ id: piece?.id, quote: sentence }] }],
  });
  sends(200, completion({ content }))(response);
};

const own = (conversation: string) =>
  running.connector.messages.filter((it) => it.conversation === conversation);

describe('an answer in words, where a model is switched on', () => {
  it('follows the card as a message of its own, marked as a model’s, with numbered sources on the wire', async () => {
    model.said = honest;
    const worker = running.caseworker();
    await worker.types(QUESTION, 2);
    const [card, words] = own(worker.conversation);
    expect(card?.raw).toContain('Brobygning på en erhvervsskole');
    const sent = JSON.parse(words?.raw ?? '{}');
    expect(sent.text).toMatch(/ \[1\]\n\n/);
    expect(sent.text).toContain('Kontrollér kilden');
    expect(sent.text).toContain('Tjek gældende regler');
    const [mark] = sent.entities;
    expect(mark).toMatchObject({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      additionalType: ['AIGeneratedContent'],
    });
    expect(mark.citation).toHaveLength(1);
    expect(mark.citation[0]).toMatchObject({ '@type': 'Claim', position: 1 });
    expect(mark.citation[0].appearance.name).toContain('Brobygning på en erhvervsskole');
    expect(mark.citation[0].appearance.abstract.length).toBeLessThanOrEqual(160);
  });

  it('does not follow where the model says what no source says, fails or is slow to no end', async () => {
    for (const said of [
      JSON.stringify({
        known: true,
        sentences: [{ text: 'Satsen er 7.000 kr.', cites: [{ id: 'k1', quote: 'x' }] }],
      }),
      'ikke JSON',
    ]) {
      model.said = said;
      const worker = running.caseworker();
      const asked = model.wired.length;
      await worker.types(QUESTION);
      await running.connector.until(() => model.wired.length > asked, 'the model was asked');
      await worker.types('kladder');
      expect(own(worker.conversation)).toHaveLength(2);
    }
  });

  it('is not asked for where there is no answer', async () => {
    const asked = model.wired.length;
    const worker = running.caseworker();
    await worker.types('hvordan laver man lasagne');
    await worker.types('kladder');
    expect(model.wired).toHaveLength(asked);
  });

  it('tells the model neither who asks nor a number of anybody', async () => {
    model.said = honest;
    const worker = running.caseworker();
    await worker.types(`${QUESTION} for ham på 22 33 44 55`);
    const { body, headers } = model.wired.at(-1) ?? { body: '', headers: {} };
    expect(body).not.toContain(worker.person);
    expect(body).not.toContain('22 33');
    expect(JSON.stringify(headers)).not.toContain(worker.person);
  });
});
