import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionsOf } from '../../src/content/editions.ts';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import { parseActivity } from '../../src/teams/inbound.ts';
import { type Surroundings, takeTurn } from '../../src/teams/takeTurn.ts';
import { Upkeep } from '../../src/upkeep.ts';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { Running } from '../conversations/running.ts';
import { catalogue } from '../dialogs/given.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ROUND_MINUTES = 10;

describe('a clock moved a day in mid-talk', () => {
  const running = new Running();
  beforeAll(() => running.start());
  afterAll(() => running.stop());
  afterEach(() => {
    running.connector.trouble = () => undefined;
  });

  it('loses nothing of the talk, whichever way it goes', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-840');
    await worker.presses('Aftaler: 0');
    for (const days of [0, -1, 1, 1, -1]) {
      running.now += days * DAY;
      await worker.presses('addRow', { 'aftaler.what': `aftale kl. ${running.now}` });
      await running.upkeep();
    }
    expect(worker.text.match(/^aftale kl\. /gm)).toHaveLength(5);
    expect(await worker.types('kladder')).toContain('2026-840');
    await worker.types('jobsamtale 2026-840');
    expect(worker.text).toContain('Aftaler: 5');
  });

  it.each([-1, 1])('still sends what was put off before it went %i day', async (days) => {
    const worker = running.caseworker();
    let failed = false;
    running.connector.trouble = () => {
      const first = !failed;
      failed = true;
      return first ? 503 : undefined;
    };
    await worker.send(worker.activity({ type: 'message', text: `visitation 2026-84${2 + days}` }));
    await running.connector.until(() => failed, 'the first try failed');
    running.now += days * DAY;
    const own = () => worker.chat;
    await running.connector.until(() => own().length > 0, 'it came');
    expect(own()).toHaveLength(1);
  });
});

describe('the upkeep, when the clock is moved,', () => {
  const connector = new FakeConnector();
  let folder: string;
  let store: Store;
  let upkeep: Upkeep;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-11-23T09:00:00Z');
    await connector.start();
    folder = mkdtempSync(join(tmpdir(), 'samtalemakker-clock-'));
    const log = openLog('silent');
    store = await openStore({ dataDir: folder }, log, { now: () => now });
    const around: Surroundings = { store, catalogue, editions: editionsOf(catalogue), now: () => now };
    const activity = new Caseworker(connector, 0, 'kirsten').activity({
      type: 'message',
      text: 'visitation 2026-850',
    });
    const parsed = parseActivity(activity, catalogue, 'd1');
    if (parsed.kind !== 'ours') throw new Error('not ours');
    await takeTurn(around, parsed.inbound);
    await has();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'Date'] });
    upkeep = new Upkeep(around, 24, log);
    await upkeep.start();
  });
  afterEach(async () => {
    jest.useRealTimers();
    await upkeep.stop();
    await store.close();
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Time passes as it does, round by round. */
  async function pass(minutes: number): Promise<void> {
    for (let gone = 0; gone < minutes; gone += ROUND_MINUTES) {
      now += ROUND_MINUTES * MINUTE;
      await jest.advanceTimersByTimeAsync(ROUND_MINUTES * MINUTE);
    }
  }

  /** What the caseworker has: the draft, and how many messages were sent since. */
  async function has(): Promise<{ draft: boolean; messages: number }> {
    const loaded = await store.read({ tenant: 'kommunen', user: 'kirsten' }, 'd1', () => true);
    let messages = 0;
    for (let [it] = await store.claim(1); it !== undefined; [it] = await store.claim(1)) {
      await store.sent(it, 'besked');
      messages += 1;
    }
    return { draft: loaded.draft !== undefined, messages };
  }

  const toFriday = 4 * DAY - 90 * MINUTE;

  it('warns of nothing in the round of the jump, and does when the clock has stood for one', async () => {
    now += toFriday;
    await jest.advanceTimersByTimeAsync(ROUND_MINUTES * MINUTE);
    expect(await has()).toEqual({ draft: true, messages: 0 });
    await pass(ROUND_MINUTES);
    expect(await has()).toEqual({ draft: true, messages: 1 });
  });

  it('ends nothing that was warned of when it goes a day ahead and back again', async () => {
    now += toFriday;
    await pass(2 * ROUND_MINUTES);
    expect(await has()).toEqual({ draft: true, messages: 1 });
    await pass(60);
    now += 3 * DAY + 12 * 60 * MINUTE;
    await jest.advanceTimersByTimeAsync(ROUND_MINUTES * MINUTE);
    expect(await has()).toEqual({ draft: true, messages: 0 });
    now -= 3 * DAY + 12 * 60 * MINUTE;
    await pass(2 * ROUND_MINUTES);
    expect(await has()).toEqual({ draft: true, messages: 0 });
  });

  it('ends in its time what was warned of', async () => {
    now += toFriday;
    await pass(2 * ROUND_MINUTES);
    await has();
    now += 3 * DAY + 12 * 60 * MINUTE;
    await pass(2 * ROUND_MINUTES);
    // The two messages that showed it are overwritten.
    expect(await has()).toEqual({ draft: false, messages: 2 });
  });
});
