import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { OutcomeBlock } from '../schema/outcome.ts';
import { takeAid } from './aidFields.ts';
import { takeReason } from './correct.ts';
import { asksForChoice, assessmentOf, DECISION } from './decide.ts';
import { digest } from './digest.ts';
import type { Draft } from './draft.ts';
import type { CardEvent } from './event.ts';
import { noteSections } from './note.ts';
import { takesPrevious } from './previous.ts';
import { LONGEST } from './readField.ts';
import { readNote } from './readNote.ts';
import { beside, type Received, receive } from './receive.ts';
import { takeTick } from './registration.ts';
import { spreadLines } from './spread.ts';

/** A press in its surroundings; `today` is a Danish calendar date, `now` an ISO instant. */
export type Context = { conversation: Conversation; event: CardEvent; today: string; now: string };

/** A section of the note may be longer than one answer. */
export const LONGEST_SECTION = 3 * LONGEST;
/** The field the last note is put into. */
export const LAST_NOTE = 'sidste_notat';
/** The field of a section's wording. */
export const WORDING = 'afsnit';
/** Offers that are no answers: a section's wording, and the fields of a decision. */
export const SECTION_OFFER = 'afsnit:';
export const DECISION_OFFER = 'beslutning:';

/** The draft with a section in the caseworker's own words, beside the digest of the text they replace; made equal to that text, they are gone. */
export function reword(draft: Draft, { conversation, today }: Context, id: string, text: string): Draft {
  const { [id]: _before, ...edits } = draft.edits;
  const derived = noteSections(conversation, { ...draft, edits }, today).find(
    (section) => section.id === id,
  )?.text;
  if (derived === undefined) return draft;
  if (text === '' || text === derived) return { ...draft, edits };
  return { ...draft, edits: { ...edits, [id]: { text, replaced: digest(derived), rev: draft.rev + 1 } } };
}

function offered(draft: Draft, id: string, text: string): Received {
  const offers = { ...draft.offers, [id]: beside(draft.offers[id], text) };
  return { draft: { ...draft, offers }, problems: {}, changed: true };
}

const nothing = (draft: Draft): Received => ({ draft, problems: {}, changed: false });

function takeWording(draft: Draft, context: Context): Received {
  const { conversation, event, today } = context;
  const id = event.card.place.split(':')[1] ?? '';
  const text = plainText(event.inputs?.[WORDING] ?? '');
  const shown = noteSections(conversation, draft, today).find((section) => section.id === id);
  if (shown === undefined || shown.fixed || text === shown.text) return nothing(draft);
  if (findCpr(text).length > 0)
    return { ...nothing(draft), problems: { [WORDING]: { code: 'cpr', text: cutCpr(text) } } };
  if (text.length > LONGEST_SECTION)
    return {
      ...nothing(draft),
      problems: { [WORDING]: { code: 'long', text: text.slice(0, LONGEST_SECTION) } },
    };
  const movedOn = (draft.edits[id]?.rev ?? 0) > event.card.rev;
  if (movedOn) return text === '' ? nothing(draft) : offered(draft, `${SECTION_OFFER}${id}`, text);
  return { draft: reword(draft, context, id, text), problems: {}, changed: true };
}

/** What the fields of the suggestion's card say of the decision; a field left empty says nothing, but an emptied reason is gone. */
function decisionFrom(
  block: OutcomeBlock,
  { decision }: Draft,
  inputs: Record<string, string>,
  reason: string | undefined,
) {
  const known = [...block.groups.map((group) => group.id), block.undecided.id];
  const choice = known.find((id) => id === inputs[DECISION.choice]) ?? decision?.choice;
  const paths = block.groups.find((group) => group.id === choice)?.paths ?? [];
  const path = paths.find((it) => it.value === (inputs[DECISION.path] ?? decision?.path))?.value;
  return { ...(choice ? { choice } : {}), ...(path ? { path } : {}), ...(reason ? { reason } : {}) };
}

/** What an older card of the suggestion says otherwise than the decision made since, offered field by field. */
function offeredDecision(
  block: OutcomeBlock,
  draft: Draft,
  inputs: Record<string, string>,
  text: string,
): Received {
  const { decision } = draft;
  const given = decisionFrom(block, draft, inputs, findCpr(text).length > 0 ? undefined : text);
  const news = (['choice', 'path', 'reason'] as const).filter(
    (part) => given[part] && given[part] !== decision?.[part],
  );
  return news.reduce<Received>(
    (taken, part) => offered(taken.draft, `${DECISION_OFFER}${part}`, given[part] ?? ''),
    nothing(draft),
  );
}

function takeDecision(draft: Draft, { conversation, event, today }: Context): Received {
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || !asksForChoice(assessment.block, assessment.found, today))
    return nothing(draft);
  const inputs = event.inputs ?? {};
  const text = plainText(inputs[DECISION.reason] ?? '').slice(0, LONGEST);
  const before = draft.decision ?? { rev: 0 };
  if (before.rev > event.card.rev) return offeredDecision(assessment.block, draft, inputs, text);
  const cpr = findCpr(text).length > 0;
  const decision = decisionFrom(assessment.block, draft, inputs, cpr ? draft.decision?.reason : text);
  const problems: Received['problems'] = cpr
    ? { [DECISION.reason]: { code: 'cpr', text: cutCpr(text) } }
    : {};
  const { rev: _rev, ...known } = before;
  const same =
    JSON.stringify(Object.entries(known).sort()) === JSON.stringify(Object.entries(decision).sort());
  if (same) return { draft, problems, changed: false };
  return { draft: { ...draft, decision: { ...decision, rev: draft.rev + 1 } }, problems, changed: true };
}

function takeSpread(draft: Draft, { conversation, event }: Context): Received {
  // On an older card the lines are numbered otherwise, and nothing was written on it.
  if (conversation.type === 'flow' || event.card.rev !== draft.rev) return nothing(draft);
  const { draft: tidied, moved } = spreadLines(
    conversation,
    draft,
    event.inputs ?? {},
    event.verb === 'spread',
  );
  return { draft: tidied, problems: {}, changed: moved > 0 };
}

/** The last note put in: what the talk opens with is kept of it, and nothing else. */
function takePrevious(draft: Draft, { conversation, event }: Context): Received {
  const text = event.inputs?.[LAST_NOTE] ?? '';
  if (text.trim() === '' || !takesPrevious(conversation)) return nothing(draft);
  const previous = readNote(text, conversation.note);
  if (previous === undefined) return { ...nothing(draft), problems: { [LAST_NOTE]: { code: 'unreadable' } } };
  const same = JSON.stringify(previous) === JSON.stringify(draft.previous);
  return same ? nothing(draft) : { draft: { ...draft, previous }, problems: {}, changed: true };
}

/** Whatever stands in a card's fields taken into the draft, by what the card showed: answers, a decision, a wording, lines to spread. */
export function takeFields(draft: Draft, context: Context): Received {
  const { conversation, event } = context;
  const [place] = event.card.place.split(':');
  const ticks = event.verb === 'tick' || event.verb === 'untick';
  if (place === 'sheet' && ticks) return takeTick(conversation, draft, event);
  // A confirm and the card of a paused draft show no fields, so what is absent there was not emptied.
  const bare = draft.paused || draft.confirm !== undefined;
  if (event.inputs === undefined || (bare && Object.keys(event.inputs).length === 0)) return nothing(draft);
  // Days of reminders are taken with the press that names one.
  if (place === 'offers') return nothing(draft);
  if (place === 'aid') return takeAid(draft, event);
  if (place === 'paste') return takePrevious(draft, context);
  if (place === 'outcome') return takeDecision(draft, context);
  if (place === 'section') return takeWording(draft, context);
  if (place === 'spread') return takeSpread(draft, context);
  if (place === 'correct') return takeReason(draft, event);
  return receive(conversation, draft, event);
}
