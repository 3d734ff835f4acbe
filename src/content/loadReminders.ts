import { join } from 'node:path';
import { type ReminderKind, reminderFile } from '../../dialogs/schema/reminder.ts';
import { withTerms } from '../../dialogs/schema/resolve.ts';
import { checkCites, checkStarts, idsIn } from './checkNames.ts';
import { listFolder } from './listFolder.ts';
import type { Around } from './loadGuidance.ts';
import { OWN, type OwnContent } from './ownContent.ts';
import { type ReadFile, readYaml } from './readYaml.ts';
import { type Both, withOwn } from './withOwn.ts';

/** Every reminder of a content folder, checked one by one against its schema. `name` is what the folder is called in messages. */
export const readReminders = (folder: string, name = ''): ReadFile<ReminderKind>[] =>
  listFolder(join(folder, 'reminders'))
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => readYaml(join(folder, 'reminders', file), join(name, 'reminders', file), reminderFile));

/** The reminder files in force: the product's, and those a municipality has beside or instead of them. */
export const reminderFiles = (folder: string, own?: OwnContent): Both<ReminderKind> =>
  withOwn(readReminders(folder), own ? readReminders(own.folder, OWN) : []);

/** Reminder files made whole: every reference checked, terms filled in. The first mistake is thrown as a ContentError. */
export function remindersOf(
  files: readonly ReadFile<ReminderKind>[],
  { sources, terms, conversations }: Around,
): ReminderKind[] {
  idsIn(files);
  for (const file of files) {
    checkCites(file, sources);
    checkStarts(file, conversations);
  }
  return files.map(({ value }) => withTerms(value, terms));
}
