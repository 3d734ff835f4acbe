import fc from 'fast-check';
import type { ChainEnd } from '../../src/store/audit.ts';
import { DEEDS, firstWrong, type Tampering, tampered, tampering, walk, written } from './chains.ts';

const RUNS = 10_000;

const WRITTEN = Array.from({ length: 13 }, (_, count) =>
  Array.from({ length: count + 1 }, (_, removed) => written(count, removed)),
).flat();

/** A log of some lines, some of the oldest of them removed. */
const logs = fc.constantFrom(...WRITTEN);

const endOf = ({ number, seal }: ChainEnd): ChainEnd => ({ number, seal });

describe('The chain of seals', () => {
  it('passes as it was written, with any head printed on the way', () => {
    fc.assert(
      fc.property(logs, fc.nat(20), (was, n) => {
        const anchor = was.heads[n];
        const found = walk(was.kept, anchor && endOf(anchor));
        const start = was.kept.start?.number ?? 0;
        const met = anchor === undefined ? 'none' : anchor.number < start ? 'removed' : 'met';
        expect(found).toMatchObject({ ok: true, lines: was.kept.lines.length, anchor: met });
      }),
      { numRuns: 1_000 },
    );
  });

  it(`shows each of ${RUNS} tamperings when the last head is known, and names the first line that is wrong`, () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(logs, fc.array(tampering, { minLength: 1, maxLength: 3 }), (was, deeds) => {
        const log = tampered(was, deeds);
        const head = was.heads.at(-1);
        const expected = firstWrong(log, was, head);
        fc.pre(JSON.stringify(log) !== JSON.stringify(was.kept));
        expect(expected).toBeDefined();
        expect(walk(log, head && endOf(head))).toEqual({ ok: false, ...expected });
        for (const it of deeds) done.set(it.do, (done.get(it.do) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    for (const name of Object.keys(DEEDS)) expect([name, done.get(name)]).toEqual([name, expect.any(Number)]);
  });

  it('shows without a head all but an end that was cut off together with its mark', () => {
    fc.assert(
      fc.property(logs, tampering, (was, deed) => {
        const log = tampered(was, [deed]);
        const expected = firstWrong(log, was, undefined);
        fc.pre(JSON.stringify(log) !== JSON.stringify(was.kept));
        const cut = ['cutEndAndHead', 'olderHead', 'wipe', 'removeEnd'].includes(deed.do);
        if (!cut) expect(expected).toBeDefined();
        expect(walk(log)).toMatchObject(expected === undefined ? { ok: true } : { ok: false, ...expected });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, Omit<Tampering, 'text'>, number, string]>([
    ['a changed line', { do: 'change', i: 3, j: 2 }, 4, 'changed'],
    ['a line taken out', { do: 'remove', i: 3, j: 0 }, 4, 'missing'],
    ['a line taken out and the rest renumbered', { do: 'removeAndRenumber', i: 3, j: 0 }, 4, 'changed'],
    ['two lines swapped', { do: 'swap', i: 3, j: 6 }, 4, 'changed'],
    ['a line doubled', { do: 'double', i: 3, j: 0 }, 4, 'extra'],
    ['a line put in', { do: 'insert', i: 3, j: 0 }, 4, 'changed'],
    ['a begin cut off', { do: 'cutStart', i: 3, j: 0 }, 1, 'missing'],
    ['an end cut off', { do: 'cutEnd', i: 3, j: 0 }, 7, 'missing'],
    ['an end cut off with its mark', { do: 'cutEndAndHead', i: 3, j: 0 }, 7, 'cut'],
    ['an older mark of the end', { do: 'olderHead', i: 3, j: 0 }, 5, 'head'],
    ['a log that is gone', { do: 'wipe', i: 0, j: 0 }, 1, 'cut'],
  ])('names %s', (_name, deed, number, why) => {
    const was = written(10, 0);
    const log = tampered(was, [{ ...deed, text: 'en anden' }]);
    expect(walk(log, was.heads.at(-1))).toEqual({ ok: false, number, why });
  });

  it('is known from one written by another key, or anew after an older copy was put back', () => {
    const was = written(6, 0);
    const anew = written(7, 0);
    const head = { number: 6, seal: was.heads[4]?.seal ?? '' };
    expect(walk(anew.kept, head)).toEqual({ ok: false, number: 6, why: 'anchor' });
  });
});
