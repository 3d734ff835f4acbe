import { Temporal } from 'temporal-polyfill';
import type { Desk } from '../engine/desk.ts';
import { dayIn, momentOn, USUAL_HOUR } from './schedule.ts';

/** What can wait does so while a draft has been touched within so long: somebody sits with a citizen. */
const UNDISTURBED_MS = 30 * 60_000;
/** No morning waits beyond this hour, or for longer than this after a later one that was chosen. */
const MORNING_ENDS = '12:00';
const LONGEST_WAIT_MS = 2 * 60 * 60_000;

/** When whoever sits at a desk may be disturbed by the morning's overview, in milliseconds since 1970; undefined where that is now. */
export function disturbableAt(
  { drafts, hour = USUAL_HOUR }: Desk,
  now: Temporal.Instant,
): number | undefined {
  const touched = drafts
    .filter((it) => !it.finished)
    .map((it) => Temporal.Instant.from(it.touchedAt).epochMilliseconds);
  const moment = (at: string) => momentOn(dayIn(now), at).epochMilliseconds;
  const latest = Math.max(moment(MORNING_ENDS), moment(hour) + LONGEST_WAIT_MS);
  const at = Math.min(latest, Math.max(0, ...touched) + UNDISTURBED_MS);
  return at > now.epochMilliseconds ? at : undefined;
}
