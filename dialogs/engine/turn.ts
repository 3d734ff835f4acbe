import type { Temporal } from 'temporal-polyfill';
import { handingOverTurn } from '../handover/handingOverTurn.ts';
import { reminderTurn } from '../reminders/reminderTurn.ts';
import { ownTurn } from '../reminders/ring.ts';
import { takenReminders } from '../reminders/takeOffers.ts';
import { afterNotice, helpedTurn, isLook, meantPress } from './aidTurn.ts';
import { apply } from './apply.ts';
import { audit } from './audit.ts';
import { beginTurn, startTurn } from './begin.ts';
import { type Content, editionOf, titleOf } from './content.ts';
import { countDecision } from './countDecision.ts';
import { meant, withoutDraft } from './desk.ts';
import { type Draft, opened } from './draft.ts';
import type { CardEvent, Event } from './event.ts';
import { fileAsked, fileTurn } from './fileTurn.ts';
import { lostTurn } from './lostEdition.ts';
import { seenDraft } from './seenDraft.ts';
import type { State, WithDraft } from './state.ts';
import type { Quiet } from './subject.ts';
import { sweepTurn } from './sweep.ts';
import { draftTurn, type Effect, end, ofDraft, ofPage, pageTurn, type Turned, turned } from './turned.ts';

/** A press on the card of a draft that waits for its case. It has nothing to lose, so leaving it needs no confirm. */
function waitingTurn(content: Content, { desk, draft }: WithDraft, event: CardEvent, now: string): Turned {
  if (event.verb !== 'discard') return draftTurn(content, desk, draft, now);
  const quiet: Quiet = { line: 'discarded', title: titleOf(content, draft), at: now };
  const gone: Effect = { do: 'forget', draft: draft.id, quiet };
  const menu: Effect = { do: 'show', subject: ofPage({ page: 'menu' }) };
  return turned(content, { desk: withoutDraft(desk, draft.id) }, now, [gone, menu]);
}

/** A press on a draft's card. */
function cardTurn(content: Content, before: State, event: CardEvent, now: string): Turned {
  const { desk, draft: kept } = before;
  if (kept === undefined)
    return turned(content, { desk }, now, [
      { do: 'show', subject: { of: 'quiet', quiet: { line: 'gone' } } },
    ]);
  const draft = seenDraft(content, kept);
  const state = { desk, draft };
  if (event.verb === 'begin') return beginTurn(content, state, event, now);
  if (draft.reference === undefined) return waitingTurn(content, state, event, now);
  if (content.conversation === undefined) return lostTurn(content, state, event, now);
  if (event.verb === 'confirm' && event.card.rev === draft.rev && draft.confirm)
    return end(content, state, draft.confirm === 'transfer' ? 'transferred' : 'discarded', now);
  if (isLook(event, draft)) return draftTurn(content, desk, draft, now);
  const after = afterNotice(desk, apply(content.conversation, draft, meantPress(content, event), now), now);
  const shown = draftTurn(content, after.desk, after.draft, now, fileAsked(draft, after.draft));
  const taken = takenReminders(content, before, draft, after.draft, now);
  return taken.length === 0 ? shown : { ...shown, state: { ...shown.state, reminders: taken } };
}

/** The card at hand anew, last in the chat. */
const cardAtHand = ({ draft }: State): Effect[] =>
  draft ? [{ do: 'post', subject: ofDraft(draft.id) }] : [];

/** Typed text that is no command: one plain line, then the card at hand. */
function otherTurn(content: Content, state: State, now: string): Turned {
  const line: Effect = { do: 'post', subject: ofPage({ page: 'other' }) };
  return turned(content, state, now, [line, ...cardAtHand(state)]);
}

/** A draft taken up again from the list; where it is gone, the list. */
function openTurn(content: Content, state: State, now: string): Turned {
  const { desk, draft } = state;
  if (draft === undefined) return pageTurn(content, state, now, { page: 'drafts' });
  return draftTurn(content, desk, opened(draft, now), now);
}

/** A guess at what was meant. Where that is for others, it is not offered. */
function suggestTurn(content: Content, state: State, conversation: string, now: string): Turned {
  if (editionOf(content.catalogue, conversation) === undefined) return otherTurn(content, state, now);
  return pageTurn(content, state, now, { page: 'suggest', conversation });
}

/** Back from an answer. What was at hand may have ended meanwhile. */
function returnTurn(content: Content, state: State, now: string): Turned {
  return state.draft === undefined
    ? pageTurn(content, state, now, { page: 'nothingOpen' })
    : turned(content, state, now, cardAtHand(state));
}

/** Whether the card of the draft has fields that may hold something unsent. */
const hasFields = ({ cursor }: Draft) =>
  ['step', 'agenda', 'outcome'].includes(cursor.at) || (cursor.at === 'note' && cursor.section !== undefined);

/** "stop": what is at hand is saved and closed, never discarded. */
function stopTurn(content: Content, state: State, now: string): Turned {
  const { desk, draft } = state;
  if (draft === undefined || draft.paused) return pageTurn(content, state, now, { page: 'nothingOpen' });
  const stopped = { ...draft, paused: true };
  const told =
    hasFields(draft) && draft.notice === undefined
      ? { ...stopped, notice: { kind: 'unsent' as const } }
      : stopped;
  return draftTurn(content, desk, told, now);
}

/** An event applied, before it is told what of it belongs in the log. */
function take(
  content: Content,
  state: State,
  event: Exclude<Event, { type: 'reference' }>,
  at: Temporal.Instant,
): Turned {
  const now = at.toString();
  switch (event.type) {
    case 'card':
      return cardTurn(content, state, event, now);
    case 'start':
      return startTurn(content, state, event, now);
    case 'open':
      return openTurn(content, state, now);
    case 'other':
      return otherTurn(content, state, now);
    case 'return':
      return returnTurn(content, state, now);
    case 'stop':
      return stopTurn(content, state, now);
    case 'file':
      return fileTurn(content, state, event, now);
    case 'helped':
      return helpedTurn(content, state, event, now);
    case 'sweep':
      return sweepTurn(content, state, event.draft, at);
    case 'ring':
    case 'overview':
      return ownTurn(content, state, event, at);
    case 'reminder':
    case 'remind':
    case 'reminders':
    case 'hour':
      return reminderTurn(content, state, event, at);
    case 'handOver':
    case 'offer':
    case 'offered':
    case 'lapse':
    case 'team':
    case 'member':
    case 'assign':
      return handingOverTurn(content, state, event, now);
    case 'suggest':
      return suggestTurn(content, state, event.conversation, now);
    default:
      return pageTurn(content, state, now, { page: event.type });
  }
}

/**
 * The engine's one entrance: what a caseworker did, or a sweep of the program's own, applied to what is kept. Pure: the same content,
 * state, event and `now` give the same result. The content must hold the edition the draft began with; `state.draft` must be the draft
 * `draftOf` names.
 */
export function turn(content: Content, state: State, event: Event, at: Temporal.Instant): Turned {
  const done = event.type === 'reference' ? meant(state.desk, event) : event;
  const taken = take(content, state, done, at);
  const told = [...audit(state, done, taken), ...countDecision(content, state, taken)];
  return { ...taken, effects: [...taken.effects, ...told] };
}
