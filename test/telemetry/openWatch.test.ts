import { editionsOf } from '../../src/content/editions.ts';
import type { Loaded, Store, TurnPlan, Write } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/storeError.ts';
import { openWatch } from '../../src/telemetry/openWatch.ts';
import { Recorder } from '../../src/telemetry/recorder.ts';

const KEY = { tenant: 't', user: 'u' };
const message: Write = { do: 'message', id: 'm', address: '{}', subject: '{}' };
const editions = editionsOf({ editions: [] } as never);

/** A store that asks a plan to decide on what it is given. */
const storeOf = (loaded: Partial<Loaded>): Store =>
  ({ turn: async (_key: unknown, plan: TurnPlan<string>) => plan.decide(loaded as Loaded).answer }) as never;
const plan = (writes: Write[]): TurnPlan<string> => ({
  choose: () => undefined,
  knows: () => true,
  decide: () => ({ writes, answer: 'svar' }),
});

describe('the watch', () => {
  it('tells a turn’s trouble by its code where the store threw, and not its words', async () => {
    const recorder = new Recorder();
    const away = { turn: () => Promise.reject(new StoreError('away', 'borgeren')) } as never;
    const store = openWatch(recorder).store(away, editions);
    await recorder.work('turn', { event: 'menu' }, () => store.turn(KEY, plan([])).catch(() => undefined));
    await expect(store.turn(KEY, plan([]))).rejects.toThrow('borgeren');
    const [inner, turn] = recorder.takeSpans();
    expect(inner).toMatchObject({ name: 'store', parent: turn?.id, facts: { trouble: 'store_away' } });
    expect(turn).toMatchObject({ facts: { event: 'menu', trouble: 'store_away' } });
  });

  it('counts a reminder once for each turn that asks for a card, and none for those that do not or come again', async () => {
    const recorder = new Recorder();
    const watch = openWatch(recorder);
    const ring = (loaded: Partial<Loaded>, writes: Write[]) =>
      watch.ringing(storeOf(loaded)).turn(KEY, plan(writes));
    expect(await ring({}, [message])).toBe('svar');
    await ring({}, [message, message]);
    await ring({}, []);
    await ring({ repeated: true }, [message]);
    expect(recorder.totals().counts).toEqual([{ name: 'reminders.rung', facts: {}, count: 2 }]);
  });
});

describe('the recorder', () => {
  it('leaves out whatever is no id of a kind', async () => {
    const recorder = new Recorder();
    await recorder.work(
      'turn',
      { event: 'Borgeren bor på Nygade', verb: '010190-1234', outcome: 'sent' },
      async () => 1,
    );
    recorder.count('lookups', { outcome: 'hvem kan være mentor?' });
    expect(recorder.takeSpans()[0]?.facts).toEqual({ outcome: 'sent' });
    expect(recorder.totals().counts).toEqual([{ name: 'lookups', facts: {}, count: 1 }]);
  });

  it('keeps no more than so much, however long nothing is sent', async () => {
    const recorder = new Recorder();
    for (let at = 0; at < 3_000; at += 1) await recorder.work('turn', { event: `e${at}` }, async () => at);
    expect(recorder.takeSpans()).toHaveLength(2_048);
    expect(recorder.totals().durations).toHaveLength(500);
    expect(recorder.takeSpans()).toEqual([]);
  });

  it('begins a trace of its own for what goes on after the work that set it off', async () => {
    const recorder = new Recorder();
    let later: Promise<unknown> = Promise.resolve();
    await recorder.work('turn', {}, async () => {
      later = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
        recorder.work('send', {}, async () => 1),
      );
    });
    await later;
    const [turn, send] = recorder.takeSpans();
    expect(send?.parent).toBeUndefined();
    expect(send?.trace).not.toBe(turn?.trace);
  });
});
