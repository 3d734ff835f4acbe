import { Temporal } from 'temporal-polyfill';
import type { Content, Settings } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { comesOn, dayIn, standing } from '../reminders/schedule.ts';
import { addWorkdays } from '../rules/calendar.ts';
import type { Thing } from './handover.ts';

/** A caseworker as a lead sees them: how many drafts, and their reminders, of which only a count is shown. */
export type Member = { user: string; name: string; drafts: number; reminders: readonly Reminder[] };

/** What somebody has, as far as a lead may see it: title and case, and never what is in it. */
export type Having = { of: Thing; title: string; reference?: string };

const isOverdue = (now: Temporal.Instant) => (reminder: Reminder) =>
  standing(reminder, dayIn(now)) === 'overdue';

/** How many reminders are overdue. */
export const overdueCount = (reminders: readonly Reminder[], now: Temporal.Instant): number =>
  reminders.filter(isOverdue(now)).length;

/** Whether a reminder has been overdue for more than so many working days. */
function isLongOverdue(
  reminder: Reminder,
  now: Temporal.Instant,
  { overdueWorkdays, retention }: Pick<Settings, 'overdueWorkdays' | 'retention'>,
): boolean {
  const on = comesOn(reminder)?.on;
  if (overdueWorkdays === undefined || on === undefined) return false;
  const day = Temporal.PlainDate.from(on);
  return addWorkdays(day, overdueWorkdays, retention.closedDays).toString() < dayIn(now);
}

/** That a lead can see it too, told on the card of the one whose it is. */
export const seenByLead = ({ catalogue }: Content, reminder: Reminder, now: string): { seenByLead?: true } =>
  isLongOverdue(reminder, Temporal.Instant.from(now), catalogue.settings) ? { seenByLead: true } : {};

/** How many of each caseworker's reminders a lead is to be told of; those who have none are left out. */
export const longOverdue = (
  team: readonly Member[],
  now: Temporal.Instant,
  settings: Pick<Settings, 'overdueWorkdays' | 'retention'>,
): { user: string; name: string; overdue: number }[] =>
  team
    .map(({ user, name, reminders }) => ({
      user,
      name,
      overdue: reminders.filter((it) => isLongOverdue(it, now, settings)).length,
    }))
    .filter(({ overdue }) => overdue > 0);

/** What a lead may give away of somebody's: the drafts that have a case, and the reminders that are overdue. */
export function havingOf({ desk, reminders = [] }: State, now: Temporal.Instant): Having[] {
  const drafts = desk.drafts.flatMap(({ id, title, reference }): Having[] =>
    reference === undefined ? [] : [{ of: { draft: id }, title, reference }],
  );
  const overdue = reminders.filter(isOverdue(now)).map(
    ({ id, title, reference }): Having => ({
      of: { reminder: id },
      title,
      ...(reference === undefined ? {} : { reference }),
    }),
  );
  return [...drafts, ...overdue];
}

/** A thing as the value of a choice. */
export const choiceOf = (of: Thing): string => ('draft' in of ? `kladde:${of.draft}` : `husk:${of.reminder}`);

/** The thing a choice stands for. */
export function thingOf(value: string | undefined): Thing | undefined {
  const [, kind, id = ''] = /^(kladde|husk):(.+)$/s.exec(value ?? '') ?? [];
  if (kind === undefined) return undefined;
  return kind === 'kladde' ? { draft: id } : { reminder: id };
}
