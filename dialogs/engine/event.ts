import { z } from 'zod';
import type { HandOverEvent } from '../handover/handOverEvent.ts';
import type { ReminderEvent } from '../reminders/reminderEvent.ts';
import type { AidPiece } from './draft.ts';

/** What a card carries: which draft it showed, at which place, in which revision, and which row was open. */
export const cardRef = z.strictObject({
  draft: z.string().max(64),
  place: z.string().max(200),
  rev: z.int().min(0),
  row: z.int().min(0).optional(),
});
export type CardRef = z.infer<typeof cardRef>;

/** Presses that are about a model's help; where that is switched off they do nothing. */
export const aidVerb = z.enum(['tell', 'ask', 'improve', 'agree', 'look', 'useAid', 'leaveAid', 'dropAid']);

/** What can be pressed on a draft's card. `to` names the place, item, row, section or field meant. */
export const cardVerb = z.enum([
  'begin',
  'answer',
  'back',
  'goTo',
  'skip',
  'addRow',
  'editRow',
  'removeRow',
  'decide',
  'spread',
  'edit',
  'saveEdit',
  'useNews',
  'wave',
  'finish',
  'reopen',
  'showFor',
  'showVersion',
  'word',
  'sheet',
  'offers',
  'setReminder',
  'dropReminder',
  'undropReminder',
  'tick',
  'untick',
  'pause',
  'resume',
  'discard',
  'transfer',
  'confirm',
  'cancel',
  'useOffer',
  'dropOffer',
  'newEdition',
  ...aidVerb.options,
]);
export type CardVerb = z.infer<typeof cardVerb>;

/** A press on a draft's card, with what stood in its fields. Fields left empty are absent. */
export type CardEvent = {
  type: 'card';
  verb: CardVerb;
  card: CardRef;
  to?: string;
  /** Absent where the client sends no fields with this press. */
  inputs?: Record<string, string>;
};

/** What a caseworker can ask for outside a card, and what the program asks of itself. */
export type DeskEvent =
  /** `draft` is the fresh id the edge gives a draft, should one be made; `beside` leaves the pressed card where it is. */
  | { type: 'start'; conversation: string; reference?: string; draft: string; beside?: true }
  | { type: 'open'; draft: string }
  | { type: 'menu' }
  | { type: 'more' }
  | { type: 'drafts' }
  | { type: 'about' }
  | { type: 'stop' }
  | { type: 'suggest'; conversation: string }
  /** A case reference typed alone; `draft` as in `start`. */
  | { type: 'reference'; reference: string; draft: string }
  | { type: 'other' }
  /** Back to the conversation at hand, from an answer that came in between. */
  | { type: 'return' }
  | { type: 'cprInChat' }
  /** What only a lead can ask for, from somebody who is none. */
  | { type: 'notLead' }
  /** Anything at all outside the personal chat. */
  | { type: 'channel' }
  /** What came of asking a model for a draft, looked through; `at` tells which asking it was. */
  | { type: 'helped'; draft: string; at: number; pieces: AidPiece[] }
  /** The program itself looking after a draft: is it time to warn of its end, or to end it? */
  | { type: 'sweep'; draft: string };

/** Where a file lies that was put into the caseworker's own OneDrive, as Teams tells it. */
export type FileLink = { contentUrl: string; name: string; uniqueId: string; fileType: string };

/**
 * What came of asking for the note as a file. `claim` is a fresh id of whoever is to carry the file if it may be carried; what was carried
 * is told by the same one.
 */
export type FileEvent = { type: 'file'; draft: string; file: number } & (
  | { done: 'accepted'; claim: string }
  | { done: 'declined' }
  | { done: 'sent'; claim: string; link: FileLink }
  | { done: 'failed'; claim: string }
);

export type Event = CardEvent | DeskEvent | FileEvent | ReminderEvent | HandOverEvent;
