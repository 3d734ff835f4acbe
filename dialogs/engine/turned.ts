import type { Handover, Thing } from '../handover/handover.ts';
import { TRANSFER, transferReminder } from '../reminders/offers.ts';
import type { ReminderList, ReminderMode } from '../reminders/reminderEvent.ts';
import { type Content, type Edition, titleOf } from './content.ts';
import { type Desk, withDraft, withoutDraft } from './desk.ts';
import type { Draft } from './draft.ts';
import type { State, WithDraft } from './state.ts';
import type { Page, Quiet, Subject } from './subject.ts';
import type { View } from './view.ts';
import { viewOf } from './viewOf.ts';

/** What was done with a draft on a case, for the audit log: no text, and no group. */
export type Act = {
  what:
    | 'opened'
    | 'read'
    | 'changed'
    | 'decided'
    | 'transferred'
    | 'deleted'
    | 'expired'
    | 'helped'
    | 'handedOver'
    | 'takenOver'
    | 'assigned';
  draft: string;
  conversation: string;
  /** Absent for a reminder that is about no case. */
  reference?: string;
};

/** What was suggested and what was chosen, to be counted: no case and no person. `reasoned` tells that a reason was given. */
export type CountedDecision = {
  conversation: string;
  version: number;
  rule: string;
  suggestion: string;
  choice: string;
  reasoned: boolean;
};

/** What the edge has to do after a turn. */
export type Effect =
  /** Show this on the card that was pressed, or as a new message when none was. */
  | { do: 'show'; subject: Subject }
  /** Show this as a new message, last in the caseworker's own chat or in a channel. */
  | { do: 'post'; subject: Subject; channel?: string }
  /** Forget the draft and overwrite every message that showed it. */
  | { do: 'forget'; draft: string; quiet: Quiet }
  /** Overwrite every card of the reminder with a line; `gone` where it is done with for good. */
  | { do: 'over'; reminder: string; quiet: Quiet; gone: boolean }
  /** Look at the reminder again when its time comes. */
  | { do: 'due'; reminder: string }
  /** Look after the caseworker's morning again: at a moment, or at the next hour of an overview. */
  | { do: 'overview'; at: number }
  | { do: 'overview'; again: true }
  /** Keep an offer until it is answered. */
  | { do: 'offer'; handover: Handover }
  /** Show this as a new message in a colleague's chat. */
  | { do: 'postTo'; to: string; subject: Subject }
  /** Every open offer of the thing ends, and each side's card of it becomes a line. */
  | { do: 'endOffer'; of: Thing; giver: Quiet; taker: Quiet }
  /** The thing is a colleague's from now on: whatever showed it here becomes a line. What shows it in a channel goes along. */
  | { do: 'pass'; of: Thing; to: string; quiet: Quiet }
  /** Keep this edition of a conversation, so that the draft can be replayed later. */
  | { do: 'keep'; edition: Edition }
  /** Write this in the audit log; at most one for a draft in a turn. */
  | { do: 'audit'; act: Act }
  /** Add this to the count of decisions. */
  | { do: 'count'; decision: CountedDecision };

/** The state after, the view that answers the press, and what else is to be done. */
export type Turned = { state: State; view: View; effects: Effect[] };

/** What a message shows when it shows a page, or a draft. */
export const ofPage = (page: Page): Subject => ({ of: 'page', page });
export const ofDraft = (draft: string): Subject => ({ of: 'draft', draft });
export const ofReminder = (
  reminder: string,
  how: { mode?: ReminderMode; list?: ReminderList; channel?: string } = {},
): Subject => ({ of: 'reminder', reminder, ...how });
export const ofFile = (draft: string, file: number): Subject => ({ of: 'file', draft, file });

export const ofHandover = (handover: string, side: 'giver' | 'taker'): Subject & { of: 'handover' } => ({
  of: 'handover',
  handover,
  side,
});

/** Puts a turn together: the view is that of the last thing shown. */
export function turned(content: Content, state: State, now: string, effects: Effect[]): Turned {
  const shown = effects.findLast((effect) => effect.do === 'show' || effect.do === 'post');
  const subject = shown !== undefined && 'subject' in shown ? shown.subject : ofPage({ page: 'menu' });
  return { state, view: viewOf(content, state, subject, now), effects };
}

/** A page shown, and nothing changed. */
export const pageTurn = (content: Content, state: State, now: string, page: Page) =>
  turned(content, state, now, [{ do: 'show', subject: ofPage(page) }]);

/** The draft put in order on the desk and shown. */
export function draftTurn(
  content: Content,
  desk: Desk,
  draft: Draft,
  now: string,
  before: Effect[] = [],
): Turned {
  const state = { desk: withDraft(desk, draft, titleOf(content, draft)), draft };
  return turned(content, state, now, [...before, { do: 'show', subject: ofDraft(draft.id) }]);
}

/** The draft ended as confirmed: nothing of it is kept but that it was done and when. */
export function end(
  content: Content,
  state: WithDraft,
  line: 'discarded' | 'transferred',
  now: string,
): Turned {
  const { desk, draft } = state;
  const quiet: Quiet = { line, title: titleOf(content, draft), at: now };
  // Whoever asked to be reminded of carrying the note over need not be any more.
  const over: Effect[] =
    draft.reminded?.[TRANSFER]?.state === 'set'
      ? [{ do: 'over', reminder: transferReminder(draft), quiet: { line: 'reminderGone' }, gone: true }]
      : [];
  const effects: Effect[] = [
    ...over,
    { do: 'forget', draft: draft.id, quiet },
    { do: 'show', subject: { of: 'quiet', quiet } },
  ];
  return turned(content, { desk: withoutDraft(desk, draft.id) }, now, effects);
}
