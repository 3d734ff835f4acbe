import { linesOf, sentencesOf } from './sentences.ts';

/** Letters in a word that counts as long are more than this. */
const LONG = 6;

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Björnsson's readability index: words to a sentence, and long words in a hundred. A line ends a sentence, and so does a colon.
 * About 25 is easy, 45 is a newspaper's, 55 an official letter's. 0 for a text without words.
 */
export function lix(text: string): number {
  const words = wordsIn(text);
  if (words.length === 0) return 0;
  const sentences = linesOf(text)
    .flatMap(sentencesOf)
    .flatMap((sentence) => sentence.split(/:\s+/u))
    .filter((sentence) => wordsIn(sentence).length > 0).length;
  const long = words.filter((word) => word.length > LONG).length;
  return words.length / Math.max(sentences, 1) + (100 * long) / words.length;
}

/** How many words a text has. */
export const countWords = (text: string): number => wordsIn(text).length;
