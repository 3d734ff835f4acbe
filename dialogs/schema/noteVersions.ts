import { z } from 'zod';
import { answerId, sectionIds, words } from './parts.ts';

/** What came of the last note's agreements, which may have a heading of its own; without one it stands with the follow-up. */
export const SINCE_LAST = 'sidst';

/** A heading of a version, with the sections of the answers that stand under it. */
const heading = z.strictObject({
  heading: words,
  sections: z.array(z.enum([...sectionIds, SINCE_LAST])).min(1),
  /** Questions whose answers come first under it, without their names: the heading has named them. */
  first: z.array(answerId).default([]),
});

/** The words around the answers in one version of the note. `{dato}` is the day of the talk, `{sag}` the case reference. */
const noteVersion = z
  .strictObject({
    /** What the version is called where it is chosen. */
    name: words,
    title: words,
    /** The line with the case reference; without one the version does not tell which case it is about. */
    reference: words.optional(),
    /** The line of a corrected version, `{dato}` the day it was made. */
    corrected: words.optional(),
    greeting: z.array(words).default([]),
    headings: z.array(heading).min(1),
    ending: z.array(words).default([]),
    /** Rows are told as sentences, with this for a day, `{dato}`; without it they stand as in the case note. */
    due: words.optional(),
    /** A role in the case note → what the reader calls it, where it stands alone in the fields of `rolesIn`. */
    roles: z.record(words, words).default({}),
    /** Columns and questions that name roles. */
    rolesIn: z.array(answerId).default([]),
  })
  .superRefine(({ headings }, context) => {
    const named = headings.flatMap((it) => it.sections);
    for (const id of sectionIds)
      if (named.filter((it) => it === id).length !== 1)
        context.addIssue({
          code: 'custom',
          path: ['headings'],
          message: `»${id}« skal stå under netop én overskrift`,
        });
  });
export type NoteVersion = z.infer<typeof noteVersion>;

/** The versions of the note for others than the case file, which has its own words in `note.yaml`. */
export const versionFile = z.strictObject({
  sag: z.strictObject({ name: words }),
  borger: noteVersion,
  virksomhed: noteVersion,
});
export type NoteVersions = z.infer<typeof versionFile>;
