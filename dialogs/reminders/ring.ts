import { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import type { Desk } from '../engine/desk.ts';
import type { State } from '../engine/state.ts';
import { type Effect, ofPage, ofReminder, type Turned } from '../engine/turned.ts';
import { viewOf } from '../engine/viewOf.ts';
import { longOverdue } from '../handover/team.ts';
import { dayOf, isClosed } from '../rules/calendar.ts';
import { morning } from './overview.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderEvent } from './reminderEvent.ts';
import { withReminder } from './reminderTurn.ts';
import { dueOf } from './schedule.ts';

/** What can wait does so while a draft has been touched within so long: somebody sits with a citizen. */
const UNDISTURBED_MS = 30 * 60_000;

/** When whoever sits at a desk may be disturbed; undefined where that is now. */
function disturbableAt({ drafts }: Desk, now: Temporal.Instant): number | undefined {
  const touched = drafts
    .filter((it) => !it.finished)
    .map((it) => Temporal.Instant.from(it.touchedAt).epochMilliseconds);
  const at = Math.max(0, ...touched) + UNDISTURBED_MS;
  return at > now.epochMilliseconds ? at : undefined;
}

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
  return { state: withReminder(state, id, { ...reminder, rungAt: now.toString() }), effects: [over, post] };
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
  const due = dueOf(reminder);
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
  const waits = disturbableAt(state.desk, now);
  if (waits !== undefined) return quietly(content, state, now, [{ do: 'overview', at: waits }]);
  const today = dayOf(now);
  const { reminders = [], undelivered = new Set<string>() } = state;
  const { alone, overview } = morning(reminders, undelivered, today, content.catalogue.settings.retention);
  let after = state;
  const effects: Effect[] = [{ do: 'overview', again: true }];
  for (const reminder of alone) {
    const rung = ringing(after, reminder, now);
    after = rung.state;
    effects.push(...rung.effects);
  }
  if (overview) effects.push({ do: 'post', subject: ofPage({ page: 'reminders', list: today.toString() }) });
  if (isLate(content, state, today, now))
    effects.push({ do: 'post', subject: ofPage({ page: 'team', late: true }) });
  return quietly(content, after, now, effects);
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
