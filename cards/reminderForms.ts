import type { CardElement, IChoiceSetInput, IDateInput, ITimeInput } from '@microsoft/teams.cards';
import type { ReminderView } from '../dialogs/reminders/viewReminder.ts';
import { buttons } from './frame.ts';
import { capital, lower } from './labelSentences.ts';
import { labels } from './labels.ts';
import { reminderLabels as words } from './reminderLabels.ts';
import { choiceBox, FIELD, noticed, remind, small } from './reminderParts.ts';
import { written } from './text.ts';

/** Stands for "once"; a field left empty may be absent, so it has a value of its own that names no series. */
const ONCE = 'ingen';
/** Signs that a client may read as Markdown in the name of a choice. */
const MARKS = /[[\]*`<>]/g;
/** Above this many channels a list that folds out is calmer. */
const MANY = 6;
/** As the engine has it. */
const SAME_SERIES = 'samme';

const given = (value: string | undefined) => (value === undefined ? {} : { value });

const dateInput = (id: string, label: string, value: string | undefined): IDateInput => ({
  type: 'Input.Date',
  id,
  label,
  spacing: 'Medium',
  ...given(value),
});

const timeInput = (value: string | undefined): ITimeInput => ({
  type: 'Input.Time',
  id: FIELD.time,
  label: words.time,
  spacing: 'Medium',
  ...given(value),
});

/** What waits to be told when it is to come: what was perhaps meant, weeks from today, and a day and time of one's own. */
export function undatedForm(view: ReminderView, message: string): CardElement[] {
  const choices = view.choices.map(({ to, when, series }) => {
    const day = capital(when);
    const often = series === undefined ? [] : [words.series(series)];
    const title = [day, ...often.map(lower)].join(', ');
    return choiceBox(remind(view, message, 'setTime', title, { to }), day, ...often);
  });
  return [
    ...(choices.length > 0 ? [written(words.meant, {}, 'Medium'), ...choices] : []),
    buttons(view.weeks.map((n) => remind(view, message, 'setTime', words.weeks(n), { to: `uger${n}` }))),
    ...noticed(view),
    dateInput(FIELD.date, words.date, view.fields.date),
    timeInput(view.fields.time),
    buttons([
      remind(view, message, 'setTime', words.setDate, { fields: true, style: 'positive' }),
      remind(view, message, 'drop', words.drop),
    ]),
  ];
}

/** Day, time of day and series, to be changed. */
export function changeForm(view: ReminderView, message: string): CardElement[] {
  const { fields, series } = view;
  const other =
    series !== undefined && fields.every === undefined ? words.sameSeries(series.every) : undefined;
  const every: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: FIELD.every,
    label: words.every,
    spacing: 'Medium',
    style: 'compact',
    value: fields.every ?? (other === undefined ? ONCE : SAME_SERIES),
    choices: [
      { title: words.once, value: ONCE },
      ...(other === undefined ? [] : [{ title: other, value: SAME_SERIES }]),
      ...Object.entries(words.repeats).map(([value, title]) => ({ title, value })),
    ],
  };
  return [
    ...noticed(view),
    dateInput(FIELD.date, words.date, fields.date),
    timeInput(fields.time),
    every,
    dateInput(FIELD.until, words.until, fields.until),
    small(words.untilWhy),
    buttons([
      remind(view, message, 'setTime', words.save, { fields: true, style: 'positive' }),
      remind(view, message, 'see', words.back),
    ]),
  ];
}

type Places = NonNullable<ReminderView['places']>;

/** The channel it may come in instead, and the neutral word it is told by there. */
export function placeForm(view: ReminderView, places: Places, message: string): CardElement[] {
  const { asksWord, word } = places;
  const here = remind(view, message, 'place', words.placeHere);
  return [
    ...(view.channel === undefined ? [] : [buttons([here])]),
    ...noticed(view),
    channelInput(places),
    ...(asksWord ? [wordInput(word)] : []),
    small(words.toldThere(asksWord || word === undefined ? undefined : words.words[word])),
    buttons([
      remind(view, message, 'place', words.save, { fields: true, style: 'positive' }),
      remind(view, message, 'see', words.back),
    ]),
  ];
}

function channelInput({ channels, channel }: Places): IChoiceSetInput {
  const compact = channels.length > MANY;
  return {
    type: 'Input.ChoiceSet',
    id: FIELD.channel,
    label: words.channel,
    spacing: 'Medium',
    isRequired: true,
    errorMessage: words.chooseChannel,
    style: compact ? 'compact' : 'expanded',
    ...(compact ? { placeholder: labels.choose } : {}),
    wrap: true,
    choices: channels.map(({ id, name }) => ({ title: name.replace(MARKS, ''), value: id })),
    ...given(channels.some(({ id }) => id === channel) ? channel : undefined),
  };
}

const wordInput = (word: string | undefined): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id: FIELD.neutral,
  label: words.word,
  spacing: 'Medium',
  style: 'expanded',
  choices: Object.entries(words.words).map(([value, title]) => ({ title, value })),
  ...given(word),
});
