import { Temporal } from 'temporal-polyfill';
import { nearestOf } from './monthDays.ts';
import { MONTH, monthOf, ORDINAL_WORD, ordinalOf, WEEKDAY, WEEKDAY_OF_DATE, weekdayOf } from './names.ts';
import { dateOf, dayOfYear, dayPiece, daysOfMonth, plainWeekday } from './nearDays.ts';
import { type Phrase, type Place, phrase } from './phrase.ts';
import { ON } from './weekdays.ts';
import type { Piece } from './when.ts';

/** The last hour of a day. */
const LAST_HOUR = 23;

type Named = Record<string, string | undefined>;

const THE = '(?:(?<the>d|den) )?';
/** A date, with the weekday that may stand before it. */
const dated = (date: string) => `${ON}(?:d |den )?(?:(?<weekday>${WEEKDAY_OF_DATE})(?: på)? )?${THE}${date}`;
const YEAR = '(?:19|20)\\d\\d';
/** Words after which figures are a number of something: of a case, of a paragraph. */
const NUMBERED = /^(?:sag|sagen|sagsnr|sagsnummer|jnr|j\.nr|journalnr|nr|nummer|§|bilag|punkt|pkt|afsnit)$/;
/** What may follow "den 2."; "den 2. samtale" is no day. */
const AFTER_DAY = `(?= (?:kl|klokken|\\d|om|at|med|til|i|på|for|(?:og|eller)(?! (?:d |den )?\\d{1,2}\\.(?! (?:${MONTH})))|så|ved|hos|vedr|ang|angående|hver|hvert|indtil|frem|husk|skal|-|·|formiddag|eftermiddag|morgen|aften)|$)`;

const weekdayPiece = (name: string | undefined): Piece[] =>
  name === undefined ? [] : [{ is: 'day', days: [], weekday: weekdayOf(name) }];

/** The year as it was written, "26" being 2026; "i år" and "næste år" count from now. */
function yearOf({ year, named }: Named, { today }: Place): number | undefined {
  if (named !== undefined) return today.year + (named === 'i år' ? 0 : 1);
  return year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0);
}

/** A date in figures: no date where the figures are too large, or stand behind "sag" or "§". */
function inFigures(named: Named, place: Place): Piece[] | undefined {
  const [day, month] = [Number(named.d), Number(named.m)];
  if (NUMBERED.test(place.before) || day < 1 || month < 1 || day > 31 || month > 31) return undefined;
  const year = yearOf(named, place);
  const american = named.slash !== undefined && month > 12 && day <= 12;
  if (month > 12 && !american) {
    return named.the || named.weekday ? [dayPiece([], 'impossible')] : undefined;
  }
  const piece = american
    ? { ...dayOfYear(place, month, day, year), why: 'impossible' as const }
    : dayOfYear(place, day, month, year);
  return [...weekdayPiece(named.weekday), piece];
}

/** "10.11" is a date or a time of day, unless something says which; 24 and more are no hours. */
function dotted(named: Named, place: Place): Piece[] | undefined {
  const [day, month] = [Number(named.d), Number(named.m)];
  const read = month > 12 ? undefined : inFigures(named, place);
  if (read === undefined || named.the !== undefined || day > LAST_HOUR || named.m?.length !== 2) return read;
  const time = Temporal.PlainTime.from({ hour: day, minute: month });
  const weekday = named.weekday ? [plainWeekday(place, weekdayOf(named.weekday))] : [];
  return read.flatMap((it): Piece[] => {
    if (it.is !== 'day' || it.weekday !== undefined) return weekday;
    return [it.days.length > 0 ? { is: 'dotted', day: it, time } : it];
  });
}

/** "9-11" is rather from nine to eleven, unless something says that it is a date. */
function hyphened(named: Named, place: Place): Piece[] | undefined {
  const [day, month] = [Number(named.d), Number(named.m)];
  const read = month > 12 ? undefined : inFigures(named, place);
  if (named.the !== undefined || day > LAST_HOUR) return read;
  const weekday = plainWeekday(place, weekdayOf(named.weekday ?? ''));
  const days = read?.flatMap((it) => (it.is === 'day' ? it.days : [])) ?? [];
  const fits = named.weekday !== undefined && days.some((it) => it.dayOfWeek === weekday.weekday);
  return fits ? [dayPiece([...weekday.days, ...days])] : undefined;
}

/** The same with nothing beside it: asked about where it is ahead. */
function perhaps(named: Named, place: Place): Piece[] | undefined {
  const [piece] = (Number(named.m) > 12 ? undefined : inFigures(named, place)) ?? [];
  return piece?.is === 'day' && piece.why === undefined ? [{ ...piece, why: 'ambiguous' }] : undefined;
}

function inIso({ weekday, y, m, d }: Named, place: Place): Piece[] {
  return [...weekdayPiece(weekday), dayOfYear(place, Number(d), Number(m), Number(y))];
}

/** Only a day of the month: the nearest ahead; on that very day it may be today or in a month. */
function onlyDay({ weekday, d, word }: Named, place: Place): Piece[] | undefined {
  const days = nearestOf(word ?? d ?? '', place);
  return days && [...weekdayPiece(weekday), { ...dayPiece(days), ofMonth: true }];
}

const inMonth = (named: Named, place: Place) => [
  ...weekdayPiece(named.weekday),
  dayOfYear(
    place,
    named.word ? ordinalOf(named.word) : Number(named.d),
    monthOf(named.month ?? ''),
    yearOf(named, place),
  ),
];

const OF_YEAR = ` ?(?<named>i år|(?:til )?næste år)`;
const D = '(?<d>\\d{1,2})';
const M = '(?<m>\\d{1,2})';

/** Dates in figures and words. */
export const DATES: Phrase[] = [
  phrase(dated(`(?<y>${YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)\\.?`), inIso),
  // "1/2 time" is half an hour.
  phrase(
    dated(
      `${D}\\.? ?(?<slash>/) ?${M}\\.?(?:(?:[-/ ]| -|-)(?<year>${YEAR})\\.?|(?:[-/]| -)(?<year2>\\d\\d)\\.?|${OF_YEAR})?(?! (?:time|år|dag|side))`,
    ),
    (named, place) => inFigures({ ...named, year: named.year ?? named.year2 }, place),
  ),
  phrase(dated(`${D}\\.${M}\\.(?<year>${YEAR}|\\d\\d)\\.?`), inFigures),
  phrase(dated(`${D}-${M}-(?<year>${YEAR}|\\d\\d)\\.?`), inFigures),
  phrase(dated(`${D}\\. ?${M}\\.(?: (?<year>${YEAR})\\.?)?`), inFigures),
  phrase(dated(`${D}\\.${M}`), dotted),
  phrase(dated(`${D}-${M}`), hyphened),
  phrase(`${ON}${D}-${M}`, perhaps, 'soft'),
  phrase(
    dated(
      `(?:${D}\\.?|(?<word>${ORDINAL_WORD})) (?<month>${MONTH})(?:,? (?:'|-)?(?<year>${YEAR}|\\d\\d)(?=\\.?(?: |$))\\.?|${OF_YEAR})?`,
    ),
    (named, place) => {
      const near = named.year?.length !== 2 || Math.abs(Number(named.year) - (place.today.year % 100)) <= 5;
      return near ? inMonth(named, place) : inMonth({ ...named, year: undefined }, place);
    },
  ),
  phrase(
    `${ON}(?:d |den )(?:${D}\\.?|(?<word>${ORDINAL_WORD})) (?:i )?næste måned`,
    ({ d, word }, { today }) => {
      const next = today.with({ day: 1 }).add({ months: 1 });
      const date = dateOf(next.year, next.month, word ? ordinalOf(word) : Number(d));
      return [date ? dayPiece([date]) : dayPiece([], 'impossible')];
    },
  ),
  phrase(
    `${ON}(?:(?<weekday>${WEEKDAY_OF_DATE}) )?(?:d |den )(?:${D}\\.?|(?<word>${ORDINAL_WORD}))${AFTER_DAY}`,
    onlyDay,
  ),
  // "den 1. og 15.": either, as one reminder has one day.
  phrase(
    `${ON}(?:d |den )(?<d>\\d{1,2}\\.? (?:og|eller|samt)(?: d| den)? \\d{1,2}\\.?)${AFTER_DAY}`,
    onlyDay,
  ),
  // "hver den 1. ring, og den 15. skriv": whatever follows, a second day.
  phrase(`og (?:d |den )${D}\\.`, (named, place) =>
    place.inSeries
      ? onlyDay(named, place)?.map((it) => (it.is === 'day' ? { ...it, why: 'ambiguous' } : it))
      : undefined,
  ),
  phrase(`${ON}(?<weekday>${WEEKDAY}) (?:d |den )?${D}\\.(?=${AFTER_DAY})`, onlyDay),
  // "fredag d. 27. formøde": a day where the two agree, or else the number of a meeting.
  phrase(`${ON}(?<weekday>${WEEKDAY}) (?:d |den )${D}\\.`, (named, place) => {
    const [day] = daysOfMonth(place, Number(named.d));
    return day?.dayOfWeek === weekdayOf(named.weekday ?? '') ? onlyDay(named, place) : undefined;
  }),
];
