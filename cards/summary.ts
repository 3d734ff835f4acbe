import type { View } from '../dialogs/engine/view.ts';
import { labels } from './labels.ts';
import { reminderLabels } from './reminderLabels.ts';

/** What a notification says, whatever the card holds: never anything of its content. */
export const { summary } = labels;
/** What it says of a reminder, of whatever and wherever. */
export const reminderSummary = reminderLabels.summary;

/** What the notification of a view's message says. */
export function summaryOf({ show }: View): string {
  return ['reminder', 'channelReminder', 'reminders', 'week'].includes(show) ? reminderSummary : summary;
}
