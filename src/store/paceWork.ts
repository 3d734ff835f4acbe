import { APART_MS, take } from './outboxWork.ts';
import type { Waiting } from './store.ts';
import { rows, type Work } from './work.ts';

/**
 * What Teams takes in one conversation: at most so many within so many milliseconds. Answers are not counted, nor ever held back: somebody
 * who presses does so once at a time, and what is too much after all comes back as a 429 and is sent later.
 */
const IN_CONVERSATION = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
] as const;
/** In a tenant. Teams takes 50 within a second; the rest is for answers. */
const IN_TENANT = { ms: 1_000, most: 30 };
const LONGEST_MS = 30_000;

/** The conversation of a message of the outbox has room for one more. What a clock that ran ahead has left does not count. */
const HAS_ROOM = IN_CONVERSATION.map(
  ([ms, most]) =>
    `(SELECT count(*) FROM paced c WHERE c.address = o.address AND c.at > $1 - ${ms} AND c.at <= $3) < ${most}`,
).join(' AND ');

/** The tenant that has such messages and comes next after one, or first, without a look at each message. */
function* tenantAfter(tenant?: string): Work<string | undefined> {
  const after = tenant === undefined ? [] : [tenant];
  const [row] = yield* rows(
    `SELECT min(tenant) AS next FROM outbox WHERE patient = 1${tenant === undefined ? '' : ' AND tenant > $1'}`,
    ...after,
  );
  return typeof row?.next === 'string' ? row.next : undefined;
}

/** How many more may be sent in a tenant now. */
function* roomIn(tenant: string, now: number): Work<number> {
  const [row] = yield* rows(
    'SELECT count(*) AS sent FROM paced WHERE tenant = $1 AND at > $2 AND at <= $3',
    tenant,
    now - IN_TENANT.ms,
    now + APART_MS,
  );
  return Math.max(0, IN_TENANT.most - Number(row?.sent));
}

/** Remembers what was taken, and forgets what no longer counts. */
function* remember(taken: readonly Waiting[], now: number): Work<void> {
  yield* rows('DELETE FROM paced WHERE at <= $1 OR at > $2', now - LONGEST_MS, now + APART_MS);
  for (const { key, address } of taken)
    yield* rows('INSERT INTO paced (tenant, address, at) VALUES ($1, $2, $3)', key.tenant, address, now);
}

/** Takes messages nobody waits for, as many as the pace allows. Only one program may do so at a time, or each would count without the other. */
export function* claimPaced(now: number, most: number): Work<Waiting[]> {
  const taken: Waiting[] = [];
  for (let tenant = yield* tenantAfter(); tenant !== undefined; tenant = yield* tenantAfter(tenant)) {
    const room = Math.min(yield* roomIn(tenant, now), most - taken.length);
    if (room > 0) taken.push(...(yield* take(true, now, room, `AND o.tenant = $6 AND ${HAS_ROOM}`, tenant)));
  }
  if (taken.length > 0) yield* remember(taken, now);
  return taken;
}
