import type { Temporal } from 'temporal-polyfill';
import { ORDINAL_WORD, ordinalOf } from './names.ts';
import { daysOfMonth } from './nearDays.ts';
import { type Phrase, type Place, phrase } from './phrase.ts';
import type { Piece } from './when.ts';

type Named = Record<string, string | undefined>;

const NTH = `(?:\\d{1,2}\\.?|${ORDINAL_WORD})`;
/** One day of the month or more: "1.", "1. og 15.", "1., 10. og den 20.". */
const DAYS = `(?<days>${NTH}(?:(?: (?:og|eller|samt|både))?(?: d| den)? ${NTH}){0,5})`;
const THE = '(?:d |den )';

/** The nearest of each day named, and the next where that is today; undefined where one of them is no day of a month. */
export function nearestOf(list: string, place: Place): Temporal.PlainDate[] | undefined {
  const days = list
    .split(' ')
    .filter((word) => !/^(?:og|eller|samt|både|d|den)$/.test(word))
    .map(ordinalOf);
  if (days.some((day) => day < 1 || day > 31)) return undefined;
  return [...new Set(days)].flatMap((day) => {
    const [first, second] = daysOfMonth(place, day, 2);
    return [first, ...(first?.equals(place.today) ? [second] : [])].flatMap((it) => it ?? []);
  });
}

function everyMonth({ days = '' }: Named, place: Place): Piece[] | undefined {
  const first = nearestOf(days, place);
  return first && [{ is: 'every', every: [{ unit: 'months', n: 1 }], first }];
}

const perhaps = (named: Named, place: Place): Piece[] | undefined =>
  everyMonth(named, place)?.map((it) => (it.is === 'every' ? { ...it, perhaps: true } : it));

/** A day of each month. Of two days two series may be set, one at a time, so that they are asked about. */
export const MONTH_DAYS: Phrase[] = [
  phrase(`(?:på )?${THE}?(?:hver ${THE}?)?${DAYS},? (?:i )?hver måned`, everyMonth),
  phrase(`(?:(?:en|1) gang )?hver måned (?:på )?${THE}${DAYS}`, everyMonth),
  phrase(`(?:(?:en|1) gang )?hver måned (?=\\d{1,2}\\.)${DAYS}`, everyMonth),
  phrase(`hver ${THE}${DAYS}(?: i måneden)?`, everyMonth),
  phrase(`hver ${DAYS} i måneden`, everyMonth),
  // "den 1. i måneden": once, or each month.
  phrase(`(?:på )?${THE}${DAYS} i måneden`, perhaps),
];
