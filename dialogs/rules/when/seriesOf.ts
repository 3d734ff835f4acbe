import { Temporal } from 'temporal-polyfill';
import { isClosed } from '../calendar.ts';
import { later } from './nearDays.ts';
import type { Asked, DayPiece, Every, Piece } from './when.ts';

/** How often, and the day it begins on; `perhaps` once only. */
export type Start = { on: Temporal.PlainDate; every?: Every; anchored: boolean };
type EveryPiece = Extract<Piece, { is: 'every' }>;

const sameSeries = (one: EveryPiece, other: EveryPiece) =>
  JSON.stringify(one.every) === JSON.stringify(other.every) &&
  (one.first === undefined || other.first === undefined || one.first.join() === other.first.join());

/** "hver uge … hver mandag" is one series. */
function merged(pieces: readonly EveryPiece[]): EveryPiece[] {
  const [first] = pieces;
  if (first === undefined || !pieces.every((it) => sameSeries(it, first))) return [...pieces];
  return [pieces.find((it) => it.first !== undefined) ?? first];
}

/** The first day of a series that names none: so long from now, or today where it comes daily and its hour is ahead. */
function firstDay(every: Every, at: Temporal.PlainTime | undefined, asked: Asked): Temporal.PlainDate[] {
  const { now, today, closedDays } = asked;
  const daily = every.n === 1 && (every.unit === 'days' || every.unit === 'workdays');
  const open = every.unit === 'days' || !isClosed(today, closedDays);
  const hourAhead = at !== undefined && Temporal.PlainTime.compare(at, now.toPlainTime()) > 0;
  if (daily && open && hourAhead) return [today];
  const day = later(today, every, asked);
  return day ? [day] : [];
}

/** From a date on, the first day that is the weekday, or the day of the month, of the series. */
function onOrAfter(from: Temporal.PlainDate, { unit }: Every, like: Temporal.PlainDate): Temporal.PlainDate {
  const fits = (day: Temporal.PlainDate) =>
    unit === 'months' ? day.day === like.day : day.dayOfWeek === like.dayOfWeek;
  let day = from;
  while (!fits(day)) day = day.add({ days: 1 });
  return day;
}

/** The days a series with days of its own begins on where another day is named: from that on, or a second such day, so that either may be meant. */
function beginsOn(first: readonly Temporal.PlainDate[], every: Every, day: DayPiece): Temporal.PlainDate[] {
  // "hver mandag, og den 15.": no day of that series, but asked about.
  if (day.ofMonth && day.why === 'ambiguous' && every.unit !== 'months') return [...first];
  const second = day.weekday !== undefined || (day.ofMonth && every.unit === 'months');
  if (!second) return day.days.flatMap((it) => first.map((like) => onOrAfter(it, every, like)));
  const same = day.days.every((it) => first.some((like) => onOrAfter(it, every, like).equals(it)));
  return same ? day.days : [...first, ...day.days];
}

function startsOf(
  piece: EveryPiece,
  day: DayPiece | undefined,
  at: Temporal.PlainTime | undefined,
  asked: Asked,
): Start[] {
  const anchored = !!(day ?? piece.first?.[0]);
  return piece.every.flatMap((every) => {
    const begin = day && (piece.first ? beginsOn(piece.first, every, day) : day.days);
    const days = begin ?? piece.first ?? firstDay(every, at, asked);
    const series = days.map((on) => ({ on, every, anchored }));
    const once = piece.perhaps && anchored ? (day?.days ?? days).map((on) => ({ on, anchored: true })) : [];
    return [...series, ...once];
  });
}

/** Every day a series, or a single reminder, may begin on. */
export function seriesOf(
  pieces: readonly EveryPiece[],
  day: DayPiece | undefined,
  at: Temporal.PlainTime | undefined,
  asked: Asked,
): Start[] {
  if (pieces.length === 0) return (day?.days ?? []).map((on) => ({ on, anchored: true }));
  return merged(pieces).flatMap((piece) => startsOf(piece, day, at, asked));
}
