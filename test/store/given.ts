import { setTimeout as sleep } from 'node:timers/promises';
import type { Loaded, PersonKey, Store, TurnPlan, Write } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/storeError.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);
export const text = (state: Uint8Array | undefined) => (state ? new TextDecoder().decode(state) : undefined);

export const kirsten: PersonKey = { tenant: 'kommunen', user: 'kirsten' };
export const other: PersonKey = { tenant: 'kommunen', user: 'en-anden' };

export const desk: Write = { do: 'desk', state: bytes('bordet') };
export const draft = (id = 'd1', state = 'kladden', due = 9_000): Write => ({
  do: 'draft',
  id,
  content: 'hash',
  state: bytes(state),
  due,
});
export const edition: Write = { do: 'edition', hash: 'hash', body: 'udgaven' };
export const forget = (id = 'd1'): Write => ({ do: 'forget', draft: id, subject: 'slettet' });
export const message = (id: string, of = 'd1', address = 'a'): Write => ({
  do: 'message',
  id,
  address,
  subject: `viser ${id}`,
  draft: of,
});

export type Plan = Partial<TurnPlan<Loaded>> & { writes?: readonly Write[]; draft?: string };

let count = 0;

/** A turn that writes what is given and answers with what it could read. */
export function turn(
  store: Store,
  { writes = [], draft: chosen, ...plan }: Plan = {},
  key = kirsten,
): Promise<Loaded> {
  count += 1;
  return store.turn(key, {
    incoming: { conversation: 'chat', activity: `aktivitet-${count}` },
    choose: () => chosen,
    knows: () => false,
    decide: (loaded) => ({ writes, answer: loaded }),
    ...plan,
  });
}

/**
 * Overwrites what was deleted. It is tried again for a while as upkeep does: on a server that other tests use at the same moment, somebody
 * may still see what was there before.
 */
export async function scrubbed(store: Store): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await store.scrub();
    } catch (error) {
      if (!(error instanceof StoreError && error.trouble === 'busy') || tries === 50) throw error;
      await sleep(200);
    }
}

/** What waits to be sent, taken and given back at once. */
export async function waitingIn(store: Store): Promise<string[]> {
  const all: string[] = [];
  const taken = [];
  for (let round = await store.claim(10); round.length > 0; round = await store.claim(10)) {
    for (const it of round) {
      all.push(`${it.id}: ${it.subject}`);
      taken.push(it);
      await store.sent(it, undefined);
    }
  }
  return all;
}
