import type { Gap } from '../../dialogs/schema/guidance.ts';
import { claimsOf } from './claims.ts';
import type { Entry } from './entry.ts';
import { type EntryIndex, indexOf } from './entryIndex.ts';
import { lackOf } from './facts.ts';
import { askedOf, gapsOf, wordsOfGaps } from './gaps.ts';
import { kinOf } from './kindred.ts';
import { questionTerms, type Term } from './questionTerms.ts';
import { type Ranked, rank } from './rank.ts';
import { readQuestion } from './readQuestion.ts';
import { spread } from './spread.ts';
import { tuning } from './tuning.ts';
import { wordsOf } from './words.ts';

/** An entry that tells of a question; the higher the score, the more. Scores of different questions are not alike. */
export type Hit = { entry: Entry; score: number };

/** What was found for a question. */
export type Found = {
  /** Whether the first hit may be shown as an answer. If not, the hits are the nearest there is. */
  answered: boolean;
  /** The best first, at most five, each entry once. */
  hits: Hit[];
  /** What the question sounds as if it were about that the sources do not answer. */
  gap?: Gap;
  /** The words of the question that tell what it is about, as they were understood after repair of their spelling. */
  understood: string[];
};

export type Lookup = {
  ask(question: string): Found;
  /** Whether a word stands in an entry just so. */
  stands(word: string): boolean;
};

const MOST_HITS = 5;
/** So many are chosen from. */
const MOST_NEAR = 8;

/** A number with at least two digits: a year, an age, a section of an act. */
const NUMBER = /^\d{2,}$/;

/**
 * What speaks against an answer: words that no entry holds even in part, numbers that the entry does not hold, and a kind of fact asked for
 * that it does not give.
 */
function doubtOf({ vocabulary }: EntryIndex, entry: Entry, words: readonly string[], terms: readonly Term[]) {
  const isForeign = (word: string) =>
    !vocabulary.isHeld(word) &&
    vocabulary.analyse(word).parts.length === 0 &&
    !kinOf(vocabulary.stemOf(word)).some((it) => vocabulary.isStem(it));
  const numbers = words.filter((word) => NUMBER.test(word));
  const held = new Set(
    numbers.length === 0 ? [] : [entry.title, ...entry.alias, entry.text].flatMap(wordsOf),
  );
  const others = numbers.filter((word) => !held.has(word));
  return (
    tuning.foreign * words.filter(isForeign).length +
    tuning.number * others.length +
    lackOf(entry, words, terms, vocabulary)
  );
}

/**
 * Whether an entry tells enough of a question to stand as its answer. The score alone refuses long questions, of which a good answer holds
 * only some words, and lets short ones through; so the words held count as well.
 */
const isEnough = ({ kind }: Entry, { score, held, focus }: Ranked, doubt: number) =>
  score + held + focus - 1 - doubt >= tuning.answer[kind];

/** Reads entries into an index that questions are asked of. Nothing is kept of a question. */
export function openLookup(entries: readonly Entry[], known: readonly Gap[]): Lookup {
  const index = indexOf(entries, wordsOfGaps(known));
  const gapsIn = gapsOf(known);
  const claims = claimsOf(index, gapsIn);
  return {
    stands: (word) => index.vocabulary.stands(word),
    ask(question) {
      const repaired = readQuestion(index, question);
      const words = repaired.map(({ word }) => word);
      const terms = questionTerms(index, repaired);
      const { best: ranking, likeness } = rank(index, terms, MOST_NEAR);
      const found = ranking.flatMap((ranked) => {
        const entry = entries[ranked.entry];
        return entry === undefined ? [] : [{ entry, ranked }];
      });
      const [best] = found;
      const gaps = gapsIn(askedOf(index.vocabulary, words));
      const claimed = gaps.length === 0 ? undefined : claims(best?.ranked.entry, likeness);
      const gap = gaps.find((it) => !claimed?.has(it));
      // What sounds like a gap is answered only by an entry that tells of very much more than that.
      const beside = gap === undefined ? 0 : tuning.gap;
      const isAnswer = ({ entry, ranked }: (typeof found)[number]) =>
        isEnough(entry, ranked, doubtOf(index, entry, words, terms) + beside);
      return {
        answered: best !== undefined && isAnswer(best),
        hits: spread(
          found.map(({ entry, ranked }) => ({ entry, score: ranked.score })),
          MOST_HITS,
        ),
        understood: terms
          .filter(({ isEmpty, word }) => !isEmpty && index.vocabulary.isHeld(word))
          .map(({ word }) => word),
        ...(gap === undefined ? {} : { gap }),
      };
    },
  };
}
