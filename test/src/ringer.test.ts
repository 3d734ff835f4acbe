import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import { ownTurn } from '../../src/teams/ownTurn.ts';
import { Ringer } from '../../src/teams/ringer.ts';
import { catalogue } from '../dialogs/given.ts';
import { reminderAt, writeReminders } from '../process/remindersPlan.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const MANY = 120;

describe('the ringer', () => {
  it('lets others have their turn between any two of many reminders, also on a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-ringer-'));
    const log = openLog('silent');
    const store = await openStore({ dataDir: folder }, log, { now: () => NOW });
    const key = { tenant: 'kommunen', user: 'kirsten' };
    const reminders = Array.from({ length: MANY }, (_, n) => {
      return { reminder: reminderAt(NOW, `2026-${1_000 + n}`), due: NOW };
    });
    await writeReminders(store, key, 'http://127.0.0.1:1', reminders);
    const editions = { knows: () => false, find: () => undefined };
    const ringer = new Ringer({ store, catalogue, editions, now: () => NOW }, () => {}, log);
    let [turns, over] = [0, false];
    const other = () => {
      turns += 1;
      if (!over) setImmediate(other);
    };
    setImmediate(other);
    await ringer.look();
    over = true;
    expect(await store.dueReminders(1)).toEqual([]);
    expect(turns).toBeGreaterThan(MANY / 2);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('looks after a morning once, also when two programs come upon it at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-ringer-'));
    const store = await openStore({ dataDir: folder }, openLog('silent'), { now: () => NOW });
    const key = { tenant: 'kommunen', user: 'kirsten' };
    const yesterday = Date.parse('2026-11-20T09:00:00Z');
    const { at: _, ...timing } = reminderAt(yesterday, '2026-1000').timing ?? { on: '2026-11-20' };
    const overdue = { ...reminderAt(yesterday, '2026-1000'), timing };
    await writeReminders(store, key, 'http://127.0.0.1:1', [{ reminder: overdue, due: NOW }]);
    await store.turn(key, {
      choose: () => undefined,
      knows: () => true,
      decide: () => ({ writes: [{ do: 'overview', due: NOW }], answer: undefined }),
    });
    const around = {
      store,
      catalogue,
      editions: { knows: () => false, find: () => undefined },
      now: () => NOW,
    };
    for (const _program of [1, 2]) await ownTurn(around, key, { type: 'overview' });
    const overviews = (await store.claimPaced(10)).filter(({ subject }) => subject.includes('"reminders"'));
    expect(overviews).toHaveLength(1);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
