import { z } from 'zod';

const row = z.record(z.string(), z.string());
export type Row = z.infer<typeof row>;

/** A value given: option or options (commas between), text, ISO date, number, or rows. Unknown is `ukendt`. */
const value = z.union([z.string(), z.number(), z.array(row)]);
export type Value = z.infer<typeof value>;

const answer = z.strictObject({ value, rev: z.int() });
export type Answer = z.infer<typeof answer>;

/** Back to the note afterwards; to the advice about it, where one came from there. */
const backToNote = z.union([z.literal(true), z.literal('advice')]);

/** Where the draft stands. `row` is the row being edited; `review` and `note` return there afterwards. */
const cursor = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('reference') }),
  z.strictObject({
    at: z.literal('step'),
    step: z.string(),
    row: z.int().optional(),
    review: z.literal(true).optional(),
    note: backToNote.optional(),
  }),
  z.strictObject({
    at: z.literal('agenda'),
    item: z.string().optional(),
    row: z.int().optional(),
    note: backToNote.optional(),
  }),
  /** Where the last note is put in, before the conversation's first card. */
  z.strictObject({ at: z.literal('paste') }),
  z.strictObject({ at: z.literal('review') }),
  z.strictObject({ at: z.literal('outcome'), note: backToNote.optional() }),
  z.strictObject({ at: z.literal('spread') }),
  /** `advice`: what there is to look at stays unfolded. */
  z.strictObject({
    at: z.literal('note'),
    section: z.string().optional(),
    advice: z.literal(true).optional(),
  }),
  z.strictObject({
    at: z.literal('finished'),
    /** Whose version stands in the field; the case file's, unless said. */
    reader: z.enum(['borger', 'virksomhed']).optional(),
    /** The registration sheet is shown. */
    sheet: z.literal(true).optional(),
    /** An earlier version is shown, by its place among them. */
    version: z.int().min(0).optional(),
    /** What one may be reminded of is offered. */
    offers: z.literal(true).optional(),
    /** Why the note is to be corrected is asked. */
    correct: z.literal(true).optional(),
  }),
]);
export type Cursor = z.infer<typeof cursor>;

/** What was wrong with a field. The text comes back without what could not be kept. */
const problem = z.strictObject({
  code: z.enum(['cpr', 'date', 'number', 'option', 'long', 'full', 'missing', 'reference', 'unreadable']),
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

/** What is kept of the last note, where one was put in: nothing but what the talk opens with. `date` is a calendar date. */
const previous = z.strictObject({
  title: z.string(),
  date: z.string(),
  reference: z.string().optional(),
  agreements: z.array(z.string()),
  open: z.array(z.string()),
  /** Lines of it that are only shown: what else was not discussed, and what else stood among the agreements. */
  rest: z.array(z.string()).optional(),
  /** It cannot be seen to be as it was when it was made, so what was read is to be looked through. */
  altered: z.literal(true).optional(),
  /** How many more things stood in it than can be asked about. */
  left: z.int().optional(),
});
export type Previous = z.infer<typeof previous>;

/** The note as it was when it was made finished: its words for each reader, and the edition of the content they were made with. `at` is an ISO instant. */
const frozen = z.strictObject({
  at: z.string(),
  content: z.string(),
  texts: z.strictObject({
    sag: z.string(),
    borger: z.string().optional(),
    virksomhed: z.string().optional(),
  }),
  reason: z.string().optional(),
});
export type Frozen = z.infer<typeof frozen>;

/**
 * The note as a file: the last time it was asked for. `id` is the revision it was asked in, `version` which note it holds, `at` when it came
 * where it is, `claim` who carries it there. Its bytes are kept nowhere.
 */
const file = z.strictObject({
  id: z.int(),
  version: z.int().min(0),
  reader: z.enum(['borger', 'virksomhed']).optional(),
  state: z.enum(['asked', 'sending', 'sent', 'declined', 'failed', 'outdated']),
  at: z.string(),
  claim: z.string().optional(),
  link: z
    .strictObject({ contentUrl: z.string(), name: z.string(), uniqueId: z.string(), fileType: z.string() })
    .optional(),
});
export type NoteFile = z.infer<typeof file>;

/** One proposal of a model: for which point or section, in which words, on which it rests, which of them are new, and whether it was put off. */
const aidPiece = z.strictObject({
  to: z.string(),
  text: z.string(),
  quotes: z.array(z.string()),
  fresh: z.array(z.string()),
  later: z.boolean(),
});
export type AidPiece = z.infer<typeof aidPiece>;

/** A model's help at hand: with rough notes, or with the section it is named after; on which text, and how far it has come. */
const aid = z.strictObject({
  of: z.string(),
  text: z.string(),
  state: z.enum(['telling', 'notice', 'waiting', 'nothing', 'ready']),
  /** The revision it was begun in, which tells one from the next. */
  since: z.int(),
  pieces: z.array(aidPiece),
});
export type Aid = z.infer<typeof aid>;

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
  previous: previous.optional(),
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
  /** Lines of the registration sheet: the mark of the value that was keyed in, empty where it was opened again. */
  registered: z.record(z.string(), z.strictObject({ mark: z.string(), rev: z.int() })).optional(),
  /** Advice about the note that was waved away → the digest of the text it was about. */
  waved: z.record(z.string(), z.string()).optional(),
  /** The note each time it was made finished, the newest last. */
  versions: z.array(frozen).optional(),
  /** Why the note is being corrected; it goes with the next version. */
  correcting: z.string().optional(),
  /** Reminders that were offered: taken for a day, the offered one where none is named, dropped, or left open with another day in its field. */
  reminded: z
    .record(
      z.string(),
      z.strictObject({ state: z.enum(['open', 'set', 'dropped']), on: z.string().optional() }),
    )
    .optional(),
  file: file.optional(),
  aid: aid.optional(),
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
