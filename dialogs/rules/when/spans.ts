import { LENGTH, lengthOf, spanOf, spansOf, UNIT } from './lengths.ts';
import { NUMBER, numberOf } from './names.ts';
import { dayPiece, inSpan } from './nearDays.ts';
import { type Phrase, type Place, phrase } from './phrase.ts';
import type { Piece, Span } from './when.ts';

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
  const days = all.flatMap((it) => it.days);
  return [{ ...dayPiece(days, why), counted: true }];
}

/** "en god uge" is a week and some days; how many is asked about. */
const SOME_MORE: Partial<Record<Span['unit'], Span>> = {
  weeks: { unit: 'days', n: 3 },
  months: { unit: 'weeks', n: 1 },
};

function andSomeMore(spans: Span[], place: Place): Piece[] {
  const [span] = spans;
  const more = span && SOME_MORE[span.unit];
  const [day] = span && more ? inSpan(span, place).days : [];
  if (day === undefined || more === undefined) return ahead(spans, place, true);
  return [dayPiece([day, ...inSpan(more, place, day).days], 'vague')];
}

const ABOUT =
  '(?<about>ca|cirka|omkring|små|knap|lige knap|lige godt|godt|lidt over|lidt under|mindst|højst|max|maks) ';

/** "om 14 dage", "om to uger", "om et halvt år"; "om et par uger" is two or three, or neither. */
export const SPANS: Phrase[] = [
  phrase(`(?:om|efter) (?:${ABOUT})?${LENGTH}(?<tid> tid)?`, (named, place) =>
    ahead(lengthOf(named), place, (named.about ?? named.tid) !== undefined),
  ),
  phrase(`${LENGTH} (?:fra (?:nu|i dag|idag)(?: af)?|frem)`, (named, place) => ahead(lengthOf(named), place)),
  phrase(
    `om (?:${ABOUT})?(?<n>${NUMBER}) (?<unit>dage|uger?|måneder|måned|maned|timer?|år)s tid`,
    ({ n = '', unit = '' }, place) => ahead(spansOf(numberOf(n), unit), place, true),
  ),
  phrase(`om (?<n>${NUMBER}) (?:godt?|gode|rigeligt?|rigelige) (?<unit>${UNIT})(?:s tid)?`, (named, place) =>
    andSomeMore(lengthOf(named), place),
  ),
  phrase(`om (?<n>${NUMBER}) (?:lille|små|knapt?|stive?) (?<unit>${UNIT})(?:s tid)?`, (named, place) =>
    ahead(lengthOf(named), place, true),
  ),
  phrase(
    `om (?:(?<n>${NUMBER})(?:-| - | til | eller )(?<m>${NUMBER})|et par) (?<unit>${UNIT})`,
    ({ n = '2', m = '3', unit = '' }, place) =>
      ahead([spanOf(numberOf(n), unit), spanOf(numberOf(m), unit)], place, true),
  ),
  phrase(`om (?:et par|nogle|få|flere) (?:små )?(?:${UNIT})`, () => [{ is: 'vague' }]),
  phrase('om (?:lidt|kort tid|nogen tid|noget tid|et (?:godt )?stykke tid)', () => [{ is: 'vague' }]),
];
