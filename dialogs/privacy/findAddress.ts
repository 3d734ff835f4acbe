import type { Found } from './fold.ts';

/** Endings that only streets have, whatever is in front of them. */
const STREET = '(?:vej|gade|stræde|allé|boulevard|vænge)(?:en|n|t|et)?';
/** Endings of streets, and of much else: only behind a name. */
const PLACE =
  '(?:alle|parken|haven|bakken|toften|lunden|marken|krogen|stien|vangen|højen|ageren|dalen|torvet?|pladsen|kajen)';
const NOT_STREETS =
  '(?<!rbejdspladsen|raktikpladsen|levpladsen|ærepladsen|ddannelsespladsen|kolepladsen|ørnehaven|aturparken|olonihaven)';
/** The word for a street, by itself behind a name: "Søndre Allé". */
const ALONE = '(?:Vej|Gade|Stræde|All[eé]|Boulevard|Plads|Torv|Vænge|Kaj|Have|Park)';
const UNIT =
  '(?! ?(?:gange?|dage?|timer?|time|uger?|måneder|mdr|år|årig|kr|børn|unge|personer|stk|procent|pct|minutter|min|kl)(?!\\p{L})| ?%|[.,:/]\\d|\\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))';

const NUMBER = `\\d{1,3}(?!\\d)(?:-\\d{1,3}(?!\\d))?(?: ?[A-Za-zÆØÅ](?![\\p{L}\\p{N}]))?${UNIT}`;
const FLOOR =
  '(?:,? {0,2}(?:st|kl|stuen|\\d{1,2})\\.? ?(?:sal)?\\.?,? {0,2}(?:tv|th|mf|dør \\d{1,3})(?!\\p{L})\\.?|, ?\\d{1,2}\\. ?sal)';
const TOWN = '(?:,?[ \\n]{1,2}(?:DK-?)?\\d{4} \\p{Lu}\\p{L}+(?: \\p{Lu}{1,2}(?!\\p{L}))?)';
const ADDRESS = new RegExp(
  `(?:(?<=\\p{L}{2})${STREET}|(?<=\\p{Lu}\\p{Ll}{2,30})${PLACE}${NOT_STREETS}|(?<=\\p{Lu}\\p{L}{0,30}[.]? )${ALONE}) {1,2}${NUMBER}${FLOOR}?${TOWN}?`,
  'gu',
);
/** Whether it is worth a look: a word and a number. */
const HINT = /[a-zé]\.? {1,2}\d/;
/** The rest of the street's name, to the left of its ending. */
const NAME = /(?:\p{Lu}[\p{L}.'-]{0,24} ){0,3}[\p{L}.'-]{0,40}$/u;

/** Street addresses in a folded text: street and house number, with floor, door, postcode and town where they follow. */
export function findAddress(folded: string): Found[] {
  if (!HINT.test(folded)) return [];
  return [...folded.matchAll(ADDRESS)].map(({ index, 0: written }) => {
    const name = NAME.exec(folded.slice(Math.max(0, index - 80), index))?.[0] ?? '';
    return { start: index - name.length, end: index + written.length };
  });
}
