import { Temporal } from 'temporal-polyfill';
import { addWorkdays, workdayBefore } from '../calendar.ts';
import type { Asked, DayPiece, Every, Span, Why } from './when.ts';

/** A date without a year that was so few days ago is more likely a slip than a year ahead. */
const JUST_GONE = 31;
/** Nobody plans further ahead; a year beyond is a birth year or a slip. */
const YEARS_AHEAD = 10;

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0;

/** A day that is meant, or `why` it is not clear which. */
export const dayPiece = (days: Temporal.PlainDate[], why?: Why): DayPiece => ({
  is: 'day',
  days,
  ...(why ? { why } : {}),
});

/** The date, where there is such a day. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : undefined;
}

/** The next such day strictly ahead. */
export const comingWeekday = (today: Temporal.PlainDate, weekday: number) =>
  today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });

/** The Monday of the week of a date. */
export const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

/** A weekday by its name: on that very day it may be today or the one in a week. */
export function plainWeekday({ today }: Asked, weekday: number): DayPiece {
  const coming = comingWeekday(today, weekday);
  const days = today.dayOfWeek === weekday ? [today, coming] : [coming];
  return { is: 'day', days, weekday };
}

/** A day and a month, and a year where it was written. Without one it is the nearest ahead, unless it is only just gone. */
export function dayOfYear({ today }: Asked, day: number, month: number, year?: number): DayPiece {
  if (year !== undefined) return dayOfOneYear(today, day, month, year);
  const years = [-1, 0, 1].map((ahead) => today.year + ahead);
  const dates = years.flatMap((it) => dateOf(it, month, day) ?? []);
  return nearestAhead(dates, { today }) ?? dayPiece(besides(today, day, month), 'impossible');
}

/** The first of a day's dates, in order, that is ahead: past where the one before is only just gone, undefined where none is near. */
export function nearestAhead(
  dates: readonly Temporal.PlainDate[],
  { today }: Pick<Asked, 'today'>,
): DayPiece | undefined {
  const gone = dates.filter((it) => isBefore(it, today)).at(-1);
  const ahead = dates.find((it) => !isBefore(it, today));
  // 29 February of a year after the next is not what anybody means.
  if (ahead === undefined || today.until(ahead).days > 366) return undefined;
  return dayPiece([ahead], gone && gone.until(today).days <= JUST_GONE ? 'past' : undefined);
}

function dayOfOneYear(today: Temporal.PlainDate, day: number, month: number, year: number): DayPiece {
  const date = dateOf(year, month, day);
  if (date === undefined || year > today.year + YEARS_AHEAD) {
    return dayPiece(date ? [] : besides(today, day, month, year), 'impossible');
  }
  if (!isBefore(date, today)) return dayPiece([date]);
  const again = [0, 1].flatMap((ahead) => dateOf(today.year + ahead, month, day) ?? []);
  return dayPiece(again.filter((it) => !isBefore(it, today)).slice(0, 1), 'past');
}

/** What "31/11" may have meant: the last day of that month, or the first after it. */
function besides(today: Temporal.PlainDate, day: number, month: number, year?: number): Temporal.PlainDate[] {
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  const ends = [today.year, today.year + 1]
    .map((it) => Temporal.PlainDate.from({ year: year ?? it, month, day: 31 }))
    .filter((it) => !isBefore(it, today) && it.year <= today.year + YEARS_AHEAD);
  return ends.slice(0, 1).flatMap((end) => [end, end.add({ days: 1 })]);
}

/** The `nth` of this month and of those after it, today included, as many as asked for. */
export function daysOfMonth({ today }: Asked, nth: number, howMany = 1): Temporal.PlainDate[] {
  const months = Array.from({ length: 14 }, (_, months) => today.with({ day: 1 }).add({ months }));
  const days = months.flatMap(({ year, month }) => dateOf(year, month, nth) ?? []);
  return days.filter((it) => !isBefore(it, today)).slice(0, howMany);
}

/** The longest that anybody plans ahead. */
const LIMIT: Record<Every['unit'], number> = {
  days: 3660,
  workdays: 2500,
  weeks: 520,
  months: 12 * YEARS_AHEAD,
};

/** A date so much later, or undefined where that is further ahead than anybody plans. */
export function later(
  date: Temporal.PlainDate,
  { unit, n }: Every,
  { today, closedDays }: Asked,
): Temporal.PlainDate | undefined {
  if (n > LIMIT[unit]) return undefined;
  const day = unit === 'workdays' ? addWorkdays(date, n, closedDays) : date.add({ [unit]: n });
  return day.year > today.year + 2 * YEARS_AHEAD ? undefined : day;
}

/** A date so much earlier, or undefined where nobody counts as far back. */
export function earlier(
  date: Temporal.PlainDate,
  { unit, n }: Every,
  { closedDays }: Asked,
): Temporal.PlainDate | undefined {
  if (n > LIMIT[unit]) return undefined;
  if (unit !== 'workdays') return date.subtract({ [unit]: n });
  let day = date;
  for (let left = n; left > 0; left -= 1) day = workdayBefore(day, closedDays);
  return day;
}

/** The day so long from now; none where it is none or too long. */
export function inSpan(span: Span, asked: Asked, from = asked.today): DayPiece {
  const day =
    span.unit === 'minutes' || span.n < 1 ? undefined : later(from, { ...span, unit: span.unit }, asked);
  return day ? dayPiece([day]) : dayPiece([], 'impossible');
}
