import { z } from 'zod';
import type { Hit, Lookup } from '../lookup/openLookup.ts';
import { parseLine } from './jsonLines.ts';
import { type Place, placesOf } from './lookupLine.ts';

const goldPlace = z.object({
  source: z.string(),
  page: z.union([z.number(), z.string()]).optional(),
  heading: z.string().optional(),
});

/** A question with the places that answer it: each with a page or a heading. */
const evalLine = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  gold: z.array(goldPlace),
});
export type EvalQuestion = z.infer<typeof evalLine>;

/** What was found for one question: where the first right hit stands from 0, or undefined where there is none. */
export type Asked = { question: EvalQuestion; answered: boolean; gap?: string; at?: number; first?: string };

/** Figures of many questions: shares from 0 to 1, and counts of those that were not answered. */
export type Figures = {
  answerable: number;
  unanswerable: number;
  hitAt1: number;
  hitAt3: number;
  mrrAt5: number;
  refusedRightly: number;
  refusedWrongly: number;
};

/** Reads a file of questions, one JSON object per line. Throws a LineError on the first that cannot be read. */
export const readQuestions = (text: string): EvalQuestion[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseLine(line, evalLine));

/** Of two places at least one is a page or a heading that both have. */
const isSame = (one: Place, other: z.infer<typeof goldPlace>) =>
  one.source === other.source &&
  ((one.page !== undefined && String(one.page) === String(other.page)) ||
    (one.heading !== undefined && one.heading === other.heading));

const isRight = (hit: Hit, { gold }: EvalQuestion) =>
  placesOf(hit).some((place) => gold.some((it) => isSame(place, it)));

/** Asks every question. */
export function askAll(lookup: Lookup, questions: readonly EvalQuestion[]): Asked[] {
  return questions.map((question) => {
    const { answered, hits, gap } = lookup.ask(question.question);
    const at = hits.findIndex((hit) => isRight(hit, question));
    const first = hits[0]?.entry.id;
    return {
      ...{ question, answered, ...(gap === undefined ? {} : { gap: gap.id }) },
      ...{ ...(at < 0 ? {} : { at }), ...(first === undefined ? {} : { first }) },
    };
  });
}

/** The figures of questions asked. Where a hit stands is counted whether or not it was shown as an answer. */
export function figuresOf(asked: readonly Asked[]): Figures {
  const answerable = asked.filter(({ question }) => question.answerable);
  const others = asked.filter(({ question }) => !question.answerable);
  const share = (count: number) => count / Math.max(1, answerable.length);
  const within = (places: number) => answerable.filter(({ at = places }) => at < places).length;
  return {
    ...{ answerable: answerable.length, unanswerable: others.length },
    ...{ hitAt1: share(within(1)), hitAt3: share(within(3)) },
    mrrAt5: share(answerable.reduce((sum, { at }) => sum + (at === undefined ? 0 : 1 / (at + 1)), 0)),
    refusedRightly: others.filter(({ answered }) => !answered).length,
    refusedWrongly: answerable.filter(({ answered }) => !answered).length,
  };
}
