import type { Temporal } from 'temporal-polyfill';
import { LENGTH, lengthOf } from './lengths.ts';
import { WEEKDAY, weekdayOf } from './names.ts';
import { comingWeekday, dayPiece, earlier, later, mondayOf } from './nearDays.ts';
import { firstFound, foundBehind, type Phrase, type Place, phrase } from './phrase.ts';
import { startDays } from './startDays.ts';
import type { Asked, DayPiece, Found, Piece, Span } from './when.ts';

type Named = Record<string, string | undefined>;
/** So long before or after another day. */
type Count = Extract<Piece, { is: 'counted' }>;

const AMOUNT = `(?:${LENGTH}|(?<the>dagen|ugen|måneden|maneden))`;
const NAMED_DAY = `(?:på )?(?:den )?(?:(?:første|næste|sidste) )?(?:(?<name>${WEEKDAY})|(?<workday>hverdag|arbejdsdag))(?:en)?`;
const BEFORE_DAY = new RegExp(`^(?:${AMOUNT}|${NAMED_DAY}) (?<way>før|inden|forinden|efter) `, 'u');

const DAY: Span = { unit: 'days', n: 1 };
const WORKDAY: Span = { unit: 'workdays', n: 1 };
/** Two years of them: they are counted one by one. */
const MOST_WORKDAYS = 520;

function countOf(named: Named): Count {
  const spans = named.the === 'dagen' ? [DAY] : named.workday ? [WORKDAY] : lengthOf(named);
  const back = /^(?:før|inden|forinden)$/.test(named.way ?? '');
  return {
    is: 'counted',
    spans,
    back,
    ...(named.the === 'ugen' ? { week: true } : {}),
    ...(named.name ? { weekday: weekdayOf(named.name) } : {}),
  };
}

/** The working days of the week before or after that of a date. */
const ofNextWeek = (day: Temporal.PlainDate, back: boolean) =>
  [0, 1, 2, 3, 4].map((days) => mondayOf(day).add({ days: days + (back ? -7 : 7) }));

function countedFrom(day: Temporal.PlainDate, { spans, back, week, weekday }: Count, asked: Asked) {
  if (week) return ofNextWeek(day, back);
  if (weekday) return [comingWeekday(back ? day.subtract({ days: 8 }) : day, weekday)];
  return spans.flatMap(({ unit, n }) => {
    if (unit === 'minutes' || (unit === 'workdays' && n > MOST_WORKDAYS)) return [];
    return (back ? earlier(day, { unit, n }, asked) : later(day, { unit, n }, asked)) ?? [];
  });
}

/** The days so long before or after a day, or after any of those it may be. */
export function fromDay(base: DayPiece, count: Count, asked: Asked): DayPiece {
  // A date that has been was moved a year ahead to be offered, and nobody means the days after that.
  const gone = base.why === 'past' && !count.back;
  const bases = gone ? [] : base.end && !count.back ? [base.end] : base.days;
  const days = bases.flatMap((day) => countedFrom(day, count, asked));
  return { ...dayPiece(days, base.why ?? (days.length === 0 ? 'vague' : undefined)), counted: true };
}

/** "14 dage før 1. februar", "dagen efter på mandag": a day counted from the one named right behind. */
export function countedDay(text: string, place: Place, days: readonly Phrase[]): Found | undefined {
  const match = BEFORE_DAY.exec(text);
  const found = foundBehind(match, text, (behind) => firstFound(days, behind, { ...place, before: '' }));
  const named = found?.pieces.flatMap((it) => (it.is === 'dotted' ? it.day : it.is === 'day' ? it : []));
  const base = named && startDays(named);
  if (!found || !base || !match) return undefined;
  return { length: found.length, pieces: [fromDay(base, countOf({ ...match.groups }), place)] };
}

/** The same where the day is named elsewhere or not at all ("den slutter 1/6, ring dagen før"): asked about. */
export const countedApart = (season: string): Phrase =>
  phrase(`${AMOUNT} (?<way>før|inden|forinden|efter|derefter|derpå|senere)(?: ${season})?`, (named) => [
    countOf(named),
    { is: 'vague' },
  ]);
