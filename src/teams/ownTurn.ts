import { Temporal } from 'temporal-polyfill';
import type { Event } from '../../dialogs/engine/event.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { PersonKey } from '../store/store.ts';
import { handoversLoaded } from './handovers.ts';
import { remindersFor } from './reminders.ts';
import { contentFor, type Surroundings, stateOf } from './takeTurn.ts';
import { effectWrites, stateWrites } from './turnWrites.ts';

/** The program's own turn of a person: a reminder rung, or a morning looked after. */
export async function ownTurn(around: Surroundings, key: PersonKey, event: Event): Promise<void> {
  const { store, editions, now } = around;
  const catalogue = contentFor(around, key);
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  await store.turn(key, {
    patient: true,
    choose: () => undefined,
    reminders: () => remindersFor(event, undefined),
    besides: () => (event.type === 'overview' && key.user === around.overdueLead ? { team: true } : {}),
    knows: (hash) => editions.knows(hash),
    decide(loaded) {
      const { state: held, content } = stateOf(catalogue, editions, loaded);
      const state = { ...held, ...handoversLoaded(around, key, loaded) };
      const { state: after, effects } = turn(content, state, event, at);
      const between = { before: state, after };
      const origin = loaded.address === undefined ? undefined : { address: loaded.address };
      const places = { origin, channels: loaded.channels };
      const writes = [
        ...stateWrites(catalogue, between, at),
        ...effectWrites(catalogue, effects, places, between, at),
      ];
      return { writes, answer: undefined };
    },
  });
}
