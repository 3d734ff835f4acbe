import type { Gap } from '../../dialogs/schema/guidance.ts';
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A word of a question, whether any entry holds it, and the stems of the words it is made of where entries hold those. */
export type Asked = { word: string; stem: string; isKnown: boolean; parts: readonly string[] };

/** The words of a question as the gaps are asked about them. */
export const askedOf = (vocabulary: Vocabulary, words: readonly string[]): Asked[] =>
  words.map((word) => {
    return {
      word,
      stem: vocabulary.stemOf(word),
      isKnown: vocabulary.isHeld(word),
      parts: vocabulary.analyse(word).parts,
    };
  });

/** A word is looked for inside longer ones only if it is at least so long, and leaves so much of them. */
const SHORTEST = 4;
const SHORTEST_REST = 3;
/** Stands in the words of a gap for any words between two others, or none. */
const BETWEEN = '…';

/** A stem shorter than this stands for too many words: "ledighed" and "leder" are both "led". */
const SHORTEST_STEM = 4;

/** A word and its stem. */
type Stemmed = { word: string; stem: string };
const stemmed = (word: string): Stemmed => ({ word, stem: stem(word) });

/** Whether a word of a question is a word of a gap, in any inflection. */
const isSame = (asked: Stemmed | undefined, sought: Stemmed) =>
  asked?.stem === sought.stem && (sought.stem.length >= SHORTEST_STEM || asked.word.startsWith(sought.word));

/** The words of a gap, in runs with anything between them. */
const runsOf = (text: string): Stemmed[][] =>
  text.split(BETWEEN).flatMap((run) => {
    const words = wordsOf(run).map(stemmed);
    return words.length === 0 ? [] : [words];
  });

/** Where a run of words ends in a question, looked for from a place on; undefined where it does not stand. */
function endOf(asked: readonly Stemmed[], run: readonly Stemmed[], from: number): number | undefined {
  for (let at = from; at + run.length <= asked.length; at += 1)
    if (run.every((word, next) => isSame(asked[at + next], word))) return at + run.length;
  return undefined;
}

/** Whether runs of words stand in a question, one behind the other, in any inflection. */
function stands(asked: readonly Stemmed[], runs: readonly (readonly Stemmed[])[]): boolean {
  let from: number | undefined = 0;
  for (const run of runs) {
    from = endOf(asked, run, from);
    if (from === undefined) return false;
  }
  return runs.length > 0;
}

/**
 * Whether a compound that no entry holds begins or ends with a word: "ankesag" is about "anke", "straksindsats" not about "sats", and
 * "ledelsesmøde" not about "ledighed".
 */
const isPartOf = ({ word, stem: sought }: Stemmed, { word: asked, parts }: Asked) => {
  if (word.length < SHORTEST || asked.length < word.length + SHORTEST_REST) return false;
  const isAtEnd = asked.startsWith(word) || asked.endsWith(word);
  return parts.length === 0 ? isAtEnd : parts.includes(sought) && (isAtEnd || sought.length >= SHORTEST_STEM);
};

/** Every word that tells of a gap. */
export const wordsOfGaps = (gaps: readonly Gap[]): string[] =>
  gaps.flatMap(({ words }) => words.flatMap(wordsOf));

type Runs = Stemmed[][];

/** Words that tell of gaps, by the stem of the first, so that a question is compared with few of them. */
function tellingOf(gaps: readonly Gap[]): Map<string, { gap: Gap; runs: Runs }[]> {
  const telling = new Map<string, { gap: Gap; runs: Runs }[]>();
  for (const gap of gaps)
    for (const runs of gap.words.map(runsOf)) {
      const first = runs[0]?.[0]?.stem ?? '';
      telling.set(first, [...(telling.get(first) ?? []), { gap, runs }]);
    }
  return telling;
}

/** Makes the search for the known gaps a question is about, in the order of the list. */
export function gapsOf(gaps: readonly Gap[]): (question: readonly Asked[]) => Gap[] {
  const telling = tellingOf(gaps);
  const singles = [...telling.values()].flat().flatMap(({ gap, runs }) => {
    const [only, ...others] = runs.flat();
    return only === undefined || others.length > 0 ? [] : [{ gap, only }];
  });
  const unless = new Map(gaps.map((gap) => [gap, gap.unless.map(runsOf)]));
  return (asked) => {
    const told = new Set<Gap>();
    for (const { stem: first } of asked)
      for (const { gap, runs } of telling.get(first) ?? []) if (stands(asked, runs)) told.add(gap);
    for (const word of asked.filter(({ isKnown }) => !isKnown))
      for (const { gap, only } of singles) if (isPartOf(only, word)) told.add(gap);
    return gaps.filter((gap) => told.has(gap) && !unless.get(gap)?.some((runs) => stands(asked, runs)));
  };
}
