import { setTimeout as sleep } from 'node:timers/promises';
import type { Event } from '../../dialogs/engine/event.ts';
import { FIELD } from '../../dialogs/reminders/reminderEvent.ts';
import type { Store } from '../store/store.ts';
import type { Connector } from './connector.ts';
import type { Inbound, Reply } from './inbound.ts';

/** Teams waits for the answer to a press for no more than ten seconds. */
const PATIENCE_MS = 4_000;

/** The channel a press sets a reminder to, where it does. */
function channelIn(event: Event): string | undefined {
  if (event.type !== 'reminder' || event.verb !== 'place') return undefined;
  return event.inputs[FIELD.channel] || undefined;
}

/**
 * A press as it may be taken: where it picks a channel, Teams is asked whether whoever pressed is a member there, and no guest. Where
 * that cannot be told, they are taken for an outsider. What is not known to the bot is left to the turn.
 */
export async function pickedByMember(
  { store, connector }: { store: Store; connector: Connector },
  inbound: Inbound,
): Promise<Inbound> {
  const { event, key, member } = inbound;
  const channel = channelIn(event);
  if (channel === undefined || event.type !== 'reminder') return inbound;
  const known = await store.channel({ tenant: key.tenant, channel });
  if (known === undefined) return inbound;
  const asked = connector.isMember(JSON.parse(known.address) as Reply, member, key.tenant);
  const isMember = await Promise.race([asked.catch(() => false), sleep(PATIENCE_MS, false, { ref: false })]);
  return isMember ? inbound : { ...inbound, event: { ...event, outsider: true } };
}
