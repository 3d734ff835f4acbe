import { z } from 'zod';

const row = z.record(z.string(), z.string());
export type Row = z.infer<typeof row>;

/** A value given: option or options (commas between), text, ISO date, number, or rows. Unknown is `ukendt`. */
const value = z.union([z.string(), z.number(), z.array(row)]);
export type Value = z.infer<typeof value>;

const answer = z.strictObject({ value, rev: z.int() });
export type Answer = z.infer<typeof answer>;

/** Where the draft stands. `row` is the row being edited; `back: review` returns to the review afterwards. */
const cursor = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('reference') }),
  z.strictObject({
    at: z.literal('step'),
    step: z.string(),
    row: z.int().optional(),
    review: z.literal(true).optional(),
  }),
  z.strictObject({ at: z.literal('agenda'), item: z.string().optional(), row: z.int().optional() }),
  z.strictObject({ at: z.literal('review') }),
  z.strictObject({ at: z.literal('outcome') }),
  z.strictObject({ at: z.literal('spread') }),
  z.strictObject({ at: z.literal('note'), section: z.string().optional() }),
  z.strictObject({ at: z.literal('finished') }),
]);
export type Cursor = z.infer<typeof cursor>;

/** What was wrong with a field. The text comes back without what could not be kept. */
const problem = z.strictObject({
  code: z.enum(['cpr', 'date', 'number', 'option', 'long', 'full', 'reference']),
  text: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** One thing the next card tells, until something else happens. */
const notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('problems'), fields: z.record(z.string(), problem) }),
  z.strictObject({ kind: z.literal('olderCard') }),
  z.strictObject({ kind: z.literal('reasonNeeded'), why: z.string() }),
  z.strictObject({ kind: z.literal('choiceNeeded') }),
  z.strictObject({ kind: z.literal('unsent') }),
  z.strictObject({ kind: z.literal('movedToNewEdition'), left: z.int() }),
]);
export type Notice = z.infer<typeof notice>;

/** Everything kept of one conversation. Path, progress, what is set aside, outcome and note are derived from it by replay. */
export const draftSchema = z.strictObject({
  id: z.string(),
  /** Id of the conversation, and the hash of the content it began with. */
  conversation: z.string(),
  content: z.string(),
  reference: z.string().optional(),
  /** ISO instants. */
  startedAt: z.string(),
  touchedAt: z.string(),
  /** Grows by one with each event that is applied; a card from an earlier revision is stale. */
  rev: z.int(),
  answers: z.record(z.string(), answer),
  cursor,
  paused: z.boolean(),
  confirm: z.enum(['discard', 'transfer']).optional(),
  decision: z
    .strictObject({
      choice: z.string().optional(),
      path: z.string().optional(),
      reason: z.string().optional(),
      rev: z.int(),
    })
    .optional(),
  /** Section of the note → the caseworker's wording, and the digest of the text it replaced. */
  edits: z.record(z.string(), z.strictObject({ text: z.string(), replaced: z.string(), rev: z.int() })),
  /** New input that came on a stale card and could not be applied: field → what was written. */
  offers: z.record(z.string(), value),
  /** Events applied, as revision, verb and digest of the input. */
  applied: z.array(z.string()),
  notice: notice.optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft that waits for its case reference. `at` is an ISO instant. */
export function newDraft(id: string, conversation: string, content: string, at: string): Draft {
  return {
    id,
    conversation,
    content,
    startedAt: at,
    touchedAt: at,
    rev: 0,
    answers: {},
    cursor: { at: 'reference' },
    paused: false,
    edits: {},
    offers: {},
    applied: [],
  };
}

/** The draft taken up again, which counts as a touch. `at` is an ISO instant. */
export const opened = (draft: Draft, at: string): Draft => ({ ...draft, paused: false, touchedAt: at });

/** The object without one of its optional fields. */
export function without<T extends object, K extends OptionalKey<T>>(object: T, field: K): T {
  const { [field]: _gone, ...rest } = object;
  return rest as T;
}
type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
