import { auditCommand } from '../../src/cli/auditCommand.ts';
import { linesIn } from '../../src/store/auditLogLines.ts';
import { kirsten, other, turn } from '../store/given.ts';
import { act, at, clock, done, onEachEngine, type Place, readCsv, run, tenLines } from './given.ts';

const MORNING = '2026-11-23T09:00:00Z';

onEachEngine('Lists of the audit log', (fresh) => {
  let here: Place;
  beforeEach(async () => {
    clock.now = at(MORNING);
    here = await fresh();
  });
  afterEach(() => here.gone());
  const audit = (...args: string[]) => run(auditCommand, args, here.place);
  const numbers = async (...args: string[]) =>
    readCsv((await audit(...args)).out)
      .slice(1)
      .map(([number]) => number);

  describe('as CSV', () => {
    it('has every field of a line, Danish time, and the keyed hash in place of the case', async () => {
      await here.during(tenLines);
      const { code, out } = await audit('export', '--from', '2026-11-23', '--to', '2026-11-23');
      const [heading, first, , refused] = readCsv(out);
      expect(code).toBe(0);
      expect(heading?.join()).toBe('number,time,tenant,person,what,draft,conversation,reference,seal');
      expect(first).toEqual([
        '1',
        '2026-11-23T10:00:00.000+01:00',
        'kommunen',
        'kirsten',
        'opened',
        'd1',
        'visitation',
        expect.stringMatching(/^[0-9a-f]{64}$/),
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ]);
      expect(refused?.slice(3, 8)).toEqual(['en-anden', 'refused', 'd1', '', '']);
      expect(out).not.toContain('2026-114');
    });

    it('takes days as Danish days, the first and the last included, also where the clock changes', async () => {
      const moments = [
        '2026-10-23T21:59:59.999Z',
        '2026-10-23T22:00:00Z',
        '2026-10-25T00:30:00Z',
        '2026-10-25T22:59:59.999Z',
        '2026-10-25T23:00:00Z',
      ];
      await here.during(async (store) => {
        for (const moment of moments) {
          clock.now = at(moment);
          await done(store, [act('read', 'd1', '2026-114')]);
        }
        await store.sealAudit(100);
      });
      expect(await numbers('export', '--from', '2026-10-24', '--to', '2026-10-25')).toEqual(['2', '3', '4']);
      expect(await numbers('export', '--from', '2026-10-25', '--to', '2026-10-25')).toEqual(['3', '4']);
      expect(await numbers('export', '--from', '2026-10-26', '--to', '2026-10-26')).toEqual(['5']);
      expect(await numbers('export', '--from', '2026-10-27', '--to', '2026-10-27')).toEqual([]);
    });

    it('has what is not yet sealed last, without number and seal, and misses nothing between pages', async () => {
      await here.during(async (store) => {
        await tenLines(store);
        await done(store, [act('read', 'd2', '2026-115')]);
        const span = { from: 0, before: Number.MAX_SAFE_INTEGER };
        for (const most of [1, 3, 5, 10, 11])
          await here.beside(async (engine) => {
            const found = [];
            for await (const lines of linesIn(engine, span, most))
              found.push(...lines.map((it) => it.number));
            expect(found).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '']);
          });
      });
      const rows = readCsv((await audit('export', '--from', '2026-11-23', '--to', '2026-11-23')).out);
      expect([rows.at(-1)?.[0], rows.at(-1)?.[8]]).toEqual(['', '']);
    });

    it('of another time is no more than its heading', async () => {
      await here.during(tenLines);
      expect(await numbers('export', '--from', '2025-01-01', '--to', '2025-12-31')).toEqual([]);
    });
  });

  describe('about a case', () => {
    beforeEach(() => here.during(tenLines));

    it('has every line of its drafts, in every tenant, and those that name the draft alone', async () => {
      expect(await numbers('find', '--reference', '2026-114')).toEqual(['1', '2', '3', '9', '10']);
      expect(await numbers('find', '--reference', ' 2026-114 ')).toEqual(['1', '2', '3', '9', '10']);
      expect(await numbers('find', '--reference', '2026-999')).toEqual([]);
    });

    it("of one caseworker has that one's drafts only, with what others tried on them", async () => {
      await here.during(async (store) => {
        await done(store, [act('opened', 'd6', '2026-114')], other);
        await store.sealAudit(100);
      });
      expect(await numbers('find', '--reference', '2026-114', '--person', 'kirsten')).toEqual([
        '1',
        '2',
        '3',
        '9',
        '10',
      ]);
      expect(await numbers('find', '--reference', '2026-114', '--person', 'en-anden')).toEqual(['11']);
    });

    it("with a number of the bot's own asks whose it is", async () => {
      await expect(audit('find', '--reference', 'k-37')).rejects.toThrow(
        /^--person: k-37 is a number the bot gave/,
      );
      expect(await numbers('find', '--reference', 'K-37', '--person', kirsten.user)).toEqual(['6', '7']);
      expect(await numbers('find', '--reference', 'K-37', '--person', other.user)).toEqual(['8']);
    });

    it("takes a caseworker's object id however its letters are written", async () => {
      const anna = { ...kirsten, user: '0a1b2c3d-0000-4000-8000-00000000000a' };
      await here.during(async (store) => {
        await done(store, [act('opened', 'd7', 'K-1')], anna);
        await store.sealAudit(100);
      });
      const given = anna.user.toUpperCase();
      expect(await numbers('find', '--reference', 'K-1', '--person', given)).toEqual(['11']);
    });

    it('finds lines that are not yet sealed', async () => {
      await here.during((store) => done(store, [act('read', 'd1', '2026-114')]));
      expect(await numbers('find', '--reference', '2026-114')).toEqual(['1', '2', '3', '9', '10', '']);
    });
  });

  it('tells the counts of choices', async () => {
    const decision = { do: 'count', conversation: 'visitation', version: 2, rule: 'visitation2017' } as const;
    const one = { ...decision, suggestion: 'uddannelsesparat', choice: 'aktivitetsparat', reasoned: true };
    await here.during(async (store) => {
      await turn(store, { writes: [one] });
      await turn(store, { writes: [one, { ...one, choice: 'uddannelsesparat', reasoned: false }] }, other);
    });
    expect((await audit('choices')).out).toBe(
      [
        'month,conversation,version,rule,suggestion,choice,reasoned,count\r\n',
        '2026-11,visitation,2,visitation2017,uddannelsesparat,aktivitetsparat,1,2\r\n',
        '2026-11,visitation,2,visitation2017,uddannelsesparat,uddannelsesparat,0,1\r\n',
      ].join(''),
    );
  });
});
