import { actionsOf, type Caseworker, partsOf, textOf } from './caseworker.ts';
import { Running } from './running.ts';
import { votesIn } from './votes.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

const titles = (worker: Caseworker) => actionsOf(worker.card).map(({ title }) => title);
const own = (worker: Caseworker) => worker.chat;

const votes = () => votesIn(running.folder);

/** Words of an answer card that say whom it came from, with a button each. */
const asks = (worker: Caseworker, text: string) => worker.types(text);

describe('a question typed in the personal chat', () => {
  it('is answered with the best card open, its source and year, and two more to unfold', async () => {
    const worker = running.caseworker();
    const text = await asks(worker, 'hvad er brobygning for noget');
    expect(text).toContain('Du spurgte: hvad er brobygning for noget');
    expect(text).toContain('Brobygning på en erhvervsskole');
    expect(text).toMatch(/Kilde: STAR 2017, s\. /);
    const folds = [...partsOf(worker.card)].filter((it) => /^svar\d$/.test(String(it.id)));
    expect(folds).toHaveLength(2);
    expect(folds.every((it) => it.isVisible === false)).toBe(true);
  });

  it.each([
    'slå op brobygning',
    'Slå brobygning op',
    'søg efter brobygning',
  ])('may say so itself, as in "%s", also where the word alone is a command', async (typed) => {
    expect(await asks(running.caseworker(), typed)).toContain('Du spurgte: brobygning');
  });

  it('tells of rules that have changed above the text', async () => {
    const text = await asks(running.caseworker(), 'den unge er droppet ud af gymnasiet hvilken gruppe');
    expect(text).toContain('Frafaldsreglen');
    expect(text.indexOf('Tjek gældende regler')).toBeLessThan(text.indexOf('Kilde: '));
  });

  it('is told honestly when the sources do not answer it', async () => {
    const worker = running.caseworker();
    const text = await asks(worker, 'hvordan laver man lasagne');
    expect(text).toContain('Det står ikke i mine kilder.');
    expect(actionsOf(worker.card).map(({ data }) => data._.do)).toEqual(['useless']);
  });

  it('is told what it is about that the sources leave out, and where that is', async () => {
    const text = await asks(running.caseworker(), 'hvad er satsen for en på 24 der bor ude');
    expect(text).toMatch(/atser/);
    expect(text).toContain('borger.dk');
  });

  it('is answered once, however often Teams sends it', async () => {
    const worker = running.caseworker();
    const activity = worker.activity({ type: 'message', text: 'hvem kan være mentor' });
    await worker.send(activity);
    await worker.send(activity);
    await worker.types('kladder');
    expect(own(worker)).toHaveLength(2);
  });

  it('is sent again when the channel is busy', async () => {
    const worker = running.caseworker();
    let failures = 1;
    running.connector.trouble = () => {
      failures -= 1;
      return failures >= 0 ? 429 : undefined;
    };
    expect(await asks(worker, 'hvad er en tovholder')).toContain('ovholder');
    running.connector.trouble = () => undefined;
    expect(own(worker)).toHaveLength(1);
  });

  it('is not answered with a CPR number in it, and loses a phone number before it stands on the card', async () => {
    const worker = running.caseworker();
    expect(await asks(worker, 'slå op 010190-1234 mentor')).toContain('CPR-nummer');
    expect(await asks(worker, 'kan mentor ringe til 22 33 44 55')).toContain('[fjernet]');
    expect(JSON.stringify(worker.card)).not.toContain('22 33 44 55');
  });

  it('is an answer rather than a guess at a command where both are near', async () => {
    expect(await asks(running.caseworker(), 'hvad er mestring')).toContain('estring');
  });

  it('is answered however odd it is', async () => {
    const worker = running.caseworker();
    for (const typed of [
      '?',
      '🙂🙂',
      'æ'.repeat(5_000),
      '\ud800 mentor',
      '[klik](https://example.com) mentor',
    ])
      expect(await asks(worker, typed)).toContain('Du spurgte:');
  });
});

describe('an answer in the middle of a conversation', () => {
  it('leaves the draft as it is and leads back to it, last in the chat', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-701');
    await worker.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: 'Vil gerne arbejde' });
    await asks(worker, 'hvad er brobygning for noget');
    const { text } = await worker.presses('Tilbage til samtalen');
    expect(text).toContain('Brobygning på en erhvervsskole');
    expect(titles(worker)).not.toContain('Tilbage til samtalen');
    await running.connector.until(() => own(worker).length === 3, 'the card came again');
    expect(worker.looksAtChat()).toContain('Trin 2 af 6');
    await worker.presses('back');
    expect(worker.text).toContain('Vil gerne arbejde');
  });

  it('says so when the draft has ended meanwhile', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-702');
    await asks(worker, 'hvad er brobygning for noget');
    const answer = worker.card;
    await worker.types('stop');
    await worker.presses('Tilbage til samtalen', {}, answer);
    await running.connector.until(
      () => textOf(own(worker).at(-1)?.card ?? {}).includes('ikke nogen samtale'),
      'it is told',
    );
  });

  it('offers no way back where nothing is open', async () => {
    const worker = running.caseworker();
    await asks(worker, 'hvad er brobygning for noget');
    expect(titles(worker)).not.toContain('Tilbage til samtalen');
  });
});

describe('what can be done with an answer', () => {
  it('begins the conversation it belongs to', async () => {
    const worker = running.caseworker();
    await asks(worker, 'den unge er droppet ud af gymnasiet hvilken gruppe');
    await worker.presses('start');
    expect(worker.text).toContain('Hvilken sag?');
  });

  it('leads to a related card', async () => {
    const worker = running.caseworker();
    await asks(worker, 'den unge er droppet ud af gymnasiet hvilken gruppe');
    const see = actionsOf(worker.card).find(({ data }) => data._.do === 'see');
    const { text } = await worker.presses(String(see?.data._.to));
    const [, title] = text.split('\n');
    expect(see?.title).toBe(`Se ${title}`);
  });

  it('keeps a thumb up without the person, once however often it is pressed', async () => {
    const worker = running.caseworker();
    await asks(worker, 'hvad er brobygning for noget');
    const press = worker.pressOf('useful');
    expect((await worker.answerTo(press)).text).toContain('Tak.');
    await worker.answerTo(press);
    const kept = votes().filter(({ question }) => question === 'hvad er brobygning for noget');
    expect(kept).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36} brobygning$/),
        question: 'hvad er brobygning for noget',
        cards: '["brobygning"]',
        useful: 1,
        comment: '',
      },
    ]);
  });

  it('asks after a thumb down what was looked for, and keeps the line without personal data', async () => {
    const worker = running.caseworker();
    await asks(worker, 'hvordan laver man en lagkage');
    await worker.presses('useless');
    await worker.presses('comment', { kommentar: 'ring på 22 33 44 55 om 010190-1234' });
    expect(worker.text).toContain('Din kommentar er gemt');
    const kept = votes().find(({ question }) => question === 'hvordan laver man en lagkage');
    expect(kept).toMatchObject({ useful: 0 });
    expect(kept?.comment).not.toMatch(/\d/);
  });

  it('keeps no name of anybody with a vote', async () => {
    const worker = running.caseworker();
    await asks(worker, 'hvad med lagkage til min borger Ali Hansen');
    await worker.presses('useless');
    await worker.presses('comment', { kommentar: 'Det handler om Ali Hansen i brobygning' });
    const kept = JSON.stringify(votes().filter(({ question }) => String(question).includes('lagkage til')));
    expect(kept).toContain('brobygning');
    expect(kept).not.toMatch(/Ali|Hansen/);
  });

  it('takes no more from a forged press than from a real one', async () => {
    const worker = running.caseworker();
    await asks(worker, 'hvad er brobygning for noget');
    const press = worker.pressOf('see', {}, worker.card) as { value: { action: { data: { _: object } } } };
    for (const forged of [{ to: 'findes-ikke' }, { question: 'ø'.repeat(300) }, { top: '__proto__' }]) {
      const value = {
        ...press.value,
        action: { ...press.value.action, data: { _: { ...press.value.action.data._, ...forged } } },
      };
      expect(
        (await worker.answerTo(worker.activity({ type: 'invoke', name: 'adaptiveCard/action', value })))
          .status,
      ).toBe(200);
    }
  });
});

describe('what is typed to be looked up', () => {
  it.each([
    ['søg hvordan følger jeg op', 'hvordan følger jeg op'],
    ['Slå op: mentor', 'mentor'],
    ['slå mentor op', 'mentor'],
  ])('is read as it is meant: %s', async (typed, asked) => {
    expect(await asks(running.caseworker(), typed)).toContain(`Du spurgte: ${asked}\n`);
  });

  it('takes no time to tell, however long it is', async () => {
    const worker = running.caseworker();
    const began = performance.now();
    await asks(worker, `søg a${' '.repeat(90_000)}b`);
    expect(performance.now() - began).toBeLessThan(6_000);
  });
});

describe('a question in a channel', () => {
  it('may be one word that is a command elsewhere', async () => {
    const worker = running.caseworker();
    const text = '<at id="0">Samtalemakker</at> brobygning';
    await worker.send({ ...worker.activity({ type: 'message', text }), ...channel });
    expect(textOf(running.connector.last(channel.conversation.id).card)).toContain('Du spurgte: brobygning');
  });

  const channel = {
    conversation: { id: '19:kanal@thread.tacv2', conversationType: 'channel', tenantId: 'kommunen' },
  };

  it('is answered where the bot is addressed, without anything of citizens to begin', async () => {
    const worker = running.caseworker();
    const text = '<at>Samtalemakker</at> den unge er droppet ud af gymnasiet hvilken gruppe';
    await worker.send({ ...worker.activity({ type: 'message', text }), ...channel });
    const { card } = running.connector.last(channel.conversation.id);
    expect(textOf(card)).toContain('Frafaldsreglen');
    expect(actionsOf(card).some(({ data }) => data._.do === 'start')).toBe(false);
  });

  it('is not where a conversation about a citizen begins', async () => {
    const worker = running.caseworker();
    await worker.send({
      ...worker.activity({ type: 'message', text: '<at>Samtalemakker</at> visitation 2026-9' }),
      ...channel,
    });
    await running.connector.until(
      () => textOf(running.connector.last(channel.conversation.id).card).includes('din egen chat'),
      'it is said',
    );
  });
});
