import type { Temporal } from 'temporal-polyfill';
import { DOUBTFUL_WEEKDAY, NUMBER, numberOf, WEEKDAY, weekdayOf } from './names.ts';
import { comingWeekday, dayPiece, mondayOf, plainWeekday } from './nearDays.ts';
import { type Phrase, phrase } from './phrase.ts';
import { misspelt } from './spelling.ts';
import type { Asked, Piece } from './when.ts';

/** What may stand before a day. */
export const ON =
  '(?:(?:(?:nu|her) )?på |til |(?:fra og med|fra og|fra|fom|f\\.o\\.m|med start|startende|første gang)(?: på)? )?';

const DAY = `(?<day>${WEEKDAY})`;

/** "fredag om 14 dage": counted from the coming Friday, or from now. From the coming one a single week is never counted otherwise. */
function weekdayInWeeks({ today }: Asked, weekday: number, weeks: number): Temporal.PlainDate[] {
  if (today.dayOfWeek === weekday) return [today.add({ weeks })];
  const fromComing = comingWeekday(today, weekday).add({ weeks });
  const ofThatWeek = mondayOf(today).add({ weeks, days: weekday - 1 });
  return weeks === 1 || ofThatWeek.equals(fromComing) ? [fromComing] : [ofThatWeek, fromComing];
}

const WEEKS: [string, number][] = [
  ['(?:en|1) uge|7 dage|syv dage|otte dage|8 dage', 1],
  ['14 dage|fjorten dage', 2],
];

const maybe =
  (weekday: number) =>
  (_: unknown, place: Asked): Piece[] => [dayPiece([comingWeekday(place.today, weekday)], 'ambiguous')];

/** Days by the name of their weekday. */
export const WEEKDAYS: Phrase[] = [
  phrase(`${ON}næste ${DAY}`, ({ day = '' }, { today }) => {
    const coming = comingWeekday(today, weekdayOf(day));
    return [dayPiece([coming, coming.add({ weeks: 1 })], 'ambiguous')];
  }),
  phrase(`${ON}(?:den )?(?:først|næst)?kommende ${DAY}`, ({ day = '' }, { today }) => [
    { is: 'day', days: [comingWeekday(today, weekdayOf(day))], weekday: weekdayOf(day) },
  ]),
  ...WEEKS.map(([words, weeks]) =>
    phrase(`${ON}${DAY} om (?:${words})`, ({ day = '' }, place) => [
      dayPiece(weekdayInWeeks(place, weekdayOf(day), weeks)),
    ]),
  ),
  phrase(`${ON}${DAY} om (?<n>${NUMBER}) uger`, ({ day = '', n = '' }, place) =>
    numberOf(n) > 0 && numberOf(n) < 500
      ? [dayPiece(weekdayInWeeks(place, weekdayOf(day), numberOf(n)))]
      : undefined,
  ),
  phrase(`${ON}(?:denne (?:her )?)?${DAY}`, ({ day = '' }, place) => [plainWeekday(place, weekdayOf(day))]),
  // "på man", "tor kl 9": asked about, as it may be another word.
  phrase(
    `(?:på (?<one>${DOUBTFUL_WEEKDAY})|(?<other>${DOUBTFUL_WEEKDAY})(?= (?:kl|klokken)(?: |$)))`,
    ({ one, other }, place) => maybe(weekdayOf(one ?? other ?? ''))(undefined, place),
    'soft',
  ),
  phrase(
    `${ON}(?<word>\\p{L}{5,9})`,
    ({ word = '' }, place) => {
      const name = misspelt(word);
      return name === undefined ? undefined : maybe(weekdayOf(name))(undefined, place);
    },
    'soft',
  ),
];
