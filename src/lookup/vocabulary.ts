import { type Repaired, repairerOf } from './repairWord.ts';
import { splitWord } from './splitWord.ts';
import { stem } from './stem.ts';
import { listedWords, weightOf } from './stopWords.ts';

/** A word as the index knows it: its stem, and the stems of the words it is made of where it is a compound. */
export type Analysed = { stem: string; parts: readonly string[] };

/** The words of all entries. */
export type Vocabulary = {
  analyse(word: string): Analysed;
  /** The stem of a word as it is written. */
  stemOf(word: string): string;
  /** Whether a word stands in an entry just so, and is right. */
  hasWord(word: string): boolean;
  /** Whether a word stands in an entry just so, be it right or not. */
  stands(word: string): boolean;
  /** Whether an entry holds a word, in any inflection. */
  isHeld(word: string): boolean;
  /** Whether an entry holds a word of this stem. */
  isStem(stem: string): boolean;
  /** Whether a word is right as it is, also where no entry holds it. */
  isRight(word: string): boolean;
  /** The word a misspelled one most likely stands for. */
  repair(typed: string): Repaired | undefined;
};

/** A word that people type and no text holds may be a misspelling on purpose; shorter ones are too easily taken for one. */
const SHORTEST_TYPED = 8;

/** Misspellings among the words people type, each with the word of the texts it stands for. */
function misspelled(
  written: ReadonlySet<string>,
  typed: ReadonlySet<string>,
  stemOf: (word: string) => string,
): Map<string, string> {
  const repair = repairerOf(written);
  const stems = new Set([...written].map(stemOf));
  const found = new Map<string, string>();
  for (const word of typed) {
    if (word.length < SHORTEST_TYPED || written.has(word) || stems.has(stemOf(word))) continue;
    const repaired = repair(word);
    const most = word.length > SHORTEST_TYPED ? 1 : 0.5;
    if (repaired !== undefined && repaired.slip <= most) found.set(word, repaired.word);
  }
  return found;
}

/**
 * Everything a lookup knows of the words that are written in what it looks in, and of those that people type for it; `others` are words
 * that are right as well.
 */
export function vocabularyOf(
  written: ReadonlySet<string>,
  typed: ReadonlySet<string>,
  others: readonly string[],
): Vocabulary {
  const stemmed = new Map([...written, ...typed].map((word) => [word, stem(word)]));
  const stemOf = (word: string) => stemmed.get(word) ?? stem(word);
  const slips = misspelled(written, typed, stemOf);
  const words = new Set([...written, ...[...typed].filter((word) => !slips.has(word))]);
  const stems = new Set([...words].map(stemOf));
  const right = new Set([...stems, ...others.map(stem)]);
  const analyse = (word: string): Analysed => {
    const meant = slips.get(word) ?? word;
    return { stem: stemOf(meant), parts: splitWord({ words, stems }, meant).map(stemOf) };
  };
  const known = new Map([...words, ...slips.keys()].map((word) => [word, analyse(word)]));
  return {
    analyse: (word) => known.get(word) ?? analyse(word),
    stemOf,
    hasWord: (word) => words.has(word),
    stands: (word) => known.has(word),
    isHeld: (word) => weightOf(word) === 0 || stems.has(stemOf(word)),
    isStem: (it) => stems.has(it),
    isRight: (word) => weightOf(word) < 1 || right.has(stemOf(word)),
    repair: repairerOf(new Set([...words, ...listedWords(), ...others])),
  };
}
