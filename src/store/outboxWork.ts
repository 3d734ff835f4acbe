import { randomUUID } from 'node:crypto';
import type { PersonKey, Waiting } from './store.ts';
import { rows, type Value, type Work } from './work.ts';

/** Longer than a message may take to be sent. Whoever has had one in hand for longer is gone. */
const LEASE_MS = 30_000;
/** No message is put off for longer. */
export const LONGEST_REST_MS = 15 * 60_000;
/** As far as the clocks of two programs may be apart. What seems to rest or to be in hand for longer than this beyond its time is so by a clock that ran ahead. */
export const APART_MS = 60_000;

const text = (value: unknown) => String(value);

/** The next place in the queue; each half of it has an index of its own. */
const NEXT = `1 + (SELECT coalesce(max(last), 0) FROM (
  SELECT max(seq) AS last FROM outbox WHERE patient = 0 UNION ALL SELECT max(seq) FROM outbox WHERE patient = 1) AS halves)`;

/** Whose messages are written, and whether anybody waits for them. */
export type Queueing = { key: PersonKey; patient?: boolean };

/**
 * Puts messages of this person last in the queue, each once. `which` tells of the message table, with values from $4 on. One that is
 * in a sender's hand stays there until that is done, so that two never change it at once. Once somebody waits for it, it waits no more.
 */
export function* queue({ key, patient = false }: Queueing, which: string, ...values: Value[]): Work<void> {
  yield* rows(
    `INSERT INTO outbox (message, address, tenant, patient, seq, ticket, attempts, due, leased)
     SELECT id, address, tenant, ${Number(patient)}, ${NEXT}, $3, 0, 0, 0
     FROM message WHERE tenant = $1 AND person = $2 AND ${which}
     ON CONFLICT (message) DO UPDATE SET seq = excluded.seq, ticket = excluded.ticket, attempts = 0, due = 0,
       patient = outbox.patient * excluded.patient`,
    key.tenant,
    key.user,
    randomUUID(),
    ...values,
  );
}

/**
 * Messages of this person that no longer show it are changed and queued; those that show it already are left alone. `which` tells of
 * the message table, with values from $4 on.
 */
export function* overwrite(of: Queueing, subject: string, which: string, ...values: Value[]): Work<void> {
  yield* queue(of, `${which} AND subject <> $${values.length + 4}`, ...values, subject);
  yield* rows(
    `UPDATE message SET subject = $3 WHERE tenant = $1 AND person = $2 AND ${which}`,
    of.key.tenant,
    of.key.user,
    subject,
    ...values,
  );
}

/**
 * Takes messages that are free into our hand: due, the next of their conversation, and none of the conversation in somebody's hand. What
 * somebody waits for goes before what can wait, and is taken apart from it. `which` may add to it, of the outbox as `o`, with values from
 * $6 on.
 */
export function* take(
  patient: boolean,
  now: number,
  most: number,
  which = '',
  ...values: Value[]
): Work<Waiting[]> {
  const taken = yield* rows(
    `UPDATE outbox SET leased = $5 WHERE message IN (
       SELECT o.message FROM outbox o WHERE o.patient = ${Number(patient)} AND (o.due <= $1 OR o.due > $2) AND NOT EXISTS (
         SELECT 1 FROM outbox p WHERE p.address = o.address
         AND (p.leased > $1 AND p.leased <= $3 OR p.patient < o.patient
           OR p.patient = o.patient AND (p.seq < o.seq OR p.seq = o.seq AND p.message < o.message)))
       ${which} ORDER BY o.seq LIMIT $4)
     AND (leased <= $1 OR leased > $3) RETURNING message, ticket, attempts`,
    now,
    now + LONGEST_REST_MS + APART_MS,
    now + LEASE_MS + APART_MS,
    most,
    now + LEASE_MS,
    ...values,
  );
  const waiting: Waiting[] = [];
  for (const { message, ticket, attempts } of taken) {
    const [row] = yield* rows(
      'SELECT tenant, person, address, subject, activity FROM message WHERE id = $1',
      text(message),
    );
    if (row === undefined) continue;
    waiting.push({
      id: text(message),
      key: { tenant: text(row.tenant), user: text(row.person) },
      address: text(row.address),
      subject: text(row.subject),
      ...(typeof row.activity === 'string' ? { activity: row.activity } : {}),
      ticket: text(ticket),
      attempts: Number(attempts),
    });
  }
  return waiting;
}

/** Takes messages somebody waits for, at once. */
export const claim = (now: number, most: number): Work<Waiting[]> => take(false, now, most);

/** A message is done with. Where it was queued again in the meantime, it stays and is free to be taken. */
export function* done({ id, ticket }: Waiting): Work<void> {
  yield* rows('DELETE FROM outbox WHERE message = $1 AND ticket = $2', id, ticket);
  yield* rows('UPDATE outbox SET leased = 0 WHERE message = $1', id);
}

/** A message was given up. One that never was in a chat is remembered as lost. */
export function* giveUp(message: Waiting, now: number): Work<void> {
  if (message.activity === undefined)
    yield* rows('UPDATE message SET lost = $1 WHERE id = $2', now, message.id);
  yield* done(message);
}

/** A message was sent, under an id of the channel's where it has one. */
export function* sent(message: Waiting, activity: string | undefined): Work<void> {
  if (activity !== undefined)
    yield* rows('UPDATE message SET activity = $1, lost = NULL WHERE id = $2', activity, message.id);
  yield* done(message);
}

/** A message waits for its next try. */
export function* putOff({ id, ticket }: Waiting, due: number): Work<void> {
  yield* rows(
    'UPDATE outbox SET attempts = attempts + 1, due = $1 WHERE message = $2 AND ticket = $3',
    due,
    id,
    ticket,
  );
  yield* rows('UPDATE outbox SET leased = 0 WHERE message = $1', id);
}
