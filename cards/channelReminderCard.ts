import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { ChannelReminderView } from '../dialogs/reminders/viewReminder.ts';
import { buttons, frame } from './frame.ts';
import { lower } from './labelSentences.ts';
import { reminderLabels as words } from './reminderLabels.ts';
import { putOffForm, remind } from './reminderParts.ts';
import { line, run } from './text.ts';

/** A reminder in a channel: case, neutral word, day and who is responsible, and never anything else. */
export function channelReminderCard(view: ChannelReminderView, message: string): IAdaptiveCard {
  const { reference, word, when, by, mode, stands } = view;
  const rest = [
    words.words[word],
    when,
    ...(stands === 'overdue' ? [lower(words.headings.overdue)] : []),
    ...(by === '' ? [] : [words.responsible(by)]),
  ];
  return frame([
    line([run(reference, { bold: true }), run(` · ${rest.join(' · ')}`)]),
    ...(mode === 'putOff'
      ? putOffForm(view, message)
      : [
          buttons([
            remind(view, message, 'done', words.done),
            remind(view, message, 'see', words.putOff, { to: 'putOff' }),
          ]),
        ]),
  ]);
}
