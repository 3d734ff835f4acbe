import type { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import { type Effect, ofPage, ofReminder, type Turned } from '../engine/turned.ts';
import { viewOf } from '../engine/viewOf.ts';
import { longOverdue } from '../handover/team.ts';
import { dayOf, isClosed } from '../rules/calendar.ts';
import { disturbableAt } from './disturbableAt.ts';
import { morning } from './overview.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderEvent } from './reminderEvent.ts';
import { comesLate, dueOf, hasOwnMoment, isDeadline, standing } from './schedule.ts';
import { withReminder } from './withReminder.ts';

/** Whether the morning brings something that must be done today, and so waits for nobody. */
const isPressing = (reminder: Reminder, today: string) =>
  isDeadline(reminder) &&
  reminder.rungAt === undefined &&
  !hasOwnMoment(reminder) &&
  standing(reminder, today) === 'today';

const quietly = (content: Content, state: State, now: Temporal.Instant, effects: Effect[]): Turned => ({
  state,
  view: viewOf(content, state, ofPage({ page: 'menu' }), now.toString()),
  effects,
});

/** A reminder's card asked for: a new one, last in the chat or the channel, in the place of any before it. */
function ringing(
  state: State,
  reminder: Reminder,
  now: Temporal.Instant,
): { state: State; effects: Effect[] } {
  const { id, channel } = reminder;
  const known = (state.channels ?? []).some((it) => it.id === channel);
  const place = channel !== undefined && known ? { channel } : {};
  const post: Effect = { do: 'post', subject: ofReminder(id, place), ...place };
  const over: Effect = { do: 'over', reminder: id, quiet: { line: 'reminderNew' }, gone: false };
  // One that comes once more, in another place or to somebody else, is as late as it was when it came first.
  const late = reminder.late ?? comesLate(reminder, now);
  const rung = { ...reminder, rungAt: now.toString(), late };
  return { state: withReminder(state, id, rung), effects: [over, post] };
}

/** The program looking at one reminder: it is rung when its time has come, and one that was never given a day is forgotten. */
function ringTurn(
  content: Content,
  state: State,
  { reminder: id, again }: ReminderEvent & { type: 'ring' },
  now: Temporal.Instant,
): Turned {
  const reminder = (state.reminders ?? []).find((it) => it.id === id);
  if (reminder === undefined) return quietly(content, state, now, []);
  if (again && reminder.rungAt !== undefined) {
    const anew = ringing(state, reminder, now);
    return quietly(content, anew.state, now, anew.effects);
  }
  const due = dueOf(reminder, content.catalogue.settings.retention);
  if (due === undefined || due > now.epochMilliseconds)
    return quietly(content, state, now, [{ do: 'due', reminder: id }]);
  if (reminder.timing === undefined) {
    const over: Effect = { do: 'over', reminder: id, quiet: { line: 'reminderGone' }, gone: true };
    return quietly(content, withReminder(state, id, undefined), now, [over]);
  }
  const rung = ringing(state, reminder, now);
  return quietly(content, rung.state, now, rung.effects);
}

/**
 * The program looking after a caseworker's morning: reminders for today that have no time of their own, and the overview where there is
 * more to tell. It waits while somebody sits with a citizen.
 */
function overviewTurn(content: Content, state: State, now: Temporal.Instant): Turned {
  const today = dayOf(now);
  const { reminders = [], undelivered = new Set<string>(), desk, unread } = state;
  const waits = disturbableAt(desk, now);
  if (waits !== undefined && !reminders.some((it) => isPressing(it, today.toString())))
    return quietly(content, state, now, [{ do: 'overview', at: waits }]);
  const again = desk.morningOn === today.toString();
  const { closedDays } = content.catalogue.settings.retention;
  const { alone, overview, told } = morning(reminders, undelivered, today, { closedDays, again, unread });
  let after = told.reduce((all, it) => withReminder(all, it.id, { ...it, rungAt: now.toString() }), state);
  const effects: Effect[] = [{ do: 'overview', again: true }];
  // One that was never given a day is forgotten in a while, now that it has been shown.
  for (const { id, timing } of told) if (timing === undefined) effects.push({ do: 'due', reminder: id });
  for (const reminder of alone) {
    const rung = ringing(after, reminder, now);
    after = rung.state;
    effects.push(...rung.effects);
  }
  if (overview) effects.push({ do: 'post', subject: ofPage({ page: 'reminders', list: today.toString() }) });
  if (!again && isLate(content, state, today, now))
    effects.push({ do: 'post', subject: ofPage({ page: 'team', late: true }) });
  const came = effects.some((it) => it.do === 'post');
  const kept = came ? { ...after, desk: { ...desk, morningOn: today.toString() } } : after;
  return quietly(content, kept, now, effects);
}

/** Whether a lead is to be told this morning that others have something that has been overdue for long. */
function isLate(
  { catalogue: { settings } }: Content,
  { team = [], me }: State,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): boolean {
  if (isClosed(today, settings.retention.closedDays)) return false;
  return longOverdue(team, now, settings).some(({ user }) => user !== me);
}

/** What the program does by itself about reminders. */
export function ownTurn(
  content: Content,
  state: State,
  event: ReminderEvent & { type: 'ring' | 'overview' },
  now: Temporal.Instant,
): Turned {
  return event.type === 'ring' ? ringTurn(content, state, event, now) : overviewTurn(content, state, now);
}
