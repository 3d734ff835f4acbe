import { z } from 'zod';
import { checked, keepable } from './checked.ts';

/** Longer than any question, in characters; the rest is not looked at. */
export const LONGEST_QUESTION = 300;
const LONGEST_COMMENT = 2_000;
/** As long as the id of a passage can be: the name of a document's file, and its number. */
const LONGEST_ID = 300;

const pressed = z.object({
  do: z.enum(['useful', 'useless', 'comment', 'return', 'see']),
  question: z.string().max(LONGEST_QUESTION),
  top: keepable(LONGEST_ID).optional(),
  to: keepable(LONGEST_ID).optional(),
  // It is kept with a vote, so nothing else may pose as it.
  message: z.uuid(),
});
const line = z.string().catch('');
const data = z.object({ _: pressed, kommentar: line.optional() });

/** A press on the card of an answer, with the line written on it. */
export type AnswerPressed = z.infer<typeof pressed> & { comment: string };

/** A thumb below an answer in words, with the line written beside it. */
export type Rating = { useful: boolean; comment: string };

/**
 * Something asked that never enters a turn: a press on an answer, a thumb below one in words, or a search from a message that is being
 * written.
 */
export type Ask =
  | { type: 'pressed'; pressed: AnswerPressed }
  | { type: 'rated'; rating: Rating }
  /** An empty text asks for what is most used; `onward` asks for what comes after the hits already shown. */
  | { type: 'search'; text: string; onward: boolean };

const search = z.object({
  // The Playground leaves the name out where none is set.
  parameters: z.array(z.object({ name: z.string().default(''), value: z.unknown().optional() })).nullish(),
  queryOptions: z.object({ skip: z.number() }).optional().catch(undefined),
});
/** What Teams calls the parameter of a search that has only just been opened. */
const INITIAL = 'initialRun';

/** The data of a press as a press on an answer; undefined where it is none. */
export function readAnswerPress(value: unknown): Ask | undefined {
  const read = checked(data, value);
  return (
    read && {
      type: 'pressed',
      pressed: { ...read._, comment: (read.kommentar ?? '').slice(0, LONGEST_COMMENT) },
    }
  );
}

const rated = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
});
const written = z.object({ feedbackText: z.string() });

/** What was written beside a thumb: Teams sends it as JSON in a string, the Playground as it is. */
function writtenIn(feedback: unknown): string {
  if (typeof feedback !== 'string') return '';
  try {
    return checked(written, JSON.parse(feedback))?.feedbackText ?? '';
  } catch {
    return feedback;
  }
}

/** A thumb below an answer in words; undefined for whatever else is sent under the same name. */
export function readRating(value: unknown): Ask | undefined {
  const read = checked(rated, value);
  if (read === undefined) return undefined;
  const { reaction, feedback } = read.actionValue;
  const comment = writtenIn(feedback).slice(0, LONGEST_COMMENT);
  return { type: 'rated', rating: { useful: reaction === 'like', comment } };
}

/** What is searched for in a message extension. */
export function readSearch(value: unknown): Ask | undefined {
  const read = checked(search, value);
  if (read === undefined) return undefined;
  const text = read.parameters?.find(({ name }) => name !== INITIAL)?.value ?? '';
  const onward = (read.queryOptions?.skip ?? 0) > 0;
  return typeof text === 'string'
    ? { type: 'search', text: text.slice(0, LONGEST_QUESTION), onward }
    : undefined;
}
