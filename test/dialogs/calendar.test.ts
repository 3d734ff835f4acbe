import Holidays from 'date-holidays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addWorkdays,
  CLOSED_DAYS,
  type ClosedDay,
  dayAt,
  isClosed,
  isHoliday,
  workdayBefore,
  workdayFrom,
} from '../../dialogs/rules/calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const FIRST = day('2015-01-01');
const NAMES = Object.keys(CLOSED_DAYS) as ClosedDay[];

/** Any day from 2015 to 2060. */
const dates = fc.nat({ max: FIRST.until(day('2060-12-31')).days }).map((days) => FIRST.add({ days }));
const closings = fc.subarray(NAMES);

describe('The Danish day', () => {
  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23'],
    ['2026-11-23T23:00:00Z', '2026-11-24'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('at %s is %s', (moment, expected) => {
    expect(dayAt(Date.parse(moment)).toString()).toBe(expected);
  });
});

describe('A public holiday', () => {
  const years = Array.from({ length: 46 }, (_, n) => 2015 + n);
  const denmark = new Holidays('DK');

  it.each(years)('is one that date-holidays knows too, in %i', (year) => {
    const known = denmark.getHolidays(year).filter(({ type }) => type === 'public');
    const expected = [...new Set(known.map(({ date }) => date.slice(0, 10)))].sort();
    const start = day(`${year}-01-01`);
    const found = Array.from({ length: start.daysInYear }, (_, days) => start.add({ days }))
      .filter(isHoliday)
      .map(String);
    expect(found).toEqual(expected);
  });

  it.each([
    ['Store bededag until 2023', '2023-05-05', true],
    ['Store bededag from 2024', '2024-04-26', false],
    ['Grundlovsdag', '2026-06-05', false],
    ['Christmas Eve', '2026-12-24', false],
    ['the earliest Easter Monday near', '2035-03-26', true],
    ['the latest Easter Sunday', '2038-04-25', true],
    ['Ascension on 1 May', '2008-05-01', true],
  ])('%s', (_name, date, holiday) => {
    expect(isHoliday(day(date))).toBe(holiday);
  });
});

describe('A day', () => {
  it.each<[string, string, ClosedDay[], boolean]>([
    ['a Monday', '2026-11-23', [], false],
    ['a Saturday', '2026-11-21', [], true],
    ['a Sunday', '2026-11-22', [], true],
    ['Good Friday', '2026-04-03', [], true],
    ['1 May', '2026-05-01', [], false],
    ['1 May where it is closed', '2026-05-01', ['1-maj'], true],
    ['Grundlovsdag where it is closed', '2026-06-05', ['grundlovsdag'], true],
    ['Christmas Eve where it is closed', '2026-12-24', ['juleaften'], true],
    ['New Year’s Eve where another day is closed', '2026-12-31', ['juleaften'], false],
    ['New Year’s Eve where it is closed', '2026-12-31', ['nytaarsaften'], true],
  ])('is closed or not: %s', (_name, date, closedDays, closed) => {
    expect(isClosed(day(date), closedDays)).toBe(closed);
  });
});

describe('Working days', () => {
  it.each<[string, string, number, ClosedDay[], string]>([
    ['within a week', '2026-11-23', 3, [], '2026-11-26'],
    ['over a weekend', '2026-11-23', 5, [], '2026-11-30'],
    ['from a Saturday', '2026-11-21', 1, [], '2026-11-23'],
    ['over Easter', '2026-04-01', 1, [], '2026-04-07'],
    ['over Christmas', '2026-12-23', 2, [], '2026-12-28'],
    ['over a Christmas with its eve', '2026-12-23', 2, ['juleaften'], '2026-12-29'],
    ['over New Year', '2026-12-30', 2, ['nytaarsaften'], '2027-01-05'],
    ['over what was Store bededag', '2024-04-25', 1, [], '2024-04-26'],
  ])('are counted %s', (_name, from, n, closedDays, to) => {
    expect(addWorkdays(day(from), n, closedDays).toString()).toBe(to);
  });

  it('before a date are counted back over what is closed', () => {
    expect(workdayBefore(day('2026-04-07'), []).toString()).toBe('2026-04-01');
    expect(workdayBefore(day('2026-11-24'), []).toString()).toBe('2026-11-23');
  });

  it('are open, and none is passed over', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 15 }), closings, (from, n, closedDays) => {
        const to = addWorkdays(from, n, closedDays);
        const days = Array.from({ length: from.until(to).days }, (_, at) => from.add({ days: at + 1 }));
        expect(days.filter((it) => !isClosed(it, closedDays))).toHaveLength(n);
        expect(isClosed(to, closedDays)).toBe(false);
      }),
    );
  });

  it('lie before and from a date with nothing open between', () => {
    fc.assert(
      fc.property(dates, closings, (date, closedDays) => {
        const from = workdayFrom(date, closedDays);
        expect(from.equals(date)).toBe(!isClosed(date, closedDays));
        expect(addWorkdays(workdayBefore(date, closedDays), 1, closedDays).equals(from)).toBe(true);
      }),
    );
  });

  it('never fail to come within ten days, whatever is closed', () => {
    fc.assert(
      fc.property(dates, closings, (date, closedDays) => {
        expect(date.until(workdayFrom(date, closedDays)).days).toBeLessThan(10);
      }),
    );
  });
});
