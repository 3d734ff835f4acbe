import type { Temporal } from 'temporal-polyfill';
import { dayOf, isClosed } from '../rules/calendar.ts';
import type { Reminder } from './reminder.ts';
import { type Closing, comesOn, dayIn, hasOwnMoment, momentOn, openDay, standing } from './schedule.ts';

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

/** What a morning brings: reminders on cards of their own, and whether there is more to say, so that the overview itself comes too. */
export function morning(
  reminders: readonly Reminder[],
  undelivered: ReadonlySet<string>,
  today: Temporal.PlainDate,
  closing: Closing,
): { alone: Reminder[]; overview: boolean } {
  if (isClosed(today, closing.closedDays)) return { alone: [], overview: false };
  const groups = grouped(reminders, undelivered, today);
  const due = groups.today.filter((it) => !hasOwnMoment(it) && it.rungAt === undefined);
  const many = groups.today.length > ALONE;
  return {
    alone: many ? [] : due,
    overview: many || groups.overdue.length > 0 || groups.undelivered.length > 0,
  };
}
