import { z } from 'zod';
import { answerId, fileId, words } from './parts.ts';

/** Where a value comes from: an answer or one column of its rows, the note of an item, what was suggested or decided, the talk itself. */
const origin = z.union([
  z.strictObject({ question: answerId, column: answerId.optional() }),
  z.strictObject({ item: answerId }),
  z.strictObject({ decision: z.enum(['choice', 'path', 'reason']) }),
  z.strictObject({ outcome: z.literal('name') }),
  z.strictObject({ talk: z.enum(['date', 'reference', 'title']) }),
]);
export type Origin = z.infer<typeof origin>;

/** One field of the case system: what it is called there, and the value that goes into it. */
const entry = z.strictObject({ id: answerId, label: words, from: origin });
export type RegistrationEntry = z.infer<typeof entry>;

const sheetWords = {
  /** The sheet's heading. */
  title: words,
  /** What opens it from the finished note. */
  open: words,
  /** In place of a value that was not given. */
  empty: words,
};

/** What a caseworker keys into the case system after each conversation, in the order of its fields there. */
export const registrationFile = z.strictObject({
  ...sheetWords,
  conversations: z.record(fileId, z.array(entry).min(1).max(20)),
});
export type RegistrationFile = z.infer<typeof registrationFile>;

/** The sheet of one conversation. */
export const registration = z.strictObject({ ...sheetWords, entries: z.array(entry) });
