import { Temporal } from 'temporal-polyfill';
import { addWorkdays, type ClosedDay, dayOf, workdayBefore, workdayFrom, ZONE } from './calendar.ts';

/**
 * How long a draft is kept: until the evening of so many working days after its last touch. It should be at least 2: with 1, the working
 * day to warn on would be that of the touch itself.
 */
export type RetentionSettings = { workdays: number; closedDays: readonly ClosedDay[] };

/** What counts in how long a draft is kept: ISO instants of its last touch and of the warning since, and whether its end is warned of at all. */
export type Kept = { touchedAt: string; warnedAt?: string; warns: boolean };

/** What is to be done with a draft, and when: now, or at the next moment something is. */
export type Retention = { do: 'wait' | 'warn' | 'expire'; at: Temporal.Instant };

const MIDNIGHT = new Temporal.PlainTime(0);
const MORNING = new Temporal.PlainTime(8);
const EVENING = new Temporal.PlainTime(20);

const momentOn = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();
const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;

/** The first moment from `at` on that falls on a working day, no earlier in it than `time`. */
function openFrom(at: Temporal.Instant, time: Temporal.PlainTime, { closedDays }: RetentionSettings) {
  return later(at, momentOn(workdayFrom(dayOf(at), closedDays), time));
}

/** The day a draft lives to the evening of, were it not for a warning that came late. */
const plannedLastDay = ({ touchedAt }: Kept, { workdays, closedDays }: RetentionSettings) =>
  addWorkdays(dayOf(Temporal.Instant.from(touchedAt)), workdays, closedDays);

/** When the draft was warned of, or will be; undefined where it is not warned of. */
function warning(
  kept: Kept,
  settings: RetentionSettings,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (!kept.warns) return undefined;
  if (kept.warnedAt !== undefined) return Temporal.Instant.from(kept.warnedAt);
  const day = workdayBefore(plannedLastDay(kept, settings), settings.closedDays);
  return openFrom(later(now, momentOn(day, MORNING)), MORNING, settings);
}

/** The last day of a draft, as it looks now; one warned of late lives until the working day after the warning. */
export function lastDayOf(
  kept: Kept,
  settings: RetentionSettings,
  now: Temporal.Instant,
): Temporal.PlainDate {
  const planned = plannedLastDay(kept, settings);
  const warned = warning(kept, settings, now);
  if (warned === undefined) return planned;
  const afterWarning = addWorkdays(dayOf(warned), 1, settings.closedDays);
  return Temporal.PlainDate.compare(afterWarning, planned) > 0 ? afterWarning : planned;
}

/** The moment a draft is kept until, on its last day. */
export const lastMomentOn = (day: Temporal.PlainDate) => momentOn(day, EVENING);

/**
 * What is to be done with a draft. It is kept until 20.00 on its last day and warned of from 08.00 on the working day before. Neither is
 * done on a closed day, and none expires that should have been warned of and was not: it is warned of first, at the first chance. `at` is
 * never before `now`.
 */
export function retention(kept: Kept, settings: RetentionSettings, now: Temporal.Instant): Retention {
  const due = kept.warnedAt === undefined ? warning(kept, settings, now) : undefined;
  const end = () => lastMomentOn(lastDayOf(kept, settings, now));
  const at = due ?? openFrom(later(now, end()), MIDNIGHT, settings);
  if (Temporal.Instant.compare(at, now) > 0) return { do: 'wait', at };
  return { do: due === undefined ? 'expire' : 'warn', at };
}
