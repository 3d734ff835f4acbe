import type { Temporal } from 'temporal-polyfill';
import { dayOf, isClosed } from '../rules/calendar.ts';
import type { Reminder } from './reminder.ts';
import {
  type Closing,
  comesOn,
  dayIn,
  hasOwnMoment,
  momentOn,
  openDay,
  standing,
  USUAL_HOUR,
} from './schedule.ts';

/** Up to so many reminders of a day come on cards of their own; more are gathered on the overview. */
const ALONE = 3;

/** A person's reminders as a list shows them. `undelivered` are ids of those whose card may not have arrived. */
export type Groups = Record<'undelivered' | 'overdue' | 'today' | 'week' | 'later' | 'undated', Reminder[]>;

const order = (one: Reminder, other: Reminder) => {
  const [a, b] = [comesOn(one), comesOn(other)];
  return `${a?.on} ${a?.at ?? ''}`.localeCompare(`${b?.on} ${b?.at ?? ''}`);
};

/** Sunday of the week a day lies in. */
const weekEnd = (today: Temporal.PlainDate) => today.add({ days: 7 - today.dayOfWeek }).toString();

/** Reminders in groups, each in the order they come. */
export function grouped(
  reminders: readonly Reminder[],
  undelivered: ReadonlySet<string>,
  today: Temporal.PlainDate,
): Groups {
  const groups: Groups = { undelivered: [], overdue: [], today: [], week: [], later: [], undated: [] };
  const end = weekEnd(today);
  for (const it of [...reminders].sort(order)) {
    const stands = standing(it, today.toString());
    const on = comesOn(it)?.on ?? '';
    if (undelivered.has(it.id)) groups.undelivered.push(it);
    else if (stands === 'ahead') groups[on <= end ? 'week' : 'later'].push(it);
    else groups[stands].push(it);
  }
  return groups;
}

/** The next moment an overview is due: the hour on the first working day from now on. */
export function nextOverview(hour: string, now: Temporal.Instant, closing: Closing): Temporal.Instant {
  const today = dayIn(now);
  const first = openDay(today, 'after', closing);
  const moment = momentOn(first, hour);
  if (moment.epochMilliseconds > now.epochMilliseconds) return moment;
  const tomorrow = dayOf(now).add({ days: 1 }).toString();
  return momentOn(openDay(tomorrow, 'after', closing), hour);
}

/** Whether a reminder is for today, but the overview that would have brought it is over: it was taken, or taken over, since. */
export const missedMorning = (
  reminder: Reminder,
  hour: string,
  now: Temporal.Instant,
  closing: Closing,
): boolean =>
  reminder.rungAt === undefined &&
  !hasOwnMoment(reminder) &&
  comesOn(reminder)?.on === dayIn(now) &&
  dayIn(nextOverview(hour, now, closing)) !== dayIn(now);

/** A reminder whose card is shown here and now: one for today whose overview is over need not come by itself any more. */
export const shownNow = (
  reminder: Reminder,
  hour: string = USUAL_HOUR,
  now: Temporal.Instant,
  closing: Closing,
): Reminder =>
  missedMorning(reminder, hour, now, closing) ? { ...reminder, rungAt: now.toString() } : reminder;

/** What a morning brings: reminders on cards of their own, the overview where there is more to say, and those that it tells of for the first time. */
export type Morning = { alone: Reminder[]; overview: boolean; told: Reminder[] };

/** What a morning brings, or brings `again`, when there is more for the same day: what was told of then is not repeated. `unread` cannot be read, and are told of. */
export function morning(
  reminders: readonly Reminder[],
  undelivered: ReadonlySet<string>,
  today: Temporal.PlainDate,
  { closedDays, again, unread = 0 }: Closing & { again: boolean; unread?: number | undefined },
): Morning {
  if (isClosed(today, closedDays)) return { alone: [], overview: false, told: [] };
  const groups = grouped(reminders, undelivered, today);
  const isNew = (it: Reminder) => !hasOwnMoment(it) && it.rungAt === undefined;
  const due = groups.today.filter(isNew);
  const undated = groups.undated.filter(isNew);
  const many = (again ? due : groups.today).length > ALONE;
  const rest = unread > 0 || [groups.overdue, groups.undelivered, undated].some(({ length }) => length > 0);
  const overview = many || (rest && !again);
  return {
    alone: many ? [] : due,
    overview,
    told: [...(many ? due : []), ...(overview ? undated : [])],
  };
}
