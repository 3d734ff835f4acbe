import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from '../../src/log.ts';
import { type Asking, answerAsked } from '../../src/teams/asked.ts';
import type { From } from '../../src/teams/inbound.ts';
import { actionsOf, type Caseworker, partsOf, textOf } from './caseworker.ts';
import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

type Press = { value: { action: { data: { _: Record<string, unknown>; kommentar?: string } } } };

const own = (worker: Caseworker) => worker.chat;
const pressedData = (worker: Caseworker, title: string) => (worker.pressOf(title) as Press).value.action.data;
const seeOn = (worker: Caseworker) => actionsOf(worker.card).filter(({ data }) => data._.do === 'see');
const foldsOn = (worker: Caseworker) =>
  [...partsOf(worker.card)].flatMap(({ id, items }) =>
    /^svar\d-vis$/.test(String(id)) ? textOf({ items } as never) : [],
  );

/** The votes on answers to a question. */
function votesOn(question: string): Record<string, unknown>[] {
  const database = new DatabaseSync(`${running.folder}/samtalemakker.db`, { readOnly: true });
  try {
    const statement = 'SELECT id, cards, useful, comment FROM lookup_vote WHERE question = ? ORDER BY at, id';
    return database.prepare(statement).all(question);
  } finally {
    database.close();
  }
}

/** Presses a button as Action.Submit brings it: a message that waits for nothing. */
const submits = (worker: Caseworker, title: string) =>
  worker.send(worker.activity({ type: 'message', value: pressedData(worker, title) }));

describe('the card of an answer', () => {
  it('names no card twice', async () => {
    const worker = running.caseworker();
    await worker.types('hvad er efterværn');
    const folded = foldsOn(worker).map((title) => title.replace('▸ ', ''));
    expect(folded).toContain('Mod slutningen af praktikken');
    for (const { title } of seeOn(worker)) expect(folded).not.toContain(title?.replace('Se ', ''));
  });

  it('keeps the answer at hand below what was gone on to', async () => {
    const worker = running.caseworker();
    await worker.types('hvad er efterværn');
    await worker.presses(String(seeOn(worker)[0]?.data._.to));
    expect(worker.text).not.toMatch(/^Du spurgte: .*\nEfterværn i job/);
    expect(foldsOn(worker)[0]).toContain('Efterværn i job og uddannelse');
  });
});

describe('a vote', () => {
  it('is on the card that was shown, also where the message showed another before', async () => {
    const worker = running.caseworker();
    const question = 'hvad er efterværn for noget';
    await worker.types(question);
    await worker.presses('useless');
    await worker.presses(String(seeOn(worker)[0]?.data._.to));
    await worker.presses('useful');
    expect(votesOn(question).map(({ cards, useful }) => [cards, useful])).toEqual([
      ['["eftervaern"]', 0],
      [expect.not.stringContaining('"eftervaern"'), 1],
    ]);
  });

  it('says of an empty line that there is none, and asks once more', async () => {
    const worker = running.caseworker();
    await worker.types('hvordan bager man en kringle');
    await worker.presses('useless');
    await worker.presses('comment', { kommentar: '' });
    expect(worker.text).not.toContain('Din kommentar er gemt');
    expect(actionsOf(worker.card).map(({ data }) => data._.do)).toContain('comment');
  });

  it('keeps a line that is too long as far as it goes, and through the press before it coming again', async () => {
    const worker = running.caseworker();
    await worker.types('hvordan bager man en snegl');
    const useless = worker.pressOf('useless');
    await worker.answerTo(useless);
    await worker.presses('comment', { kommentar: `${'jeg ledte '.repeat(40)}010190-1234` });
    await worker.answerTo(useless);
    const [{ comment } = {}] = votesOn('hvordan bager man en snegl');
    expect(String(comment)).toMatch(/^(jeg ledte ){29}/);
    expect(String(comment)).not.toMatch(/\d/);
  });

  it('is not taken under an id that is none', async () => {
    const worker = running.caseworker();
    await worker.types('hvad er brobygning for noget');
    const press = worker.pressOf('useful') as Press;
    press.value.action.data._.message = '010190-1234';
    expect((await worker.send(press)).status).toBe(400);
    expect(votesOn('hvad er brobygning for noget')).toEqual([]);
  });
});

describe('the message that was pressed', () => {
  const pressed = async (conversation: object = {}) => {
    const worker = running.caseworker();
    await worker.types('hvad er brobygning for noget');
    const message = running.connector.last(worker.conversation);
    const press = worker.pressOf('useful');
    await worker.answerTo({ ...press, replyToId: message.id, ...conversation });
    return message;
  };

  it('is drawn anew as it was answered, so that no client goes back to the card before', async () => {
    const message = await pressed();
    await running.connector.until(() => message.updates === 1, 'the message was drawn anew');
    expect(textOf(message.card)).toContain('Tak.');
  });

  it('stays as it is in a channel, where others read it', async () => {
    const id = `19:${randomUUID()}@thread.tacv2`;
    const message = await pressed({
      conversation: { id, conversationType: 'channel', tenantId: 'kommunen' },
    });
    await sleep(800);
    expect(message.updates).toBe(0);
  });
});

describe('a press that waits for no answer', () => {
  it('is answered with a message, once', async () => {
    const worker = running.caseworker();
    await worker.types('hvad er brobygning for noget');
    const press = worker.activity({ type: 'message', value: pressedData(worker, 'useful') });
    expect((await worker.send(press)).body).toBeUndefined();
    await worker.send(press);
    expect(own(worker)).toHaveLength(2);
    expect(worker.looksAtChat()).toContain('Tak.');
  });

  it('leads back to the conversation, whose card is the last', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-711');
    await worker.types('hvad er brobygning for noget');
    await submits(worker, 'Tilbage til samtalen');
    await running.connector.until(() => own(worker).length === 3, 'the card came again');
    expect(worker.looksAtChat()).toContain('Trin 1 af 6');
  });
});

it('A search that fails says so, and does not send anybody elsewhere', async () => {
  const away = {
    around: { store: { read: () => Promise.reject(new Error('away')) } },
    log: openLog('silent'),
  };
  const ask = { type: 'search', text: 'mentor', onward: false } as const;
  const answer = await answerAsked(away as unknown as Asking, { kind: 'asked', from: {} as From, ask });
  expect(answer?.body).toEqual({
    composeExtension: { type: 'message', text: 'Søgningen gik galt. Prøv igen om lidt.' },
  });
});
