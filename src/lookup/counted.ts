import type { Entry } from './entry.ts';
import type { Term } from './questionTerms.ts';
import { tuning } from './tuning.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A question as its words and what they mean. */
export type Question = { words: readonly string[]; terms: readonly Term[]; vocabulary: Vocabulary };

/** Where one sentence, or one point of a list, ends. */
export const PIECE = /(?<=[.?!:])\s+|\n/;

const NUMBER = /^\d/;

/** How much of a term some stems hold, from 0 to 1. */
export function heldOf({ variants, parts }: Term, stems: ReadonlySet<string>): number {
  const sum = parts.reduce((before, { stem, worth }) => before + (stems.has(stem) ? worth : 0), 0);
  return Math.min(1, Math.max(sum, ...variants.map(({ stem, worth }) => (stems.has(stem) ? worth : 0))));
}

/** Whether some stems hold half of the words a term is made of, as "fem ønsker" does of "ønskesteder". */
const isHeldInPart = ({ parts }: Term, stems: ReadonlySet<string>) =>
  parts.length > 0 && 2 * parts.filter(({ stem }) => stems.has(stem)).length >= parts.length;

/** The two words behind "hvor mange", among which the thing stands that is counted; none where it is money, which stands as an amount. */
function behindMany(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, place) => word === 'mange' && words[place - 1] === 'hvor');
  return at < 0 || words[at + 1] === 'penge' ? [] : words.slice(at + 1, at + 3);
}

/**
 * Whether an entry counts what a question asks the number of: it must stand in one sentence with a number, or a title or alias must ask just
 * so. A number of something else is no answer. Undefined where a question asks no number of things.
 */
export function isCounted(entry: Entry, { words, terms, vocabulary }: Question): boolean | undefined {
  const next = behindMany(words);
  const counted = terms.filter(({ word, isEmpty }) => !isEmpty && next.includes(word));
  if (counted.length === 0) return undefined;
  const told = entry.text
    .split(PIECE)
    .map(wordsOf)
    .filter((piece) => piece.some((word) => NUMBER.test(word)));
  const called = [entry.title, ...entry.alias].map((name) => behindMany(wordsOf(name)));
  return [...told, ...called].some((piece) => {
    const stems = new Set(piece.map(vocabulary.stemOf));
    return counted.some((term) => heldOf(term, stems) >= tuning.kin || isHeldInPart(term, stems));
  });
}
