import { Temporal } from 'temporal-polyfill';
import { dayPiece } from './nearDays.ts';
import type { DayPiece } from './when.ts';

const sameDays = (one: DayPiece, other: DayPiece) => one.days.join() === other.days.join();

/** The day of that weekday nearest to a date: what "torsdag den 27." may have meant where the 27th is a Friday. */
function nearestTo(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const back = (date.dayOfWeek - weekday + 7) % 7;
  return back <= 3 ? date.subtract({ days: back }) : date.add({ days: 7 - back });
}

/** A date together with the weekday named for it: confirmed, contradicted (then both are offered), or neither, being impossible or past. */
function confirmed({ why, ...date }: DayPiece, weekday: number): DayPiece {
  const fitting = date.days.filter((day) => day.dayOfWeek === weekday);
  const [day] = date.days;
  if (fitting.length > 0) return dayPiece(fitting, why === 'ambiguous' ? undefined : why);
  if (day === undefined || why === 'past') return dayPiece(date.days, why);
  return dayPiece([nearestTo(day, weekday), day].sort(Temporal.PlainDate.compare), 'impossible');
}

/** The one day all phrases agree on, a weekday and a date being two names of one; otherwise all that were named, which is ambiguous. */
export function startDays(pieces: readonly DayPiece[]): DayPiece | undefined {
  const weekdays = pieces.filter((it) => it.weekday !== undefined);
  const [first] = weekdays;
  const dates = pieces.filter((it) => it.weekday === undefined);
  // "juleaften d. 24/12": the one that is clear says what the other is.
  const date = dates.find((it) => it.why === undefined) ?? dates[0];
  const others = dates.filter((it) => it !== date);
  const oneWeekday = weekdays.every((it) => it.weekday === first?.weekday) ? first?.weekday : undefined;
  const oneDate = date && others.every((it) => sameDays(it, date)) ? date : undefined;
  if (oneDate && first === undefined) return oneDate;
  if (oneDate && oneWeekday !== undefined) {
    const fits = oneDate.days.some((day) => day.dayOfWeek === oneWeekday);
    const together = weekdays.every((it) => it.days.length === 0);
    if (fits || together) return confirmed(oneDate, oneWeekday);
  }
  if (date === undefined && oneWeekday !== undefined) return first;
  const why = pieces.find((it) => it.why === 'impossible')?.why ?? 'ambiguous';
  const days = pieces.flatMap((it) => it.days);
  return pieces.length === 0 ? undefined : dayPiece(days, why);
}
