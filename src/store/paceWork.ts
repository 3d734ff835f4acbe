import { APART_MS, type Times, take } from './outboxWork.ts';
import type { Waiting } from './store.ts';
import { rows, type Work } from './work.ts';

/** What Teams takes in one conversation: at most so many within so many milliseconds. */
const IN_CONVERSATION = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;
const LONGEST_MS = 3_600_000;
/**
 * What Teams takes of a bot in a tenant within a second, and what messages nobody waits for may have of it. The other twenty are kept for
 * answers, which may also have what is left of these.
 */
const IN_TENANT = { ms: 1_000, all: 50, patient: 30 };

/**
 * The conversation of a message of the outbox has room for one more. Answers count but are never held back here: somebody who presses does
 * so once at a time. What a clock that ran ahead has left does not count.
 */
const HAS_ROOM = IN_CONVERSATION.map(
  ([ms, most]) =>
    `AND (SELECT count(*) FROM paced c WHERE c.address = o.address AND c.at > $3 - ${ms} AND c.at <= $4) < ${most}`,
).join(' ');

/** The tenant that has such messages and comes next after one, or first, without a look at each message. */
function* tenantAfter(patient: boolean, tenant?: string): Work<string | undefined> {
  const after = tenant === undefined ? [] : [tenant];
  const [row] = yield* rows(
    `SELECT min(tenant) AS next FROM outbox WHERE patient = ${Number(patient)}${tenant === undefined ? '' : ' AND tenant > $1'}`,
    ...after,
  );
  return typeof row?.next === 'string' ? row.next : undefined;
}

/** How many more may be sent in a tenant now. Its row is held until what is taken is remembered, so that no other program counts meanwhile. */
function* roomIn(tenant: string, patient: boolean, clock: number): Work<number> {
  yield* rows(
    'INSERT INTO pace (tenant, at) VALUES ($1, $2) ON CONFLICT (tenant) DO UPDATE SET at = excluded.at',
    tenant,
    clock,
  );
  const [row] = yield* rows(
    `SELECT count(*) AS taken, coalesce(sum(patient), 0) AS patient FROM paced WHERE tenant = $1 AND at > $2 AND at <= $3`,
    tenant,
    clock - IN_TENANT.ms,
    clock + APART_MS,
  );
  const left = IN_TENANT.all - Number(row?.taken);
  return Math.max(0, patient ? Math.min(left, IN_TENANT.patient - Number(row?.patient)) : left);
}

/** Remembers what was taken, and forgets what no longer counts. */
function* remember(taken: readonly Waiting[], clock: number): Work<void> {
  yield* rows('DELETE FROM paced WHERE at <= $1 OR at > $2', clock - LONGEST_MS, clock + APART_MS);
  for (const { key, address, patient } of taken)
    yield* rows(
      'INSERT INTO paced (tenant, address, at, patient) VALUES ($1, $2, $3, $4)',
      key.tenant,
      address,
      clock,
      Number(patient),
    );
}

/** Takes messages that somebody waits for, or that nobody does, as many as the pace allows. */
export function* claim(patient: boolean, times: Times, most: number): Work<Waiting[]> {
  const taken: Waiting[] = [];
  for (
    let tenant = yield* tenantAfter(patient);
    tenant !== undefined;
    tenant = yield* tenantAfter(patient, tenant)
  ) {
    const room = Math.min(yield* roomIn(tenant, patient, times.clock), most - taken.length);
    if (room > 0) taken.push(...(yield* take({ tenant, patient }, times, room, patient ? HAS_ROOM : '')));
  }
  if (taken.length > 0) yield* remember(taken, times.clock);
  return taken;
}
