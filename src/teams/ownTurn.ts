import { Temporal } from 'temporal-polyfill';
import type { Event } from '../../dialogs/engine/event.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { PersonKey } from '../store/store.ts';
import { besidesFor, handoversLoaded } from './handovers.ts';
import { remindersFor } from './reminders.ts';
import { contentFor, type Surroundings, stateOf } from './takeTurn.ts';
import { effectWrites, stateWrites } from './turnWrites.ts';

/** The program's own turn of a person: a reminder rung, a morning looked after, or an offer ended that nobody has answered. */
export async function ownTurn(around: Surroundings, key: PersonKey, event: Event): Promise<void> {
  const { store, editions, now } = around;
  const catalogue = contentFor(around, key);
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  await store.turn(key, {
    patient: true,
    choose: () => undefined,
    reminders: () => remindersFor(event, undefined),
    besides: () =>
      event.type === 'overview' && key.user === around.overdueLead
        ? { team: true }
        : besidesFor(event, undefined),
    knows: (hash) => editions.knows(hash),
    decide(loaded) {
      // Somebody else has looked after this morning: another program, or this one before its answer was lost.
      if (event.type === 'overview' && !(loaded.overview !== undefined && loaded.overview <= now()))
        return { writes: [], answer: undefined };
      const { state: held, content } = stateOf(catalogue, editions, loaded);
      const state = { ...held, ...handoversLoaded(around, key, loaded) };
      const { state: after, effects } = turn(content, state, event, at);
      const between = { before: state, after };
      const { address } = loaded;
      // Whoever has no chat with the bot any more is told nothing.
      const told = effects.filter(
        (it) => it.do !== 'post' || it.channel !== undefined || address !== undefined,
      );
      const origin = address === undefined ? undefined : { address };
      const places = { origin, channels: loaded.channels, colleagues: loaded.colleagues };
      const writes = [
        ...stateWrites(catalogue, between, at),
        ...effectWrites(catalogue, told, places, between, at),
      ];
      return { writes, answer: undefined };
    },
  });
}
