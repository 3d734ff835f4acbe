import type { Placed } from './scan.ts';
import type { Word } from './wordsOf.ts';

/** Words that only join what stands on both sides of them. */
const JOINS = /^(?:og|eller|samt|kl|klokken|d|den|på|til|fra|-|·|\/)$/;

/** The text without the words of time, in order, and without what only joined them. */
export function restOf(words: readonly Word[], phrases: readonly Placed[]): string {
  const taken = new Set(
    phrases.flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index)),
  );
  const joins = ({ key }: Word, index: number) =>
    JOINS.test(key === '' ? '·' : key) &&
    taken.has(index - 1) &&
    (taken.has(index + 1) || index === words.length - 1);
  const left = words.filter((word, index) => !taken.has(index) && !joins(word, index));
  return left
    .reduce((text, { typed, glued }) => text + (glued ? '' : ' ') + typed, '')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}
