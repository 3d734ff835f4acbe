import type { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import { isDate } from '../engine/danishDate.ts';
import { without } from '../engine/draft.ts';
import type { State } from '../engine/state.ts';
import type { Quiet, Subject } from '../engine/subject.ts';
import { type Effect, ofPage, ofReminder, type Turned, turned } from '../engine/turned.ts';
import { dayOf } from '../rules/calendar.ts';
import { mayBeInChannel } from './channels.ts';
import { listTurn } from './listTurn.ts';
import { shownNow } from './overview.ts';
import { PUT_OFF, putOffOn, putOffTo } from './putOff.ts';
import { neutralKind, type Reminder } from './reminder.ts';
import { FIELD, type ReminderEvent, type ReminderPress, reminderMode } from './reminderEvent.ts';
import { remindTurn } from './remindTurn.ts';
import { saidOfReminder } from './saidOfReminder.ts';
import { type Closing, comesOn, dayIn, momentOn, nextTime, timed, unrung, withEnd } from './schedule.ts';
import { timingIn } from './timingIn.ts';
import { withReminder } from './withReminder.ts';

/** What comes of a press: the reminder as it then is, absent when it is done with, and the line its cards end with. */
type Done = { reminder?: Reminder; quiet?: Quiet };

const changed = (reminder: Reminder): Reminder => ({ ...without(reminder, 'notice'), rev: reminder.rev + 1 });
const told = (reminder: Reminder, notice: NonNullable<Reminder['notice']>): Reminder => ({
  ...reminder,
  notice,
});

/** Done with for this time: a series goes on to its next. */
function done(state: State, reminder: Reminder, closing: Closing, now: Temporal.Instant): Done {
  const by = state.name ?? '';
  // What it was about is not told: the line may stand in a channel.
  const quiet: Quiet = { line: 'reminderDone', by, at: now.toString() };
  const last = [dayIn(now), comesOn(reminder)?.on ?? '', reminder.timing?.on ?? ''].sort().at(-1) ?? '';
  const next = reminder.timing && nextTime(reminder.timing, last, closing);
  return next === undefined ? { quiet } : { reminder: timed(changed(reminder), next, closing), quiet };
}

/** A day without a time is ahead while it lasts. */
const isPast = ({ on, at = '23:59' }: { on: string; at?: string | undefined }, now: Temporal.Instant) =>
  momentOn(on, at).epochMilliseconds < now.epochMilliseconds;

function putOff(reminder: Reminder, event: ReminderPress, closing: Closing, now: Temporal.Instant): Reminder {
  const far = PUT_OFF.find((it) => it === event.to);
  const date = event.inputs[FIELD.date] ?? '';
  const chosen = isDate(date) ? putOffOn(reminder, date, closing) : undefined;
  const to = far === undefined ? chosen : putOffTo(reminder, far, now, closing);
  if (to === undefined) return told(reminder, 'noDate');
  if ((far === undefined && date < dayIn(now)) || isPast(to, now)) return told(reminder, 'past');
  return { ...unrung(changed(reminder)), movedTo: { ...to, why: 'putOff' } };
}

function setTime(
  reminder: Reminder,
  event: ReminderPress,
  closing: Closing,
  now: Temporal.Instant,
): Reminder {
  const timing = timingIn(reminder, event, dayOf(now));
  if (timing === undefined) return told(reminder, 'noDate');
  if (isPast(timing, now)) return told(reminder, 'past');
  return timed(changed(reminder), withEnd(timing, closing), closing);
}

/** The caseworker's own chat, or a channel that is known; only what may be told there goes there. In the chat it is with that, for this time; a channel has it come. */
function place(state: State, reminder: Reminder, { inputs, outsider }: ReminderPress): Reminder {
  const channel = inputs[FIELD.channel] ?? '';
  const moved = changed(reminder);
  if (channel === (reminder.channel ?? '')) return moved;
  if (channel === '') return without(moved, 'channel');
  if (outsider || !mayBeInChannel(reminder) || !(state.channels ?? []).some((it) => it.id === channel))
    return told(reminder, 'noChannel');
  const neutral =
    reminder.kind === undefined ? neutralKind.safeParse(inputs[FIELD.neutral]).data : reminder.neutral;
  return neutral === undefined ? told(reminder, 'noWord') : { ...without(moved, 'rungAt'), channel, neutral };
}

/** What can be pressed in a channel. */
const IN_CHANNEL: readonly ReminderPress['verb'][] = ['see', 'done', 'putOff'];

function apply(
  state: State,
  reminder: Reminder,
  event: ReminderPress,
  closing: Closing,
  now: Temporal.Instant,
): Done {
  const seen = (it: Reminder) => shownNow(it, state.desk.hour, now, closing);
  switch (event.verb) {
    case 'see':
      return { reminder: without(reminder, 'notice') };
    case 'done':
      return done(state, reminder, closing, now);
    case 'putOff':
      return { reminder: seen(putOff(reminder, event, closing, now)) };
    case 'setTime':
      return { reminder: seen(setTime(reminder, event, closing, now)) };
    case 'place':
      return { reminder: seen(place(state, reminder, event)) };
    case 'drop':
      return { quiet: { line: 'reminderDropped' } };
  }
}

/** How the pressed card is opened out after a press. */
function modeAfter(event: ReminderPress, reminder: Reminder): { mode?: 'putOff' | 'change' | 'place' } {
  const asked = event.verb === 'see' ? reminderMode.safeParse(event.to).data : undefined;
  const again = reminder.notice && ({ putOff: 'putOff', setTime: 'change', place: 'place' } as const);
  const mode = asked ?? again?.[event.verb as 'putOff'];
  return mode === undefined || (mode === 'change' && reminder.timing === undefined) ? {} : { mode };
}

/** A press on a reminder. One on a card from before it changed does nothing, and is answered with the card as it now is. */
function pressTurn(content: Content, state: State, event: ReminderPress, now: Temporal.Instant): Turned {
  const closing = content.catalogue.settings.retention;
  // In a channel only what comes in it can be pressed.
  const before = (state.reminders ?? []).find(
    (it) =>
      it.id === event.reminder &&
      (event.channel === undefined || (it.channel === event.channel && IN_CHANNEL.includes(event.verb))),
  );
  // What was opened from a list goes back to it; in a channel nobody's list is shown.
  const opened = event.channel === undefined ? event.list : undefined;
  const back = opened === undefined ? undefined : ofPage({ page: 'reminders', list: opened });
  const list = event.inList ? back : undefined;
  const gone: Subject = { of: 'quiet', quiet: { line: 'reminderGone' } };
  if (before === undefined)
    return turned(content, state, now.toString(), [{ do: 'show', subject: back ?? gone }]);
  const card = (reminder: Reminder): Subject =>
    ofReminder(reminder.id, {
      ...modeAfter(event, reminder),
      ...(event.list ? { list: event.list } : {}),
      ...(event.channel ? { channel: event.channel } : {}),
    });
  if (event.rev !== before.rev && event.verb !== 'see') {
    const subject = list ?? card(without(before, 'notice'));
    return turned(content, state, now.toString(), [{ do: 'show', subject }]);
  }
  const { reminder, quiet } = apply(state, before, event, closing, now);
  const after = withReminder(state, before.id, reminder);
  if (quiet === undefined && reminder !== undefined) {
    const subject = list ?? card(reminder);
    const newer: Effect[] =
      reminder.rev === before.rev && !state.undelivered?.has(before.id)
        ? []
        : [{ do: 'over', reminder: before.id, quiet: { line: 'reminderNew' }, gone: false }];
    return turned(content, after, now.toString(), [...newer, { do: 'show', subject }]);
  }
  const line = quiet ?? { line: 'reminderGone' };
  const over: Effect = { do: 'over', reminder: before.id, quiet: line, gone: reminder === undefined };
  const said = event.channel === undefined ? saidOfReminder(content, line, before, reminder) : line;
  const subject: Subject = back ?? { of: 'quiet', quiet: said };
  return turned(content, after, now.toString(), [over, { do: 'show', subject }]);
}

/** What has to do with reminders and was asked for by somebody. */
export function reminderTurn(
  content: Content,
  state: State,
  event: ReminderEvent & { type: 'reminder' | 'remind' | 'reminders' | 'hour' },
  now: Temporal.Instant,
): Turned {
  switch (event.type) {
    case 'reminder':
      return pressTurn(content, state, event, now);
    case 'remind':
      return remindTurn(content, state, event, now);
    case 'hour':
    case 'reminders':
      return listTurn(content, state, event, now);
  }
}
