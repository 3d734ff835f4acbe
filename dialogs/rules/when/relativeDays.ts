import { spanOf } from './lengths.ts';
import { WEEKDAY } from './names.ts';
import { dayPiece } from './nearDays.ts';
import { type Phrase, phrase } from './phrase.ts';
import { ON } from './weekdays.ts';
import type { Part } from './when.ts';

const TODAY = 'i dag|idag|dags dato';
const TOMORROW = 'i ?(?:morgen|mårgen|morgn|mårgn|morrgen|morgne|mrogen|mårn)';
const AFTER_TOMORROW = 'i overmorgen|overmorgen|iovermorgen|i over morgen|i ovemorgen';
const EARLY: Part = 'morgen';

const named = (words: string, days: number): Phrase =>
  phrase(`${ON}(?:${words})(?<early> tidligt?)?`, ({ early }, { today }) => [
    dayPiece([today.add({ days })]),
    ...(early ? [{ is: 'part', part: EARLY } as const] : []),
  ]);

/** Days counted from today. */
export const RELATIVE_DAYS: Phrase[] = [
  // "i dag om 14 dage" is an idiom: one day, not two.
  ...[TODAY, TOMORROW].flatMap((words, days) => [
    phrase(`(?:${words}) om (?<n>14|fjorten|7|syv|8|otte) dage`, ({ n = '' }, { today }) => [
      dayPiece([today.add({ days, weeks: /^(?:14|fjorten)$/.test(n) ? 2 : 1 })]),
    ]),
    phrase(`(?:${words}) om (?:en|1) (?<unit>uge|måned)`, ({ unit = '' }, { today }) => [
      dayPiece([today.add({ days }).add({ [spanOf(1, unit).unit]: 1 })]),
    ]),
  ]),
  named(TODAY, 0),
  named(TOMORROW, 1),
  named(AFTER_TOMORROW, 2),
  phrase('i ?(?<part>formiddag|eftermiddag|aften|nat)', ({ part }, { today }) => [
    dayPiece([today]),
    { is: 'part', part: part as Part },
  ]),
  phrase(
    `i går|igår|i forgårs|iforgårs|i morges|i aftes|i nattens løb|i (?:man|tirs|ons|tors|fre|lør|søn)dags|(?:i )?(?:sidste|forrige) (?:uge|måned|år|${WEEKDAY})`,
    () => [dayPiece([], 'past')],
    'soft',
  ),
];
