import { z } from 'zod';
import { thing } from '../handover/handover.ts';
import { reminderList, reminderMode } from '../reminders/reminderEvent.ts';

const count = z.int().min(0);

/** A page that shows no draft's content. */
export const page = z.discriminatedUnion('page', [
  z.strictObject({
    page: z.enum([
      'menu',
      'more',
      'drafts',
      'about',
      'other',
      'cprInChat',
      'channel',
      'nothingOpen',
      'notLead',
    ]),
  }),
  z.strictObject({ page: z.literal('suggest'), conversation: z.string() }),
  z.strictObject({ page: z.literal('off'), title: z.string() }),
  /** The warning that a draft is about to expire; what it says of the draft stands on the desk. */
  z.strictObject({ page: z.literal('expiring'), draft: z.string() }),
  /** A list of reminders: all of them, or a morning's overview. */
  z.strictObject({ page: z.literal('reminders'), list: reminderList }),
  /** A channel's week, in counts as they were when it was told. */
  z.strictObject({
    page: z.literal('week'),
    moede: count,
    opfoelgning: count,
    frist: count,
    overdue: count,
    places: z.boolean(),
  }),
  /** Whom to hand over to; what, where that is settled. */
  z.strictObject({
    page: z.literal('handOver'),
    of: thing.optional(),
    search: z.string().optional(),
    problem: z.enum(['thing', 'colleague']).optional(),
  }),
  /** A lead's: how much everybody has, or how much has been overdue for long (`late`); and what one of them has. */
  z.strictObject({
    page: z.literal('team'),
    late: z.literal(true).optional(),
    search: z.string().optional(),
  }),
  z.strictObject({
    page: z.literal('member'),
    person: z.string(),
    search: z.string().optional(),
    problem: z.enum(['thing', 'colleague', 'reason', 'cpr']).optional(),
  }),
  /** Nothing came of an offer to a colleague. */
  z.strictObject({
    page: z.literal('notTaken'),
    of: thing,
    by: z.string(),
    why: z.enum(['declined', 'lapsed']),
  }),
]);
export type Page = z.infer<typeof page>;

/**
 * The one line that is left of a card that is over; `inUse` is that of a warning that no longer holds, `others` that of a draft of somebody
 * else's. `at` is an ISO instant, `by` who it was that ended it.
 */
export const quiet = z.strictObject({
  line: z.enum([
    'movedOn',
    'transferred',
    'discarded',
    'expired',
    'inUse',
    'others',
    'gone',
    'reminderDone',
    'reminderDropped',
    'reminderNew',
    'reminderGone',
    'handedOver',
    'offerKept',
    'offerTakenBack',
    'offerDeclined',
    'offerOver',
    'assigned',
    'assignedDeclined',
    'assignedLapsed',
  ]),
  title: z.string().optional(),
  by: z.string().optional(),
  at: z.string().optional(),
  /** Of a reminder that is done: when it comes again. */
  next: z.strictObject({ on: z.string(), at: z.string().optional() }).optional(),
  /** Of a reminder that is done: it was the last of its series. */
  last: z.literal(true).optional(),
});
export type Quiet = z.infer<typeof quiet>;

/** What a message shows. A message is drawn from this and the then current state, so that nothing of its content is stored. */
export const subject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('draft'), draft: z.string() }),
  /** The note as a file, by the draft and the revision it was asked in. */
  z.strictObject({ of: z.literal('file'), draft: z.string(), file: z.int() }),
  /** A reminder, perhaps opened out, perhaps from a list. */
  z.strictObject({
    of: z.literal('reminder'),
    reminder: z.string(),
    mode: reminderMode.optional(),
    list: reminderList.optional(),
    /** The channel the card is in; absent in the caseworker's own chat. */
    channel: z.string().optional(),
  }),
  /** An offer to hand over, as the one who made it sees it or the one who may take it. */
  z.strictObject({
    of: z.literal('handover'),
    handover: z.string(),
    side: z.enum(['giver', 'taker']),
    problem: z.literal('same').optional(),
  }),
  z.strictObject({ of: z.literal('page'), page }),
  z.strictObject({ of: z.literal('quiet'), quiet }),
]);
export type Subject = z.infer<typeof subject>;
