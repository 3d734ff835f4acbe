import { z } from 'zod';
import { isoDate, words } from './parts.ts';

/** A year as it is written: a number, or words such as "ca. 2017-18". */
const year = z.union([z.int().min(1800).max(2200).transform(String), words]);

/** What a municipality's own document says about itself, between two lines of `---` at its beginning. */
export const documentHead = z.strictObject({
  title: words,
  publisher: words,
  year,
  /** Short name for a reference on a card; publisher and year where none is given. */
  short: words.optional(),
  /** How fast it ages; method where nothing is said. */
  kind: z.enum(['metode', 'regel']).default('metode'),
  /** Whether it tells of law in force; nobody has said so until somebody does. */
  lawStatus: z.enum(['gaeldende', 'aendret', 'ukendt', 'historisk']).default('ukendt'),
  lawNote: words.optional(),
  reviewedOn: isoDate.optional(),
  reviewBy: isoDate.optional(),
});
export type DocumentHead = z.infer<typeof documentHead>;
