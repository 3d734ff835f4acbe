import { commandContent } from '../../src/cli/told.ts';
import { editionsOf } from '../../src/content/editions.ts';
import { type Log, openLog } from '../../src/log.ts';
import { Upkeep } from '../../src/upkeep.ts';
import { act, clock, done, freshFile } from './given.ts';

/** A log that keeps the codes of its lines. */
function keptLog(): { log: Log; codes: string[] } {
  const codes: string[] = [];
  const keep = ({ code }: { code: string }) => codes.push(code);
  const log = Object.create(openLog('silent'), {
    error: { value: keep },
    warn: { value: keep },
    info: { value: keep },
  });
  return { log, codes };
}

describe('Upkeep of an audit log that somebody has been at', () => {
  it('goes on with everything else, and says in each round that the log is broken', async () => {
    clock.now = Date.parse('2026-11-23T09:00:00Z');
    const here = freshFile();
    const store = await here.open();
    const catalogue = commandContent();
    const around = { store, catalogue, editions: editionsOf(catalogue), now: () => clock.now };
    const { log, codes } = keptLog();
    const upkeep = new Upkeep(around, 24, log);
    await done(store, [act('opened', 'd1', '2026-114')]);
    await upkeep.run();
    expect(codes).toEqual(['audit_head']);
    await here.query("UPDATE audit_end SET mac = 'x'");
    await done(store, [act('read', 'd1', '2026-114')]);
    await upkeep.run();
    await upkeep.run();
    expect(codes).toEqual(['audit_head', 'audit_broken', 'audit_broken']);
    clock.now = Date.parse('2029-11-23T09:00:00Z');
    await here.query("UPDATE audit SET what = 'deleted'");
    await upkeep.run();
    expect(codes).not.toContain('upkeep_failed');
    expect(await here.query('SELECT activity FROM incoming')).toEqual([]);
    expect(await here.query('SELECT line FROM audit')).toHaveLength(2);
    await store.close();
    await here.gone();
  });
});
