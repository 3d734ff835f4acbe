import { NUMBER, numberOf } from './names.ts';
import { dayPiece, inSpan } from './nearDays.ts';
import { type Phrase, type Place, phrase } from './phrase.ts';
import type { Piece, Span } from './when.ts';

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

/** A moment so many minutes from now, to the minute. */
function inMinutes(n: number, { now }: Place): Piece[] {
  if (n < 1 || n > 60 * 48) return [dayPiece([], 'impossible')];
  const then = now.add({ minutes: n });
  return [
    dayPiece([then.toPlainDate()]),
    { is: 'time', times: [then.toPlainTime().round({ smallestUnit: 'minute', roundingMode: 'trunc' })] },
  ];
}

function ahead(spans: Span[], place: Place, vague?: boolean): Piece[] {
  const [span] = spans;
  if (span?.unit === 'minutes')
    return [...inMinutes(span.n, place), ...(vague ? [{ is: 'vague' } as const] : [])];
  const all = spans.map((it) => inSpan(it, place));
  const why = all.find((it) => it.why)?.why ?? (vague ? 'vague' : undefined);
  return [
    dayPiece(
      all.flatMap((it) => it.days),
      why,
    ),
  ];
}

const ABOUT = '(?<about>ca|cirka|omkring|cirka|små) ';
const HALVES: [string, Span][] = [
  ['(?:et )?halvt? års?', { unit: 'months', n: 6 }],
  ['(?:½|1/2|0,5) år', { unit: 'months', n: 6 }],
  ['halvandet års?', { unit: 'months', n: 18 }],
  ['(?:1½|1,5) år', { unit: 'months', n: 18 }],
  ['(?:en )?halv time', { unit: 'minutes', n: 30 }],
  ['(?:½|1/2) time', { unit: 'minutes', n: 30 }],
  ['(?:halvanden|1½|1,5) timer?', { unit: 'minutes', n: 90 }],
];

/** "om 14 dage", "om to uger", "om et halvt år"; "om et par uger" is two or three, or neither. */
export const SPANS: Phrase[] = [
  ...HALVES.map(([words, span]) =>
    phrase(`(?:om|efter) (?:${ABOUT})?${words}(?<tid> tid)?`, ({ about, tid }, place) =>
      ahead([span], place, (about ?? tid) !== undefined),
    ),
  ),
  phrase(
    `(?:om|efter) (?:${ABOUT})?(?<n>${NUMBER}) (?<unit>${UNIT})`,
    ({ n = '', unit = '', about }, place) => ahead(spansOf(numberOf(n), unit), place, about !== undefined),
  ),
  phrase(
    `(?<n>${NUMBER}) (?<unit>${UNIT}) (?:fra (?:nu|i dag|idag)(?: af)?|frem)`,
    ({ n = '', unit = '' }, place) => ahead(spansOf(numberOf(n), unit), place),
  ),
  phrase(
    `om (?:${ABOUT})?(?<n>${NUMBER}) (?<unit>dage|uge|måned|maned|time|år)s tid`,
    ({ n = '', unit = '' }, place) => ahead(spansOf(numberOf(n), unit), place, true),
  ),
  phrase(
    `om (?:(?<n>${NUMBER})(?:-| - | til | eller )(?<m>${NUMBER})|et par) (?<unit>${UNIT})`,
    ({ n = '2', m = '3', unit = '' }, place) =>
      ahead([spanOf(numberOf(n), unit), spanOf(numberOf(m), unit)], place, true),
  ),
  phrase(`om (?:et par|nogle|få|flere) (?:små )?(?:${UNIT})`, () => [{ is: 'vague' }]),
  phrase('om (?:halvanden|halvanden) (?:uge|måned)', () => [{ is: 'vague' }]),
  phrase('om (?:lidt|kort tid|nogen tid|noget tid|et stykke tid)', () => [{ is: 'vague' }]),
];
