import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { card } from '../../cards/card.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { editionsOf } from '../../src/content/editions.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import type { Store } from '../../src/store/store.ts';
import { stateOf } from '../../src/teams/takeTurn.ts';
import type { Card, FakeConnector } from '../conversations/fakeConnector.ts';
import type { Fault } from './faults.ts';
import type { Sight } from './ground.ts';
import type { KeptMessage } from './whole.ts';

export const catalogue = loadContent(usualSettings);
export const editions = editionsOf(catalogue);

/** The card a message must show by now, as it goes over the wire. */
export async function dueCard(store: Store, { id, person, subject }: KeptMessage): Promise<Card> {
  const draft = subject.of === 'draft' ? subject.draft : undefined;
  const loaded = await store.read({ tenant: 'kommunen', user: person }, draft, (hash) =>
    editions.knows(hash),
  );
  const { state, content } = stateOf(catalogue, editions, loaded);
  const view = viewOf(content, state, subject, Temporal.Now.instant().toString());
  return JSON.parse(JSON.stringify(card(view, id)));
}

/** Messages that were committed and, with nothing left to send, do not stand in the chat as the store says they do. */
export async function neverSent({ whole, store }: Sight, connector: FakeConnector): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const message of whole.messages) {
    const { id, subject, activity } = message;
    // What was never posted and is over by now need not be sent.
    if (activity === undefined && subject.of === 'quiet') continue;
    const sent = connector.messages.find((it) => it.id === activity);
    const old = subject.of !== 'page' && !isDeepStrictEqual(sent?.card, await dueCard(store, message));
    if (sent === undefined || old)
      faults.push({ kind: 'never sent', what: `${id} ${JSON.stringify(subject)}` });
  }
  return faults;
}
