import { type Repaired, repairerOf } from './repairWord.ts';
import { splitWord } from './splitWord.ts';
import { stem } from './stem.ts';
import { listedWords, weightOf } from './stopWords.ts';

/** A word as the index knows it: its stem, and the stems of the words it is made of where it is a compound. */
export type Analysed = { stem: string; parts: readonly string[] };

/** The words of all entries. */
export type Vocabulary = {
  analyse(word: string): Analysed;
  /** Whether a word stands in an entry just so, and is right. */
  hasWord(word: string): boolean;
  /** Whether a word stands in an entry just so, be it right or not. */
  stands(word: string): boolean;
  /** Whether an entry holds a word, in any inflection. */
  isHeld(word: string): boolean;
  /** Whether a word is right as it is, also where no entry holds it. */
  isRight(word: string): boolean;
  /** The word a misspelled one most likely stands for. */
  repair(typed: string): Repaired | undefined;
};

/** A word that people type and no text holds may be a misspelling on purpose; shorter ones are too easily taken for one. */
const SHORTEST_TYPED = 8;

/** Misspellings among the words people type, each with the word of the texts it stands for. */
function misspelled(written: ReadonlySet<string>, typed: ReadonlySet<string>): Map<string, string> {
  const repair = repairerOf(written);
  const stems = new Set([...written].map(stem));
  const found = new Map<string, string>();
  for (const word of typed) {
    if (word.length < SHORTEST_TYPED || written.has(word) || stems.has(stem(word))) continue;
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
  const slips = misspelled(written, typed);
  const words = new Set([...written, ...[...typed].filter((word) => !slips.has(word))]);
  const stemmed = new Map([...words].map((word) => [word, stem(word)]));
  const stems = new Set(stemmed.values());
  const right = new Set([...stems, ...others.map(stem)]);
  const analyse = (word: string): Analysed => {
    const meant = slips.get(word) ?? word;
    return { stem: stemmed.get(meant) ?? stem(meant), parts: splitWord({ words, stems }, meant).map(stem) };
  };
  const known = new Map([...words, ...slips.keys()].map((word) => [word, analyse(word)]));
  return {
    analyse: (word) => known.get(word) ?? analyse(word),
    hasWord: (word) => words.has(word),
    stands: (word) => known.has(word),
    isHeld: (word) => weightOf(word) === 0 || stems.has(stem(word)),
    isRight: (word) => weightOf(word) < 1 || right.has(stem(word)),
    repair: repairerOf(new Set([...words, ...listedWords(), ...others])),
  };
}
