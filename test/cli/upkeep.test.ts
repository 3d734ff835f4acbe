import { commandContent } from '../../src/cli/told.ts';
import { editionsOf } from '../../src/content/editions.ts';
import { type Log, openLog } from '../../src/log.ts';
import { Upkeep } from '../../src/upkeep.ts';
import { draft, turn } from '../store/given.ts';
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

describe('Upkeep that is stopped while it sweeps', () => {
  it('ends after the draft in hand, and leaves the others for the next start', async () => {
    clock.now = Date.parse('2026-11-23T09:00:00Z');
    const here = freshFile();
    const store = await here.open();
    const catalogue = commandContent();
    const { log, codes } = keptLog();
    await turn(store, { writes: Array.from({ length: 20 }, (_, n) => draft(`d${n}`, 'x', n)) });
    let looked = 0;
    const around = {
      store: Object.assign(Object.create(store), {
        turn: async (...its: Parameters<typeof store.turn>) => {
          looked += 1;
          if (looked === 3) stopping = upkeep.stop();
          return store.turn(...its);
        },
      }),
      catalogue,
      editions: editionsOf(catalogue),
      now: () => clock.now,
    };
    const upkeep = new Upkeep(around, 24, log);
    let stopping: Promise<void> | undefined;
    await upkeep.run();
    await stopping;
    expect([looked, codes]).toEqual([3, []]);
    await store.close();
    const next = await here.open();
    await new Upkeep({ ...around, store: next }, 24, log).run();
    expect(await here.query('SELECT id FROM draft')).toEqual([]);
    await next.close();
    await here.gone();
  });
});
