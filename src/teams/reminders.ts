import type { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { Event } from '../../dialogs/engine/event.ts';
import type { State } from '../../dialogs/engine/state.ts';
import type { Subject } from '../../dialogs/engine/subject.ts';
import { missedMorning, nextOverview } from '../../dialogs/reminders/overview.ts';
import { type Reminder, reminderSchema } from '../../dialogs/reminders/reminder.ts';
import { type Closing, dueOf, USUAL_HOUR } from '../../dialogs/reminders/schedule.ts';
import type { Which } from '../store/reminderWork.ts';
import type { Loaded, PersonKey, Write } from '../store/store.ts';
import { decode, encode } from './stateBytes.ts';
import type { Between } from './turnWrites.ts';

/** The reminders a message needs to be drawn. */
export function remindersIn(shown: Subject | undefined): Which | undefined {
  if (shown?.of === 'reminder') return { reminder: shown.reminder };
  const lists = ['reminders', 'handOver', 'notTaken'];
  return shown?.of === 'page' && lists.includes(shown.page.page) ? 'all' : undefined;
}

/** The reminders an event concerns, or the pressed message shows. */
export function remindersFor(event: Event, shown: Subject | undefined): Which | undefined {
  switch (event.type) {
    case 'reminders':
    case 'hour':
    case 'overview':
    case 'handOver':
    case 'offer':
    case 'lapse':
    // What is taken back is shown again.
    case 'offered':
      return 'all';
    case 'reminder':
      return event.list ? 'all' : { reminder: event.reminder };
    case 'remind':
    case 'ring':
      return { reminder: event.reminder };
    default:
      return remindersIn(shown);
  }
}

/** What was loaded of reminders, as the engine knows it. */
export function remindersLoaded({
  reminders,
  unread,
  channels = [],
}: Loaded): Pick<State, 'reminders' | 'unread' | 'undelivered' | 'channels'> {
  if (reminders === undefined) return {};
  return {
    ...(unread === undefined ? {} : { unread }),
    reminders: reminders.map((it): Reminder => reminderSchema.parse(decode(it.state))),
    undelivered: new Set(reminders.filter(({ lost }) => lost).map(({ id }) => id)),
    channels: channels.map(({ id, name }) => ({ id, name })),
  };
}

function reminderWrite(reminder: Reminder, closing: Closing): Write {
  const due = dueOf(reminder, closing);
  const { id, channel } = reminder;
  return {
    do: 'reminder',
    id,
    state: encode(reminder),
    ...(due === undefined ? {} : { due }),
    ...(channel === undefined ? {} : { channel }),
  };
}

/** The next moment a person's overview is due; undefined where there is nothing to tell of. */
export function overviewDue(
  { settings }: Catalogue,
  { desk, reminders = [], unread = 0, team }: State,
  at: Temporal.Instant,
): number | undefined {
  // A lead who is told of others' has a morning without any of their own.
  if (reminders.length + unread === 0 && team === undefined) return undefined;
  return nextOverview(desk.hour ?? USUAL_HOUR, at, settings.retention).epochMilliseconds;
}

/** The lead who is told of what is overdue with others has a morning to be looked after from the first time they are here. */
export function leadsMorning(
  { catalogue, overdueLead }: { catalogue: Catalogue; overdueLead?: string | undefined },
  { user }: PersonKey,
  { desk }: State,
  at: Temporal.Instant,
): Write[] {
  if (user !== overdueLead) return [];
  const due = overviewDue(catalogue, { desk, team: [] }, at);
  return due === undefined ? [] : [{ do: 'overview', due, unlessSet: true }];
}

/** Reminders that are others than before, and that there is a morning to look after. */
export function reminderWrites(
  catalogue: Catalogue,
  { before, after }: Between,
  at: Temporal.Instant,
): Write[] {
  const known = new Set(before.reminders ?? []);
  const changed = (after.reminders ?? []).filter((it) => !known.has(it));
  if (changed.length === 0) return [];
  const closing = catalogue.settings.retention;
  // What is for today, and came too late for its overview, is brought as if that were now.
  const missed = changed.some((it) => missedMorning(it, after.desk.hour ?? USUAL_HOUR, at, closing));
  const due = missed ? at.epochMilliseconds : overviewDue(catalogue, after, at);
  const morning: Write[] = due === undefined ? [] : [{ do: 'overview', due, unlessSet: true }];
  return [...changed.map((it) => reminderWrite(it, closing)), ...morning];
}
