import { z } from 'zod';
import { answerId, cite, readers, section, words } from './parts.ts';

/** When a question is asked. It may only look back; anything richer than these three is a named rule in `dialogs/rules`. */
export const condition = z.union([
  z.strictObject({ question: answerId, is: z.string() }),
  z.strictObject({ question: answerId, anyOf: z.array(z.string()).min(1) }),
  z.strictObject({ rule: answerId }),
]);
export type Condition = z.infer<typeof condition>;

const option = z.strictObject({ value: answerId, text: words });
export type Option = z.infer<typeof option>;

const cell = {
  id: answerId,
  label: words,
  /** What stands before it in the row's line, as in "senest 4. december 2026". */
  before: words.optional(),
  /** Without it a row says nothing: it is asked for before the row is left. */
  required: z.boolean().optional(),
  /** Who may read it, where not everybody who reads the rows. */
  readers: readers.optional(),
};
const column = z.discriminatedUnion('type', [
  z.strictObject({ ...cell, type: z.literal('text'), placeholder: words.optional() }),
  z.strictObject({ ...cell, type: z.literal('date') }),
  z.strictObject({
    ...cell,
    type: z.literal('choice'),
    options: z.array(option).min(2),
    /** A row goes to this reader only where `ja` is chosen here; it is `nej` until then, and stands in no note. */
    opensTo: z.literal('virksomhed').optional(),
  }),
]);
export type Column = z.infer<typeof column>;
/** The value that opens a row to a reader, and the one it stays closed with. */
export const OPEN = 'ja';
export const CLOSED = 'nej';

/** Whether a column only tells who a row may go to, and is itself no part of what the row says. */
export const opensRow = (column: Column): boolean => column.type === 'choice' && column.opensTo !== undefined;

/** How a version of the note tells of an answer or an item, beside its `readers`. */
export const told = {
  /** Its name in the citizen's version, where the usual one speaks of the citizen. */
  labelToCitizen: words.optional(),
  /** What must be answered before the company gets it, though it is marked for it. */
  companyWhen: condition.optional(),
};

const asked = {
  id: answerId,
  /** The question as it is asked on the card. */
  ask: words,
  /** The short name it bears in the review, in lists and in the note. */
  label: words,
  ...told,
  /** Why it is asked; folded away on the card. */
  help: words.optional(),
  sources: z.array(cite).default([]),
  /** Where the answer goes in the note; without one it stays out of it. */
  section: section.optional(),
  readers: readers.default(['sag']),
  when: condition.optional(),
};

/** A question: one of the five kinds of answer. */
export const question = z.discriminatedUnion('type', [
  z.strictObject({
    ...asked,
    type: z.literal('choice'),
    options: z.array(option).min(2),
    /** More than one may be chosen; the answer is then the chosen values with commas between. */
    many: z.boolean().default(false),
    /** Whether "Ved ikke endnu" (`ukendt`) is offered. */
    unknown: z.boolean().default(true),
    /** Only asked where the municipality has switched it on (`QUESTIONS_ON`). */
    hidden: z.boolean().default(false),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('text'),
    long: z.boolean().default(true),
    /** Left empty it leaves no trace in the note, not even its heading. */
    quiet: z.literal(true).optional(),
    /** It tells whom the company calls: a conversation with a version for it must ask that. */
    contact: z.literal(true).optional(),
    placeholder: words.optional(),
  }),
  z.strictObject({ ...asked, type: z.literal('date') }),
  z.strictObject({
    ...asked,
    type: z.literal('number'),
    min: z.number(),
    max: z.number(),
    unit: words.optional(),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('rows'),
    columns: z.array(column).min(1).max(4),
    /** What one row is called, as in "Tilføj aftale". */
    rowName: words,
    max: z.int().min(1).max(20).default(12),
  }),
]);
export type Question = z.infer<typeof question>;
export type RowsQuestion = Extract<Question, { type: 'rows' }>;

/** One card of a flow: one to five questions that belong together. */
export const step = z.strictObject({
  id: answerId,
  title: words,
  intro: words.optional(),
  questions: z.array(question).min(1).max(5),
  when: condition.optional(),
  /** The note names everything it asks, also what was left empty. */
  complete: z.literal(true).optional(),
  /** The question of this step that tells who the facts on it come from. */
  informant: answerId.optional(),
});
export type Step = z.infer<typeof step>;
