import { Temporal } from 'temporal-polyfill';
import { dueAt } from '../../dialogs/engine/keeping.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { PersonKey, Write } from '../store/store.ts';
import { type Surroundings, stateOf } from './takeTurn.ts';
import { effectWrites, stateWrites } from './turnWrites.ts';

/** The program looking after one draft, in a turn of its owner's: it is warned of, expires, or is looked at again later. */
export async function sweepDraft(
  { store, catalogue, editions, now }: Surroundings,
  key: PersonKey,
  draft: string,
): Promise<void> {
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  return store.turn(key, {
    choose: () => undefined,
    knows: (hash) => editions.knows(hash),
    decide(loaded) {
      const { state, content } = stateOf(catalogue, editions, loaded);
      const turned = turn(content, state, { type: 'sweep', draft }, at);
      const between = { before: state, after: turned.state };
      const origin = loaded.address === undefined ? undefined : { address: loaded.address };
      const head = turned.state.desk.drafts.find((it) => it.id === draft);
      const again: Write[] = head ? [{ do: 'due', draft, due: dueAt(head, catalogue.settings, at) }] : [];
      const writes = [
        ...stateWrites(catalogue, between, at),
        ...again,
        ...effectWrites(catalogue, turned.effects, { origin }, between, at),
      ];
      return { writes, answer: undefined };
    },
  });
}
