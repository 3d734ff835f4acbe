import { Temporal } from 'temporal-polyfill';
import type { Subject } from '../../dialogs/engine/subject.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { assignTurn } from '../../dialogs/handover/assignTurn.ts';
import type { AssignEvent } from '../../dialogs/handover/handOverEvent.ts';
import type { Loaded, Write } from '../store/store.ts';
import { besidesIn, handoversLoaded } from './handovers.ts';
import type { Inbound } from './inbound.ts';
import { remindersIn } from './reminders.ts';
import { contentFor, retold, type Surroundings, shownBy, stateOf, withoutMessage } from './takeTurn.ts';
import { cameWith, effectWrites, originOf } from './turnWrites.ts';

type Assigning = Inbound & { event: AssignEvent & { type: 'assign' } };

/** Whether an event is a lead giving away what somebody else has, which is a turn of two. */
export const isAssigning = (inbound: Inbound): inbound is Assigning => inbound.event.type === 'assign';

const OVER: Subject = { of: 'quiet', quiet: { line: 'offerOver' } };

/** Whether the pressed message still asks who is to have what. */
const asks = (shown: Subject | undefined) =>
  shown === undefined || (shown.of === 'page' && shown.page.page === 'member');

function decide(around: Surroundings, came: Assigning, at: Temporal.Instant, loaded: Loaded) {
  const inbound = loaded.strange ? { ...withoutMessage(came), event: came.event } : came;
  const catalogue = contentFor(around, inbound.key);
  const { state: held, content } = stateOf(catalogue, around.editions, loaded);
  const name = inbound.name === undefined ? {} : { name: inbound.name };
  const state = { ...held, ...handoversLoaded(around, inbound.key, loaded), ...name };
  const shown = shownBy(loaded.subject);
  if (loaded.repeated || !asks(shown)) {
    const writes = loaded.repeated || inbound.invoke ? [] : retold(inbound, shown ?? OVER);
    return { writes, answer: viewOf(content, state, shown ?? OVER, at.toString()) };
  }
  const { owner, effects, view } = assignTurn(content, state, inbound.event, at.toString());
  const between = { before: state, after: state };
  const theirs = effectWrites(catalogue, owner, {}, between, at);
  const places = { origin: originOf(inbound), colleagues: loaded.colleagues };
  const writes: Write[] = [
    ...theirs.map((write): Write => ({ do: 'theirs', write })),
    ...effectWrites(catalogue, effects, places, between, at),
  ];
  return { writes, answer: view };
}

/** A lead's turn over somebody else's desk, of which no draft is opened: under both persons' locks, so that it crosses nothing they do. */
export function assign(around: Surroundings, inbound: Assigning): Promise<View> {
  const { event, key } = inbound;
  const at = Temporal.Instant.fromEpochMilliseconds(around.now());
  return around.store.turn(key, {
    ...cameWith(inbound),
    with: { person: event.person },
    choose: () => undefined,
    reminders: (shown) => remindersIn(shownBy(shown)),
    besides: (shown) => ({ ...besidesIn(shownBy(shown)), person: undefined, colleagues: true }),
    knows: (hash) => around.editions.knows(hash),
    decide: (loaded) => decide(around, inbound, at, loaded),
  });
}
