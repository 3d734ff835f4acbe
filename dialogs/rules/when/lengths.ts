import { NUMBER, numberOf } from './names.ts';
import type { Span } from './when.ts';

type Named = Record<string, string | undefined>;

const WORKDAY = /^(?:arbejds|hver)dage?/;
const UNITS: [RegExp, Span][] = [
  [WORKDAY, { unit: 'workdays', n: 1 }],
  [/^(?:dag|dg|døgn)/, { unit: 'days', n: 1 }],
  [/^uge/, { unit: 'weeks', n: 1 }],
  [/^(?:må?ne?d|mdr|md|mnd)/, { unit: 'months', n: 1 }],
  [/^kvartal/, { unit: 'months', n: 3 }],
  [/^halvår|^halve år/, { unit: 'months', n: 6 }],
  [/^år/, { unit: 'months', n: 12 }],
  [/^kvarter/, { unit: 'minutes', n: 15 }],
  [/^min/, { unit: 'minutes', n: 1 }],
  [/^(?:time|t$)/, { unit: 'minutes', n: 60 }],
];
/** The names of lengths of time, short and long. */
export const UNIT =
  'arbejdsdage?|hverdage?|dage?|dg|døgn|uger?|måneder|måned|maned|maneder|mdr|mdn|mnd|md|kvartal(?:er)?|år|kvarter|minut(?:ter)?|min|timer?';

/** So many of a unit, as in "3 mdr". */
export function spanOf(n: number, unit: string): Span {
  const one = UNITS.find(([name]) => name.test(unit))?.[1] ?? { unit: 'months', n: 1 };
  return { unit: one.unit, n: n * one.n };
}

/** In Danish "otte dage" is a week to some and eight days to others. */
export const spansOf = (n: number, unit: string): Span[] =>
  n === 8 && /^dag/.test(unit) ? [spanOf(1, 'uge'), spanOf(8, 'dage')] : [spanOf(n, unit)];

/** "1½", "halvanden", "et halvt", "2,5": so many and a half. */
const AND_A_HALF =
  '(?:(?:et |en )?halvt?|(?<oneAndHalf>halvand(?:en|et))|(?:(?<whole>\\d{1,2}) ?)?(?:½|1/2)|(?<whole2>\\d{1,2})[,.]5)';
const HALVED = 'uger?|måneder|måned|maned|mdr|md|års?|timer?';
/** A length of time, for use once in a pattern; `lengthOf` tells what it says. */
export const LENGTH = `(?:${AND_A_HALF} (?<halved>${HALVED})|(?<n>${NUMBER}) (?<unit>${UNIT}))`;

/** The half of a week or a month is no number of days, so that there are two of them then. */
function andAHalf(whole: number, unit: string): Span[] {
  if (/^(?:år|time)/.test(unit)) return [{ ...spanOf(1, unit), n: spanOf(1, unit).n * (whole + 0.5) }];
  return unit.startsWith('uge')
    ? [spanOf(7 * whole + 3, 'dage'), spanOf(7 * whole + 4, 'dage')]
    : [spanOf(4 * whole + 2, 'uger'), spanOf(30 * whole + 15, 'dage')];
}

/** What a length may mean: more than one where that is not clear. */
export function lengthOf({ n = '', unit, halved, oneAndHalf, whole, whole2 }: Named): Span[] {
  if (halved) return andAHalf(oneAndHalf ? 1 : Number(whole ?? whole2 ?? 0), halved);
  return unit ? spansOf(numberOf(n), unit) : [];
}
