import type { Content } from '../engine/content.ts';
import type { Quiet } from '../engine/subject.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { wordFor } from '../reminders/wordFor.ts';
import { draftIn, type Handover, reminderIn } from './handover.ts';

/**
 * The content's own word for what is offered, for the lines that are left of it; `reminders` are the giver's. None for a reminder that is
 * called something else, or gone.
 */
export function wordOf(
  content: Content,
  { of, title }: Pick<Handover, 'of' | 'title'>,
  reminders: readonly Reminder[] = [],
): Pick<Quiet, 'title'> {
  if (draftIn(of) !== undefined) return { title };
  const reminder = reminders.find(({ id }) => id === reminderIn(of));
  const word = reminder && wordFor(content, reminder);
  return word === undefined ? {} : { title: word };
}
