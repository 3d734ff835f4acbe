import { Temporal } from 'temporal-polyfill';
import type { Subject } from '../../dialogs/engine/subject.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { acceptTurn, declineTurn } from '../../dialogs/handover/acceptTurn.ts';
import type { HandOverEvent } from '../../dialogs/handover/handOverEvent.ts';
import type { Loaded, Write } from '../store/store.ts';
import { besidesIn, handoversLoaded } from './handovers.ts';
import type { Inbound } from './inbound.ts';
import { remindersIn } from './reminders.ts';
import { contentFor, retold, type Surroundings, shownBy, stateOf, withoutMessage } from './takeTurn.ts';
import { cameWith, effectWrites, originOf, stateWrites } from './turnWrites.ts';

/** An answer to an offer of somebody else's. */
type Answer = HandOverEvent & { type: 'offered'; verb: 'accept' | 'decline' };
type Answering = Inbound & { event: Answer };

/** Whether an event is an answer to an offer, which is a turn of two. */
export const isAnswer = (inbound: Inbound): inbound is Answering =>
  inbound.event.type === 'offered' && inbound.event.verb !== 'takeBack';

const OVER: Subject = { of: 'quiet', quiet: { line: 'offerOver' } };

/** What was the giver's is written as the taker's. */
const asTaken = (it: Write): Write =>
  it.do === 'draft' || it.do === 'reminder' ? { ...it, taken: true } : it;

function decide(around: Surroundings, came: Answering, at: Temporal.Instant, loaded: Loaded) {
  const inbound = loaded.strange ? { ...withoutMessage(came), event: came.event } : came;
  const catalogue = contentFor(around, inbound.key);
  const { state, content } = stateOf(catalogue, around.editions, loaded);
  const { handover, ...held } = handoversLoaded(around, inbound.key, loaded);
  const shown = shownBy(loaded.subject);
  const { other } = loaded;
  if (loaded.repeated || handover === undefined || other === undefined) {
    const current = { ...state, ...held, ...(handover ? { handover } : {}) };
    const writes = loaded.repeated || inbound.invoke ? [] : retold(inbound, shown ?? OVER);
    return { writes, answer: viewOf(content, current, shown ?? OVER, at.toString()) };
  }
  const theirs = stateOf(catalogue, around.editions, { ...other, repeated: false });
  const two = { taker: { ...state, ...held, handover }, giver: theirs.state };
  const answering = inbound.event.verb === 'accept' ? acceptTurn : declineTurn;
  const answered = answering(theirs.content, two, handover, at.toString());
  const own = { before: two.taker, after: answered.state };
  const given = { before: two.giver, after: answered.giver.state };
  const origin = other.address === undefined ? undefined : { address: other.address };
  // Whoever has no chat with the bot any more is told nothing.
  const told = answered.giver.effects.filter((it) => it.do !== 'post' || origin !== undefined);
  const places = { origin: originOf(inbound), colleagues: loaded.colleagues };
  const onTheirs: Write[] = [
    ...stateWrites(catalogue, given, at),
    ...effectWrites(catalogue, told, { origin }, given, at),
  ];
  const writes: Write[] = [
    ...onTheirs.map((write): Write => ({ do: 'theirs', write })),
    ...stateWrites(catalogue, own, at).map(asTaken),
    ...effectWrites(catalogue, answered.effects, places, own, at),
  ];
  return { writes, answer: answered.view };
}

/**
 * An answer to an offer: one turn over two desks, in one commit, under both persons' locks. Whatever has become of the offer meanwhile, it is
 * answered once, and the card tells how it stands.
 */
export function takeOffer(around: Surroundings, inbound: Answering): Promise<View> {
  const { event, key } = inbound;
  const at = Temporal.Instant.fromEpochMilliseconds(around.now());
  return around.store.turn(key, {
    ...cameWith(inbound),
    with: { offer: event.handover, opens: event.verb === 'accept' },
    choose: (_, shown) => draftShownBy(shownBy(shown)),
    reminders: (shown) => remindersIn(shownBy(shown)),
    // A lead who gave it away is told.
    besides: (shown) => ({ ...besidesIn(shownBy(shown)), colleagues: true }),
    knows: (hash) => around.editions.knows(hash),
    decide: (loaded) => decide(around, inbound, at, loaded),
  });
}

const draftShownBy = (shown: Subject | undefined) => (shown?.of === 'draft' ? shown.draft : undefined);
