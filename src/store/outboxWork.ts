import { randomUUID } from 'node:crypto';
import type { PersonKey, Waiting } from './store.ts';
import { type Row, rows, type Value, type Work } from './work.ts';

/** Longer than a message may take to be sent. Whoever has had one in hand for longer is gone. */
export const LEASE_MS = 60_000;
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
  const changed = yield* rows(
    `UPDATE message SET subject = $3 WHERE tenant = $1 AND person = $2 AND ${which} AND subject <> $3 RETURNING id`,
    of.key.tenant,
    of.key.user,
    subject,
    ...values,
  );
  for (const { id } of changed) yield* queue(of, 'id = $4', text(id));
}

/** By the program's own clock, and by the one all programs share: what rests goes by the first, what is in hand and the pace by the second. */
export type Times = { now: number; clock: number };

/** What a row of the outbox tells of an earlier try to post it: whoever began one and told nothing of it is gone. */
function before(sending: number): Pick<Waiting, 'before'> {
  if (sending === 0) return {};
  return { before: sending < 0 ? 'unsure' : 'cut' };
}

/** A message that was just taken, as its sender needs it. */
function* taken(row: Row, patient: boolean): Work<Waiting[]> {
  const id = text(row.message);
  const [message] = yield* rows(
    'SELECT tenant, person, address, subject, activity FROM message WHERE id = $1',
    id,
  );
  if (message === undefined) return [];
  const { tenant, person, address, subject, activity } = message;
  return [
    {
      id,
      key: { tenant: text(tenant), user: text(person) },
      address: text(address),
      subject: text(subject),
      ...(typeof activity === 'string' ? { activity } : {}),
      ticket: text(row.ticket),
      taken: Number(row.taken),
      attempts: Number(row.attempts),
      patient,
      ...before(Number(row.sending)),
    },
  ];
}

/**
 * Takes messages of a tenant that are free into our hand: due, the next of their conversation, and none of the conversation in somebody's
 * hand. What somebody waits for goes before what can wait, and is taken apart from it. `which` may add to it, of the outbox as `o`.
 */
export function* take(
  { tenant, patient }: { tenant: string; patient: boolean },
  { now, clock }: Times,
  most: number,
  which = '',
): Work<Waiting[]> {
  const found = yield* rows(
    `UPDATE outbox SET leased = $6, taken = taken + 1 WHERE message IN (
       SELECT o.message FROM outbox o
       WHERE o.patient = ${Number(patient)} AND o.tenant = $7 AND (o.due <= $1 OR o.due > $2) AND NOT EXISTS (
         SELECT 1 FROM outbox p WHERE p.address = o.address
         AND (p.leased > $3 AND p.leased <= $4 OR p.patient < o.patient
           OR p.patient = o.patient AND (p.seq < o.seq OR p.seq = o.seq AND p.message < o.message)))
       ${which} ORDER BY o.seq LIMIT $5)
     AND (leased <= $3 OR leased > $4) RETURNING message, ticket, attempts, taken, sending`,
    now,
    now + LONGEST_REST_MS + APART_MS,
    clock,
    clock + LEASE_MS + APART_MS,
    most,
    clock + LEASE_MS,
    tenant,
  );
  const waiting: Waiting[] = [];
  for (const row of found) waiting.push(...(yield* taken(row, patient)));
  return waiting;
}
