import { endsSentence, wordCount } from '../sentences.ts';
import { isShout, type Piece } from './joinLines.ts';

const MOST_WORDS = 12;
const LONGEST = 90;
/** So many words under a line make it a heading; fewer do where they are a sentence. */
const BODY_WORDS = 12;
const SENTENCE_WORDS = 5;

const BEGINS = /^[“”"’»(]?(?:\p{Lu}|\p{N})/u;
/** No heading ends on a word that asks for another. */
const OPEN =
  /(?:^|\s)(?:og|eller|samt|at|som|der|i|på|til|af|for|fra|med|om|ved|en|et|den|det|de|er|være|har|kan|skal|når|hvis)$/i;
const NUMBERED = /^\d{1,2}\. \p{Lu}/u;

const isHeading = (piece: Piece | undefined) => piece?.kind === 'heading' || piece?.kind === 'chapter';

function isBody(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.kind === 'page' || isHeading(piece)) return false;
  if (piece.kind === 'point') return true;
  const words = wordCount(piece.text);
  return words >= BODY_WORDS || (words >= SENTENCE_WORDS && /[.?!:]$/.test(piece.text));
}

/** Whether a piece is written as a heading is: short, with a capital, and without the stop of a sentence. */
function looksLike({ kind, text }: Piece): boolean {
  if (kind === 'page' || (kind === 'point' && !NUMBERED.test(text))) return false;
  const ended = /[,;:]$/.test(text) || OPEN.test(text) || (endsSentence(text) && !/\?$/.test(text));
  return (
    wordCount(text) <= MOST_WORDS &&
    text.length <= LONGEST &&
    BEGINS.test(text) &&
    !ended &&
    !text.includes(' | ')
  );
}

/** A numbered line is a point of a list where its neighbours are numbered too. */
function isInList(pieces: readonly Piece[], at: number): boolean {
  const isNumbered = (piece: Piece | undefined) => piece?.kind === 'point' && /^\d/.test(piece.text);
  return isNumbered(pieces[at]) && (isNumbered(pieces[at - 1]) || isNumbered(pieces[at + 1]));
}

/**
 * Guesses the headings: a short line over a paragraph or a list, also where it stands over another heading; and the titles of chapters,
 * in capitals on a page of their own. From the end, so that what is below is known.
 */
export function guessHeadings(given: readonly Piece[]): Piece[] {
  const pieces = given.map((piece) => ({ ...piece }));
  for (const [at, piece] of [...pieces.entries()].reverse()) {
    const [before, below, next] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
    // Behind a colon a short line is what was promised, unless that is a list under a title of its own.
    const leads = piece.kind === 'text' && before?.text.endsWith(':') && below?.kind !== 'point';
    const above = isHeading(below) && isBody(next);
    if (isShout(piece.text) && before?.kind === 'page' && (below === undefined || below.kind === 'page'))
      pieces[at] = { kind: 'chapter', text: piece.text };
    else if (looksLike(piece) && !leads && !isInList(pieces, at) && (isBody(below) || above))
      pieces[at] = { kind: 'heading', text: piece.text.replace(/^- /, '') };
  }
  return pieces;
}
