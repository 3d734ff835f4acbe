import { instructs } from '../instructs.ts';
import { isSameWord, plain, wordsOf } from '../words.ts';
import { areInPlace, numbersOf, ownWords, standsFor } from './clauses.ts';
import { hasMarksOf, marksIn } from './marks.ts';
import { isLight } from './synonyms.ts';
import { namesIn, tellersIn } from './tellers.ts';

/** Why a wording is not offered: its form, or the way it says something else than the caseworker did. */
export type WordingTrouble =
  | 'same'
  | 'length'
  | 'signs'
  | 'lines'
  | 'instruction'
  | 'added'
  | 'dropped'
  | 'marks'
  | 'number'
  | 'moved'
  | 'teller'
  | 'tense';

const LETTERS = /^[A-Za-zÀ-ÖØ-öø-ÿ0-9 .,;:'’()/–\n-]$/u;
const LONGER = 1.5;
const ROOM = 60;
/** May be added where nobody is named: the note is about the citizen. It is marked like any new word. */
const CITIZEN = /^borger(?:en|ens)?$/;
/** "fredags" has been, "fredag" comes. */
const GONE_BY = /^(?:man|tirs|ons|tors|fre|lør|søn)dags$/;
const PAST = /(?:ede|te)$/;
const PRESENT = /(?:er|r)$/;

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function formTrouble(said: string, source: string): WordingTrouble | undefined {
  if (said.trim() === '' || said.length > source.length * LONGER + ROOM) return 'length';
  if ([...said].some((sign) => !LETTERS.test(sign) && !source.includes(sign))) return 'signs';
  return instructs(said) ? 'instruction' : undefined;
}

/** Content words of the first text that nothing in the second stands for. */
const foreign = (text: string, other: string) => {
  const known = wordsOf(other);
  return ownWords(text).filter((word) => !known.some((it) => standsFor(word, it)));
};

/** Whether something that is has become something that was, or the other way round. */
function hasTurnedTense(said: string, source: string): boolean {
  const known = ownWords(source);
  return ownWords(said).some((word) => {
    if (known.includes(word)) return false;
    const forms = known.filter((it) => isSameWord(it, word));
    if (forms.length === 0) return false;
    if (GONE_BY.test(word) || forms.some((it) => GONE_BY.test(it))) return true;
    const turned = (one: string, other: string) => PAST.test(one) && PRESENT.test(other) && !PAST.test(other);
    return forms.every((it) => turned(word, it) || turned(it, word));
  });
}

/** A text with the abbreviation that is several words in full. */
const spelledOut = (text: string) => text.replace(/(?<!\p{L})pga\.?(?!\p{L})/giu, 'på grund af');

/** What is wrong with the wording of one line; `free` are words of the source that may be left out. */
export function lineTrouble(
  line: string,
  from: string,
  free: readonly string[] = [],
): WordingTrouble | undefined {
  const [said, source] = [spelledOut(line), spelledOut(from)];
  if (foreign(said, source).some((word) => !CITIZEN.test(word))) return 'added';
  const gone = foreign(source, said).filter(
    (word) => !isLight(word) && !free.some((it) => isSameWord(it, word)),
  );
  if (gone.length > 0) return 'dropped';
  if (numbersOf(said).join() !== numbersOf(source).join()) return 'number';
  if (!hasMarksOf(marksIn(plain(said)), marksIn(plain(source)))) return 'marks';
  const names = new Set([...namesIn(source), ...namesIn(said)]);
  if (!areInPlace(said, source, names)) return 'moved';
  if (tellersIn(said, names).join() !== tellersIn(source, names).join()) return 'teller';
  return hasTurnedTense(said, source) ? 'tense' : undefined;
}

/**
 * What is wrong with another wording of a text, the first thing found; undefined where it says what the text says, line by line. Pure, and
 * believes nothing: no word comes in but as a form or a known other word of one that stood there, and none is lost.
 */
export function wordingTrouble(said: string, source: string): WordingTrouble | undefined {
  const trouble = formTrouble(said, source);
  if (trouble !== undefined) return trouble;
  const [lines, from] = [linesOf(said), linesOf(source)];
  if (lines.length !== from.length) return 'lines';
  if (lines.map((line) => line.trim()).join('\n') === from.map((line) => line.trim()).join('\n'))
    return 'same';
  for (const [at, line] of lines.entries()) {
    const wrong = lineTrouble(line, from[at] ?? '');
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** The words of a wording that did not stand in the text, as they are written. */
export function newWords(said: string, source: string): string[] {
  const known = wordsOf(source);
  const isNew = (written: string) =>
    ownWords(written).some((word) => !known.some((it) => isSameWord(it, word)));
  return [...new Set(said.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])].filter(isNew);
}
