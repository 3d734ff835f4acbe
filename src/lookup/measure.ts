import type { Entry } from './entry.ts';
import type { Term } from './questionTerms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Words behind "hvor" that ask for a number, a length of time or a distance. */
const AMOUNTS = new Set(
  `mange meget længe lang langt lange stor stort store høj højt lille få hurtigt tidligt tit ofte gammel gamle`.split(
    ' ',
  ),
);
const ASKING = new Set(['hvornår', 'senest', 'antal']);
const PIECE = /(?<=[.?!:])\s+|\n/;

/** Whether a question asks how much, how long or when. */
export const asksMeasure = (words: readonly string[]): boolean =>
  words.some((word, at) => ASKING.has(word) || (word === 'hvor' && AMOUNTS.has(words[at + 1] ?? '')));

const holdsMeasure = (words: readonly string[]) =>
  words.some((word) => /^\d/.test(word)) || asksMeasure(words);

/** How much of a term some stems hold, from 0 to 1. */
function heldOf({ variants, parts }: Term, stems: ReadonlySet<string>): number {
  const sum = parts.reduce((before, { stem, worth }) => before + (stems.has(stem) ? worth : 0), 0);
  return Math.min(1, Math.max(sum, ...variants.map(({ stem, worth }) => (stems.has(stem) ? worth : 0))));
}

/**
 * How much of a question, from 0 to 1, stands in one sentence of an entry that holds a number, or in a title or alias that asks for a
 * measure itself. A card on "praktik" with no number in it does not tell how long one may last.
 */
export function measureNear(
  { title, alias, text }: Entry,
  terms: readonly Term[],
  vocabulary: Vocabulary,
): number {
  const telling = terms.filter(({ isEmpty }) => !isEmpty);
  const asked = telling.reduce((sum, { mass }) => sum + mass, 0) || 1;
  const shares = [title, ...alias, ...text.split(PIECE)].map(wordsOf).flatMap((words) => {
    if (!holdsMeasure(words)) return [];
    const stems = new Set(words.map((word) => vocabulary.analyse(word).stem));
    return telling.reduce((sum, term) => sum + term.mass * heldOf(term, stems), 0) / asked;
  });
  return Math.max(0, ...shares);
}
