import { cutCpr } from '../privacy/findCpr.ts';
import { OFFER_MOVES } from '../reminders/offerMoves.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { AID_MOVES } from './aid.ts';
import { askFile } from './askFile.ts';
import { reopen } from './correct.ts';
import { dateOf } from './danishDate.ts';
import { asksForChoice, assessmentOf, reasonMissing } from './decide.ts';
import { digest } from './digest.ts';
import { type Draft, without } from './draft.ts';
import type { CardEvent } from './event.ts';
import { freeze, readersOf } from './frozen.ts';
import { ADVISED, cursorFor, moveRow, noteAgain, step } from './move.ts';
import { noteSections } from './note.ts';
import { wave } from './noteAdvice.ts';
import { allQuestions, pathOf, questionsAt, samePlace, shownPlace } from './places.ts';
import { withPrevious } from './previous.ts';
import { type Received, rowsOf } from './receive.ts';
import { runningLines } from './spread.ts';
import { type Context, DECISION_OFFER, reword, SECTION_OFFER, takeFields } from './takeFields.ts';

/** A move: the draft with the card's fields already in it → where it stands next. `changed` tells that the fields brought something. */
export type Move = (draft: Draft, context: Context & { changed: boolean }) => Draft;

const onward: Move = (draft, { conversation }) => ({ ...draft, cursor: step(conversation, draft, 1) });

/** Questions of the card left without an answer are marked "Ved ikke endnu" where that can be chosen. */
const skip: Move = (draft, context) => {
  const unknown = questionsAt(context.conversation, draft, context.event.card.place)
    .filter(
      (question) =>
        question.type === 'choice' && question.unknown && draft.answers[question.id] === undefined,
    )
    .map((question) => [question.id, { value: 'ukendt', rev: draft.rev + 1 }]);
  return onward({ ...draft, answers: { ...draft.answers, ...Object.fromEntries(unknown) } }, context);
};

const goTo: Move = (draft, { conversation, event }) => ({
  ...draft,
  cursor: cursorFor(conversation, draft, event.to ?? '') ?? draft.cursor,
});

/** Onward from the suggestion, when nothing is missing in the decision. */
const decide: Move = (draft, context) => {
  const { conversation, today } = context;
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || !asksForChoice(assessment.block, assessment.found, today))
    return onward(draft, context);
  if (draft.decision?.choice === undefined) return { ...draft, notice: { kind: 'choiceNeeded' } };
  const why = reasonMissing(conversation, draft, today);
  return why === undefined ? onward(draft, context) : { ...draft, notice: { kind: 'reasonNeeded', why } };
};

/** The note is finished, unless answers changed since have made the decision one that needs a reason. */
const finish: Move = (draft, context) => {
  const why = reasonMissing(context.conversation, draft, context.today);
  if (why === undefined)
    return { ...freeze(context.conversation, draft, context.now), cursor: { at: 'finished' } };
  return { ...draft, cursor: { at: 'outcome' }, notice: { kind: 'reasonNeeded', why } };
};

/** The next lines to spread, as long as lines are being moved; then onward. */
const spread: Move = (draft, context) =>
  context.changed && runningLines(draft).length > 0 ? draft : onward(draft, context);

const edit: Move = (draft, { conversation, event: { to = '' }, today }) => {
  const section = to.startsWith(ADVISED) ? to.slice(ADVISED.length) : to;
  const known = noteSections(conversation, draft, today).some(({ id, fixed }) => id === section && !fixed);
  const advice = section === to ? {} : { advice: true as const };
  return known ? { ...draft, cursor: { at: 'note', section, ...advice } } : draft;
};

const isAdvised = ({ cursor }: Draft) => cursor.at === 'note' && cursor.advice === true;

/** The caseworker prefers what the answers now say to the wording from before they changed. */
const useNews: Move = (draft, { event }) => {
  const { [event.to ?? '']: _before, ...edits } = draft.edits;
  return { ...draft, edits };
};

const dropOffer: Move = (draft, { event }) => {
  const { [event.to ?? '']: _dropped, ...offers } = draft.offers;
  return { ...draft, offers };
};

/** What was written on an older card takes the place of what stands there; a row joins the others. */
const useOffer: Move = (draft, context) => {
  const id = context.event.to ?? '';
  const offered = draft.offers[id];
  const question = allQuestions(context.conversation).get(id);
  const rev = draft.rev + 1;
  const rest = dropOffer(draft, context);
  if (typeof offered === 'string' && id.startsWith(SECTION_OFFER))
    return reword(rest, context, id.slice(SECTION_OFFER.length), offered);
  if (typeof offered === 'string' && id.startsWith(DECISION_OFFER))
    return { ...rest, decision: { ...draft.decision, [id.slice(DECISION_OFFER.length)]: offered, rev } };
  if (offered === undefined || question === undefined) return draft;
  const value =
    question.type === 'rows' ? [...rowsOf(draft.answers[id]?.value), ...rowsOf(offered)] : offered;
  return { ...rest, answers: { ...draft.answers, [id]: { value, rev } } };
};

/** The finished note in the version of one reader, if there is one for them. */
const showFor: Move = (draft, { conversation, event: { to } }) => {
  const { cursor } = draft;
  const reader = readersOf(conversation, draft).find((it) => it.reader === to)?.reader;
  if (cursor.at !== 'finished' || reader === undefined) return draft;
  const version = cursor.version === undefined ? {} : { version: cursor.version };
  return { ...draft, cursor: { at: 'finished', ...version, ...(reader === 'sag' ? {} : { reader }) } };
};

/** An earlier version of the finished note, or the newest again. */
const showVersion: Move = (draft, { event }) => {
  const { cursor, versions = [] } = draft;
  const version = Number(event.to || Number.NaN);
  if (cursor.at !== 'finished' || versions[version] === undefined) return draft;
  return { ...draft, cursor: { at: 'finished', ...(version < versions.length - 1 ? { version } : {}) } };
};

/** The registration sheet in place of the finished note, or the note again. */
const sheet: Move = (draft, { conversation }) => {
  const { cursor } = draft;
  if (cursor.at !== 'finished' || conversation.registration === undefined) return draft;
  return { ...draft, cursor: cursor.sheet ? without(cursor, 'sheet') : { ...cursor, sheet: true } };
};

/** One move a verb. A verb without one only takes the fields. */
const MOVES: Partial<Record<CardEvent['verb'], Move>> = {
  answer: onward,
  back: (draft, { conversation }) => ({ ...draft, cursor: step(conversation, draft, -1) }),
  goTo,
  skip,
  addRow: (draft, { event }) => moveRow(draft, event),
  editRow: (draft, { event }) => moveRow(draft, event),
  removeRow: (draft, { event }) => moveRow(draft, event),
  decide,
  spread,
  edit,
  saveEdit: (draft) => ({ ...draft, cursor: noteAgain(isAdvised(draft) ? 'advice' : true) }),
  useNews,
  wave: (draft, { conversation, event, today }) => wave(conversation, draft, today, event.to),
  finish,
  showFor,
  sheet,
  showVersion,
  ...OFFER_MOVES,
  word: askFile,
  reopen: (draft, { conversation, now }) => reopen(conversation, draft, now),
  pause: (draft) => ({ ...draft, paused: true }),
  discard: (draft) => ({ ...draft, confirm: 'discard' }),
  transfer: (draft) => ({ ...draft, confirm: 'transfer' }),
  useOffer,
  dropOffer,
  ...AID_MOVES,
};

const keyOf = ({ verb, card, to, inputs }: CardEvent) =>
  `${card.rev}:${verb}:${digest(
    JSON.stringify([
      card.place,
      card.row,
      to,
      Object.entries(inputs ?? {})
        .map(([id, text]) => [id, cutCpr(text)])
        .sort(),
    ]),
  )}`;

/** Verbs that mean the same however old the card is. */
const TIMELESS: readonly CardEvent['verb'][] = ['resume'];

/** The draft with its cursor on a place that is still on the path. */
function onPath(conversation: Conversation, draft: Draft): Draft {
  const { cursor } = draft;
  const mayClose = cursor.at === 'step' || cursor.at === 'spread';
  const closed = mayClose && !pathOf(conversation, draft).some((place) => samePlace(place, cursor));
  return closed ? { ...draft, cursor: step(conversation, draft, 0) } : draft;
}

/** The same card again, with what was wrong; a row that has a field to mend stays open. */
function withProblems({ draft, problems, row }: Received): Draft {
  const { cursor } = draft;
  const open =
    row !== undefined && (cursor.at === 'step' || cursor.at === 'agenda') ? { ...cursor, row } : cursor;
  return { ...draft, cursor: open, notice: { kind: 'problems', fields: problems } };
}

/** A press on the newest card: what it left to mend, or the move of its verb. */
function onFresh(taken: Received, context: Context): Draft {
  // A text that came back to be mended stays on the card until fields are sent again.
  const mending = context.event.inputs === undefined && taken.draft.notice?.kind === 'problems';
  const told = mending ? taken.draft : without(taken.draft, 'notice');
  const open: Draft = { ...without(told, 'confirm'), paused: false };
  if (Object.keys(taken.problems).length > 0) return withProblems({ ...taken, draft: open });
  return MOVES[context.event.verb]?.(open, { ...context, changed: taken.changed }) ?? open;
}

/** A press on an older card moves nothing; undefined when it also brought nothing. */
function onStale({ draft, problems, changed }: Received): Draft | undefined {
  const news = changed || Object.keys(problems).length > 0;
  return news ? { ...draft, paused: false, notice: { kind: 'olderCard' } } : undefined;
}

/**
 * One press on a card, applied to its draft: the fields first, then the move. A press already applied changes nothing. A press on an
 * older card keeps what was written on it and moves nothing. Discard and transfer are only asked about here; `turn` carries them out.
 */
export function apply(kept: Conversation, draft: Draft, event: CardEvent, now: string): Draft {
  const key = keyOf(event);
  const timeless = TIMELESS.includes(event.verb);
  // The note as a file is asked for again from the message that tells of the first time, whatever was pressed in between.
  const asksFile = event.verb === 'word' && draft.cursor.at === 'finished';
  if (draft.applied.includes(key) && !(timeless && draft.paused)) return draft;
  const today = dateOf(now);
  const fresh = event.card.rev === draft.rev && event.card.place === shownPlace(draft);
  const taken = takeFields(draft, { conversation: withPrevious(kept, draft), event, today, now });
  // A note that was just put in is part of the way from here on.
  const conversation = withPrevious(kept, taken.draft);
  const next =
    fresh || timeless || asksFile ? onFresh(taken, { conversation, event, today, now }) : onStale(taken);
  if (next === undefined) return draft;
  return onPath(conversation, {
    ...next,
    rev: draft.rev + 1,
    touchedAt: now,
    applied: [...draft.applied, key],
  });
}
