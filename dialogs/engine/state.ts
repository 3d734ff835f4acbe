import type { Colleague, Handover } from '../handover/handover.ts';
import type { Member } from '../handover/team.ts';
import type { Channel } from '../reminders/channels.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';

/** A caseworker's desk, and what of the rest the event concerns. */
export type State = {
  desk: Desk;
  /** The one draft the event concerns (`draftOf`), if it has one. */
  draft?: Draft;
  /** The reminders at hand: the one that is concerned, or all of the caseworker's; absent where none was asked for. */
  reminders?: readonly Reminder[];
  /** How many of all of them cannot be read. */
  unread?: number;
  /** Ids of those whose card may not have arrived. */
  undelivered?: ReadonlySet<string>;
  /** The channels a reminder may come in. */
  channels?: readonly Channel[];
  /** The name of whoever pressed or typed, as Teams has it. */
  name?: string;
  /** The object id of whose desk it is, where something is handed over. */
  me?: string;
  /** Those it may be handed over to, where that is asked. */
  colleagues?: readonly Colleague[];
  /** Everybody's load, where a lead asks for it; and whose drafts and reminders they look at, no draft of them opened. */
  team?: readonly Member[];
  theirs?: State;
  /** The offer the event concerns, or the message shows. */
  handover?: Handover;
};

/** A state whose draft is at hand. */
export type WithDraft = State & { draft: Draft };
