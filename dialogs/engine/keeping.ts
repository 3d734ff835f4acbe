import type { Temporal } from 'temporal-polyfill';
import { type Kept, lastDayOf, type Retention, retention } from '../rules/retention.ts';
import type { Settings } from './content.ts';
import type { Head } from './desk.ts';

/** As much of a draft's head as its keeping depends on. */
type Keepsake = Pick<Head, 'touchedAt' | 'warnedAt' | 'reference'>;

/** A draft that waits for its case has nothing in it, so its end is not warned of. */
const keptOf = ({ touchedAt, warnedAt, reference }: Keepsake): Kept => ({
  touchedAt,
  warns: reference !== undefined,
  ...(warnedAt === undefined ? {} : { warnedAt }),
});

/** What is to be done with a draft to keep it no longer than agreed, and when. */
export function keeping(head: Keepsake, settings: Settings, now: Temporal.Instant): Retention {
  return retention(keptOf(head), settings.retention, now);
}

/** The settings may be others by then, so no draft is left alone for longer. */
const LOOKED_AT_MS = 24 * 60 * 60_000;

/** When a sweep is next to look at a draft, in milliseconds since 1970; `now` where it has something to do already. */
export function dueAt(head: Keepsake, settings: Settings, now: Temporal.Instant): number {
  return Math.min(keeping(head, settings, now).at.epochMilliseconds, now.epochMilliseconds + LOOKED_AT_MS);
}

/** The day a draft is kept to the end of, if nobody touches it again. */
export function lastDay(head: Keepsake, settings: Settings, now: Temporal.Instant): Temporal.PlainDate {
  return lastDayOf(keptOf(head), settings.retention, now);
}
