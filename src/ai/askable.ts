import { REMOVED } from '../../dialogs/privacy/findCpr.ts';
import { scrub } from '../privacy/scrub.ts';
import { instructs } from './instructs.ts';
import { isSameWord, wordsOf } from './words.ts';

/** A question as it may be sent, or why it is not sent at all. */
export type Askable =
  | { ok: true; question: string }
  | { ok: false; why: 'question_length' | 'question_instructs' };

/** Longer than this it is no question, but perhaps a letter from somebody. */
const LONGEST = 300;
/** White space and what is not seen may make it longer, but not endlessly. */
const LONGEST_RAW = 2_000;
/** A question needs no number this long; whatever it is, it points to somebody or something of theirs. */
const LONG_NUMBER = /\p{Nd}(?:[ ./-]?\p{Nd}){5,}/gu;
const CAPITAL = /\p{Lu}[\p{L}'’-]*/gu;

/**
 * Takes out the words with a capital letter that are not known, as names of people are: all but the first of a sentence, and
 * that one too where such a word follows it.
 */
export function withoutNames(question: string, isKnown: (word: string) => boolean): string {
  const inside = question.replace(CAPITAL, (word, at: number) => {
    const first = /^[\s»"'(]*$|[.!?]\s+$/.test(question.slice(0, at));
    return first || word === 'I' || isKnown(word) ? word : REMOVED;
  });
  return inside.replace(/\p{Lu}[\p{L}'’-]*(?= \[fjernet\])/gu, (word) => (isKnown(word) ? word : REMOVED));
}

/** A typed question made fit to be sent: nothing personal or secret in it, short, and no attempt to steer the model. */
export function askable(question: string, pieces: string): Askable {
  if (question.length > LONGEST_RAW) return { ok: false, why: 'question_length' };
  const bare = question
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}+/gu, '')
    .trim();
  if (bare === '' || bare.length > LONGEST) return { ok: false, why: 'question_length' };
  if (instructs(question) || instructs(bare)) return { ok: false, why: 'question_instructs' };
  const known = [...new Set(wordsOf(pieces))];
  return {
    ok: true,
    // The pieces were found by the whole question, so little is lost.
    question: withoutNames(scrub(bare).replace(LONG_NUMBER, REMOVED), (word) =>
      wordsOf(word).every((part) => known.some((other) => isSameWord(part, other))),
    ),
  };
}
