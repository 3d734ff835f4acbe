import { z } from 'zod';

/** An id of a content file, step or section: Danish domain nouns in ASCII kebab-case. */
export const fileId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'små bogstaver, tal og bindestreg');

/** An id of a question, option or column: as the rules and the commands know it, in ASCII snake_case. */
export const answerId = z.string().regex(/^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/, 'bogstaver, tal og understreg');

/** A calendar date, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();

/** Text shown to a caseworker. */
export const words = z.string().trim().min(1);

/** Where a fact or a choice of words comes from: a source of `sources.yaml`, with its page or heading. */
export const cite = z
  .strictObject({ source: fileId, page: z.coerce.string().optional(), heading: words.optional() })
  .refine((it) => it.page !== undefined || it.heading !== undefined, 'page eller heading');
export type Cite = z.infer<typeof cite>;

/** Where in the case note an answer belongs; the headings are those of `note.yaml`, in its order. */
export const sectionIds = [
  'formaal',
  'rammer',
  /** What a checklist ticks off, where no other heading fits. */
  'tjekliste',
  'fakta',
  'borgeren',
  'andre',
  'observation',
  'vurdering',
  'vejledning',
  'aftaler',
  'opfoelgning',
  'mangler',
  'afgoerelse',
] as const;
export const section = z.enum(sectionIds);
export type Section = z.infer<typeof section>;

/** Who may read an answer in their version of the note: the case file, the citizen, the company. */
export const readers = z.array(z.enum(['sag', 'borger', 'virksomhed'])).min(1);
export type Reader = z.infer<typeof readers>[number];

/** What every content file says about itself: what it is worth, from where, and since when. */
export const head = {
  id: fileId,
  version: z.int().min(1),
  title: words,
  kind: z.enum(['metode', 'regel']),
  sources: z.array(cite).min(1),
  validFrom: isoDate,
  validTo: isoDate.optional(),
  reviewedOn: isoDate,
  lawStatus: z.enum(['gaeldende', 'aendret', 'ukendt', 'historisk']),
  lawNote: words.optional(),
  /** Other words people use for it. */
  alias: z.array(words).default([]),
  /** Rows of `inventory.yaml` it tells of. */
  covers: z.array(fileId).default([]),
  /** When its content must have been gone through again, where that is not the usual time after `reviewedOn`. */
  reviewBy: isoDate.optional(),
};
