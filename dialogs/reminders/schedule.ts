import { Temporal } from 'temporal-polyfill';
import {
  addWorkdays,
  type ClosedDay,
  dayOf,
  isClosed,
  workdayBefore,
  workdayFrom,
  ZONE,
} from '../rules/calendar.ts';
import type { Reminder, Timing } from './reminder.ts';

/** What reminders need to know of the municipality: days it is closed on. */
export type Closing = { closedDays: readonly ClosedDay[] };

/** When a caseworker's overview comes, unless another hour was chosen. */
export const USUAL_HOUR = '08:00';

/** The last day of the working week. */
const FRIDAY = 5;

const dateIn = (text: string) => Temporal.PlainDate.from(text);

/** A moment of a Danish day, at a time of day as "09:00". */
export const momentOn = (on: string, at: string): Temporal.Instant =>
  dateIn(on)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(at) })
    .toInstant();

/** The Danish day of an instant, `YYYY-MM-DD`. */
export const dayIn = (at: Temporal.Instant): string => dayOf(at).toString();

/** The day itself where it is a working day, or the one before or after it. */
export function openDay(on: string, way: Reminder['closedDay'], { closedDays }: Closing): string {
  const day = dateIn(on);
  if (!isClosed(day, closedDays)) return on;
  return (way === 'before' ? workdayBefore(day, closedDays) : workdayFrom(day, closedDays)).toString();
}

/** Whether a day was reckoned and not named: it has no time, was so many days from another, or is one of a series. "hver lørdag" names its days. */
function isReckoned({ on, at, every, counted }: Timing): boolean {
  if (at === undefined || counted) return true;
  return every !== undefined && !(every.unit === 'weeks' && dateIn(on).dayOfWeek > FRIDAY);
}

/** A reminder as it is before its card has come for the time that is to come. */
export function unrung(reminder: Reminder): Reminder {
  const { rungAt: _, late: __, ...rest } = reminder;
  return rest;
}

/**
 * A reminder that is to come on another day, or again, as it then is: off a closed day, and not rung yet. A day that was named together with
 * a time stays where it was put.
 */
export function timed(reminder: Reminder, timing: Timing, closing: Closing): Reminder {
  const { movedTo: _, choices: __, ...rest } = unrung(reminder);
  const { on, at } = timing;
  const open = isReckoned(timing) ? openDay(on, reminder.closedDay, closing) : on;
  const movedTo = { on: open, ...(at === undefined ? {} : { at }), why: 'closed' as const };
  return { ...rest, timing, ...(open === on ? {} : { movedTo }) };
}

/** Whether a reminder comes on a day on which nobody is at work, as one does whose day was named together with a time. */
export function comesClosed(reminder: Reminder, { closedDays }: Closing): boolean {
  const comes = comesOn(reminder);
  return comes !== undefined && isClosed(dateIn(comes.on), closedDays);
}

/** The day a reminder comes on, and the time of day where it has one; undefined while it waits to be told. */
export function comesOn({ timing, movedTo }: Reminder): { on: string; at?: string } | undefined {
  if (timing === undefined) return undefined;
  const { on, at } = movedTo ?? timing;
  return at === undefined ? { on } : { on, at };
}

/** Whether a reminder has a card of its own: in a channel, or where a time was given. The others come with the morning's overview. */
export const hasOwnMoment = (reminder: Reminder): boolean =>
  reminder.channel !== undefined || comesOn(reminder)?.at !== undefined;

/** When a reminder that was never given a day is forgotten: a working day after the overview showed it; undefined until it has. */
function forgottenAt({ rungAt }: Reminder, { closedDays }: Closing): number | undefined {
  if (rungAt === undefined) return undefined;
  const shown = Temporal.Instant.from(rungAt).toZonedDateTimeISO(ZONE);
  return addWorkdays(shown.toPlainDate(), 1, closedDays).toZonedDateTime({
    timeZone: ZONE,
    plainTime: shown.toPlainTime(),
  }).epochMilliseconds;
}

/**
 * When the program is next to look at a reminder, in milliseconds since 1970: to ring it, or to forget one that was never given a day.
 * Undefined where the overview takes care of it.
 */
export function dueOf(reminder: Reminder, closing: Closing): number | undefined {
  const comes = comesOn(reminder);
  if (comes === undefined) return forgottenAt(reminder, closing);
  if (!hasOwnMoment(reminder) || reminder.rungAt !== undefined) return undefined;
  return momentOn(comes.on, comes.at ?? USUAL_HOUR).epochMilliseconds;
}

/** Whether something must be done by its day: such a reminder goes before a closed day, and comes rather twice than never. */
export const isDeadline = ({ closedDay, neutral }: Reminder): boolean =>
  closedDay === 'before' || neutral === 'frist';

/** So much later than its moment a card may come unremarked: the program looks every few seconds, and a channel has its pace. */
const PUNCTUAL_MS = 15 * 60_000;

/** Whether a reminder that comes at a moment of its own comes well after it, if its card is asked for now. */
export function comesLate(reminder: Reminder, now: Temporal.Instant): boolean {
  const comes = comesOn(reminder);
  if (comes === undefined || !hasOwnMoment(reminder)) return false;
  const due = momentOn(comes.on, comes.at ?? USUAL_HOUR).epochMilliseconds;
  return now.epochMilliseconds - due > PUNCTUAL_MS;
}

/** Whether a reminder comes later today and has not come yet. */
export function comesLater(reminder: Reminder, now: Temporal.Instant): boolean {
  const comes = comesOn(reminder);
  if (comes?.at === undefined || reminder.rungAt !== undefined) return false;
  return momentOn(comes.on, comes.at).epochMilliseconds > now.epochMilliseconds;
}

/** Where a reminder stands on a day: it waits for a date, lies ahead, is for today, or is overdue. */
export function standing(reminder: Reminder, today: string): 'undated' | 'ahead' | 'today' | 'overdue' {
  const comes = comesOn(reminder);
  if (comes === undefined) return 'undated';
  if (comes.on === today) return 'today';
  return comes.on < today ? 'overdue' : 'ahead';
}

/** A day so much later. In a month that has no such day it is the last one: 31 January, 28 February. */
export function later(
  on: string,
  { unit, n }: NonNullable<Timing['every']>,
  { closedDays }: Closing,
): string {
  const day = dateIn(on);
  if (unit !== 'workdays') return day.add({ [unit]: n }).toString();
  let open = day;
  for (let left = n; left > 0; left -= 1) open = workdayFrom(open.add({ days: 1 }), closedDays);
  return open.toString();
}

/** A series of no end named goes on for a year. */
export function withEnd(timing: Timing, closing: Closing): Timing {
  return timing.every === undefined || timing.until !== undefined
    ? timing
    : { ...timing, until: later(timing.on, { unit: 'months', n: 12 }, closing) };
}

/** The next time of a series after a day, counted from its first so that no month drifts; undefined where it is over. */
export function nextTime(timing: Timing, after: string, closing: Closing): Timing | undefined {
  const { every, until, on, first = on } = timing;
  if (every === undefined) return undefined;
  let next = first;
  for (let times = 1; next <= after; times += 1)
    next = later(first, { ...every, n: every.n * times }, closing);
  return until !== undefined && next > until ? undefined : { ...timing, on: next, first };
}
