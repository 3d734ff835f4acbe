import type { Temporal } from 'temporal-polyfill';
import { type Content, offered } from '../engine/content.ts';
import { isDate } from '../engine/danishDate.ts';
import { referenceProblem } from '../engine/desk.ts';
import { without } from '../engine/draft.ts';
import type { State } from '../engine/state.ts';
import type { Quiet, Subject } from '../engine/subject.ts';
import { type Effect, ofPage, ofReminder, type Turned } from '../engine/turned.ts';
import { viewOf } from '../engine/viewOf.ts';
import { dayOf, ZONE } from '../rules/calendar.ts';
import { mayBeInChannel } from './channels.ts';
import { PUT_OFF, putOffTo } from './putOff.ts';
import { readRequest } from './readRequest.ts';
import { neutralKind, type Reminder } from './reminder.ts';
import { FIELD, type ReminderEvent, type ReminderPress, reminderMode } from './reminderEvent.ts';
import { type Closing, comesOn, dayIn, later, momentOn, nextTime, timed } from './schedule.ts';
import { timingIn } from './timingIn.ts';

/** What comes of a press: the reminder as it then is, absent when it is done with, and the line its cards end with. */
type Done = { reminder?: Reminder; quiet?: Quiet };

const changed = (reminder: Reminder): Reminder => ({ ...without(reminder, 'notice'), rev: reminder.rev + 1 });
const told = (reminder: Reminder, notice: NonNullable<Reminder['notice']>): Reminder => ({
  ...reminder,
  notice,
});

/** A series of no end named goes on for a year. */
export function withEnd(timing: NonNullable<Reminder['timing']>, closing: Closing) {
  return timing.every === undefined || timing.until !== undefined
    ? timing
    : { ...timing, until: later(timing.on, { unit: 'months', n: 12 }, closing) };
}

/** The state with a reminder as it now is, or without it. */
export function withReminder(state: State, id: string, reminder: Reminder | undefined): State {
  const { reminders = [] } = state;
  const others = reminders.filter((it) => it.id !== id);
  return { ...state, reminders: reminder === undefined ? others : [...others, reminder] };
}

/** Done with for this time: a series goes on to its next. */
function done(state: State, reminder: Reminder, closing: Closing, now: Temporal.Instant): Done {
  const by = state.name ?? '';
  // What it was about is not told: the line may stand in a channel.
  const quiet: Quiet = { line: 'reminderDone', by, at: now.toString() };
  const last = [dayIn(now), comesOn(reminder)?.on ?? '', reminder.timing?.on ?? ''].sort().at(-1) ?? '';
  const next = reminder.timing && nextTime(reminder.timing, last, closing);
  return next === undefined ? { quiet } : { reminder: timed(changed(reminder), next, closing), quiet };
}

function putOff(reminder: Reminder, event: ReminderPress, closing: Closing, now: Temporal.Instant): Reminder {
  const far = PUT_OFF.find((it) => it === event.to);
  const date = event.inputs[FIELD.date] ?? '';
  const to =
    far === undefined ? (isDate(date) ? { on: date } : undefined) : putOffTo(reminder, far, now, closing);
  if (to === undefined) return told(reminder, 'noDate');
  if (to.on < dayIn(now)) return told(reminder, 'past');
  return { ...without(changed(reminder), 'rungAt'), movedTo: { ...to, why: 'putOff' } };
}

function setTime(
  reminder: Reminder,
  event: ReminderPress,
  closing: Closing,
  now: Temporal.Instant,
): Reminder {
  const timing = timingIn(reminder, event, dayOf(now));
  if (timing === undefined) return told(reminder, 'noDate');
  const moment = momentOn(timing.on, timing.at ?? '23:59');
  if (moment.epochMilliseconds < now.epochMilliseconds) return told(reminder, 'past');
  return timed(changed(reminder), withEnd(timing, closing), closing);
}

/** The caseworker's own chat, or a channel that is known; only what may be told there goes there. */
function place(state: State, reminder: Reminder, { inputs, outsider }: ReminderPress): Reminder {
  const channel = inputs[FIELD.channel] ?? '';
  const moved = without(changed(reminder), 'rungAt');
  if (channel === '') return without(moved, 'channel');
  if (outsider || !mayBeInChannel(reminder) || !(state.channels ?? []).some((it) => it.id === channel))
    return told(reminder, 'noChannel');
  const neutral =
    reminder.kind === undefined ? neutralKind.safeParse(inputs[FIELD.neutral]).data : reminder.neutral;
  return neutral === undefined ? told(reminder, 'noWord') : { ...moved, channel, neutral };
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
  switch (event.verb) {
    case 'see':
      return { reminder: without(reminder, 'notice') };
    case 'done':
      return done(state, reminder, closing, now);
    case 'putOff':
      return { reminder: putOff(reminder, event, closing, now) };
    case 'setTime':
      return { reminder: setTime(reminder, event, closing, now) };
    case 'place':
      return { reminder: place(state, reminder, event) };
    case 'drop':
      return { quiet: { line: 'reminderDropped' } };
  }
}

/** Puts a turn together whose answer shows a subject. */
function answered(
  content: Content,
  state: State,
  now: Temporal.Instant,
  subject: Subject,
  effects: Effect[],
): Turned {
  return { state, view: viewOf(content, state, subject, now.toString()), effects };
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
  const list: Subject | undefined =
    event.inList && event.list ? ofPage({ page: 'reminders', list: event.list }) : undefined;
  const gone: Subject = { of: 'quiet', quiet: { line: 'reminderGone' } };
  if (before === undefined)
    return answered(content, state, now, list ?? gone, [{ do: 'show', subject: list ?? gone }]);
  const card = (reminder: Reminder): Subject =>
    ofReminder(reminder.id, {
      ...modeAfter(event, reminder),
      ...(event.list ? { list: event.list } : {}),
      ...(event.channel ? { channel: event.channel } : {}),
    });
  if (event.rev !== before.rev && event.verb !== 'see') {
    const subject = list ?? card(without(before, 'notice'));
    return answered(content, state, now, subject, [{ do: 'show', subject }]);
  }
  const { reminder, quiet } = apply(state, before, event, closing, now);
  const after = withReminder(state, before.id, reminder);
  if (quiet === undefined && reminder !== undefined) {
    const subject = list ?? card(reminder);
    const newer: Effect[] =
      reminder.rev === before.rev
        ? []
        : [{ do: 'over', reminder: before.id, quiet: { line: 'reminderNew' }, gone: false }];
    return answered(content, after, now, subject, [...newer, { do: 'show', subject }]);
  }
  const line = quiet ?? { line: 'reminderGone' };
  const over: Effect = { do: 'over', reminder: before.id, quiet: line, gone: reminder === undefined };
  // What was opened from a list goes back to it.
  const subject: Subject = event.list
    ? ofPage({ page: 'reminders', list: event.list })
    : { of: 'quiet', quiet: line };
  return answered(content, after, now, subject, [over, { do: 'show', subject }]);
}

/** The conversation that is named in what a reminder is about. */
function startsFor({ catalogue }: Content, title: string): string | undefined {
  const words = ` ${title.toLocaleLowerCase('da')} `;
  const named = (name: string) => words.includes(` ${name.toLocaleLowerCase('da')} `);
  return offered(catalogue).find((it) => it.onCase && [it.title, ...it.commands].some(named))?.id;
}

/** A reminder set by what was typed. It is set at once and told back with its whole date; where that is not clear, it waits to be told. */
function remindTurn(
  content: Content,
  state: State,
  event: ReminderEvent & { type: 'remind' },
  now: Temporal.Instant,
): Turned {
  const { settings } = content.catalogue;
  const closing = settings.retention;
  const subject = ofReminder(event.reminder);
  const show: Effect = { do: 'show', subject };
  if ((state.reminders ?? []).some((it) => it.id === event.reminder))
    return answered(content, state, now, subject, [show]);
  const isReference = (word: string) =>
    /\d/.test(word) && referenceProblem(state.desk, word, settings.referencePattern) === undefined;
  const asked = readRequest(event.text, now.toZonedDateTimeISO(ZONE), closing.closedDays, isReference);
  const { timing, choices, title = '', reference } = asked;
  const starts = reference === undefined ? undefined : startsFor(content, title);
  const set: Reminder = {
    id: event.reminder,
    rev: 1,
    title,
    closedDay: 'after',
    madeAt: now.toString(),
    by: state.name ?? '',
    ...(reference === undefined ? {} : { reference }),
    ...(starts === undefined ? {} : { starts }),
    ...(choices.length > 0 ? { choices } : {}),
    ...(asked.why === 'past' ? { notice: 'past' as const } : {}),
  };
  const reminder = timing === undefined ? set : timed(set, withEnd(timing, closing), closing);
  return answered(content, withReminder(state, reminder.id, reminder), now, subject, [show]);
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
    case 'reminders': {
      const subject = ofPage({ page: 'reminders', list: event.list ?? 'all' });
      const hour =
        event.type === 'hour' && /^(0[6-9]|1[0-7]):(00|30)$/.test(event.hour) ? event.hour : undefined;
      const after = hour === undefined ? state : { ...state, desk: { ...state.desk, hour } };
      const again: Effect[] = hour === undefined ? [] : [{ do: 'overview', again: true }];
      return answered(content, after, now, subject, [...again, { do: 'show', subject }]);
    }
  }
}
