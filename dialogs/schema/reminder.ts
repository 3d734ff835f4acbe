import { z } from 'zod';
import { neutralKind } from '../reminders/reminder.ts';
import { answerId, fileId, head, words } from './parts.ts';
import { condition } from './question.ts';

const count = z.int().min(1).max(400);
const weeks = z.strictObject({ weeks: count });
const months = z.strictObject({ months: count });

/** A number of days, working days, weeks or months. */
const distance = z.union([
  z.strictObject({ days: count }),
  z.strictObject({ workdays: count }),
  weeks,
  months,
]);
export type Distance = z.infer<typeof distance>;

/** A number of weeks or months. */
const span = z.union([weeks, months]);

/** Which day it comes on, seen from the base date: so long after or before it, or that day itself. */
const reminderDate = z.union([
  z.strictObject({ after: distance }),
  z.strictObject({ before: distance }),
  z.strictObject({ on: z.literal(true) }),
]);

/** Something one may be reminded of: what it is called, what to do, and when it is suggested for. Its day is a suggestion, never a deadline by law. */
export const reminderFile = z
  .strictObject({
    ...head,
    /** What to do, in one short line on the caseworker's own card. */
    text: words.max(120),
    /** The neutral word it is told by in a channel; without one it never goes to a channel. */
    channel: neutralKind.optional(),
    /** The base date is the day the conversation is finished, or the one the caseworker gave where the offer names it with `from`. */
    date: reminderDate,
    /** Where it goes from a closed day: a deadline to the working day before, a nudge to the one after. */
    closedDay: z.enum(['before', 'after']),
    /** How often it comes again after the first time. */
    every: span.optional(),
    /** How long after the base date a series ends. */
    for: span.optional(),
    /** The conversation its card can open. */
    starts: fileId.optional(),
    /** `false`: it is about no case at all, and only a conversation that is about none may offer it. */
    onCase: z.boolean().default(true),
    /** Who brings it up: a conversation that names it, or the bot by itself. Anyone may set any of them by hand. */
    offeredBy: z.enum(['samtale', 'botten']).default('samtale'),
  })
  .superRefine(({ every, for: length }, context) => {
    if (every !== undefined && length === undefined)
      context.addIssue({
        code: 'custom',
        path: ['every'],
        message: 'kræver for: hvor længe påmindelsen kommer igen',
      });
    if (every === undefined && length !== undefined)
      context.addIssue({ code: 'custom', path: ['for'], message: 'kræver every: hvor tit den kommer igen' });
  });
export type ReminderKind = z.infer<typeof reminderFile>;

/** A reminder that a conversation offers when it is finished. */
export const offer = z.strictObject({
  reminder: fileId,
  /**
   * The answer that gives the base date: a date, or rows with one date column, each row with a date then giving a reminder. Nothing is
   * offered where no date was given.
   */
  from: answerId.optional(),
  when: condition.optional(),
});
export type Offer = z.infer<typeof offer>;
