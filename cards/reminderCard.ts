import type { CardElement, IAdaptiveCard, IExecuteAction } from '@microsoft/teams.cards';
import type { ReminderView } from '../dialogs/reminders/viewReminder.ts';
import { ask } from './action.ts';
import { buttons, frame } from './frame.ts';
import { handOverLabels } from './handOverLabels.ts';
import { handOverLink } from './handOverLink.ts';
import { capital } from './labelSentences.ts';
import { links } from './link.ts';
import { changeForm, placeForm, undatedForm } from './reminderForms.ts';
import { reminderLabels as words } from './reminderLabels.ts';
import { about, putOffForm, remind, small, toList } from './reminderParts.ts';
import { heading, written } from './text.ts';

/** A reminder in the caseworker's own chat: waiting for a day, lying ahead, due, or opened out to be changed. */
export function reminderCard(view: ReminderView, message: string): IAdaptiveCard {
  const { text, mode, places, stands } = view;
  const form = mode === 'place' && places === undefined ? undefined : mode;
  return frame([
    heading(words.headings[stands === 'undated' ? 'undated' : (form ?? stands)]),
    written(about(view), { bold: true }),
    ...(text === undefined || form !== undefined ? [] : [written(text)]),
    ...content(view, message),
  ]);
}

function content(view: ReminderView, message: string): CardElement[] {
  const { mode, places, stands } = view;
  if (stands === 'undated') return [...undatedForm(view, message), ...toList(view, message)];
  if (mode === 'putOff') return putOffForm(view, message);
  if (mode === 'change') return changeForm(view, message);
  if (mode === 'place' && places !== undefined) return placeForm(view, places, message);
  return stands === 'ahead' ? ahead(view, message) : due(view, message);
}

/** One that is just set, or looked at before its time: told back with the whole date. */
function ahead(view: ReminderView, message: string): CardElement[] {
  return [
    ...when(view),
    small(where(view)),
    buttons([...change(view, message), drop(view, message)]),
    links([giveAway(view, message)]),
    ...toList(view, message),
  ];
}

/** One to be done today, or that should have been. */
function due(view: ReminderView, message: string): CardElement[] {
  const start = startIt(view, message);
  const first = start.length === 0 ? { style: 'positive' as const } : {};
  return [
    ...when(view),
    ...(isGone(view) ? [small(words.channelGone)] : []),
    ...(view.late ? [small(words.late)] : []),
    small(words.made(view.made)),
    ...(view.seenByLead ? [small(handOverLabels.seenByLead)] : []),
    buttons([
      ...start,
      remind(view, message, 'done', words.done, first),
      remind(view, message, 'see', words.putOff, { to: 'putOff' }),
    ]),
    ...seldom(view, message),
    ...toList(view, message),
  ];
}

/** What is seldom wanted of one that is due: in two lines where one has no room for it on a phone. */
function seldom(view: ReminderView, message: string): CardElement[] {
  const changes = change(view, message);
  const ends = [drop(view, message), giveAway(view, message)];
  const fits = changes.length === 1 && view.series === undefined;
  return fits ? [links([...changes, ...ends])] : [links(changes), links(ends)];
}

/** When it comes, how it goes on, and what day it was moved from. */
function when({ when: day, series, moved, closed }: ReminderView): CardElement[] {
  return [
    ...(day === undefined ? [] : [written(capital(day))]),
    ...(series === undefined ? [] : [written(words.series(series))]),
    ...(moved === undefined ? [] : [small(words.moved(moved))]),
    ...(closed ? [small(words.closed)] : []),
  ];
}

/** Whether it was to come in a channel the bot is in no longer. */
const isGone = ({ channel }: ReminderView) => channel !== undefined && channel.name === undefined;

function where(view: ReminderView): string {
  const { channel, hour } = view;
  if (isGone(view)) return words.channelGone;
  const place = channel?.name === undefined ? words.here : words.inChannel(channel.name);
  return hour === undefined ? place : `${place}${words.at(hour)}`;
}

function change(view: ReminderView, message: string): IExecuteAction[] {
  return [
    remind(view, message, 'see', words.change, { to: 'change' }),
    ...(view.places === undefined ? [] : [remind(view, message, 'see', words.place, { to: 'place' })]),
  ];
}

const giveAway = (view: ReminderView, message: string) =>
  handOverLink(message, { reminder: view.id }, about(view));

const drop = (view: ReminderView, message: string) =>
  remind(view, message, 'drop', view.series === undefined ? words.drop : words.dropAll);

/** The way into the conversation it is about, opened beside this card with the case filled in. */
function startIt({ starts, reference }: ReminderView, message: string): IExecuteAction[] {
  if (starts === undefined) return [];
  const { conversation, title } = starts;
  const on = reference === undefined ? {} : { reference };
  const style = { style: 'positive', tooltip: words.startThis(title) } as const;
  return [ask(words.start(title), { do: 'start', conversation, ...on, beside: true, message }, style)];
}
