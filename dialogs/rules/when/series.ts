import { spanOf, spansOf } from './lengths.ts';
import { MONTH_DAYS } from './monthDays.ts';
import {
  NUMBER,
  NUMBER_WORD,
  numberOf,
  ORDINAL,
  ORDINAL_WORD,
  ordinalOf,
  WEEKDAY,
  weekdayOf,
} from './names.ts';
import { plainWeekday } from './nearDays.ts';
import { type Phrase, type Place, phrase } from './phrase.ts';
import type { Every, Part, Piece, Span } from './when.ts';

type Named = Record<string, string | undefined>;

const UNIT =
  '(?:arbejds|hver)dage?|dage?|døgn|uger?|måneder|måned|maned|mdr|md|kvartal(?:er)?|halvår|halve år|år|time|timer';
const ONCE = '(?:(?:en|1) gang )?';
const LONGEST: Record<Every['unit'], number> = { days: 3660, workdays: 2600, weeks: 520, months: 120 };

/** A series, where there can be one: "hver 0. dag" and every hour cannot. */
function every(spans: Span[], first?: Every[] | Piece, perhaps?: boolean): Piece[] {
  const all = spans.flatMap(({ unit, n }): Every[] =>
    unit !== 'minutes' && n >= 1 && n <= LONGEST[unit] ? [{ unit, n }] : [],
  );
  if (all.length < spans.length) return [{ is: 'time', times: [], why: 'impossible' }];
  const days = first && 'is' in first && first.is === 'day' ? { first: first.days } : {};
  return [{ is: 'every', every: all, ...days, ...(perhaps ? { perhaps: true } : {}) }];
}

const everyWeekday = (named: Named, place: Place): Piece[] | undefined => {
  const n = named.nth ? ordinalOf(named.nth) : 1;
  return every([{ unit: 'weeks', n }], plainWeekday(place, weekdayOf(named.day ?? '')));
};

const DAY = `(?<day>${WEEKDAY})`;
/** What may follow "ugentligt" where it says how often; "ugentligt møde" may be the name of something. */
const NO_NOUN = '(?= (?:kl|klokken|\\d|om|at|fra|til|på|for|og|hver|indtil|frem|i|med|d|den|-)(?: |$)|$)';
/** One hour, and not from one to another. */
const HOUR = `(?:ca )?(?:kl|klokken) (?:halv |kvart (?:i|over) )?(?:[\\d.:]+|${NUMBER_WORD})(?= (?!-|til )|$)`;
const COUNTED = new RegExp(`^(?:${NUMBER})$`, 'u');
const ADVERBS: [string, string][] = [
  ['dagligt', 'dag'],
  ['ugentligt', 'uge'],
  ['månedligt', 'måned'],
  ['kvartalsvis', 'kvartal'],
  ['halvårligt', 'halvår'],
  ['årligt', 'år'],
];
const NTH_WEEKDAY = `(?:den )?(?:\\d\\.|${ORDINAL_WORD}|sidste) (?:${DAY}|hverdag|arbejdsdag) i (?:hver )?(?:måned|måneden|maneden)`;

/** How often something comes again. */
export const SERIES: Phrase[] = [
  // The contract has no "first Monday of the month", and the nearest thing to it would be another day.
  phrase(`(?:hver )?${NTH_WEEKDAY}`, () => [{ is: 'vague' }]),
  phrase('(?:den )?sidste(?: hverdag| dag| arbejdsdag)? i (?:hver )?måned(?:en)?', () => [{ is: 'vague' }]),
  ...MONTH_DAYS,
  phrase(`${ONCE}hver (?:en(?:este|kelt) )?${DAY}`, everyWeekday),
  phrase(`${ONCE}hver ?(?<nth>${ORDINAL}) ${DAY}`, everyWeekday),
  phrase(`(?:på )?alle (?<day>${WEEKDAY})e`, everyWeekday),
  phrase(`(?:på |om )?(?<day>${WEEKDAY})(?:e|en|ene)`, (named, place) => {
    const series = everyWeekday(named, place);
    return place.inSeries
      ? [plainWeekday(place, weekdayOf(named.day ?? ''))]
      : series?.map((it) => (it.is === 'every' ? { ...it, perhaps: true } : it));
  }),
  phrase('(?:(?:på )?alle |på )(?:hver|arbejds)dage', () => every([spanOf(1, 'hverdag')])),
  // "hverdage kl 8" comes again; "hverdage kl 8-16" may be when somebody is open, and "5 hverdage" is a length of time.
  phrase(
    `(?:hver|arbejds)dage(?= ${HOUR}| om (?:morgenen|formiddagen|eftermiddagen)(?: |$))`,
    (_, { before }) => (COUNTED.test(before) ? undefined : every([spanOf(1, 'hverdag')])),
  ),
  phrase('(?:hver|arbejds)dage(?= (?:kl|klokken|fra kl|mellem kl) )', (_, { before }) =>
    COUNTED.test(before) ? undefined : every([spanOf(1, 'hverdag')], undefined, true),
  ),
  phrase('hver (?<part>morgen|formiddag|eftermiddag|aften)', ({ part }) => [
    ...every([spanOf(1, 'dag')]),
    { is: 'part', part: part as Part },
  ]),
  phrase('alle dage', () => every([spanOf(1, 'dag')])),
  phrase(`${ONCE}hver(?:t)? (?:eneste )?(?<unit>${UNIT})`, ({ unit = '' }) => every([spanOf(1, unit)])),
  phrase(`${ONCE}hvert? ?(?<nth>${ORDINAL}) (?<unit>${UNIT})`, ({ nth = '', unit = '' }) =>
    every(spansOf(ordinalOf(nth), unit)),
  ),
  phrase(
    `med (?<n>${NUMBER}) (?<unit>dage|uge|måned|maned|år)(?:er)?s? (?:mellemrum|interval)`,
    ({ n = '', unit = '' }) => every(spansOf(numberOf(n), unit)),
  ),
  phrase(
    `(?:en|1) gang (?:om|i|per|pr) (?<unit>dag|uge|måned|kvartal|år|halvår)(?:n|en|et)?`,
    ({ unit = '' }) => every([spanOf(1, unit)]),
  ),
  phrase(
    `(?:${NUMBER}|et par|flere) gange? (?:om|i|per|pr) (?:dag|uge|måned|kvartal|år|halvår)(?:n|en|et)?`,
    () => [{ is: 'vague' }],
  ),
  ...ADVERBS.flatMap(([adverb, unit]) => [
    phrase(`${ONCE}${adverb}?${NO_NOUN}`, () => every([spanOf(1, unit)])),
    phrase(`${ONCE}${adverb}`, () => every([spanOf(1, unit)], undefined, true)),
  ]),
];
