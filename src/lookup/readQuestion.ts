import type { EntryIndex } from './entryIndex.ts';
import type { Repaired } from './repairWord.ts';
import { wordsOf } from './words.ts';

/** A question is read so far, in characters. */
export const LONGEST = 1_000;
/** And so far in words. */
const MOST_WORDS = 60;

/** A word of a question as it was most likely meant. A compound that no entry holds is repaired only where the slip is small. */
function meantBy({ vocabulary }: EntryIndex, typed: string): Repaired {
  const asTyped = { word: typed, slip: 0 };
  if (vocabulary.isRight(typed)) return asTyped;
  const repaired = vocabulary.repair(typed);
  const isCompound = vocabulary.analyse(typed).parts.length > 0;
  return repaired === undefined || (isCompound && repaired.slip > 1) ? asTyped : repaired;
}

/** The words of a question as they were most likely meant, in their order. A very long question is cut. */
export const readQuestion = (index: EntryIndex, question: string): Repaired[] =>
  wordsOf(question.slice(0, LONGEST))
    .slice(0, MOST_WORDS)
    .map((typed) => meantBy(index, typed));
