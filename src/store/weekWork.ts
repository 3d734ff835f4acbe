import { randomUUID } from 'node:crypto';
import type { ChannelKey, Week, WeekSeen } from './store.ts';
import type { Vault } from './vault.ts';
import { rows, type Work } from './work.ts';
import { writeMessage } from './writeWork.ts';

/** Channels whose week is to be looked after by now, those that waited longest first. */
export function* dueWeeks(now: number, most: number): Work<ChannelKey[]> {
  const found = yield* rows(
    'SELECT tenant, channel FROM channel WHERE overview <= $1 AND gone IS NULL ORDER BY overview, tenant, channel LIMIT $2',
    now,
    most,
  );
  return found.map((row) => ({ tenant: String(row.tenant), channel: String(row.channel) }));
}

/** The reminders that come in a channel, whoever's they are, opened; one that cannot be is told of to whose it is. */
function* remindersThere(vault: Vault, { tenant, channel }: ChannelKey): Work<Uint8Array[]> {
  const found = yield* rows(
    `SELECT r.id, r.person, r.version, r.state, k.master, k.wrapped
     FROM reminder r LEFT JOIN data_key k ON k.id = r.id WHERE r.tenant = $1 AND r.channel = $2 ORDER BY r.id`,
    tenant,
    channel,
  );
  return found.flatMap(
    (row) => vault.openAmong({ tenant, user: String(row.person) }, String(row.id), row)?.state ?? [],
  );
}

/**
 * Whose a channel's own message is. Every message is somebody's, and this one is nobody's: the name is never that of a row of `person`,
 * so nothing else knows of it.
 */
const ownerOf = ({ tenant, channel }: ChannelKey) => ({ tenant, user: `kanal:${channel}` });

/** Looks after a channel's week where that is due: held against every other program until it ends, so that it is done once. */
export function* channelWeek(
  vault: Vault,
  of: ChannelKey,
  now: number,
  decide: (seen: WeekSeen) => Week,
): Work<void> {
  const [row] = yield* rows(
    `UPDATE channel SET overview = overview WHERE tenant = $1 AND channel = $2 AND gone IS NULL AND overview <= $3
     RETURNING address, overview`,
    of.tenant,
    of.channel,
    now,
  );
  if (row === undefined) return;
  const reminders = yield* remindersThere(vault, of);
  const { subject, due } = decide({ due: Number(row.overview), reminders });
  yield* rows(
    'UPDATE channel SET overview = $1 WHERE tenant = $2 AND channel = $3',
    due,
    of.tenant,
    of.channel,
  );
  if (subject === undefined) return;
  const { channel } = of;
  const address = String(row.address);
  const posted = { do: 'message', id: randomUUID(), address, subject, channel } as const;
  yield* writeMessage({ key: ownerOf(of), patient: true }, posted, now);
}
