import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addWorkdays, CLOSED_DAYS, type ClosedDay, isClosed, ZONE } from '../../dialogs/rules/calendar.ts';
import {
  type Kept,
  lastDayOf,
  lastMomentOn,
  type RetentionSettings,
  retention,
} from '../../dialogs/rules/retention.ts';

const FIVE: RetentionSettings = { workdays: 5, closedDays: [] };
/** A Danish time of day, `YYYY-MM-DDTHH:MM`, as an instant. */
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${ZONE}]`).toInstant();
const danish = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(ZONE);
const said = (instant: Temporal.Instant) =>
  danish(instant).toPlainDateTime().toString({ smallestUnit: 'minute' });
const kept = (touched: string, warned?: string): Kept => ({
  touchedAt: at(touched).toString(),
  warns: true,
  ...(warned ? { warnedAt: at(warned).toString() } : {}),
});
const does = (it: Kept, settings: RetentionSettings, now: string) => {
  const next = retention(it, settings, at(now));
  return `${next.do} ${said(next.at)}`;
};

describe('A draft touched on a Monday', () => {
  const fresh = kept('2026-11-23T10:00');
  const warned = kept('2026-11-23T10:00', '2026-11-27T08:00');

  it.each([
    ['is left alone', fresh, '2026-11-23T10:00', 'wait 2026-11-27T08:00'],
    ['is left alone to the last minute', fresh, '2026-11-27T07:59', 'wait 2026-11-27T08:00'],
    ['is warned of on the fourth working day', fresh, '2026-11-27T08:00', 'warn 2026-11-27T08:00'],
    ['then waits', warned, '2026-11-27T08:00', 'wait 2026-11-30T20:00'],
    ['then waits over the weekend', warned, '2026-11-29T20:00', 'wait 2026-11-30T20:00'],
    ['then waits to the last minute', warned, '2026-11-30T19:59', 'wait 2026-11-30T20:00'],
    ['expires in the evening of the fifth', warned, '2026-11-30T20:00', 'expire 2026-11-30T20:00'],
    ['expires also later', warned, '2026-12-01T03:12', 'expire 2026-12-01T03:12'],
    ['does not expire on a closed day', warned, '2026-12-05T12:00', 'wait 2026-12-07T00:00'],
  ])('%s', (_name, draft, now, expected) => {
    expect(does(draft, FIVE, now)).toBe(expected);
  });
});

describe('A draft the program was down for', () => {
  const fresh = kept('2026-11-23T10:00');

  it.each([
    ['in the night', '2026-12-01T03:00', 'wait 2026-12-01T08:00'],
    ['in the day', '2026-12-01T11:30', 'warn 2026-12-01T11:30'],
    ['in the weekend', '2026-11-28T12:00', 'wait 2026-11-30T08:00'],
    ['just after it should have expired', '2026-11-30T20:01', 'warn 2026-11-30T20:01'],
  ])('is warned of first, at the first chance: %s', (_name, now, expected) => {
    expect(does(fresh, FIVE, now)).toBe(expected);
  });

  it('then lives until the evening of the next working day', () => {
    const late = kept('2026-11-23T10:00', '2026-12-04T11:30');
    expect(does(late, FIVE, '2026-12-04T20:00')).toBe('wait 2026-12-07T20:00');
    expect(does(late, FIVE, '2026-12-07T20:00')).toBe('expire 2026-12-07T20:00');
  });
});

describe('A draft', () => {
  it('that has nothing in it expires without a warning', () => {
    const empty: Kept = { ...kept('2026-11-23T10:00'), warns: false };
    expect(does(empty, FIVE, '2026-11-27T08:00')).toBe('wait 2026-11-30T20:00');
    expect(does(empty, FIVE, '2026-11-30T20:00')).toBe('expire 2026-11-30T20:00');
    expect(lastDayOf(empty, FIVE, at('2026-11-23T10:00')).toString()).toBe('2026-11-30');
  });

  it.each<[string, string, ClosedDay[], string, string]>([
    ['on a Saturday', '2026-11-21T10:00', [], '2026-11-26T08:00', '2026-11-27'],
    ['before Easter', '2026-03-31T10:00', [], '2026-04-09T08:00', '2026-04-10'],
    ['before New Year', '2026-12-29T10:00', ['nytaarsaften'], '2027-01-06T08:00', '2027-01-07'],
    ['before New Year, the eve open', '2026-12-29T10:00', [], '2027-01-05T08:00', '2027-01-06'],
    ['before summer time', '2026-03-23T23:30', [], '2026-03-27T08:00', '2026-03-30'],
    ['before winter time', '2026-10-19T00:15', [], '2026-10-23T08:00', '2026-10-26'],
    ['late in the Danish evening', '2026-11-23T23:59', [], '2026-11-27T08:00', '2026-11-30'],
    ['just after midnight, still yesterday in UTC', '2026-11-24T00:10', [], '2026-11-30T08:00', '2026-12-01'],
  ])('touched %s is warned of and kept', (_name, touched, closedDays, warning, last) => {
    const settings = { workdays: 5, closedDays };
    expect(does(kept(touched), settings, touched)).toBe(`wait ${warning}`);
    expect(lastDayOf(kept(touched), settings, at(touched)).toString()).toBe(last);
    const warned = retention(kept(touched, warning), settings, at(warning));
    expect(said(warned.at)).toBe(`${last}T20:00`);
  });

  it('kept one working day only is warned of in time all the same', () => {
    const settings = { workdays: 1, closedDays: [] };
    expect(does(kept('2026-11-23T10:00'), settings, '2026-11-23T10:00')).toBe('warn 2026-11-23T10:00');
    expect(lastDayOf(kept('2026-11-23T10:00', '2026-11-23T10:00'), settings, at('2026-11-23T10:00'))).toEqual(
      Temporal.PlainDate.from('2026-11-24'),
    );
  });
});

const MINUTES = 366 * 24 * 60;
const start = at('2026-01-01T00:00');
const moments = fc.nat({ max: MINUTES }).map((minutes) => start.add({ minutes }));
const settings = fc.record({
  workdays: fc.integer({ min: 2, max: 10 }),
  closedDays: fc.subarray(Object.keys(CLOSED_DAYS) as ClosedDay[]),
});
/** Hours from one sweep to the next; some of them far apart, as when the program was down. */
const rests = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: 600, max: 20_000 }) },
  ),
  {
    minLength: 300,
    maxLength: 300,
  },
);

/** Everything done to a draft by sweeps so many minutes apart, until it has expired. */
function life(touched: Temporal.Instant, rule: RetentionSettings, warns: boolean, gaps: readonly number[]) {
  const acts: { do: 'warn' | 'expire'; at: Temporal.Instant }[] = [];
  let draft: Kept = { touchedAt: touched.toString(), warns };
  let now = touched;
  for (const minutes of gaps) {
    now = now.add({ minutes });
    const next = retention(draft, rule, now);
    if (next.do === 'wait') continue;
    acts.push({ do: next.do, at: now });
    if (next.do === 'expire') break;
    draft = { ...draft, warnedAt: now.toString() };
  }
  return acts;
}

describe('Whenever it is touched and swept, a draft', () => {
  it('is never warned of or ended on a closed day, nor warned of before 08.00', () => {
    fc.assert(
      fc.property(moments, settings, fc.boolean(), rests, (touched, rule, warns, gaps) => {
        for (const act of life(touched, rule, warns, gaps)) {
          expect(isClosed(danish(act.at).toPlainDate(), rule.closedDays)).toBe(false);
          if (act.do === 'warn') expect(danish(act.at).hour).toBeGreaterThanOrEqual(8);
        }
      }),
    );
  });

  it('is warned of once, and ended no earlier than 20.00 on the next working day and on its last', () => {
    fc.assert(
      fc.property(moments, settings, rests, (touched, rule, gaps) => {
        const [warning, end, ...more] = life(touched, rule, true, gaps);
        expect(more).toEqual([]);
        if (warning) expect(warning.do).toBe('warn');
        if (warning === undefined || end === undefined) return;
        expect(end.do).toBe('expire');
        const after = addWorkdays(danish(warning.at).toPlainDate(), 1, rule.closedDays);
        const planned = addWorkdays(danish(touched).toPlainDate(), rule.workdays, rule.closedDays);
        for (const day of [after, planned])
          expect(Temporal.Instant.compare(end.at, lastMomentOn(day))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('waits for a moment that is to come, at which there is something to do', () => {
    fc.assert(
      fc.property(
        moments,
        settings,
        fc.boolean(),
        fc.nat({ max: 40_000 }),
        (touched, rule, warns, minutes) => {
          const draft: Kept = { touchedAt: touched.toString(), warns };
          const now = touched.add({ minutes });
          const next = retention(draft, rule, now);
          expect(Temporal.Instant.compare(next.at, now)).toBeGreaterThanOrEqual(0);
          if (next.do !== 'wait') return;
          expect(retention(draft, rule, next.at).do).not.toBe('wait');
          expect(retention(draft, rule, next.at.subtract({ seconds: 1 })).do).toBe('wait');
        },
      ),
    );
  });

  it('is ended no sooner when the clock goes back a day', () => {
    fc.assert(
      fc.property(
        moments,
        settings,
        fc.array(fc.nat({ max: 40_000 })),
        (touched, rule, [after = 0, warned]) => {
          const warnedAt = warned === undefined ? undefined : touched.add({ minutes: warned }).toString();
          const touchedAt = touched.toString();
          const draft: Kept = { touchedAt, warns: true, ...(warnedAt ? { warnedAt } : {}) };
          const now = touched.add({ minutes: after });
          const open = !isClosed(danish(now).toPlainDate(), rule.closedDays);
          if (open && retention(draft, rule, now).do !== 'expire')
            expect(retention(draft, rule, now.subtract({ hours: 24 })).do).not.toBe('expire');
        },
      ),
    );
  });

  it('has so many working days left after a touch, and is kept to the day the cards say', () => {
    fc.assert(
      fc.property(moments, settings, (touched, rule) => {
        const draft: Kept = { touchedAt: touched.toString(), warns: true };
        const last = lastDayOf(draft, rule, touched);
        const today = danish(touched).toPlainDate();
        const between = Array.from({ length: today.until(last).days }, (_, n) => today.add({ days: n + 1 }));
        expect(between.filter((day) => !isClosed(day, rule.closedDays))).toHaveLength(rule.workdays);
        const warning = retention(draft, rule, touched).at;
        const warned = { ...draft, warnedAt: warning.toString() };
        expect(retention(warned, rule, warning)).toEqual({ do: 'wait', at: lastMomentOn(last) });
        expect(danish(lastMomentOn(last)).toPlainTime().toString()).toBe('20:00:00');
      }),
    );
  });
});
