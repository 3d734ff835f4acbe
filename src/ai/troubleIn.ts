import type { Answer } from './answer.ts';
import { contextOf } from './contexts.ts';
import type { Given } from './given.ts';
import { hasItsNumbers } from './numbers.ts';
import { type Unplain, unplain } from './plainness.ts';
import { isTurnedAs } from './turns.ts';
import { contentWords, without, wordsOf } from './words.ts';

/** Why an answer is not shown: its form, its cites, or something it says that its sources do not. */
export type Trouble = Unplain | 'length' | 'cite' | 'quote' | 'beside' | 'number' | 'turned' | 'ungrounded';

type Sentence = Answer['sentences'][number];

const MOST_SENTENCES = 4;
const MOST_CITES = 4;
const LONGEST = 600;
/** A sentence of fewer own words says nothing that could be looked up. */
const FEWEST_WORDS = 2;
/** Each quote has to have this many of the sentence's own words: one that says something else is no proof. */
const FEWEST_SHARED = 2;

/** What the cites of a sentence quote, each in its place; or what is wrong with one of them. */
function contextsOf({ cites }: Sentence, given: readonly Given[]): string[] | 'cite' | 'quote' {
  if (cites.length === 0 || cites.length > MOST_CITES) return 'cite';
  const contexts: string[] = [];
  for (const { id, quote } of cites) {
    const piece = given.find((it) => it.id === id);
    if (piece === undefined) return 'cite';
    const context = contextOf(quote, piece.text);
    if (context === undefined) return 'quote';
    contexts.push(context);
  }
  return contexts;
}

/**
 * Whether a sentence is made of what it quotes: each of its own words stands in the quoted sentences or in the titles over them. Each, not
 * most: one word without a source ("… og førtidspension") is a claim without one, and so is one from elsewhere in the piece. Where a good
 * answer is lost by it, the card it was made from still stands.
 */
function groundTrouble(
  { text, cites }: Sentence,
  contexts: readonly string[],
  given: readonly Given[],
): Trouble | undefined {
  const own = [...new Set(contentWords(text))];
  const titles = given.filter(({ id }) => cites.some((cite) => cite.id === id)).map(({ title }) => title);
  const foreign = without(own, wordsOf([...contexts, ...titles].join('\n')));
  if (own.length < FEWEST_WORDS || foreign.length > 0) return 'ungrounded';
  const shared = (context: string) => own.length - without(own, wordsOf(context)).length;
  return contexts.every((context) => shared(context) >= FEWEST_SHARED) ? undefined : 'beside';
}

function sentenceTrouble(sentence: Sentence, given: readonly Given[]): Trouble | undefined {
  const contexts = contextsOf(sentence, given);
  if (typeof contexts === 'string') return contexts;
  const context = [...new Set(contexts)].join('\n');
  const trouble = groundTrouble(sentence, contexts, given);
  if (trouble !== undefined) return trouble;
  if (!hasItsNumbers(sentence.text, context)) return 'number';
  return isTurnedAs(sentence.text, context) ? undefined : 'turned';
}

/** What is wrong with an answer, the first thing found; undefined where every sentence stands on the pieces. Pure, and believes nothing. */
export function troubleIn({ sentences }: Answer, given: readonly Given[]): Trouble | undefined {
  const length = sentences.reduce((sum, { text }) => sum + text.length + 1, -1);
  const empty = sentences.some(({ text }) => text === '');
  if (sentences.length === 0 || sentences.length > MOST_SENTENCES || length > LONGEST || empty)
    return 'length';
  for (const sentence of sentences) {
    const trouble = unplain(sentence.text) ?? sentenceTrouble(sentence, given);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}
