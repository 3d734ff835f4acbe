import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { dateOf } from './danishDate.ts';
import { asksForChoice, assessmentOf, DECISION, reasonMissing, takeDecision } from './decide.ts';
import { digest } from './digest.ts';
import { type Draft, type Notice, without } from './draft.ts';
import type { CardEvent } from './event.ts';
import { cursorFor, moveRow, step } from './move.ts';
import { noteSections } from './note.ts';
import { allQuestions, pathOf, placeOf, questionsAt, samePlace } from './places.ts';
import { LONGEST } from './readField.ts';
import { receive, rowsOf } from './receive.ts';
import { spreadLines } from './spread.ts';

/** A section of the note may be longer than one answer. */
const LONGEST_SECTION = 3 * LONGEST;
/** The field of a section's wording. */
export const WORDING = 'afsnit';

type Context = { conversation: Conversation; event: CardEvent; today: string };
type Step = (draft: Draft, context: Context) => Draft;

const onward: Step = (draft, { conversation }) => ({ ...draft, cursor: step(conversation, draft, 1) });

/** Questions of the card left without an answer are marked "Ved ikke endnu" where that can be chosen. */
const skip: Step = (draft, context) => {
  const unknown = questionsAt(context.conversation, draft, context.event.card.place)
    .filter(
      (question) =>
        question.type === 'choice' && question.unknown && draft.answers[question.id] === undefined,
    )
    .map((question) => [question.id, { value: 'ukendt', rev: draft.rev + 1 }]);
  return onward({ ...draft, answers: { ...draft.answers, ...Object.fromEntries(unknown) } }, context);
};

const goTo: Step = (draft, { conversation, event }) => ({
  ...draft,
  cursor: cursorFor(conversation, draft, event.to ?? '') ?? draft.cursor,
});

/** The decision taken, and onward when nothing is missing in it. Where no choice is asked for, simply onward. */
const decide: Step = (draft, context) => {
  const { conversation, event, today } = context;
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || !asksForChoice(assessment.block, assessment.found, today))
    return onward(draft, context);
  const { draft: decided, notice } = takeDecision(assessment.block, draft, event);
  if (notice !== undefined) return { ...decided, notice };
  const why = reasonMissing(conversation, decided);
  return why === undefined ? onward(decided, context) : { ...decided, notice: { kind: 'reasonNeeded', why } };
};

const spread: Step = (draft, context) => {
  if (context.conversation.type === 'flow') return draft;
  const { draft: tidied, moved } = spreadLines(context.conversation, draft, context.event.inputs ?? {});
  const again = moved > 0 && tidied.answers.noter_undervejs !== undefined;
  return again ? tidied : onward(tidied, context);
};

const edit: Step = (draft, { conversation, event, today }) => {
  const known = noteSections(conversation, draft, today).some((section) => section.id === event.to);
  return known && event.to !== undefined ? { ...draft, cursor: { at: 'note', section: event.to } } : draft;
};

/** A section's wording kept, with the digest of the text it replaces; emptied or made equal to that text, the edit is gone. */
const saveEdit: Step = (draft, { conversation, event, today }) => {
  const id = event.card.place.split(':')[1] ?? '';
  const text = plainText(event.inputs?.[WORDING] ?? '').slice(0, LONGEST_SECTION);
  if (findCpr(text).length > 0)
    return {
      ...draft,
      notice: { kind: 'problems', fields: { [WORDING]: { code: 'cpr', text: cutCpr(text) } } },
    };
  const { [id]: _before, ...others } = draft.edits;
  const derived = noteSections(conversation, { ...draft, edits: others }, today).find(
    (section) => section.id === id,
  )?.text;
  const cursor = { at: 'note' } as const;
  if (derived === undefined) return { ...draft, cursor };
  if (text === '' || text === derived) return { ...draft, edits: others, cursor };
  return {
    ...draft,
    edits: { ...others, [id]: { text, replaced: digest(derived), rev: draft.rev + 1 } },
    cursor,
  };
};

/** The caseworker prefers what the answers now say to the wording from before they changed. */
const useNews: Step = (draft, { event }) => {
  const { [event.to ?? '']: _before, ...edits } = draft.edits;
  return { ...draft, edits };
};

const dropOffer: Step = (draft, { event }) => {
  const { [event.to ?? '']: _dropped, ...offers } = draft.offers;
  return { ...draft, offers };
};

/** What was written on an older card takes the answer's place; a row joins the others. */
const useOffer: Step = (draft, context) => {
  const id = context.event.to ?? '';
  const offered = draft.offers[id];
  const question = allQuestions(context.conversation).get(id);
  if (offered === undefined || question === undefined) return draft;
  const value =
    question.type === 'rows' ? [...rowsOf(draft.answers[id]?.value), ...rowsOf(offered)] : offered;
  return dropOffer({ ...draft, answers: { ...draft.answers, [id]: { value, rev: draft.rev + 1 } } }, context);
};

/** One step a verb; each gets a draft with the card's fields already in it. A verb without one only takes the fields. */
const STEPS: Partial<Record<CardEvent['verb'], Step>> = {
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
  saveEdit,
  useNews,
  finish: (draft) => ({ ...draft, cursor: { at: 'finished' } }),
  reopen: (draft) => ({ ...draft, cursor: { at: 'note' } }),
  pause: (draft) => ({ ...draft, paused: true }),
  discard: (draft) => ({ ...draft, confirm: 'discard' }),
  transfer: (draft) => ({ ...draft, confirm: 'transfer' }),
  useOffer,
  dropOffer,
};

const keyOf = ({ verb, card, to, inputs }: CardEvent) =>
  `${card.rev}:${verb}:${digest(JSON.stringify([card.place, card.row, to, Object.entries(inputs ?? {}).sort()]))}`;

/** Verbs that mean the same however old the card is. */
const TIMELESS: readonly CardEvent['verb'][] = ['resume'];

/** Wording written on an older card of the note: kept where that section's wording is unchanged since, else offered as a running line. */
function staleEdit(draft: Draft, context: Context): Draft {
  const { event } = context;
  const id = event.card.place.split(':')[1] ?? '';
  const movedOn = (draft.edits[id]?.rev ?? 0) > event.card.rev;
  return event.verb === 'saveEdit' && !movedOn
    ? { ...saveEdit(draft, context), cursor: draft.cursor }
    : draft;
}

/** A decision written on an older card of the suggestion, or beside another button: kept where the decision is unchanged since. */
function decisionBeside(draft: Draft, { conversation, event, today }: Context): Draft {
  const assessment = assessmentOf(conversation, draft);
  const movedOn = (draft.decision?.rev ?? 0) > event.card.rev;
  const written = event.card.place === 'outcome' && event.inputs?.[DECISION.choice] !== undefined;
  if (!written || movedOn || assessment === undefined) return draft;
  const { block, found } = assessment;
  if (!asksForChoice(block, found, today)) return draft;
  const { draft: decided, notice } = takeDecision(block, draft, event);
  return notice?.kind === 'problems' ? { ...decided, notice } : decided;
}

/** A section's wording written beside another button than its own. */
function wordingBeside(draft: Draft, context: Context): Draft {
  const { conversation, event, today } = context;
  const [at, id] = event.card.place.split(':');
  const written = plainText(event.inputs?.[WORDING] ?? '');
  const shown = noteSections(conversation, draft, today).find((section) => section.id === id)?.text;
  if (at !== 'section' || written === '' || written === shown) return draft;
  return { ...saveEdit(draft, context), cursor: draft.cursor };
}

/** The draft with its cursor on a step that is still asked. */
function onPath(conversation: Conversation, draft: Draft): Draft {
  const { cursor } = draft;
  const closed =
    cursor.at === 'step' && !pathOf(conversation, draft).some((place) => samePlace(place, cursor));
  return closed ? { ...draft, cursor: step(conversation, draft, 0) } : draft;
}

/** Whether the notice about an older card is worth a line: not when the press only repeats what has been done. */
function staleNotice(before: Draft, after: Draft, problems: object): Notice | undefined {
  if (Object.keys(problems).length > 0 || after !== before) return { kind: 'olderCard' };
  return undefined;
}

/**
 * One press on a card, applied to its draft: the fields first, then the move. A press already applied changes nothing. A press on an
 * older card keeps what was written on it and moves nothing. Discard and transfer are only asked about here; `turn` carries them out.
 */
export function apply(conversation: Conversation, draft: Draft, event: CardEvent, now: string): Draft {
  const key = keyOf(event);
  const timeless = TIMELESS.includes(event.verb);
  if (draft.applied.includes(key) && !(timeless && draft.paused)) return draft;
  const context: Context = { conversation, event, today: dateOf(now) };
  const fresh = event.card.rev === draft.rev && event.card.place === placeOf(draft.cursor);
  const received = receive(conversation, draft, event);
  if (!fresh && !timeless) {
    const kept = decisionBeside(staleEdit(received.draft, context), context);
    const notice = staleNotice(draft, kept, received.problems);
    if (notice === undefined) return draft;
    return onPath(conversation, {
      ...kept,
      paused: false,
      rev: draft.rev + 1,
      touchedAt: now,
      applied: [...draft.applied, key],
      notice,
    });
  }
  const open: Draft = { ...without(without(received.draft, 'notice'), 'confirm'), paused: false };
  const blocked = Object.keys(received.problems).length > 0;
  const decided = event.verb === 'decide' && !blocked ? open : decisionBeside(open, context);
  const base = event.verb === 'saveEdit' && !blocked ? decided : wordingBeside(decided, context);
  const moved = blocked ? withProblems(base, received.problems, received.row) : move(base, context);
  return onPath(conversation, {
    ...moved,
    rev: draft.rev + 1,
    touchedAt: now,
    applied: [...draft.applied, key],
  });
}

/** The step of the event's verb taken, unless something on the card has to be mended first. */
const move: Step = (draft, context) =>
  draft.notice ? draft : (STEPS[context.event.verb]?.(draft, context) ?? draft);

/** The same card again, with what was wrong; a row that has a field to mend stays open. */
function withProblems(draft: Draft, fields: Received['problems'], row: number | undefined): Draft {
  const { cursor } = draft;
  const open =
    row !== undefined && (cursor.at === 'step' || cursor.at === 'agenda') ? { ...cursor, row } : cursor;
  return { ...draft, cursor: open, notice: { kind: 'problems', fields } };
}
type Received = ReturnType<typeof receive>;
