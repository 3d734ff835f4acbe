import { setTimeout as sleep } from 'node:timers/promises';
import type { Caseworker } from '../conversations/caseworker.ts';
import { Running } from '../conversations/running.ts';
import { faultsIn } from '../process/faults.ts';
import { describePostgres, freshSchema, type Schema } from '../store/postgres.ts';
import { envOf, wholeAt } from './engines.ts';
import { readyz, sorryIn, until } from './told.ts';
import { Wire } from './wire.ts';

/** Teams gives an answer up after this long. */
const PATIENCE_MS = 10_000;
/** Long enough for a second press to wait for the first, and not so long that it is done. */
const LATER_MS = 2_500;
/** What every turn says on the wire, and the sender when it takes a message up. */
const TURN = 'INSERT INTO incoming';
const CLAIM = 'UPDATE outbox SET leased = $6';

describePostgres('the wire to the database', () => {
  let schema: Schema;
  let wire: Wire;
  let running: Running;
  beforeAll(async () => {
    schema = await freshSchema();
    wire = await new Wire(schema.url).open();
    running = new Running();
    running.clocked = true;
    await running.start(envOf(wire.url));
  });
  afterAll(async () => {
    await running?.stop();
    wire.close();
    await schema.drop();
  });

  async function inMidTalk(reference: string): Promise<Caseworker> {
    const worker = running.caseworker();
    await worker.types(`jobsamtale ${reference}`);
    await worker.presses('Aftaler: 0');
    return worker;
  }

  const cutAt = (words: string, when: 'before' | 'after') => {
    wire.cut = { words, when };
    return wire.cuts + 1;
  };

  it.each([
    'before',
    'after',
  ] as const)('cut %s a COMMIT has come through costs nothing and doubles nothing', async (when) => {
    const worker = await inMidTalk(`2026-91${when.length}`);
    const cuts = cutAt(TURN, when);
    const { text } = await worker.presses('addRow', { 'aftaler.what': 'kun én gang' });
    expect(wire.cuts).toBe(cuts);
    expect(text.match(/^kun én gang$/gm)).toHaveLength(1);
    const { drafts, acts, ...whole } = await wholeAt(schema.url);
    expect(faultsIn({ drafts, acts, ...whole })).toEqual([]);
    const draft = drafts.find(({ person }) => person === worker.person)?.draft;
    expect(draft?.answers.aftaler?.value).toEqual([{ what: 'kun én gang' }]);
    expect(acts.filter((act) => act.draft === draft?.id && act.what === 'changed')).toHaveLength(1);
    await running.connector.until(
      () => running.connector.last(worker.conversation).raw.includes('kun én gang'),
      'the card in the chat was drawn anew',
    );
  });

  it.each([
    'before',
    'after',
  ] as const)('cut %s what was typed is committed brings its one card', async (when) => {
    const worker = running.caseworker();
    const cuts = cutAt(TURN, when);
    expect(await worker.types(`visitation 2026-92${when.length}`)).toContain('Trin 1 af 6');
    expect(wire.cuts).toBe(cuts);
    expect(worker.chat).toHaveLength(1);
  });

  it.each([
    'before',
    'after',
  ] as const)('cut %s the sender has a message in hand delays it a minute at most', async (when) => {
    const worker = running.caseworker();
    const cuts = cutAt(CLAIM, when);
    await worker.send(worker.activity({ type: 'message', text: `visitation 2026-93${when.length}` }));
    await until(async () => wire.cuts === cuts, 'the wire was cut');
    running.now += 61_000;
    const own = () => worker.chat;
    await running.connector.until(() => own().length === 1, 'the card came');
  });

  it('that falls silent in a turn is told of in plain words in time, and is used again when it is heard', async () => {
    const worker = await inMidTalk('2026-940');
    const presses = [1, 2].map((n) => worker.pressOf('addRow', { 'aftaler.what': `aftale nummer ${n}` }));
    wire.hushAt = TURN;
    const answers = await Promise.all(
      presses.map(async (press, at) => {
        await sleep(at * LATER_MS);
        const began = performance.now();
        const answer = await worker.answerTo(press);
        return { ...answer, took: performance.now() - began };
      }),
    );
    Object.assign(wire, { hushAt: undefined, silent: false });
    for (const answer of answers) {
      expect(sorryIn(answer)).toBe('Jeg kan ikke gemme lige nu');
      expect(answer.took).toBeLessThan(PATIENCE_MS);
    }
    await until(async () => (await readyz(running.port)) === 200, 'it says that it is ready');
    const [first] = answers;
    const { text } = await worker.presses('Prøv igen', {}, first?.card);
    expect(text.match(/^aftale nummer 1$/gm)).toHaveLength(1);
    expect(faultsIn(await wholeAt(schema.url))).toEqual([]);
  });
});
