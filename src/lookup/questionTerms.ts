import type { EntryIndex } from './entryIndex.ts';
import { focusOf } from './focus.ts';
import { kinOf } from './kindred.ts';
import type { Repaired } from './repairWord.ts';
import { stem } from './stem.ts';
import { weightOf } from './stopWords.ts';
import { tuning } from './tuning.ts';

/** A stem that stands for a word of the question, and how well: 1 is the word itself. */
export type Variant = { stem: string; worth: number };

/** A word of the question and where to look for it. The best variant counts, or all parts together. */
export type Term = {
  word: string;
  /** What it tells of what the question is about. */
  mass: number;
  /** It only holds the question together. */
  isEmpty: boolean;
  /** It is the thing asked for. */
  isFocus: boolean;
  variants: readonly Variant[];
  parts: readonly Variant[];
};

/** Two neighbours that are one word elsewhere, as in "virksomheds forløb", are read as it. */
function joined({ vocabulary }: EntryIndex, words: readonly Repaired[]): Repaired[] {
  const read: Repaired[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    if (one === undefined) continue;
    const may = next !== undefined && Math.min(weightOf(one.word), weightOf(next.word)) > 0;
    const pairs = may && next.word.length > 2 ? [one.word + next.word, `${one.word}s${next.word}`] : [];
    const whole = pairs.find((it) => vocabulary.hasWord(it));
    if (whole !== undefined) at += 1;
    read.push(whole === undefined ? one : { word: whole, slip: one.slip });
  }
  return read;
}

/** A stem, and those of words that people put for it. */
const variantsOf = (own: string, worth: number): Variant[] => [
  { stem: own, worth },
  ...kinOf(own).map((it) => ({ stem: it, worth: worth * tuning.kin })),
];

function termOf(index: EntryIndex, { word, slip }: Repaired): Term {
  const { stem: own, parts } = index.vocabulary.analyse(word);
  const weight = weightOf(word);
  const told = { word, isFocus: false };
  if (weight === 0) {
    const mass = tuning.empty * index.tellsOf(own);
    return { ...told, mass, isEmpty: true, variants: [{ stem: stem(word), worth: 1 }], parts: [] };
  }
  const worth = tuning.repaired ** slip;
  return {
    ...told,
    mass: weight * index.tellsOf(own),
    isEmpty: false,
    variants: variantsOf(own, worth),
    parts: parts.map((it) => ({ stem: it, worth: (worth * tuning.part) / parts.length })),
  };
}

/** The words of a question as terms to look it up by, each once. */
export function questionTerms(index: EntryIndex, words: readonly Repaired[]): Term[] {
  const whole = joined(index, words);
  const terms = [...new Map(whole.map((it) => [it.word, it])).values()].map((it) => termOf(index, it));
  const asked = focusOf(whole.map(({ word }) => word));
  const focus = terms.find(({ word, isEmpty }) => !isEmpty && asked.includes(word));
  return terms.map((it) => ({ ...it, isFocus: it === focus && weightOf(it.word) === 1 }));
}
