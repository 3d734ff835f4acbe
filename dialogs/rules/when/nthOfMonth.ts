import type { Temporal } from 'temporal-polyfill';
import { addWorkdays, workdayBefore } from '../calendar.ts';
import { MONTH, monthOf, ORDINAL_WORD, ordinalOf, WEEKDAY, weekdayOf } from './names.ts';
import { comingWeekday, dateOf, dayOfYear, dayPiece, nearestAhead } from './nearDays.ts';
import { type Phrase, type Place, phrase } from './phrase.ts';
import { ON } from './weekdays.ts';
import type { Asked, Piece } from './when.ts';

type Named = Record<string, string | undefined>;

/** No month has more of a weekday; of its days and working days only so many are counted. */
const MOST = 5;
const NTH = `(?<nth>[1-5]\\.?|${ORDINAL_WORD}|sidste|næstsidste)`;
const WHICH = `${NTH} (?:(?<day>${WEEKDAY})|(?<workday>hverdag|arbejdsdag)|dag)`;

/** The last such day before a date: a weekday, a working day, or any. */
function lastBefore(end: Temporal.PlainDate, { day, workday }: Named, { closedDays }: Asked) {
  if (workday) return workdayBefore(end, closedDays);
  return day ? comingWeekday(end.subtract({ days: 8 }), weekdayOf(day)) : end.subtract({ days: 1 });
}

/** The nth such day of the month that begins on `first`, where it has so many. */
function nthFrom(first: Temporal.PlainDate, named: Named, asked: Asked): Temporal.PlainDate | undefined {
  const { nth = '', day, workday } = named;
  if (nth.endsWith('sidste')) {
    const last = lastBefore(first.add({ months: 1 }), named, asked);
    return nth === 'sidste' ? last : lastBefore(last, named, asked);
  }
  const n = ordinalOf(nth);
  if (n > MOST) return undefined;
  const before = first.subtract({ days: 1 });
  const found = workday
    ? addWorkdays(before, n, asked.closedDays)
    : day
      ? comingWeekday(before, weekdayOf(day)).add({ weeks: n - 1 })
      : before.add({ days: n });
  return found.month === first.month ? found : undefined;
}

/** In a month by its name: the nearest ahead, or that of the year written. */
function inMonth(named: Named, place: Place): Piece[] {
  const { today } = place;
  const written = named.year === undefined ? undefined : Number(named.year);
  const years = written === undefined ? [-1, 0, 1].map((ahead) => today.year + ahead) : [written];
  const days = years.flatMap((year) => {
    const first = dateOf(year, monthOf(named.month ?? ''), 1);
    return (first && nthFrom(first, named, place)) ?? [];
  });
  if (written === undefined) return [nearestAhead(days, place) ?? dayPiece([], 'impossible')];
  return [dayOfYear(place, days[0]?.day ?? 0, monthOf(named.month ?? ''), written)];
}

function inThisOrNext(named: Named, place: Place): Piece[] {
  const first = place.today.with({ day: 1 }).add({ months: named.next ? 1 : 0 });
  const day = nthFrom(first, named, place);
  return [day ? dayPiece([day]) : dayPiece([], 'impossible')];
}

/** "første mandag i december", "sidste hverdag i næste måned". */
export const NTH_OF_MONTH: Phrase[] = [
  phrase(`${ON}(?:den )?${WHICH} i (?<month>${MONTH})(?: (?<year>20\\d\\d))?`, inMonth),
  phrase(`${ON}(?:den )?${WHICH} i (?:(?<next>næste)|denne) måned`, inThisOrNext),
  phrase(`(?:i )?(?:den )?${NTH} uge i (?:${MONTH}|måneden|næste måned)`, () => [{ is: 'vague' }]),
];
