import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Page, Quiet } from '../engine/subject.ts';
import { type Effect, ofHandover, ofPage, pageTurn, type Turned, turned } from '../engine/turned.ts';
import { cutCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import { aboutThing } from './aboutThing.ts';
import { HAND_OVER, type HandOverEvent } from './handOverEvent.ts';
import type { Handover, Thing } from './handover.ts';

/** A name is looked for by its first so many characters. */
const LONGEST_SEARCH = 40;

type Choosing = Extract<Page, { page: 'handOver' }>;

/** The card on which it is chosen who is to have it. */
const choosing = (of: Thing | undefined, more: Pick<Choosing, 'search' | 'problem'> = {}): Choosing => ({
  page: 'handOver',
  ...(of === undefined ? {} : { of }),
  ...more,
});

const searchIn = (inputs: Record<string, string>): string =>
  cutCpr(plainText(inputs[HAND_OVER.name] ?? '')).slice(0, LONGEST_SEARCH);

/** Whom it may be handed over to, by name. */
export function handOverTurn(
  content: Content,
  state: State,
  { of, inputs }: HandOverEvent & { type: 'handOver' },
  now: string,
): Turned {
  const search = searchIn(inputs);
  const chosen = of ?? chosenIn(inputs);
  return pageTurn(content, state, now, choosing(chosen, search === '' ? {} : { search }));
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
  const search = searchIn(inputs);
  const again = (problem: NonNullable<Choosing['problem']>) =>
    pageTurn(content, state, now, choosing(of, { problem, ...(search === '' ? {} : { search }) }));
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

/** The giver takes an offer back. */
export function takeBackTurn(content: Content, state: State, now: string): Turned {
  const { handover } = state;
  // What a lead gave away is not taken back by whoever was not there to do it.
  if (handover === undefined || handover.assigned !== undefined)
    return turned(content, state, now, [{ do: 'show', subject: { of: 'quiet', quiet: OVER } }]);
  const { of, title, giverName: by } = handover;
  const kept: Quiet = { line: 'offerKept', title };
  return turned(content, without(state), now, [
    endOffer(of, kept, { line: 'offerTakenBack', title, by }),
    { do: 'show', subject: { of: 'quiet', quiet: kept } },
  ]);
}

const without = ({ handover: _, ...rest }: State): State => rest;

/** The program ends an offer that nobody has answered, and tells its giver. */
export function lapseTurn(content: Content, state: State, now: string): Turned {
  const { handover } = state;
  if (handover === undefined) return turned(content, state, now, []);
  const { of, title } = handover;
  return turned(content, without(state), now, [
    endOffer(of, { line: 'offerOver', title }, { line: 'offerOver', title }),
    unanswered(handover, 'lapsed'),
  ]);
}
