import { Temporal } from 'temporal-polyfill';
import { danishDay } from '../engine/danishDate.ts';
import type { State } from '../engine/state.ts';
import { ZONE } from '../rules/calendar.ts';
import type { Channel } from './channels.ts';
import { inWords } from './inWords.ts';
import { grouped } from './overview.ts';
import type { Reminder } from './reminder.ts';
import { pageIn, type ReminderList } from './reminderEvent.ts';
import { comesOn, USUAL_HOUR } from './schedule.ts';

/** The hour from which nobody says good morning. */
const MORNING_UNTIL = 10;

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
  /** Which page of all of them is asked for, from 1; absent for an overview. */
  page?: number;
  day?: string;
  /** The morning is over, so that it is no longer one to wish. */
  late?: true;
  groups: {
    group: 'undelivered' | 'overdue' | 'today' | 'week' | 'later' | 'undated';
    lines: ReminderLine[];
  }[];
  /** How many cannot be read, and are in no group. */
  unread?: number;
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
const IN_OVERVIEW = ['undelivered', 'overdue', 'today', 'undated', 'week'] as const;
const IN_ALL = ['undated', 'undelivered', 'overdue', 'today', 'week', 'later'] as const;

/** A caseworker's reminders in groups; groups without any are left out. */
export function remindersView(state: State, list: ReminderList, now: string): RemindersView {
  const { reminders = [], undelivered = new Set<string>(), channels = [], desk, unread } = state;
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE);
  const today = local.toPlainDate();
  const groups = grouped(reminders, undelivered, today);
  const page = pageIn(list);
  const shown = page === undefined ? IN_OVERVIEW : IN_ALL;
  return {
    show: 'reminders',
    list,
    ...(page === undefined ? { day: danishDay(today) } : { page }),
    ...(page === undefined && local.hour >= MORNING_UNTIL ? { late: true } : {}),
    groups: shown
      .map((group) => ({ group, lines: groups[group].map((it) => lineOf(it, channels)) }))
      .filter(({ lines }) => lines.length > 0),
    ...(unread === undefined ? {} : { unread }),
    hour: desk.hour ?? USUAL_HOUR,
  };
}
