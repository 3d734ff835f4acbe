import { z } from 'zod';

/** A page that shows no draft's content. */
export const page = z.discriminatedUnion('page', [
  z.strictObject({
    page: z.enum(['menu', 'more', 'drafts', 'about', 'other', 'cprInChat', 'channel', 'nothingOpen']),
  }),
  z.strictObject({ page: z.literal('suggest'), conversation: z.string() }),
  z.strictObject({ page: z.literal('off'), title: z.string() }),
  /** The warning that a draft is about to expire; what it says of the draft stands on the desk. */
  z.strictObject({ page: z.literal('expiring'), draft: z.string() }),
]);
export type Page = z.infer<typeof page>;

/** The one line that is left of a draft's card; `inUse` is that of a warning that no longer holds, `others` that of a draft of somebody else's. `at` is an ISO instant. */
export const quiet = z.strictObject({
  line: z.enum(['movedOn', 'transferred', 'discarded', 'expired', 'inUse', 'others', 'gone']),
  title: z.string().optional(),
  at: z.string().optional(),
});
export type Quiet = z.infer<typeof quiet>;

/** What a message shows. A message is drawn from this and the then current state, so that nothing of its content is stored. */
export const subject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('draft'), draft: z.string() }),
  /** The note as a file, by the draft and the revision it was asked in. */
  z.strictObject({ of: z.literal('file'), draft: z.string(), file: z.int() }),
  z.strictObject({ of: z.literal('page'), page }),
  z.strictObject({ of: z.literal('quiet'), quiet }),
]);
export type Subject = z.infer<typeof subject>;
