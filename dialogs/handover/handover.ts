import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** What is handed over: a draft with the reminders of its case, or one reminder. */
export const thing = z.union([
  z.strictObject({ draft: z.string() }),
  z.strictObject({ reminder: z.string() }),
]);
export type Thing = z.infer<typeof thing>;

/** Somebody a draft can be handed over to: by object id, and the name Teams has. */
export type Colleague = { user: string; name: string };

/**
 * What somebody has been offered to take over, until they have answered. Of what it is about it holds what the list of drafts shows, and no
 * more: nobody reads a draft before it is theirs. What a later version knows of it besides is left alone.
 */
export const handoverSchema = z.object({
  id: z.string(),
  of: thing,
  giver: z.string(),
  taker: z.string(),
  giverName: z.string(),
  takerName: z.string(),
  title: z.string(),
  reference: z.string().optional(),
  /** How many reminders go along with a draft. */
  reminders: z.int().min(0),
  /** When it was offered, an ISO instant. */
  at: z.string(),
  /** A lead gave it away for somebody who is not there, and why; by name and object id, which offers from before have none of. */
  assigned: z.object({ by: z.string(), reason: z.string(), lead: z.string().optional() }).optional(),
});
export type Handover = z.infer<typeof handoverSchema>;

const OFFERED_FOR = { hours: 7 * 24 };

/** When an offer nobody has answered lapses. */
export const lapsesAt = ({ at }: Pick<Handover, 'at'>): Temporal.Instant =>
  Temporal.Instant.from(at).add(OFFERED_FOR);

/** The draft a thing is, or the reminder. */
export const draftIn = (of: Thing | undefined): string | undefined =>
  of !== undefined && 'draft' in of ? of.draft : undefined;
export const reminderIn = (of: Thing | undefined): string | undefined =>
  of !== undefined && 'reminder' in of ? of.reminder : undefined;
