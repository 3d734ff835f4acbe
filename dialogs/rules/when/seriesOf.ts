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

function startsOf(
  piece: EveryPiece,
  day: DayPiece | undefined,
  at: Temporal.PlainTime | undefined,
  asked: Asked,
): Start[] {
  const [like] = piece.first ?? [];
  return piece.every.flatMap((every) => {
    const begin = day?.days.map((it) =>
      like && day.weekday === undefined ? onOrAfter(it, every, like) : it,
    );
    const days = begin ?? piece.first ?? firstDay(every, at, asked);
    const other =
      begin && like && day?.weekday !== undefined && day.weekday !== like.dayOfWeek ? piece.first : [];
    const series = [...(other ?? []), ...days].map((on) => ({ on, every, anchored: !!(day ?? like) }));
    const once =
      piece.perhaps && (day ?? like) ? (day?.days ?? days).map((on) => ({ on, anchored: true })) : [];
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
