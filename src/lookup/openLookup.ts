import type { Gap } from '../../dialogs/schema/guidance.ts';
import type { Entry } from './entry.ts';
import { indexOf } from './entryIndex.ts';
import { gapsOf, wordsOfGaps } from './gaps.ts';
import { questionTerms } from './questionTerms.ts';
import { type Ranked, rank } from './rank.ts';
import { readQuestion } from './readQuestion.ts';
import { tuning } from './tuning.ts';

/** An entry that tells of a question; the higher the score, the more. Scores of different questions are not alike. */
export type Hit = { entry: Entry; score: number };

/** What was found for a question. */
export type Found = {
  /** Whether the first hit may be shown as an answer. If not, the hits are the nearest there is. */
  answered: boolean;
  /** The best first, at most five, each entry once. */
  hits: Hit[];
  /** What the question is about that the sources do not answer. Then it is never answered. */
  gap?: Gap;
  /** The words of the question that tell what it is about, as they were understood after repair of their spelling. */
  understood: string[];
};

export type Lookup = { ask(question: string): Found };

const MOST_HITS = 5;

/**
 * Whether an entry tells enough of a question to stand as its answer. The score alone refuses long questions, of which a good answer holds
 * only some words, and lets short ones through; so the words held count as well.
 */
const isEnough = ({ kind }: Entry, { score, held, focus }: Ranked) =>
  score + held + focus - 1 >= tuning.answer[kind];

/** Reads entries into an index that questions are asked of. Nothing is kept of a question. */
export function openLookup(entries: readonly Entry[], gaps: readonly Gap[]): Lookup {
  const index = indexOf(entries, wordsOfGaps(gaps));
  const gapOf = gapsOf(gaps);
  return {
    ask(question) {
      const words = readQuestion(index, question);
      const terms = questionTerms(index, words);
      const found = rank(index, terms, MOST_HITS).flatMap((ranked) => {
        const entry = entries[ranked.entry];
        return entry === undefined ? [] : [{ entry, ranked }];
      });
      const gap = gapOf(words.map(({ word }) => ({ word, isKnown: index.vocabulary.isHeld(word) })));
      const [best] = found;
      return {
        answered: gap === undefined && best !== undefined && isEnough(best.entry, best.ranked),
        hits: found.map(({ entry, ranked }) => ({ entry, score: ranked.score })),
        understood: terms.filter(({ isEmpty }) => !isEmpty).map(({ word }) => word),
        ...(gap === undefined ? {} : { gap }),
      };
    },
  };
}
