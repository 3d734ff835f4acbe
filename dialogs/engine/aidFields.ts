import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Draft, Problem } from './draft.ts';
import type { CardEvent } from './event.ts';
import { noteId, RUNNING } from './places.ts';
import { LONGEST } from './readField.ts';
import { beside, type Received } from './receive.ts';

/** The field for rough notes, and those of a proposal. */
export const TOLD = 'fortalt';
export const PROPOSAL = 'forslag';
export const PROPOSAL_STATE = 'forslag_tilstand';

const problemIn = (text: string, longest: number): Problem | undefined => {
  if (findCpr(text).length > 0) return { code: 'cpr', text: cutCpr(text).slice(0, LONGEST) };
  return text.length > longest ? { code: 'long', text: text.slice(0, LONGEST) } : undefined;
};

const wrong = (draft: Draft, field: string, problem: Problem): Received => ({
  draft,
  problems: { [field]: problem },
  changed: false,
});

/** What is told is kept as running notes at once, so that nothing of it hangs on a model. */
function takeTold(draft: Draft, text: string): Received {
  const before = String(draft.answers[RUNNING]?.value ?? '');
  if (text === '' || before.includes(text))
    return { draft: withText(draft, text), problems: {}, changed: false };
  const problem = problemIn(text, LONGEST - before.length - 1);
  if (problem !== undefined) return wrong(draft, TOLD, problem);
  const value = before === '' ? text : `${before}\n${text}`;
  const answers = { ...draft.answers, [RUNNING]: { value, rev: draft.rev + 1 } };
  return { draft: withText({ ...draft, answers }, text), problems: {}, changed: true };
}

const withText = (draft: Draft, text: string): Draft =>
  draft.aid?.state === 'telling' ? { ...draft, aid: { ...draft.aid, text } } : draft;

/** A wording changed on a card that is not the newest is offered for its point. */
function offered(draft: Draft, text: string, to: string | undefined): Received {
  const known = draft.aid?.pieces.some((piece) => piece.text === text) ?? false;
  if (text === '' || known || to === undefined || findCpr(text).length > 0 || text.length > LONGEST)
    return { draft, problems: {}, changed: false };
  const id = noteId(to);
  if (draft.answers[id]?.value === text) return { draft, problems: {}, changed: false };
  const offers = { ...draft.offers, [id]: beside(draft.offers[id], text) };
  return { draft: { ...draft, offers }, problems: {}, changed: true };
}

/** What stands in the fields of the model's cards, looked through; a proposal is only used by the press that says so. */
export function takeAid(draft: Draft, event: CardEvent): Received {
  const inputs = event.inputs ?? {};
  const told = plainText(inputs[TOLD] ?? '');
  if (inputs[TOLD] !== undefined) return takeTold(draft, told);
  const text = plainText(inputs[PROPOSAL] ?? '');
  if (event.card.rev !== draft.rev) return offered(draft, text, event.to);
  const problem = event.verb === 'useAid' ? problemIn(text, LONGEST) : undefined;
  return problem === undefined ? { draft, problems: {}, changed: false } : wrong(draft, PROPOSAL, problem);
}
