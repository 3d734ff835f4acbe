import type { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import type { Desk } from '../engine/desk.ts';
import type { State } from '../engine/state.ts';
import { type Effect, ofPage, type Turned, turned } from '../engine/turned.ts';
import { dayOf, isClosed, ZONE } from '../rules/calendar.ts';
import { disturbableAt } from './disturbableAt.ts';
import { nextOverview } from './overview.ts';
import type { ReminderEvent } from './reminderEvent.ts';
import { type Closing, momentOn, USUAL_HOUR } from './schedule.ts';

/** Hours the overview may come at. */
const HOUR = /^(0[6-9]|1[0-7]):(00|30)$/;

/** A caseworker's list of reminders, or the overview of a day; and the hour that overview is to come at. */
export function listTurn(
  content: Content,
  state: State,
  event: ReminderEvent & { type: 'reminders' | 'hour' },
  now: Temporal.Instant,
): Turned {
  const show: Effect = { do: 'show', subject: ofPage({ page: 'reminders', list: event.list ?? 'all' }) };
  if (event.type === 'reminders' || !HOUR.test(event.hour))
    return turned(content, state, now.toString(), [show]);
  const { hour } = event;
  const at = overviewAt(state.desk, hour, now, content.catalogue.settings.retention).epochMilliseconds;
  const after = { ...state, desk: { ...state.desk, hour } };
  return turned(content, after, now.toString(), [{ do: 'overview', at }, show]);
}

/** When the overview comes next if its hour is changed: no day's is skipped, and none comes twice. */
function overviewAt(desk: Desk, hour: string, now: Temporal.Instant, closing: Closing): Temporal.Instant {
  const today = dayOf(now);
  if (desk.morningOn === today.toString()) return nextOverview(hour, dayEnd(today), closing);
  const isAhead = (at: string) => momentOn(today.toString(), at).epochMilliseconds > now.epochMilliseconds;
  // One that waits for somebody who sits with a citizen has not come yet either.
  const open = isAhead(desk.hour ?? USUAL_HOUR) || disturbableAt(desk, now) !== undefined;
  const skipped = open && !isAhead(hour) && !isClosed(today, closing.closedDays);
  return skipped ? now : nextOverview(hour, now, closing);
}

/** The moment a Danish day is over. */
const dayEnd = (day: Temporal.PlainDate) => day.add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
