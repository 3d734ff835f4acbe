import type { Temporal } from 'temporal-polyfill';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { Question } from '../schema/question.ts';
import { apply } from './apply.ts';
import { type Catalogue, type Content, type Edition, editionOf } from './content.ts';
import {
  type Desk,
  referenceAsked,
  referenceProblem,
  withDraft,
  withoutDraft,
  withReference,
} from './desk.ts';
import { type Draft, newDraft, type Value, without } from './draft.ts';
import type { CardEvent, DeskEvent, Event } from './event.ts';
import { allQuestions } from './places.ts';
import { readField } from './readField.ts';
import type { State } from './state.ts';
import type { Page, Quiet, Subject } from './subject.ts';
import type { View } from './view.ts';
import { viewOf } from './viewOf.ts';

/** What the edge has to do after a turn. */
export type Effect =
  /** Show this on the card that was pressed, or as a new message when none was. */
  | { do: 'show'; subject: Subject }
  /** Show this as a new message, last in the chat. */
  | { do: 'post'; subject: Subject }
  /** Forget the draft and overwrite every message that showed it. */
  | { do: 'forget'; draft: string; quiet: Quiet }
  /** Keep this edition of a conversation, so that the draft can be replayed later. */
  | { do: 'keep'; edition: Edition };

/** The state after, the view that answers the press, and what else is to be done. */
export type Turned = { state: State; view: View; effects: Effect[] };

const ofPage = (page: Page): Subject => ({ of: 'page', page });
const ofDraft = (draft: string): Subject => ({ of: 'draft', draft });

/** Puts a turn together: the view is that of the last thing shown. */
function turned(content: Content, state: State, now: string, effects: Effect[]): Turned {
  const shown = effects.findLast((effect) => effect.do === 'show' || effect.do === 'post');
  const subject = shown !== undefined && 'subject' in shown ? shown.subject : ofPage({ page: 'menu' });
  return { state, view: viewOf(content, state, subject, now), effects };
}

const pageTurn = (content: Content, state: State, now: string, page: Page) =>
  turned(content, state, now, [{ do: 'show', subject: ofPage(page) }]);

/** The draft put in order on the desk and shown. */
function draftTurn(
  content: Content,
  desk: Desk,
  draft: Draft,
  title: string,
  now: string,
  before: Effect[] = [],
): Turned {
  const state = { desk: withDraft(desk, draft, title), draft };
  return turned(content, state, now, [...before, { do: 'show', subject: ofDraft(draft.id) }]);
}

const titleOf = (content: Content, draft: Draft) =>
  (content.conversation ?? editionOf(content.catalogue, draft.conversation)?.conversation)?.title ??
  draft.conversation;

/** A waiting draft given its case: the one asked for, or the bot's own short number. */
function begin(
  content: Content,
  desk: Desk,
  draft: Draft,
  asked: string,
  now: string,
): { desk: Desk; draft: Draft } {
  const problem =
    asked === '' ? undefined : referenceProblem(desk, asked, content.catalogue.settings.referencePattern);
  if (problem) return { desk, draft: { ...draft, notice: { kind: 'problems', fields: { sag: problem } } } };
  const rev = draft.rev + 1;
  const reference = asked === '' ? `K-${desk.nextNumber}` : asked;
  const cursor = firstCursor(content.conversation);
  const begun = { ...without(draft, 'notice'), reference, rev, touchedAt: now, cursor };
  return { desk: withReference(desk, reference, asked === ''), draft: begun };
}

const firstCursor = (conversation: Conversation | undefined): Draft['cursor'] =>
  conversation?.type === 'flow' ? { at: 'step', step: conversation.steps[0]?.id ?? '' } : { at: 'agenda' };

function start(content: Content, state: State, event: DeskEvent & { type: 'start' }, now: string): Turned {
  const { catalogue } = content;
  const edition = editionOf(catalogue, event.conversation);
  if (edition === undefined) return pageTurn(content, state, now, { page: 'menu' });
  const { title } = edition.conversation;
  if (catalogue.settings.off.includes(event.conversation))
    return pageTurn(content, state, now, { page: 'off', title });
  const known = state.draft ? { ...state.draft, paused: false } : undefined;
  const draft = known ?? newDraft(event.draft, event.conversation, edition.hash, now);
  const keep: Effect[] = known ? [] : [{ do: 'keep', edition }];
  const own = known ? content : { ...content, conversation: edition.conversation };
  if (draft.reference !== undefined || event.reference === undefined)
    return draftTurn(own, state.desk, draft, title, now, keep);
  const begun = begin(own, state.desk, draft, event.reference, now);
  return draftTurn(own, begun.desk, begun.draft, title, now, keep);
}

/** "Begynd" on the first card. On a case that has an open draft of the kind, that one is opened and the waiting one is gone. */
function beginTurn(content: Content, state: State & { draft: Draft }, event: CardEvent, now: string): Turned {
  const { desk, draft } = state;
  const title = titleOf(content, draft);
  if (draft.id !== event.card.draft) {
    const opened = { ...draft, paused: false };
    const gone: Effect = { do: 'forget', draft: event.card.draft, quiet: { line: 'movedOn', title } };
    return draftTurn(content, withoutDraft(desk, event.card.draft), opened, title, now, [gone]);
  }
  if (draft.reference !== undefined) return draftTurn(content, desk, draft, title, now);
  const begun = begin(content, desk, draft, referenceAsked(event), now);
  return draftTurn(content, begun.desk, begun.draft, title, now);
}

/** The draft ended as confirmed: nothing of it is kept but that it was done and when. */
function end(
  content: Content,
  state: State & { draft: Draft },
  line: 'discarded' | 'transferred',
  now: string,
): Turned {
  const { desk, draft } = state;
  const quiet: Quiet = { line, title: titleOf(content, draft), at: now };
  const effects: Effect[] = [
    { do: 'forget', draft: draft.id, quiet },
    { do: 'show', subject: { of: 'quiet', quiet } },
  ];
  return turned(content, { desk: withoutDraft(desk, draft.id) }, now, effects);
}

/** Whether an answer is one its question, as it is now, could have been given. */
function fits(question: Question | undefined, value: Value): boolean {
  if (question === undefined) return false;
  if (question.type === 'rows' || Array.isArray(value))
    return question.type === 'rows' && Array.isArray(value);
  return readField(question, String(value)).kind === 'value';
}

/** The answers taken over by the edition in force: those whose question is still asked in a way they fit. */
function toNewEdition(catalogue: Catalogue, draft: Draft): { draft: Draft; edition: Edition } | undefined {
  const edition = editionOf(catalogue, draft.conversation);
  if (edition === undefined) return undefined;
  const questions = allQuestions(edition.conversation);
  const entries = Object.entries(draft.answers).filter(([id, { value }]) => fits(questions.get(id), value));
  const left = Object.keys(draft.answers).length - entries.length;
  const answers = Object.fromEntries(entries);
  const cursor = firstCursor(edition.conversation);
  const moved = { ...draft, content: edition.hash, answers, cursor, rev: draft.rev + 1 };
  return { draft: { ...moved, notice: { kind: 'movedToNewEdition', left } }, edition };
}

/** A press on a draft whose edition cannot be read: its answers move to the edition in force, or it is ended. */
function lostTurn(content: Content, state: State & { draft: Draft }, event: CardEvent, now: string): Turned {
  const { desk, draft } = state;
  const moved = event.verb === 'newEdition' ? toNewEdition(content.catalogue, draft) : undefined;
  if (moved) {
    const own = { ...content, conversation: moved.edition.conversation };
    return draftTurn(own, desk, moved.draft, moved.edition.conversation.title, now, [
      { do: 'keep', edition: moved.edition },
    ]);
  }
  if (event.verb === 'confirm' && draft.confirm) return end(content, state, 'discarded', now);
  if (event.verb === 'discard')
    return draftTurn(content, desk, { ...draft, confirm: 'discard' }, titleOf(content, draft), now);
  return draftTurn(content, desk, without(draft, 'confirm'), titleOf(content, draft), now);
}

function cardTurn(content: Content, state: State, event: CardEvent, now: string): Turned {
  const { desk, draft } = state;
  if (draft === undefined)
    return turned(content, state, now, [{ do: 'show', subject: { of: 'quiet', quiet: { line: 'gone' } } }]);
  const full = { desk, draft };
  if (event.verb === 'begin') return beginTurn(content, full, event, now);
  const fresh = event.card.rev === draft.rev;
  if (draft.reference === undefined) {
    // A waiting draft has nothing to lose, so leaving it needs no confirm.
    if (event.verb !== 'discard') return draftTurn(content, desk, draft, titleOf(content, draft), now);
    const gone: Effect = {
      do: 'forget',
      draft: draft.id,
      quiet: { line: 'discarded', title: titleOf(content, draft), at: now },
    };
    const menu: Effect = { do: 'show', subject: ofPage({ page: 'menu' }) };
    return turned(content, { desk: withoutDraft(desk, draft.id) }, now, [gone, menu]);
  }
  if (content.conversation === undefined) return lostTurn(content, full, event, now);
  if (event.verb === 'confirm' && fresh && draft.confirm)
    return end(content, full, draft.confirm === 'transfer' ? 'transferred' : 'discarded', now);
  return draftTurn(
    content,
    desk,
    apply(content.conversation, draft, event, now),
    titleOf(content, draft),
    now,
  );
}

/** Typed text that is no command: one plain line, then the card at hand anew, last in the chat. */
function otherTurn(content: Content, state: State, now: string): Turned {
  const line: Effect = { do: 'post', subject: ofPage({ page: 'other' }) };
  const card: Effect[] = state.draft ? [{ do: 'post', subject: ofDraft(state.draft.id) }] : [];
  return turned(content, state, now, [line, ...card]);
}

/** "stop": what is at hand is saved and closed, never discarded. */
function stopTurn(content: Content, state: State, now: string): Turned {
  const { desk, draft } = state;
  if (draft === undefined || draft.paused) return pageTurn(content, state, now, { page: 'nothingOpen' });
  return draftTurn(content, desk, { ...draft, paused: true }, titleOf(content, draft), now);
}

/**
 * The engine's one entrance: what a caseworker did, applied to what is kept. Pure: the same content, state, event and `now` give
 * the same result. The content must hold the edition the draft began with; `state.draft` must be the draft `draftOf` names.
 */
export function turn(content: Content, state: State, event: Event, at: Temporal.Instant): Turned {
  const now = at.toString();
  switch (event.type) {
    case 'card':
      return cardTurn(content, state, event, now);
    case 'start':
      return start(content, state, event, now);
    case 'open':
      if (state.draft === undefined) return pageTurn(content, state, now, { page: 'drafts' });
      return draftTurn(
        content,
        state.desk,
        { ...state.draft, paused: false },
        titleOf(content, state.draft),
        now,
      );
    case 'other':
      return otherTurn(content, state, now);
    case 'stop':
      return stopTurn(content, state, now);
    case 'suggest':
      return pageTurn(content, state, now, { page: 'suggest', conversation: event.conversation });
    default:
      return pageTurn(content, state, now, { page: event.type });
  }
}
