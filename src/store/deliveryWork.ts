import { queue } from './outboxWork.ts';
import { type Row, rows, type Work } from './work.ts';

/** How a message nobody waits for stands: not begun, to be tried again, perhaps sent, just being sent, or given up. */
export type Stands = 'waiting' | 'delayed' | 'perhaps' | 'inHand' | 'undelivered';

/** A message that is to be sent or was given up, without its content; times in milliseconds since 1970, `next` where it is tried again. */
export type Delivery = {
  message: string;
  stands: Stands;
  place: 'chat' | 'channel';
  reminder: boolean;
  at: number;
  attempts: number;
  next?: number;
};

const DELIVERIES = `SELECT m.id, m.tenant, m.person, m.at, m.lost, m.channel, m.reminder, o.attempts, o.due, o.leased, o.sending
  FROM message m LEFT JOIN outbox o ON o.message = m.id AND o.patient = 1`;

function standsOf({ leased, sending, attempts }: Row, clock: number): Stands {
  if (leased === null) return 'undelivered';
  if (Number(leased) > clock) return 'inHand';
  if (Number(sending) !== 0) return 'perhaps';
  return Number(attempts) > 0 ? 'delayed' : 'waiting';
}

function deliveryOf(row: Row, clock: number): Delivery {
  const { id, at, channel, reminder, attempts, due } = row;
  return {
    message: String(id),
    stands: standsOf(row, clock),
    place: channel === null ? 'chat' : 'channel',
    reminder: reminder !== null,
    at: Number(at),
    attempts: Number(attempts ?? 0),
    ...(Number(due ?? 0) > 0 ? { next: Number(due) } : {}),
  };
}

/** Messages nobody waits for that are still to be sent, or that were given up, the oldest first. `clock` is the database's. */
export function* deliveries(clock: number): Work<Delivery[]> {
  const found = yield* rows(
    `${DELIVERIES} WHERE o.message IS NOT NULL OR m.lost IS NOT NULL ORDER BY m.at, m.id`,
  );
  return found.map((row) => deliveryOf(row, clock));
}

/** The one of these of an id; undefined where there is none. */
function* one(id: string): Work<Row | undefined> {
  const [row] = yield* rows(
    `${DELIVERIES} WHERE m.id = $1 AND (o.message IS NOT NULL OR m.lost IS NOT NULL)`,
    id,
  );
  return row;
}

/** What came of an operator's wish. */
export type Wished = 'done' | 'unknown' | 'inHand';

/** Queues a message anew, at once; one that may have come says so. */
export function* resend(id: string): Work<Wished> {
  const row = yield* one(id);
  if (row === undefined) return 'unknown';
  const key = { tenant: String(row.tenant), user: String(row.person) };
  yield* queue({ key, patient: true }, 'id = $4', id);
  yield* rows('UPDATE outbox SET sending = -1 WHERE message = $1 AND sending > 0', id);
  yield* rows('UPDATE message SET lost = NULL WHERE id = $1', id);
  return 'done';
}

/** Takes a message out of the queue; its caseworker is told that it was perhaps not delivered. Not while it is being sent. */
export function* drop(id: string, now: number, clock: number): Work<Wished> {
  const row = yield* one(id);
  if (row === undefined || row.leased === null) return 'unknown';
  if (Number(row.leased) > clock) return 'inHand';
  yield* rows('DELETE FROM outbox WHERE message = $1', id);
  yield* rows('UPDATE message SET lost = $1 WHERE id = $2 AND activity IS NULL', now, id);
  return 'done';
}
