import { type Span, sentences } from '../content/sentences.ts';
import { stem } from './stem.ts';
import { weightOf } from './stopWords.ts';
import { wordsOf } from './words.ts';

/** The most words that are shown of a document: a quotation, not a copy. */
export const LONGEST_EXTRACT = 40;
/** A stem shorter than this is not looked for inside other words. */
const SHORTEST_PART = 4;

type Term = { stem: string; weight: number };
/** A run of sentences: what it holds of the question, how many of its sentences hold any of it, and whether the first does. */
type Run = Span & { score: number; hits: number; leads: boolean; words: number };

const tokensOf = (text: string) => text.split(/\s+/).filter((token) => token !== '');

/** What is looked for: each word of the question once, by its stem, and what it tells. */
function termsOf(asked: string | readonly string[]): Term[] {
  const words = wordsOf(typeof asked === 'string' ? asked : asked.join(' '));
  const terms = words.map((word): [string, number] => [stem(word), weightOf(word)]);
  return [...new Map(terms)].filter(([, weight]) => weight > 0).map(([it, weight]) => ({ stem: it, weight }));
}

/** A word itself, or a compound that begins or ends with it: "praktik" in "praktikplads" and "virksomhedspraktik". */
const meets = (word: string, { stem: it }: Term) =>
  word === it || (it.length >= SHORTEST_PART && (word.startsWith(it) || word.endsWith(it)));

/** How much of the question a text holds; each word of it counts once. */
function scoreOf(text: string, terms: readonly Term[]): number {
  const words = [...new Set(wordsOf(text).map(stem))];
  return terms.reduce((sum, term) => (words.some((word) => meets(word, term)) ? sum + term.weight : sum), 0);
}

/** Above 0 where one is better: it holds more, in more of its sentences, begins with it, tells more around it. Of the same the earlier stays. */
const compared = (one: Run, other: Run) =>
  one.score - other.score ||
  one.hits - other.hits ||
  Number(one.leads) - Number(other.leads) ||
  one.words - other.words;

/** The best run of whole sentences that is short enough; undefined where no sentence is. */
function bestRun(text: string, all: readonly Span[], terms: readonly Term[]): Run | undefined {
  const holding = all.filter(({ start, end }) => scoreOf(text.slice(start, end), terms) > 0);
  const starts = new Set(holding.map(({ start }) => start));
  const holds = (start: number) => starts.has(start);
  let best: Run | undefined;
  for (const [from, { start }] of all.entries()) {
    let hits = 0;
    for (const { start: own, end } of all.slice(from)) {
      const piece = text.slice(start, end);
      const words = tokensOf(piece).length;
      if (words > LONGEST_EXTRACT) break;
      if (holds(own)) hits += 1;
      const run = { start, end, words, hits, leads: holds(start), score: scoreOf(piece, terms) };
      if (best === undefined || compared(run, best) > 0) best = run;
    }
  }
  return best;
}

/** The words of a long sentence around what was asked for, with dots where something is left out. */
function pieceOf(sentence: string, terms: readonly Term[]): { text: string; score: number } {
  const tokens = tokensOf(sentence);
  const size = LONGEST_EXTRACT - 2;
  const hit = tokens.findIndex((token) => scoreOf(token, terms) > 0);
  const first = Math.max(0, Math.min(hit - 6, tokens.length - size));
  const kept = tokens.slice(first, first + size).join(' ');
  const text = `${first > 0 ? '… ' : ''}${kept}${first + size < tokens.length ? ' …' : ''}`;
  return { text, score: scoreOf(kept, terms) };
}

/**
 * What is shown of a passage: the whole sentences, side by side and at most 40 words in all, that hold most of what was asked for. Word
 * for word as in the passage; only a sentence longer than that is cut, with dots where it is. `asked` is the question, or its words.
 */
export function extract(passage: string, asked: string | readonly string[]): string {
  const terms = termsOf(asked);
  const all = sentences(passage).map(({ start, end }): Span => {
    const bullet = /^- +/.exec(passage.slice(start, end))?.[0].length ?? 0;
    return { start: start + bullet, end };
  });
  const run = bestRun(passage, all, terms);
  const pieces = all
    .map(({ start, end }) => passage.slice(start, end))
    .filter((sentence) => tokensOf(sentence).length > LONGEST_EXTRACT)
    .map((sentence) => pieceOf(sentence, terms))
    .sort((one, other) => other.score - one.score);
  const [piece] = pieces;
  if (run !== undefined && (piece === undefined || run.score >= piece.score))
    return passage.slice(run.start, run.end);
  return piece?.text ?? '';
}
