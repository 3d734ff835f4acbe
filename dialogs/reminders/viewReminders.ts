import { Temporal } from 'temporal-polyfill';
import { danishDay } from '../engine/danishDate.ts';
import type { State } from '../engine/state.ts';
import { dayOf } from '../rules/calendar.ts';
import type { Channel } from './channels.ts';
import { inWords } from './inWords.ts';
import { grouped } from './overview.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderList } from './reminderEvent.ts';
import { comesOn, USUAL_HOUR } from './schedule.ts';

/** A line of a list: what it is about, on which case, when, and in which channel. */
export type ReminderLine = {
  id: string;
  rev: number;
  title: string;
  reference?: string;
  when: string;
  channel?: string;
};

/** A caseworker's reminders: all of them, or the overview of a morning (`day` in words). */
export type RemindersView = {
  show: 'reminders';
  list: ReminderList;
  day?: string;
  groups: {
    group: 'undelivered' | 'overdue' | 'today' | 'week' | 'later' | 'undated';
    lines: ReminderLine[];
  }[];
  hour: string;
};

function lineOf(reminder: Reminder, channels: readonly Channel[]): ReminderLine {
  const { id, rev, title, reference, channel } = reminder;
  const comes = comesOn(reminder);
  const name = channels.find((it) => it.id === channel)?.name;
  return {
    id,
    rev,
    title,
    when: comes === undefined ? '' : inWords(comes),
    ...(reference === undefined ? {} : { reference }),
    ...(name === undefined ? {} : { channel: name }),
  };
}

/** Which groups each list has, in their order. */
const IN_OVERVIEW = ['undelivered', 'overdue', 'today', 'week'] as const;
const IN_ALL = ['undated', 'undelivered', 'overdue', 'today', 'week', 'later'] as const;

/** A caseworker's reminders in groups; groups without any are left out. */
export function remindersView(state: State, list: ReminderList, now: string): RemindersView {
  const { reminders = [], undelivered = new Set<string>(), channels = [], desk } = state;
  const today = dayOf(Temporal.Instant.from(now));
  const groups = grouped(reminders, undelivered, today);
  const shown = list === 'all' ? IN_ALL : IN_OVERVIEW;
  return {
    show: 'reminders',
    list,
    ...(list === 'all' ? {} : { day: danishDay(today) }),
    groups: shown
      .map((group) => ({ group, lines: groups[group].map((it) => lineOf(it, channels)) }))
      .filter(({ lines }) => lines.length > 0),
    hour: desk.hour ?? USUAL_HOUR,
  };
}
