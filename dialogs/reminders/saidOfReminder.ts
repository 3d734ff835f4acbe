import type { Content } from '../engine/content.ts';
import type { Quiet } from '../engine/subject.ts';
import type { Reminder } from './reminder.ts';
import { comesOn } from './schedule.ts';
import { wordFor } from './wordFor.ts';

/** When a series that went on comes next, or that it does not. */
function nextOf(before: Reminder, after: Reminder | undefined): Pick<Quiet, 'next' | 'last'> {
  if (before.timing?.every === undefined) return {};
  const next = after && comesOn(after);
  return next === undefined ? { last: true } : { next };
}

/**
 * The line that is left on the pressed card in the caseworker's own chat. It says what it was and whether it comes again, where the same in a
 * channel says who did it and no more.
 */
export function saidOfReminder(
  content: Content,
  quiet: Quiet,
  before: Reminder,
  after: Reminder | undefined,
): Quiet {
  const title = wordFor(content, before);
  const what = title === undefined ? {} : { title };
  if (quiet.line === 'reminderDropped') return { ...quiet, ...what };
  const more = { ...what, ...nextOf(before, after) };
  return quiet.line !== 'reminderDone' || Object.keys(more).length === 0
    ? quiet
    : { line: 'reminderDone', ...more };
}
