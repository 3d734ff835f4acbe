import { endsSentence, wordCount } from '../sentences.ts';
import type { Page } from './splitPages.ts';

/** A piece of a document being cleaned. A page that is `within` stands in the midst of a sentence. */
export type Piece =
  | { kind: 'page'; text: string; within: boolean }
  | { kind: 'chapter' | 'heading' | 'text' | 'point'; text: string };

/** How many sentences were joined: over line ends, and over page breaks. */
export type Joined = { pieces: Piece[]; overLines: number; overPages: number };

const POINT = /^(?:- |\d{1,3}[.)] )/;
/** What a sentence goes on with: a small letter, also behind a bracket. */
const GOES_ON = /^[("“”‘’«»]?\p{Ll}/u;

/** Whether a line is all in capitals, as titles of chapters are. */
export const isShout = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && wordCount(text) <= 8 && !POINT.test(text);
const isOpen = (text: string) => !endsSentence(text) && !/[:;]$/.test(text);

/** Whether a text goes on with another. */
const goesOn = (one: Piece, other: Piece) =>
  (one.kind === 'text' || one.kind === 'point') &&
  other.kind === 'text' &&
  ((isOpen(one.text) && GOES_ON.test(other.text)) || (isShout(one.text) && isShout(other.text)));

/** The lines of a page as texts and points: an empty line ends both, a bullet begins a point. */
function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let close = false;
  for (const line of lines) {
    const last = pieces.at(-1);
    if (line === '') close = false;
    else {
      if (POINT.test(line)) pieces.push({ kind: 'point', text: line });
      else if (close && last !== undefined) last.text += ` ${line}`;
      else pieces.push({ kind: 'text', text: line });
      close = true;
    }
  }
  return pieces;
}

/** The texts and points of all pages, with sentences that were parted by empty lines or page breaks made whole again. */
export function joinLines(pages: readonly Page[]): Joined {
  const joined: Joined = { pieces: [], overLines: 0, overPages: 0 };
  const { pieces } = joined;
  for (const { page, lines } of pages) {
    const before = pieces.at(-1);
    const own = piecesOf(lines);
    if (page !== undefined) {
      const [first] = own;
      const within =
        before !== undefined && first !== undefined && !isShout(before.text) && goesOn(before, first);
      if (within) joined.overPages += 1;
      pieces.push({ kind: 'page', text: `[side ${page}]`, within });
    }
    for (const piece of own) {
      const last = pieces.at(-1);
      if (last !== undefined && goesOn(last, piece)) {
        last.text += ` ${piece.text}`;
        joined.overLines += 1;
      } else pieces.push(piece);
    }
  }
  return joined;
}
