import type { Temporal } from 'temporal-polyfill';
import { type Content, offered } from '../engine/content.ts';
import { referenceProblem } from '../engine/desk.ts';
import type { State } from '../engine/state.ts';
import { ofReminder, type Turned, turned } from '../engine/turned.ts';
import { ZONE } from '../rules/calendar.ts';
import { shownNow } from './overview.ts';
import { readRequest } from './readRequest.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderEvent } from './reminderEvent.ts';
import { timed, withEnd } from './schedule.ts';
import { withReminder } from './withReminder.ts';

/** The conversation that is named in what a reminder is about. */
function startsFor({ catalogue }: Content, title: string): string | undefined {
  const words = ` ${title.toLocaleLowerCase('da')} `;
  const named = (name: string) => words.includes(` ${name.toLocaleLowerCase('da')} `);
  return offered(catalogue).find((it) => it.onCase && [it.title, ...it.commands].some(named))?.id;
}

/** A reminder set by what was typed. It is set at once and told back with its whole date; where that is not clear, it waits to be told. */
export function remindTurn(
  content: Content,
  state: State,
  event: ReminderEvent & { type: 'remind' },
  now: Temporal.Instant,
): Turned {
  const closing = content.catalogue.settings.retention;
  const answered = (after: State) =>
    turned(content, after, now.toString(), [{ do: 'show', subject: ofReminder(event.reminder) }]);
  if ((state.reminders ?? []).some((it) => it.id === event.reminder)) return answered(state);
  const { set, timing } = asked(content, state, event, now);
  const dated = timing === undefined ? set : timed(set, withEnd(timing, closing), closing);
  return answered(withReminder(state, set.id, shownNow(dated, state.desk.hour, now, closing)));
}

/** What was typed, as a reminder that has no day yet, and the day it is to have. */
function asked(
  content: Content,
  { desk, name: by = '' }: State,
  event: ReminderEvent & { type: 'remind' },
  now: Temporal.Instant,
): { set: Reminder; timing: Reminder['timing'] } {
  const { referencePattern, retention } = content.catalogue.settings;
  const isReference = (word: string) =>
    /\d/.test(word) && referenceProblem(desk, word, referencePattern) === undefined;
  const local = now.toZonedDateTimeISO(ZONE);
  const read = readRequest(event.text, local, retention.closedDays, isReference);
  const { timing, choices, why, title = '', reference } = read;
  const starts = reference === undefined ? undefined : startsFor(content, title);
  const set: Reminder = {
    id: event.reminder,
    rev: 1,
    title,
    closedDay: 'after',
    madeAt: now.toString(),
    by,
    ...(reference === undefined ? {} : { reference }),
    ...(starts === undefined ? {} : { starts }),
    ...(choices.length > 0 ? { choices } : {}),
    ...(why === 'past' ? { notice: 'past' as const } : {}),
  };
  return { set, timing };
}
