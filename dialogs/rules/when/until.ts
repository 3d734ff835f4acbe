import { countedDay } from './counted.ts';
import { ENDS_OF_PERIOD } from './endsOfPeriod.ts';
import { spanOf, UNIT } from './lengths.ts';
import { MONTH, monthOf, NUMBER, numberOf } from './names.ts';
import { dateOf, dayPiece } from './nearDays.ts';
import { firstFound, foundBehind, type Phrase, type Place, phrase } from './phrase.ts';
import { SEASON } from './vague.ts';
import type { DayPiece, Found, Piece } from './when.ts';

const UNTIL = /^(?:og )?(?:indtil|(?:og )?til og med|t\.?o\.?m|frem til og med|frem til|fortsæt til) /u;
/** Ends only of a series: "til fredag" is a day, and "praktik slutter 1/6" a subject. */
const TILL = /^(?:og )?(?:til|slut|slutter|stop) /u;
const BOUND = /^(?<word>inden for|inden|senest|før|efter|tidligst|omkring|cirka|ca|op til|i løbet af) /u;
/** How many days from the one named such a bound is: "inden fredag" is Thursday at the latest. */
const FROM_BOUND: Record<string, number> = { inden: -1, før: -1, efter: 1 };

const endOfMonth = ({ today }: Place, month: number): DayPiece => {
  const year = month < today.month ? today.year + 1 : today.year;
  const first = dateOf(year, month, 1) ?? today;
  return dayPiece([first.with({ day: first.daysInMonth })]);
};

/** Ends that are said in words of their own. */
const ENDS: Phrase[] = [
  phrase('indtil videre|til videre', () => []),
  phrase('(?:resten af året|året ud|ud året|(?:ind)?til årets udgang)', (_, place) => [
    { is: 'until', day: endOfMonth(place, 12) },
  ]),
  phrase('(?:resten af måneden|måneden ud|ud måneden|(?:ind)?til månedens udgang)', (_, place) => [
    { is: 'until', day: endOfMonth(place, place.today.month) },
  ]),
  phrase(`(?:til og med|t\\.?o\\.?m|frem til og med|ud) (?<month>${MONTH})`, ({ month = '' }, place) => [
    { is: 'until', day: endOfMonth(place, monthOf(month)) },
  ]),
  phrase(`(?:indtil|frem til|til og med) (?:${SEASON}|${MONTH})`, () => [{ is: 'vague' }]),
  phrase(
    `(?:de næste |i |de kommende )(?<n>${NUMBER}) (?<unit>${UNIT})`,
    ({ n = '', unit = '' }, { follows, inSeries }) =>
      follows && inSeries ? [{ is: 'lasting', span: spanOf(numberOf(n), unit) }] : undefined,
  ),
  phrase(`(?:i )?(?:et )?halvt år`, (_, { follows, inSeries }) =>
    follows && inSeries ? [{ is: 'lasting', span: { unit: 'months', n: 6 } }] : undefined,
  ),
  phrase(`(?:i alt )?(?<n>${NUMBER}) gange?(?: i alt)?`, ({ n = '' }, { follows, inSeries }) =>
    follows && inSeries ? [{ is: 'times', n: numberOf(n) }] : undefined,
  ),
  ...ENDS_OF_PERIOD,
];

/** The last day that was meant: of a week its Sunday. */
function lastDay(piece: Piece): Piece {
  if (piece.is === 'dotted') return { is: 'until', day: piece.day };
  if (piece.is !== 'day') return piece;
  return { is: 'until', day: piece.end ? dayPiece([piece.end]) : piece };
}

const shifted = (piece: Piece, days: number): Piece =>
  piece.is === 'day' ? { ...piece, days: piece.days.map((day) => day.add({ days })) } : piece;

/** The end of a series, or a bound such as "senest fredag": that leaves open when, so it is asked about. */
export function untilOrBound(
  text: string,
  place: Place,
  days: readonly Phrase[],
  times: readonly Phrase[],
): Found | undefined {
  const end = firstFound(ENDS, text, place);
  if (end) return end;
  const counted = (words: string) => countedDay(words, place, days);
  const among = (phrases: readonly Phrase[]) => (words: string) =>
    counted(words) ?? firstFound(phrases, words, { ...place, before: '' });
  const last = UNTIL.exec(text) ?? (place.inSeries ? TILL.exec(text) : null);
  const until = foundBehind(last, text, among(days));
  if (until?.pieces.some((it) => it.is === 'day' || it.is === 'dotted')) {
    return { ...until, pieces: until.pieces.map(lastDay) };
  }
  const bound = BOUND.exec(text);
  const timeFirst = /^(?:omkring|ca|cirka) /.test(text);
  const bounded = foundBehind(bound, text, among(timeFirst ? days : [...times, ...days]));
  if (bounded === undefined) return counted(text);
  const by = FROM_BOUND[bound?.groups?.word ?? ''] ?? 0;
  return { ...bounded, pieces: [...bounded.pieces.map((it) => shifted(it, by)), { is: 'vague' }] };
}
