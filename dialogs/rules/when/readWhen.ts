import type { Temporal } from 'temporal-polyfill';
import type { ClosedDay } from '../calendar.ts';
import { combine, type Meant } from './combine.ts';
import { restOf } from './restOf.ts';
import { type Placed, scan } from './scan.ts';
import type { Asked, Piece, WhenRead } from './when.ts';
import { wordsOf } from './wordsOf.ts';

export type { Every, When, WhenRead } from './when.ts';

/** More are not offered. */
const MOST_CHOICES = 6;

/** Phrases that are about something else where the text names another day: "følg op på mødet i går om 14 dage". */
function withoutSubject(found: readonly Placed[]): Placed[] {
  const named = found.some(
    ({ soft, pieces }) => !soft && pieces.some(({ is }) => is === 'day' || is === 'every'),
  );
  return found.filter(({ soft }) => !soft || !named);
}

/** "10.11" as a date, as a time of day, or as either: a time where another day is named, a date where another time is. */
function readings(pieces: readonly Piece[]): Piece[][] {
  const dotted = pieces.find((it) => it.is === 'dotted');
  if (dotted?.is !== 'dotted') return [[...pieces]];
  const others = pieces.filter((it) => it !== dotted);
  const asDate: Piece[] = [dotted.day, ...others];
  const asTime: Piece[] = [{ is: 'time', times: [dotted.time] }, ...others];
  if (others.some(({ is }) => is === 'time')) return readings(asDate);
  const days = others.filter((it) => it.is === 'day' || it.is === 'every');
  const mayBeDate = days.every((it) => it.is === 'day' && it.weekday === dotted.day.days[0]?.dayOfWeek);
  return mayBeDate ? [...readings(asDate), ...readings(asTime)] : readings(asTime);
}

function meantBy(pieces: readonly Piece[], asked: Asked): Meant {
  const all = readings(pieces).map((it) => combine(it, asked));
  const [only] = all;
  if (only && all.length === 1) return only;
  return { choices: all.flatMap(({ choices }) => choices), why: 'ambiguous' };
}

/**
 * When a text says that something is to happen, and the text without those words. Danish as it is typed: "på fredag kl 9", "om 14 dage",
 * "hver anden mandag indtil 1. juni". Nothing is guessed: what may mean two days, or none, comes back as unclear.
 *
 * `now` is in Danish time. Only the first 300 characters are read. Figures are a date only when they stand alone and are one: "26/11" is
 * 26 November, while "26/1234", "2026-114" and "15.20.00-A12-3-26" are left as they are, as is any "26/11" behind "sag" or "nr".
 */
export function readWhen(
  text: string,
  now: Temporal.ZonedDateTime,
  closedDays: readonly ClosedDay[],
): WhenRead {
  const words = wordsOf(text);
  const asked: Asked = { now, today: now.toPlainDate(), closedDays };
  const found = withoutSubject(scan(words, asked));
  const rest = restOf(words, found);
  const pieces = found.flatMap((it) => it.pieces);
  if (pieces.length === 0) return { kind: 'none', rest };
  const { choices, why } = meantBy(pieces, asked);
  const [when] = choices;
  if (when && why === undefined) return { kind: 'when', when, rest };
  return { kind: 'unclear', why: why ?? 'impossible', choices: choices.slice(0, MOST_CHOICES), rest };
}
