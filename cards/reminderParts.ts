import type { CardElement, IContainer, IExecuteAction, IRichTextBlock } from '@microsoft/teams.cards';
import type { FIELD as Fields, ReminderList, ReminderVerb } from '../dialogs/reminders/reminderEvent.ts';
import type { ReminderView } from '../dialogs/reminders/viewReminder.ts';
import { ask, reminderPress } from './action.ts';
import { buttons, problemBox } from './frame.ts';
import { capital } from './labelSentences.ts';
import { link } from './link.ts';
import { reminderLabels as words } from './reminderLabels.ts';
import { written } from './text.ts';

/** Fields of a reminder's cards, as the engine names them. */
export const FIELD: typeof Fields = {
  date: 'dato',
  time: 'tid',
  every: 'hver',
  until: 'til',
  channel: 'kanal',
  neutral: 'slags',
  hour: 'time',
};

/** What a press needs to know of the reminder it is about. */
export type Pressed = { id: string; rev: number; list?: ReminderList };
type How = { to?: string; inList?: true; fields?: boolean; tooltip?: string; style?: 'positive' };

/** A press on a reminder; its fields stay behind unless said otherwise. */
export function remind(
  { id, rev, list }: Pressed,
  message: string,
  verb: ReminderVerb,
  title: string,
  { to, inList, fields = false, ...style }: How = {},
): IExecuteAction {
  const about = { ...(list === undefined ? {} : { list }), ...(inList ? { inList } : {}) };
  const far = to === undefined ? {} : { to };
  return reminderPress(
    title,
    { do: 'remind', verb, reminder: id, rev, ...far, ...about, fields, message },
    style,
  );
}

/** A box to be pressed that has room for more than a button: what is chosen, and perhaps the day it falls on. */
export function choiceBox(action: IExecuteAction, title: string, below?: string): IContainer {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Default',
    items: [
      written(title, { accent: true }, 'None'),
      ...(below === undefined ? [] : [written(below, { size: 'Small' }, 'None')]),
    ],
    selectAction: action,
  };
}

/** What a reminder is about, and on which case. */
export function about({ title, reference }: { title: string; reference?: string }): string {
  const what = title === '' ? words.nameless : capital(title);
  return reference === undefined ? what : `${what} · ${reference}`;
}

/** A quiet line of what is known of a reminder. */
export const small = (text: string): IRichTextBlock => written(text, { subtle: true, size: 'Small' });

/** What was wrong with what was last asked for, if anything. */
export const noticed = ({ notice }: Pick<ReminderView, 'notice'>): CardElement[] =>
  notice === undefined ? [] : [problemBox(words.notice[notice])];

/** The way back to the list a card was opened from, if it was from one. */
export function toList({ list }: Pressed, message: string): CardElement[] {
  if (list === undefined) return [];
  const title = list.startsWith('all') ? words.toAll : words.toOverview;
  return [link(ask(title, { do: 'reminders', list, message }))];
}

type PutOffView = Pressed & Pick<ReminderView, 'putOff' | 'notice'>;

/** The choice of how far a reminder is put off: by one press, or to a day in the field. */
export function putOffForm(view: PutOffView, message: string): CardElement[] {
  const far = view.putOff.map(({ to, when, closed }, at) => {
    const title = closed ? words.nextOpen : words.far[to];
    const press = remind(view, message, 'putOff', `${title}, ${when}`, { to });
    const box = choiceBox(press, title, capital(when));
    return at === 0 ? { ...box, spacing: 'Medium' as const } : box;
  });
  return [
    ...far,
    ...noticed(view),
    { type: 'Input.Date', id: FIELD.date, label: words.putOffDate, spacing: 'Medium' },
    buttons([
      remind(view, message, 'putOff', words.putOffTo, { fields: true }),
      remind(view, message, 'see', words.back),
    ]),
  ];
}
