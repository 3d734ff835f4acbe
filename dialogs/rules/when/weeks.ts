import { Temporal } from 'temporal-polyfill';
import { WEEKDAY, weekdayOf } from './names.ts';
import { dayPiece, mondayOf } from './nearDays.ts';
import { type Phrase, phrase } from './phrase.ts';
import { ON } from './weekdays.ts';
import type { Asked, DayPiece } from './when.ts';

/** The Monday of an ISO week, where the year has so many. */
function weekOf(year: number, week: number): Temporal.PlainDate | undefined {
  // 4 January is always in week 1.
  const monday = mondayOf(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({ weeks: week - 1 });
  return week >= 1 && monday.weekOfYear === week ? monday : undefined;
}

/** The working days of a week, or the one weekday of it that was named. */
function daysOf(monday: Temporal.PlainDate, weekday?: number): Temporal.PlainDate[] {
  return (weekday ? [weekday] : [1, 2, 3, 4, 5]).map((nth) => monday.add({ days: nth - 1 }));
}

/** A day of a week, or all its working days where none was named: that is not clear then. */
function inWeek({ today }: Asked, monday: Temporal.PlainDate, weekday?: number): DayPiece {
  const days = daysOf(monday, weekday);
  const ahead = days.filter((day) => Temporal.PlainDate.compare(day, today) >= 0);
  const why = ahead.length === 0 ? 'past' : weekday ? undefined : 'ambiguous';
  return { ...dayPiece(ahead, why), end: monday.add({ days: 6 }) };
}

/** A week by its number: this year's, or next year's where this year's was over a month ago; one just gone is past. */
function numbered(asked: Asked, week: number, weekday?: number, written?: number): DayPiece {
  const thisYear = asked.today.yearOfWeek ?? asked.today.year;
  const years = written ? [written] : [thisYear - 1, thisYear, thisYear + 1];
  const mondays = years.flatMap((year) => weekOf(year, week) ?? []);
  const pieces = mondays.map((monday) => inWeek(asked, monday, weekday));
  const ahead = pieces.find((it) => it.why !== 'past');
  const gone = mondays.filter((_, index) => pieces[index]?.why === 'past').at(-1);
  const justGone = gone && gone.add({ days: 6 }).until(asked.today).total('days') <= 31;
  if (ahead && !justGone) return ahead;
  return dayPiece(ahead?.days ?? [], gone && (justGone || written) ? 'past' : 'impossible');
}

const DAY = `(?<day>${WEEKDAY})`;
const WEEK = 'uge (?:nr )?(?<week>\\d{1,2})\\.?(?:[/-](?<year>20\\d\\d)| (?<year2>20\\d\\d))?';
const NEXT = '(?:i )?næste uge';
const THIS = '(?:i )?denne uge';

type Named = Record<string, string | undefined>;
const byNumber = ({ day, week, year, year2 }: Named, asked: Asked) => {
  const written = year ?? year2;
  const weekday = day ? weekdayOf(day) : undefined;
  return [numbered(asked, Number(week), weekday, written ? Number(written) : undefined)];
};
const byName =
  (weeks: number) =>
  ({ day }: Named, asked: Asked) => [
    inWeek(asked, mondayOf(asked.today).add({ weeks }), day ? weekdayOf(day) : undefined),
  ];

/** Weeks, and the days of them. */
export const WEEKS: Phrase[] = [
  phrase(`${ON}${DAY} (?:i )?${WEEK}`, byNumber),
  phrase(`${ON}(?:i )?${WEEK}(?: på)? ${DAY}`, byNumber),
  phrase(`${ON}${DAY} ${NEXT}`, byName(1)),
  phrase(`${ON}${NEXT}(?: på)? ${DAY}`, byName(1)),
  phrase(`${ON}${DAY} ${THIS}`, byName(0)),
  phrase(`${ON}${THIS}(?: på)? ${DAY}`, byName(0)),
  phrase(`${ON}(?:i )?${WEEK}`, byNumber),
  phrase('(?:i )?uge (?:nr )?\\d{1,2}-\\d{1,2}', () => [{ is: 'vague' }]),
  phrase(`${ON}${NEXT}`, byName(1)),
  phrase(`${ON}${THIS}`, byName(0)),
];
