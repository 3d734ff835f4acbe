import { median, quantile } from '../bench/quantile.ts';
import { FAULTS } from './remindersAccounts.ts';
import type { RemindersFigures } from './remindersCampaign.ts';

const inSeconds = (ms: number) => (ms / 1_000).toFixed(1);

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
