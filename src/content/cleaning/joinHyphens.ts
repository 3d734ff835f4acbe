import type { Piece } from './joinLines.ts';

/** The pieces with parted words made whole, and how many there were. */
export type Whole = { pieces: Piece[]; joined: number };

/** Behind "social- " these go on with another word; the hyphen stands for what both have. */
const OTHER = new Set(
  'og eller samt men som til ikke end såvel hhv respektive henholdsvis kontra versus både ligesom plus'.split(
    ' ',
  ),
);
const PARTED = /(?<![\p{L}-])([\p{L}-]{0,60}\p{L})- (\p{L}+)/gu;
const INNER = /(?<![\p{L}-])\p{Ll}{2,}(?:-\p{Ll}{2,})+/gu;

const isUpper = (text: string) => text === text.toUpperCase();

/** The words of a document as they are written whole in it, in small letters. */
function vocabularyOf(pieces: readonly Piece[]): Set<string> {
  const words = pieces.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? []);
  return new Set(words.filter((word) => !word.endsWith('-')));
}

/** "uddan- nelse" is one word, "en-til- en" keeps its hyphen, "social- og" is as it should be. */
function whole(parted: string, before: string, after: string, known: ReadonlySet<string>): string {
  if (OTHER.has(after.toLowerCase())) return parted;
  const isCapital = /^\p{Lu}/u.test(after);
  if (isCapital && !isUpper(before + after)) return /^\p{Lu}+$/u.test(before) ? `${before}-${after}` : parted;
  const keeps =
    before.length === 1 ||
    /^\p{Lu}+$/u.test(before) ||
    (before.includes('-') && known.has(after.toLowerCase()));
  return keeps && !isCapital ? `${before}-${after}` : before + after;
}

/** Joins a text's parted words; told how often. */
function joinedIn(text: string, known: ReadonlySet<string>): { text: string; count: number } {
  let count = 0;
  const joined = text.replace(PARTED, (parted, before: string, after: string) => {
    const made = whole(parted, before, after, known);
    if (made !== parted) count += 1;
    return made;
  });
  return { text: joined, count };
}

/** A word parted by a page break goes to the page it begins on. */
function joinOverPages(pieces: Piece[]): void {
  for (const [at, mark] of pieces.entries()) {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (mark.kind !== 'page' || !mark.within || before === undefined || after === undefined) continue;
    const rest = /^\p{Ll}\S*/u.exec(after.text)?.[0];
    if (!/\p{L}-$/u.test(before.text) || rest === undefined || OTHER.has(rest)) continue;
    before.text += ` ${rest}`;
    after.text = after.text.slice(rest.length).trimStart();
  }
}

/**
 * Makes words whole that were parted at the end of a line. A hyphen inside a word goes where the document elsewhere writes the word
 * without it.
 */
export function joinHyphens(given: readonly Piece[]): Whole {
  let joined = 0;
  const pieces = given.map((piece) => ({ ...piece }));
  joinOverPages(pieces);
  const known = vocabularyOf(pieces);
  for (const piece of pieces) {
    const made = joinedIn(piece.text, known);
    piece.text = made.text;
    joined += made.count;
  }
  const all = vocabularyOf(pieces);
  for (const piece of pieces)
    piece.text = piece.text.replace(INNER, (word) => {
      const without = word.replaceAll('-', '');
      if (!all.has(without)) return word;
      joined += 1;
      return without;
    });
  return { pieces: pieces.filter(({ text }) => text !== ''), joined };
}
