import { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Page, Quiet } from '../engine/subject.ts';
import { type Effect, ofHandover, pageTurn, type Turned, turned } from '../engine/turned.ts';
import { findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import { type About, aboutThing } from './aboutThing.ts';
import { type AssignEvent, HAND_OVER } from './handOverEvent.ts';
import { type Colleague, draftIn, type Handover } from './handover.ts';
import { logged } from './logged.ts';
import { endOffer, searchIn } from './offerTurn.ts';
import { choiceOf, havingOf, thingOf } from './team.ts';
import { wordOf } from './wordOf.ts';

/** A reason is one sentence or two. */
const LONGEST_REASON = 300;

const OVER: Quiet = { line: 'offerOver' };
type Problem = NonNullable<Extract<Page, { page: 'member' }>['problem']>;

/** What comes of a lead's turn: their own, and what becomes of whoever has the thing in the same moment. */
export type Assigned = Turned & { owner: Effect[] };

/** A lead looks at who has how much, or at what one of them has. */
export function teamTurn(
  content: Content,
  state: State,
  event: AssignEvent & { type: 'team' | 'member' },
  now: string,
): Turned {
  return pageTurn(
    content,
    state,
    now,
    event.type === 'team'
      ? { page: 'team', ...searchIn(event.inputs) }
      : { page: 'member', person: event.person, ...searchIn(event.inputs) },
  );
}

/** What a lead has filled in: what is given to whom, and why; or what is missing. */
function filled(
  { theirs, colleagues = [] }: State,
  person: string,
  inputs: Record<string, string>,
  now: string,
): { about: About; to: Colleague; reason: string } | Problem {
  const of = thingOf(inputs[HAND_OVER.thing]);
  const having = theirs === undefined ? [] : havingOf(theirs, Temporal.Instant.from(now));
  const has = of !== undefined && having.some((it) => choiceOf(it.of) === choiceOf(of));
  const about = has && theirs !== undefined ? aboutThing(theirs, of) : undefined;
  if (about === undefined) return 'thing';
  const to = colleagues.find(({ user }) => user === inputs[HAND_OVER.colleague] && user !== person);
  if (to === undefined) return 'colleague';
  const reason = plainText(inputs[HAND_OVER.reason] ?? '')
    .slice(0, LONGEST_REASON)
    .trim();
  if (reason === '') return 'reason';
  return findCpr(reason).length > 0 ? 'cpr' : { about, to, reason };
}

/** A lead gives away something of somebody who is not there, with a reason. It goes over when the colleague accepts; the owner is told. */
export function assignTurn(
  content: Content,
  state: State,
  { handover: id, person, inputs }: AssignEvent & { type: 'assign' },
  now: string,
): Assigned {
  const given = filled(state, person, inputs, now);
  if (typeof given === 'string') {
    const again: Page = { page: 'member', person, problem: given, ...searchIn(inputs) };
    return { ...pageTurn(content, state, now, again), owner: [] };
  }
  const { about, to, reason } = given;
  const { of } = about;
  const handover: Handover = {
    id,
    ...about,
    giver: person,
    taker: to.user,
    giverName: state.theirs?.name ?? '',
    takerName: to.name,
    at: now,
    assigned: { by: state.name ?? '', reason, ...(state.me === undefined ? {} : { lead: state.me }) },
  };
  const head = state.theirs?.desk.drafts.find((it) => it.id === draftIn(of));
  const assigned: Quiet = {
    line: 'assigned',
    ...wordOf(content, about, state.theirs?.reminders),
    by: to.name,
    at: now,
  };
  const effects: Effect[] = [
    { do: 'offer', handover },
    { do: 'postTo', to: to.user, subject: ofHandover(id, 'taker') },
    { do: 'postTo', to: person, subject: ofHandover(id, 'giver') },
    { do: 'show', subject: { of: 'quiet', quiet: assigned } },
    logged('assigned', of, { ...about, ...(head ? { conversation: head.conversation } : {}) }),
  ];
  return { ...turned(content, state, now, effects), owner: [endOffer(of, OVER, OVER)] };
}
