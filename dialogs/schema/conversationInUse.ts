import { z } from 'zod';
import { agendaFile, flowFile } from './conversation.ts';
import { noteCheck } from './noteCheck.ts';
import { versionFile } from './noteVersions.ts';
import { step } from './question.ts';
import { registration } from './registration.ts';
import { citedSource, noteFile } from './words.ts';

const bound = {
  /** The shared steps named in the file, whole. */
  closing: z.array(step),
  /** The sources it cites, whole. */
  cited: z.array(citedSource),
  note: noteFile,
  /** What the note is looked through for; editions from before the note check have none. */
  check: noteCheck.optional(),
  /** The note's versions for other readers; editions from before them have none. */
  versions: versionFile.optional(),
  /** What to key into the case system, where that has been said. */
  registration: registration.optional(),
};

/**
 * A conversation made whole: shared steps, cited sources and the note's words are part of it, terms are filled in.
 * A session runs on one of these, kept under the hash of its text, and needs no other content.
 */
export const conversation = z.discriminatedUnion('type', [
  flowFile.omit({ examples: true }).extend(bound),
  agendaFile.omit({ examples: true }).extend(bound),
]);
export type Conversation = z.infer<typeof conversation>;
export type Flow = Extract<Conversation, { type: 'flow' }>;
export type Agenda = Extract<Conversation, { type: 'agenda' | 'checklist' }>;
