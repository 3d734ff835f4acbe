import { Temporal } from 'temporal-polyfill';
import { turn } from '../../dialogs/engine/turn.ts';
import type { PersonKey } from '../store/store.ts';
import { besidesFor, handoversLoaded } from './handovers.ts';
import { remindersFor } from './reminders.ts';
import { contentFor, type Surroundings, stateOf } from './takeTurn.ts';
import { effectWrites } from './turnWrites.ts';

/** The program ending an offer that nobody has answered in time, in a turn of its giver's, who is told. */
export async function lapseOffer(around: Surroundings, key: PersonKey, handover: string): Promise<void> {
  const { store, editions, now } = around;
  const catalogue = contentFor(around, key);
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  const event = { type: 'lapse', handover } as const;
  return store.turn(key, {
    patient: true,
    choose: () => undefined,
    reminders: () => remindersFor(event, undefined),
    besides: () => besidesFor(event, undefined),
    knows: (hash) => editions.knows(hash),
    decide(loaded) {
      const { state: held, content } = stateOf(catalogue, editions, loaded);
      const state = { ...held, ...handoversLoaded(around, key, loaded) };
      const { state: after, effects } = turn(content, state, event, at);
      const { address } = loaded;
      // Whoever has no chat with the bot any more is told nothing.
      const told = effects.filter((it) => it.do !== 'post' || address !== undefined);
      const origin = address === undefined ? undefined : { address };
      const writes = effectWrites(catalogue, told, { origin }, { before: state, after }, at);
      return { writes, answer: undefined };
    },
  });
}
