import { z } from 'zod';
import { fileId, head, isoDate, words } from './parts.ts';

/** A paragraph, or points one below the other. */
const block = z.union([words, z.strictObject({ points: z.array(words).min(2) })]);
export type Block = z.infer<typeof block>;

/** A lookup card: what one thing of the sources says, in our own words, with the words people use for it. */
export const guidanceFile = z.strictObject({
  ...head,
  /** The answer itself, the most important first. */
  body: z.array(block).min(1).max(6),
  /** Cards to read next. */
  related: z.array(fileId).max(4).default([]),
  /** The conversation it can start. */
  starts: fileId.optional(),
});
export type GuidanceFile = z.infer<typeof guidanceFile>;

/** What the sources do not answer, and where to look instead. */
const gap = z.strictObject({
  id: fileId,
  /** What the question is about, as in "Satser". */
  title: words,
  /** One sentence: that it is not in the sources, and where it is. */
  text: words,
  /** Words that show that a question is about it. A question that has one of them is not answered, however near a card may be. */
  words: z.array(words).min(1),
  /** Words beside which it is not meant after all. */
  unless: z.array(words).default([]),
});
export type Gap = z.infer<typeof gap>;

/** Known gaps of the sources: satser, frister, klage and the like. */
export const gapFile = z.strictObject({ reviewedOn: isoDate, gaps: z.array(gap).min(1) });

/** What the sources hold, row by row, so that it can be told which rows nothing tells of. */
export const inventoryFile = z.strictObject({
  chapters: z.array(z.strictObject({ id: fileId, title: words, rows: z.record(fileId, words) })).min(1),
});
export type Chapter = z.infer<typeof inventoryFile>['chapters'][number];
