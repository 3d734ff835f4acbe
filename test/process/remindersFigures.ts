import { median, quantile } from '../bench/quantile.ts';
import { FAULTS } from './remindersAccounts.ts';
import type { RemindersFigures } from './remindersCampaign.ts';
import type { Call } from './remindersConnector.ts';

const inSeconds = (ms: number) => (ms / 1_000).toFixed(1);

/** How many calls came to what. */
export function answered(calls: readonly Call[]): Record<string, number> {
  const named = Object.entries(
    Object.groupBy(calls, ({ outcome: { status, after } }) => `${status}${after ? ' after' : ''}`),
  );
  return Object.fromEntries(named.map(([name, all = []]) => [name, all.length]));
}

/** Most cards of a tenant that came within one second. */
export function mostInSecond(tenants: ReadonlyMap<string, readonly Call[]>): number {
  let most = 0;
  for (const calls of tenants.values())
    for (const [index, { at }] of calls.entries()) {
      let end = index;
      while ((calls[end]?.at ?? Number.POSITIVE_INFINITY) < at + 1_000) end += 1;
      most = Math.max(most, end - index);
    }
  return most;
}

/** The figures of a campaign, as they are told. */
export function toldOf({ faults, lateMs, calls, troubles, damage, ...rest }: RemindersFigures) {
  const wrong = FAULTS.map((kind) => [kind, faults.filter((it) => it.kind === kind).length]);
  const answered = Object.entries(calls).map(([status, many]) => [`calls ${status}`, many]);
  const logged = [...Map.groupBy(troubles, (code) => `logged ${code}`)].map(([code, all]) => [
    code,
    all.length,
  ]);
  return {
    ...Object.fromEntries(wrong),
    damage: damage.length,
    ...rest,
    'late p50 s': inSeconds(median(lateMs)),
    'late p95 s': inSeconds(quantile(lateMs, 0.95)),
    'late most s': inSeconds(Math.max(0, ...lateMs)),
    ...Object.fromEntries([...answered, ...logged]),
  } as Record<string, string | number>;
}
