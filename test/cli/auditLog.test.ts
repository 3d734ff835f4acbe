import { auditCommand } from '../../src/cli/auditCommand.ts';
import { auditKey, checkLog } from '../../src/store/auditLog.ts';
import { keysBeside } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import { rows } from '../../src/store/work.ts';
import { act, at, clock, done, onEachEngine, type Place, run, tenLines } from './given.ts';

const MORNING = '2026-11-23T09:00:00Z';
onEachEngine('The audit log', (fresh) => {
  let here: Place;
  beforeEach(async () => {
    clock.now = at(MORNING);
    here = await fresh();
  });
  afterEach(() => here.gone());
  const audit = (...args: string[]) => run(auditCommand, args, here.place);

  describe('checked', () => {
    it('is whole, and says how many lines there are, where it ends and what is not yet sealed', async () => {
      await here.during(tenLines);
      const whole = await audit('verify');
      expect(whole.code).toBe(0);
      expect(whole.out).toMatch(
        /^The audit log is whole: 10 lines; head 10:[0-9a-f]{64}; not yet sealed: 0\n$/,
      );
      await here.during((store) =>
        done(store, [act('read', 'd2', '2026-115'), act('read', 'd2', '2026-115')]),
      );
      const open = await audit('verify');
      expect([open.code, open.out]).toEqual([
        0,
        whole.out.replace(
          'not yet sealed: 0',
          'not yet sealed: 2, the oldest of 2026-11-23T10:00:00.000+01:00',
        ),
      ]);
    });

    it('is whole when nothing has been sealed yet', async () => {
      await here.during(async () => undefined);
      expect(await audit('verify')).toMatchObject({
        code: 0,
        out: 'The audit log is whole: 0 lines; no head yet; not yet sealed: 0\n',
      });
    });

    it.each([
      ['a field changed', "UPDATE audit SET person = 'en anden' WHERE number = 4", 4, 'was changed'],
      ['a reference taken out', 'UPDATE audit SET reference = NULL WHERE number = 4', 4, 'was changed'],
      ['a line deleted', 'DELETE FROM audit WHERE number = 4', 4, 'it is missing.'],
      ['its first line deleted', 'DELETE FROM audit WHERE number = 1', 1, 'it is missing.'],
      ['its last line deleted', 'DELETE FROM audit WHERE number = 10', 10, 'it is missing.'],
      [
        'a line unsealed',
        'UPDATE audit SET number = NULL, seal = NULL WHERE number = 9',
        9,
        'it is missing.',
      ],
      [
        'a line put in before the first',
        "INSERT INTO audit (at, tenant, person, what, draft, number, seal) VALUES (1, 'a', 'b', 'read', 'd9', -3, 'x')",
        -3,
        'does not belong',
      ],
      [
        'a line put in after the last',
        "INSERT INTO audit (at, tenant, person, what, draft, number, seal) VALUES (1, 'a', 'b', 'read', 'd9', 11, 'x')",
        11,
        'was changed',
      ],
      [
        'a time no number can hold',
        'UPDATE audit SET at = 9223372036854775807 WHERE number = 2',
        2,
        'was changed',
      ],
      [
        'a number no number can hold',
        'UPDATE audit SET number = -9223372036854775807 WHERE number = 2',
        -(2 ** 63),
        'does not belong',
      ],
      ['the mark of its end deleted', 'DELETE FROM audit_end', 11, 'where the log ends'],
      ['everything before a line deleted', 'DELETE FROM audit WHERE number < 6', 1, 'it is missing.'],
    ])('with %s is broken there', async (_name, sql, number, why) => {
      await here.during(tenLines);
      await here.query(sql);
      const { code, out } = await audit('verify');
      expect(code).toBe(1);
      expect(out).toMatch(new RegExp(`^The audit log is broken at line ${number}: .*${why}.*\n$`));
    });

    it('with its end and the mark of it put back to an earlier day is broken only beside a head', async () => {
      await here.during(tenLines);
      const [, head = ''] = /head (\S+);/.exec((await audit('verify')).out) ?? [];
      const [mark] = await here.query("SELECT number, seal, mac FROM audit_end WHERE which = 'head'");
      await here.during(async (store) => {
        await done(store, [act('deleted', 'd2', '2026-115')]);
        await store.sealAudit(100);
      });
      const [, later = ''] = /head (\S+);/.exec((await audit('verify', '--head', head)).out) ?? [];
      await here.query('DELETE FROM audit WHERE number = 11');
      await here.query(
        `UPDATE audit_end SET number = ${mark?.number}, seal = '${mark?.seal}', mac = '${mark?.mac}'`,
      );
      expect((await audit('verify')).code).toBe(0);
      expect((await audit('verify', '--head', head)).code).toBe(0);
      const cut = await audit('verify', '--head', later);
      expect([cut.code, cut.out]).toEqual([1, expect.stringContaining('broken at line 11: it is missing')]);
    });

    it('page by page finds the same, also while lines are sealed and old ones removed', async () => {
      await here.during(async (store) => {
        await tenLines(store);
        await here.beside(async (engine) => {
          const key = (await auditKey(engine, keysBeside(here.place))) ?? new Uint8Array();
          for (const most of [1, 3, 9, 10, 11])
            expect(await checkLog(engine, key, undefined, most)).toMatchObject({ ok: true, lines: 10 });
          clock.now = at('2026-11-24T09:00:00Z');
          let round = 0;
          const busy = {
            ...engine,
            look: async <T>(work: Parameters<typeof engine.look<T>>[0]) => {
              const found = await engine.look(work);
              round += 1;
              await done(store, [act('read', 'd2', '2026-115')]);
              await store.sealAudit(100);
              if (round === 3)
                await store.forget({
                  incoming: 0,
                  votes: 0,
                  messages: 0,
                  persons: 0,
                  audit: at('2026-11-24T00:00:00Z'),
                });
              return found;
            },
          };
          expect(await checkLog(busy, key, undefined, 2)).toMatchObject({ ok: true, start: { number: 10 } });
        });
      });
    });
  });

  describe('whose old lines are removed', () => {
    const remove = (before: string) =>
      here.during((store) =>
        store.forget({ incoming: 0, messages: 0, persons: 0, audit: at(before), votes: 0 }),
      );
    const twoDays = () =>
      here.during(async (store) => {
        await tenLines(store);
        clock.now = at('2026-11-24T09:00:00Z');
        await done(store, [act('read', 'd2', '2026-115'), act('deleted', 'd2', '2026-115')]);
        await store.sealAudit(100);
      });
    const goesOn = () =>
      here.during(async (store) => {
        await done(store, [act('opened', 'd9', '2026-119')]);
        await store.sealAudit(100);
      });

    it.each([
      ['nothing is old', '2026-11-01T00:00:00Z', '12 lines; head 12:'],
      ['some is old', '2026-11-24T00:00:00Z', '2 lines from number 11; head 12:'],
      ['all is old', '2026-12-01T00:00:00Z', '0 lines from number 13; head 12:'],
    ])('is whole when %s, and goes on', async (_name, before, told) => {
      await twoDays();
      const [, head = ''] = /head (\S+);/.exec((await audit('verify')).out) ?? [];
      await remove(before);
      const found = await audit('verify', '--head', head);
      expect([found.code, found.out]).toEqual([0, expect.stringContaining(told)]);
      await goesOn();
      await remove(before);
      expect((await audit('verify', '--head', head)).out).toContain('whole');
    });

    it('keeps what is not yet sealed, and says when a head is older than all that is kept', async () => {
      await here.during(tenLines);
      const [, head = ''] = /head (\S+);/.exec((await audit('verify')).out) ?? [];
      await twoDays();
      await here.during((store) => done(store, [act('opened', 'd9', '2026-119')]));
      await remove('2026-12-01T00:00:00Z');
      const found = await audit('verify', '--head', head);
      expect(found.code).toBe(0);
      expect(found.out).toContain('0 lines from number 23; head 22:');
      expect(found.out).toContain('not yet sealed: 1');
      expect(found.out).toContain('the head given is older than every line kept');
    });

    it('is rid of more of them than go at once', async () => {
      await twoDays();
      await here.beside(async (engine) => {
        await engine.together(function* () {
          for (let n = 0; n < 1_200; n += 1)
            yield* rows(
              "INSERT INTO audit (at, tenant, person, what, draft) VALUES ($1, 'a', 'b', 'read', 'd')",
              clock.now,
            );
        });
      });
      await here.during(async (store) => {
        await store.sealAudit(2_000);
        clock.now = at('2026-11-26T09:00:00Z');
        await done(store, [act('opened', 'd9', '2026-119')]);
        await store.sealAudit(10);
      });
      await remove('2026-11-25T00:00:00Z');
      expect((await audit('verify')).out).toContain('whole: 1 line from number 1213; head 1213:');
    });

    it('does not pass for one whose begin somebody cut off', async () => {
      await twoDays();
      await remove('2026-11-24T00:00:00Z');
      await here.query('DELETE FROM audit WHERE number = 11');
      expect((await audit('verify')).out).toContain('broken at line 11: it is missing');
      await here.query("DELETE FROM audit_end WHERE which = 'start'");
      expect((await audit('verify')).out).toContain('broken at line 1: it is missing');
    });
  });

  describe('that somebody has been at', () => {
    const seal = (store: Store) =>
      done(store, [act('read', 'd2', '2026-115')]).then(() => store.sealAudit(100));
    const verdict = async () => (await audit('verify')).out;

    it('is not rid of the lines that were made to look old', async () => {
      await here.during(tenLines);
      await here.query('UPDATE audit SET at = 0 WHERE number <= 5');
      await here.during(async (store) => {
        const cutoffs = { incoming: 0, messages: 0, persons: 0, audit: at('2026-11-01T00:00:00Z'), votes: 0 };
        expect(await store.forget(cutoffs)).toEqual({ broken: true });
      });
      expect(await verdict()).toContain('broken at line 1: it is not the line that was written');
      expect(await here.query('SELECT line FROM audit')).toHaveLength(10);
    });

    it('keeps an old line that was changed, though those before it go', async () => {
      await here.during(tenLines);
      await here.query("UPDATE audit SET what = 'read' WHERE number = 5");
      await here.during(async (store) => {
        const cutoffs = { incoming: 0, messages: 0, persons: 0, audit: at('2026-12-01T00:00:00Z'), votes: 0 };
        expect(await store.forget(cutoffs)).toEqual({ broken: true });
      });
      expect(await verdict()).toContain('broken at line 5');
    });

    it.each([
      [
        'cut off its end and moved the mark',
        "UPDATE audit_end SET number = 7, seal = 'x' WHERE which = 'head'",
      ],
      [
        'cut off its end and moved the mark to a true seal',
        "UPDATE audit_end SET number = 7, seal = (SELECT seal FROM audit WHERE number = 7) WHERE which = 'head'",
      ],
      ['cut off its end and took away the mark', "DELETE FROM audit_end WHERE which = 'head'"],
    ])('gets no new seal when they %s', async (_name, sql) => {
      await here.during(tenLines);
      await here.query(sql);
      await here.query('DELETE FROM audit WHERE number > 7');
      await here.during(async (store) => expect(await seal(store)).toEqual({ sealed: 0, broken: true }));
      const found = await audit('verify');
      expect([found.code, found.out]).toEqual([1, expect.stringMatching(/broken at line 8/)]);
    });

    it('gets no new seal from the bot that was there when its end was put back to an earlier one', async () => {
      await here.during(async (store) => {
        await tenLines(store);
        const marks = await here.query("SELECT number, seal, mac FROM audit_end WHERE which = 'head'");
        await seal(store);
        await here.query('DELETE FROM audit WHERE number = 11');
        for (const { number, seal, mac } of marks)
          await here.query(`UPDATE audit_end SET number = ${number}, seal = '${seal}', mac = '${mac}'`);
        expect(await seal(store)).toEqual({ sealed: 0, broken: true });
      });
    });

    it('gets no new seal from the bot that was there when all of it was taken away', async () => {
      await here.during(async (store) => {
        await tenLines(store);
        await here.query('DELETE FROM audit');
        await here.query('DELETE FROM audit_end');
        expect(await seal(store)).toEqual({ sealed: 0, broken: true });
      });
    });
  });
});
