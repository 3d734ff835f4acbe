import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Page, Quiet, Subject } from '../engine/subject.ts';
import {
  type Effect,
  ofHandover,
  ofPage,
  ofReminder,
  pageTurn,
  type Turned,
  turned,
} from '../engine/turned.ts';
import { cutCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import { aboutThing } from './aboutThing.ts';
import { HAND_OVER, type HandOverEvent } from './handOverEvent.ts';
import { type Handover, reminderIn, type Thing } from './handover.ts';
import { wordOf } from './wordOf.ts';

/** A name is looked for by its first so many characters. */
const LONGEST_SEARCH = 40;

type Choosing = Extract<Page, { page: 'handOver' }>;

/** The card on which it is chosen who is to have it. */
const choosing = (of: Thing | undefined, more: Pick<Choosing, 'search' | 'problem'> = {}): Choosing => ({
  page: 'handOver',
  ...(of === undefined ? {} : { of }),
  ...more,
});

/** What of a name is looked for, if anything is. */
export function searchIn(inputs: Record<string, string> = {}): { search?: string } {
  const search = cutCpr(plainText(inputs[HAND_OVER.name] ?? '')).slice(0, LONGEST_SEARCH);
  return search === '' ? {} : { search };
}

/** Whom it may be handed over to, by name. */
export function handOverTurn(
  content: Content,
  state: State,
  { of, inputs }: HandOverEvent & { type: 'handOver' },
  now: string,
): Turned {
  const chosen = of ?? chosenIn(inputs);
  return pageTurn(content, state, now, choosing(chosen, searchIn(inputs)));
}

const chosenIn = (inputs: Record<string, string>): Thing | undefined => {
  const draft = inputs[HAND_OVER.draft];
  return draft === undefined ? undefined : { draft };
};

/** Every offer of a thing that was made before ends: it is offered to somebody else now. */
export const endOffer = (of: Thing, giver: Quiet, taker: Quiet): Effect => ({
  do: 'endOffer',
  of,
  giver,
  taker,
});

const OVER: Quiet = { line: 'offerOver' };

/** Something offered to a colleague, who gets a card of their own; until they accept, nothing has changed. */
export function offerTurn(
  content: Content,
  state: State,
  { handover: id, of: named, inputs }: HandOverEvent & { type: 'offer' },
  now: string,
): Turned {
  const of = named ?? chosenIn(inputs);
  const about = aboutThing(state, of);
  const again = (problem: NonNullable<Choosing['problem']>) =>
    pageTurn(content, state, now, choosing(of, { problem, ...searchIn(inputs) }));
  if (about === undefined) return again('thing');
  const { me = '', name = '', colleagues = [] } = state;
  const to = colleagues.find(({ user }) => user === inputs[HAND_OVER.colleague] && user !== me);
  if (to === undefined) return again('colleague');
  const handover: Handover = {
    id,
    ...about,
    giver: me,
    taker: to.user,
    giverName: name,
    takerName: to.name,
    at: now,
  };
  const effects: Effect[] = [
    endOffer(about.of, OVER, OVER),
    { do: 'offer', handover },
    { do: 'postTo', to: to.user, subject: ofHandover(id, 'taker') },
    { do: 'show', subject: ofHandover(id, 'giver') },
  ];
  return turned(content, { ...state, handover }, now, effects);
}

/** The page that tells a giver that nothing came of an offer. */
export const unanswered = ({ of, takerName }: Handover, why: 'declined' | 'lapsed'): Effect => ({
  do: 'post',
  subject: ofPage({ page: 'notTaken', of, by: takerName, why }),
});

/** The line that tells a lead that nothing came of what they gave away, while they have a chat with the bot. */
export function leadTold(
  { colleagues = [] }: State,
  { assigned, taker, takerName: by }: Handover,
  quiet: Quiet & { line: 'assignedDeclined' | 'assignedLapsed' },
): Effect[] {
  const lead = colleagues.find(({ user }) => user === assigned?.lead);
  if (lead === undefined || lead.user === taker) return [];
  return [{ do: 'postTo', to: lead.user, subject: { of: 'quiet', quiet: { ...quiet, by } } }];
}

/** The giver takes an offer back. */
export function takeBackTurn(content: Content, state: State, now: string): Turned {
  const { handover } = state;
  // What a lead gave away is not taken back by whoever was not there to do it.
  if (handover === undefined || handover.assigned !== undefined)
    return turned(content, state, now, [{ do: 'show', subject: { of: 'quiet', quiet: OVER } }]);
  const { of, giverName: by } = handover;
  const word = wordOf(content, handover, state.reminders);
  const kept: Quiet = { line: 'offerKept', ...word };
  return turned(content, without(state), now, [
    endOffer(of, kept, { line: 'offerTakenBack', ...word, by }),
    { do: 'show', subject: keptReminder(state, of) ?? { of: 'quiet', quiet: kept } },
  ]);
}

/** The card of a reminder that was taken back: it has none, since the offer took its place. */
function keptReminder({ reminders = [] }: State, of: Thing): Subject | undefined {
  const kept = reminders.find(({ id }) => id === reminderIn(of));
  return kept && ofReminder(kept.id);
}

const without = ({ handover: _, ...rest }: State): State => rest;

/** The program ends an offer that nobody has answered, and tells its giver. */
export function lapseTurn(content: Content, state: State, now: string): Turned {
  const { handover } = state;
  if (handover === undefined) return turned(content, state, now, []);
  const word = wordOf(content, handover, state.reminders);
  const over: Quiet = { ...OVER, ...word };
  return turned(content, without(state), now, [
    endOffer(handover.of, over, over),
    unanswered(handover, 'lapsed'),
    ...leadTold(state, handover, { line: 'assignedLapsed', ...word }),
  ]);
}
