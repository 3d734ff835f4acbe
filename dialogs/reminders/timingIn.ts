import type { Temporal } from 'temporal-polyfill';
import { isDate } from '../engine/danishDate.ts';
import type { Reminder, Timing } from './reminder.ts';
import { FIELD, type ReminderPress } from './reminderEvent.ts';

/** Weeks from today that one press gives. */
export const WEEKS = [2, 4, 12] as const;

/** How often a series may come, by the value of its field. */
export const SERIES: Record<string, NonNullable<Timing['every']>> = {
  uge: { unit: 'weeks', n: 1 },
  fjortende: { unit: 'weeks', n: 2 },
  maaned: { unit: 'months', n: 1 },
  kvartal: { unit: 'months', n: 3 },
  halvaar: { unit: 'months', n: 6 },
};

/** The value that leaves a series as it is, where it is none of those. */
export const SAME_SERIES = 'samme';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The time a press gives: one that was offered, so many weeks from today, or what stands in the fields; undefined where that is none. */
export function timingIn(
  { choices = [], timing }: Reminder,
  { to = '', inputs }: ReminderPress,
  today: Temporal.PlainDate,
): Timing | undefined {
  const offered = choices.find((_, at) => to === `valg${at}`);
  if (offered !== undefined) return offered;
  const weeks = WEEKS.find((it) => to === `uger${it}`);
  if (weeks !== undefined) return { on: today.add({ weeks }).toString() };
  const on = inputs[FIELD.date] ?? '';
  const at = inputs[FIELD.time] ?? '';
  const series = inputs[FIELD.every] ?? '';
  const every = series === SAME_SERIES ? timing?.every : SERIES[series];
  const until = inputs[FIELD.until] ?? '';
  if (!isDate(on) || (at !== '' && !CLOCK.test(at))) return undefined;
  return {
    on,
    ...(at === '' ? {} : { at }),
    ...(every === undefined ? {} : { every }),
    ...(every !== undefined && isDate(until) && until >= on ? { until } : {}),
    ...kept(timing, on, every),
  };
}

/** What is still true of a day and a series that were left as they were: where the series is counted from, and that the day was counted. */
function kept(before: Timing | undefined, on: string, every: Timing['every']): Partial<Timing> {
  if (before?.on !== on || before.every?.unit !== every?.unit || before.every?.n !== every?.n) return {};
  const { first, counted } = before;
  return { ...(first === undefined ? {} : { first }), ...(counted ? { counted } : {}) };
}
