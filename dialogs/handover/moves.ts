import { type Desk, type Head, ownNumberIn, sameReference, withReference } from '../engine/desk.ts';
import { type Draft, opened, without } from '../engine/draft.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { unrung } from '../reminders/schedule.ts';

/** Whether a reminder goes along with a draft: it is about the same case, or came of that very draft. */
export const goesAlong =
  ({ id, reference }: Pick<Head, 'id' | 'reference'>) =>
  (reminder: Reminder): boolean =>
    reminder.id.startsWith(`${id}_`) ||
    (reference !== undefined &&
      reminder.reference !== undefined &&
      sameReference(reminder.reference, reference));

/**
 * A draft as its new owner has it: taken up, which counts as a touch, and in a new revision, so that a press on an old card is known. What was
 * put into the giver's own OneDrive stays there, and help a model was asked for is the giver's.
 */
export function takenDraft(draft: Draft, at: string): Draft {
  const { file: _, aid: __, confirm: ___, ...rest } = opened(draft, at);
  const told = rest.notice?.kind === 'unsent' ? without<Draft, 'notice'>(rest, 'notice') : rest;
  return { ...told, rev: draft.rev + 1 };
}

/**
 * A reminder as its new owner has it. One that has come in the giver's own chat comes once more in the new owner's, and is not late for
 * that; one in a channel stays there, with their name.
 */
export function takenReminder(reminder: Reminder, by: string): Reminder {
  const mine = { ...without(reminder, 'notice'), by, rev: reminder.rev + 1 };
  if (reminder.channel !== undefined || reminder.rungAt === undefined) return mine;
  return { ...unrung(mine), late: false };
}

/**
 * A desk on which a case of somebody else's is worked with from now on. A number the bot gave the other one is kept as it is, and this one
 * is never given it: their own go on beyond it.
 */
export function withTaken(desk: Desk, reference: string | undefined): Desk {
  if (reference === undefined) return desk;
  const number = ownNumberIn(reference);
  const used = withReference(desk, reference, false);
  return number === undefined ? used : { ...used, nextNumber: Math.max(desk.nextNumber, number + 1) };
}
