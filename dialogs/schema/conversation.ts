import { z } from 'zod';
import { outcome } from './outcome.ts';
import { answerId, cite, head, readers, section, words } from './parts.ts';
import { question, step, told } from './question.ts';
import { offer } from './reminder.ts';

const row = z.record(z.string(), z.string());
const itemAnswer = z.strictObject({ state: z.string().optional(), note: z.string().optional() });

/** An example carried by the content and replayed by one generic test: answers in, what must come of them out. */
const example = z.strictObject({
  name: words,
  answers: z.record(answerId, z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
  items: z.record(answerId, itemAnswer).default({}),
  rows: z.record(answerId, z.array(row)).default({}),
  expect: z.strictObject({
    outcome: answerId.optional(),
    certainty: z.enum(['klar', 'overvejende', 'tvivl']).nullable().optional(),
    alternative: answerId.nullable().optional(),
    contrary: z.array(answerId).optional(),
    missing: z.array(answerId).optional(),
    flags: z.array(answerId).optional(),
    asked: z.array(answerId).optional(),
    notAsked: z.array(answerId).optional(),
    /** Pieces of text the note must hold. */
    note: z.array(words).optional(),
  }),
});

const talk = {
  ...head,
  /** The words that start it when typed, the first one shown in help. */
  commands: z.array(words).min(1),
  /** One line on the menu about what it is for. */
  about: words,
  /** Its place among the others, 1 first: the first few stand on the menu, the rest under "Flere". Without one it comes last. */
  menu: z.int().min(1).optional(),
  /** Switched off until the municipality has reviewed it and names it in `FLOWS_ON`. */
  offUntilReviewed: z.literal(true).optional(),
  /** Whether it is about a citizen's case. Where it is not, no case reference is asked for. */
  onCase: z.boolean().default(true),
  /** Who gets a version of the note at all; everybody something of it is marked for, unless said. */
  versionsFor: readers.optional(),
  /** Who it is for, where it is not for every caseworker. */
  for: z.literal('lead').optional(),
  /** Ids of shared steps (`faelles.yaml`) asked before the note. */
  closing: z.array(answerId).default([]),
  /** What it offers to remind of when it is finished, in the order shown. */
  reminders: z.array(offer).max(4).default([]),
  examples: z.array(example).min(1),
};

/** A flow: steps in order, with or without a suggestion, then the closing steps, then the note. */
export const flowFile = z.strictObject({
  ...talk,
  type: z.literal('flow'),
  steps: z.array(step).min(1).max(9),
  outcome: outcome.optional(),
});

const item = z.strictObject({
  id: answerId,
  title: words,
  help: words.optional(),
  sources: z.array(cite).default([]),
  section,
  readers: readers.default(['sag']),
  ...told,
  /** Asked on the open item beside its note: rows of agreements or wishes, a date, a choice. */
  questions: z.array(question).max(3).default([]),
  /** Law or method holds it essential to the talk. */
  essential: z.boolean().default(false),
  /** Not discussed, an essential item is an open point of the next talk, unless this says no: it only keeps the talk in order. */
  carry: z.literal(false).optional(),
});
export type Item = z.infer<typeof item>;

/** An agenda or a checklist: items in free order on one card, each with a state and a note. */
export const agendaFile = z.strictObject({
  ...talk,
  type: z.enum(['agenda', 'checklist']),
  items: z.array(item).min(1).max(20),
});

/** Any conversation as it is written in its file. */
export const conversationFile = z.discriminatedUnion('type', [flowFile, agendaFile]);
export type ConversationFile = z.infer<typeof conversationFile>;

/** The steps several conversations share. */
export const sharedFile = z.strictObject({ steps: z.array(step).min(1) });
