import { usualSettings } from '../../dialogs/engine/content.ts';
import { openContent } from '../../src/content/openContent.ts';
import { entriesOf } from '../../src/lookup/entriesOf.ts';
import type { Entry } from '../../src/lookup/entry.ts';
import { openLookup } from '../../src/lookup/openLookup.ts';
import { wordsOf } from '../../src/lookup/words.ts';
import { quantile } from './quantile.ts';
import type { Report } from './report.ts';

const SIZES = [250, 10_000];
const QUESTIONS = 2_000;
const WORDS_A_PASSAGE = 90;

/** A source of chance that is the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Passages of words that occur in the cards, the frequent ones more often, with compounds made of two of them here and there. */
function passages(count: number, words: readonly string[], next: (below: number) => number): Entry[] {
  const distinct = [...new Set(words)];
  const anyOf = (of: readonly string[]) => of[next(of.length)] ?? '';
  const word = () => (next(20) === 0 ? anyOf(distinct) + anyOf(distinct) : anyOf(words));
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, at): Entry => {
    const sources = [{ source: 'eget-dokument', page: String(at + 1) }];
    const [title, text] = [sentence(5), sentence(WORDS_A_PASSAGE)];
    return { id: `passage-${at}`, kind: 'passage', title, alias: [], text, sources };
  });
}

/** A question of three to ten words, every fourth with a word misspelled. */
function question(words: readonly string[], next: (below: number) => number): string {
  const asked = Array.from({ length: 3 + next(8) }, () => words[next(words.length)] ?? '');
  if (next(4) === 0) asked[0] = `${asked[0]?.slice(0, 3)}${asked[0]?.slice(4)}`;
  return asked.join(' ');
}

/** Questions asked of an index of the cards and of made-up passages, and how long it takes to build. */
export async function lookups(): Promise<Report> {
  const { guidance } = openContent(usualSettings);
  const cards = entriesOf(guidance.cards);
  const words = cards.flatMap(({ title, alias, text }) => wordsOf([title, ...alias, text].join(' ')));
  const lines = SIZES.map((size) => {
    const next = chance(size);
    const entries = [...cards, ...passages(Math.max(0, size - cards.length), words, next)];
    const began = performance.now();
    const lookup = openLookup(entries, guidance.gaps);
    const built = performance.now() - began;
    const times = Array.from({ length: QUESTIONS }, () => {
      const asked = question(words, next);
      const start = performance.now();
      lookup.ask(asked);
      return performance.now() - start;
    });
    const [p50, p95, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
    return {
      entries: entries.length,
      'built s': built / 1_000,
      'p50 ms': p50,
      'p95 ms': p95,
      'most ms': most,
    };
  });
  const notes = [
    `The cards, and passages of ${WORDS_A_PASSAGE} words made up from theirs; ${QUESTIONS} questions of three to ten words, every fourth misspelled.`,
  ];
  return { title: 'Lookups', lines, notes };
}
