import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
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
});
