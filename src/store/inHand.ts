import type { Waiting } from './store.ts';
import { rows, type Work } from './work.ts';

/** A post is begun only while the message is in our hand for so much longer: the connector gives up before that. */
const LEFT_MS = 15_000;

/** Held for what is written of a message: nothing by somebody who had it before, while another has it. */
const OURS = 'message = $1 AND taken = $2';

/**
 * Whether a message is still in our hand, so that what came of it may be written. It is held, and then its place in the queue, in the order turns
 * hold them too.
 */
function* isOurs({ id, taken }: Waiting): Work<boolean> {
  yield* rows('UPDATE message SET at = at WHERE id = $1', id);
  const found = yield* rows(`UPDATE outbox SET taken = taken WHERE ${OURS} RETURNING message`, id, taken);
  return found.length > 0;
}

/** Marks that a message is about to be posted. False where it is in our hand no longer, or not for long enough. */
export function* begin({ id, taken }: Waiting, clock: number): Work<boolean> {
  const found = yield* rows(
    `UPDATE outbox SET sending = taken WHERE ${OURS} AND leased > $3 RETURNING message`,
    id,
    taken,
    clock + LEFT_MS,
  );
  return found.length > 0;
}

/** A message is done with. Where it was queued again in the meantime, it stays and is free to be taken. */
function* done({ id, taken, ticket }: Waiting): Work<void> {
  yield* rows(`DELETE FROM outbox WHERE ${OURS} AND ticket = $3`, id, taken, ticket);
  yield* rows(`UPDATE outbox SET leased = 0, sending = 0 WHERE ${OURS}`, id, taken);
}

/** A message was given up. One that never was in a chat is remembered as lost. */
export function* giveUp(message: Waiting, now: number): Work<void> {
  if (!(yield* isOurs(message))) return;
  if (message.activity === undefined)
    yield* rows('UPDATE message SET lost = $1 WHERE id = $2', now, message.id);
  yield* done(message);
}

/** A message was sent, under an id of the channel's where it has one. */
export function* sent(message: Waiting, activity: string | undefined): Work<void> {
  if (!(yield* isOurs(message))) return;
  if (activity !== undefined)
    yield* rows('UPDATE message SET activity = $1, lost = NULL WHERE id = $2', activity, message.id);
  yield* done(message);
}

/** A message waits for its next try; `unsure` tells that it may have come all the same, now or in an earlier one. */
export function* putOff({ id, taken, ticket, before }: Waiting, due: number, unsure: boolean): Work<void> {
  yield* rows(
    `UPDATE outbox SET attempts = attempts + 1, due = $3 WHERE ${OURS} AND ticket = $4`,
    id,
    taken,
    due,
    ticket,
  );
  yield* rows(
    `UPDATE outbox SET leased = 0, sending = $3 WHERE ${OURS}`,
    id,
    taken,
    unsure || before ? -1 : 0,
  );
}

/** The chat of a message's caseworker is closed to the bot; one to somewhere else tells nothing of it. */
function* closeChat({ key, address }: Waiting, now: number): Work<void> {
  yield* rows(
    'UPDATE person SET closed = $1 WHERE tenant = $2 AND person = $3 AND address = $4',
    now,
    key.tenant,
    key.user,
    address,
  );
}

/** A channel the bot has no place in any more. */
function* closeChannel({ key }: Waiting, channel: string, now: number): Work<void> {
  yield* rows(
    'UPDATE channel SET gone = $1 WHERE tenant = $2 AND channel = $3 AND gone IS NULL',
    now,
    key.tenant,
    channel,
  );
}

/**
 * A message was refused because the bot has no place there any more: what comes there rests. One that was to overwrite a card is remembered as
 * lost too, and sent when the place is open again. Tells the reminder that was to come in a channel.
 */
export function* closed(message: Waiting, now: number): Work<{ reminder?: string }> {
  const { tenant, user } = message.key;
  // The person is held first, as in a turn.
  yield* rows('UPDATE person SET turned_at = turned_at WHERE tenant = $1 AND person = $2', tenant, user);
  if (!(yield* isOurs(message))) return {};
  const [row] = yield* rows(
    'UPDATE message SET lost = $1 WHERE id = $2 RETURNING channel, reminder',
    now,
    message.id,
  );
  yield* done(message);
  if (typeof row?.channel !== 'string') {
    yield* closeChat(message, now);
    return {};
  }
  yield* closeChannel(message, row.channel, now);
  return typeof row.reminder === 'string' ? { reminder: row.reminder } : {};
}
