import { z } from 'zod';
import { checked, keepable } from './checked.ts';

/** Longer than any question, in characters; the rest is not looked at. */
export const LONGEST_QUESTION = 300;
const LONGEST_COMMENT = 300;

const pressed = z.object({
  do: z.enum(['useful', 'useless', 'comment', 'return', 'see']),
  question: z.string().max(LONGEST_QUESTION),
  top: keepable(100).optional(),
  to: keepable(100).optional(),
  message: keepable(64),
});
const data = z.object({ _: pressed, kommentar: z.string().max(LONGEST_COMMENT).catch('').optional() });

/** A press on the card of an answer, with the line written on it. */
export type AnswerPressed = z.infer<typeof pressed> & { comment: string };

/** Something asked that never enters a turn: a press on an answer, or a search from a message that is being written. */
export type Ask =
  | { type: 'pressed'; pressed: AnswerPressed }
  /** An empty text asks for what is most used. */
  | { type: 'search'; text: string };

const search = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});
/** What Teams calls the parameter of a search that has only just been opened. */
const INITIAL = 'initialRun';

/** The data of a press as a press on an answer; undefined where it is none. */
export function readAnswerPress(value: unknown): Ask | undefined {
  const read = checked(data, value);
  return read && { type: 'pressed', pressed: { ...read._, comment: read.kommentar ?? '' } };
}

/** What is searched for in a message extension. */
export function readSearch(value: unknown): Ask | undefined {
  const read = checked(search, value);
  if (read === undefined) return undefined;
  const [parameter] = read.parameters;
  const text = parameter === undefined || parameter.name === INITIAL ? '' : parameter.value;
  return typeof text === 'string' ? { type: 'search', text: text.slice(0, LONGEST_QUESTION) } : undefined;
}
