import { stem } from './stem.ts';
import { isPart } from './stopWords.ts';

/** No word shorter or longer than this is taken apart. */
const SHORTEST = 7;
const LONGEST = 60;
/** Letters that may stand between the parts of a compound, the usual one first. */
const LINKS = ['', 's', 'e'];

/** Beginnings that leave what a word is about: "umotiveret", "genforhandle". */
const BEGINNING = /^(?:u|gen)(?=.{5})/;

/** Words that stand alone somewhere, and their stems. */
export type Bases = { words: ReadonlySet<string>; stems: ReadonlySet<string> };

const isLast = ({ words, stems }: Bases, part: string) =>
  (words.has(part) || (part.length >= 5 && stems.has(stem(part)))) && isPart(part);

/** The first part of a compound without the letter that links it, where it is a word. */
function firstOf({ words }: Bases, piece: string): string | undefined {
  for (const link of LINKS) {
    if (!piece.endsWith(link)) continue;
    const part = link === '' ? piece : piece.slice(0, -link.length);
    if (words.has(part) && isPart(part)) return part;
  }
  return undefined;
}

/**
 * The words a compound is made of, in order, each one that stands alone somewhere; empty for a word that is none. The longest last part
 * is taken, since it names the thing: "virksomhedspraktikplads" is a "praktikplads" before it is a "plads".
 */
export function splitWord(bases: Bases, word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const rest = word.replace(BEGINNING, '');
  if (rest !== word && isLast(bases, rest)) return [rest];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const first = firstOf(bases, word.slice(0, at));
    if (first === undefined) continue;
    const last = word.slice(at);
    if (isLast(bases, last)) return [first, last];
  }
  for (let at = 3; at <= word.length - SHORTEST; at += 1) {
    const first = firstOf(bases, word.slice(0, at));
    const rest = first === undefined ? [] : splitWord(bases, word.slice(at));
    if (first !== undefined && rest.length > 0) return [first, ...rest];
  }
  return [];
}
