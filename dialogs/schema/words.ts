import { z } from 'zod';
import { answerId, fileId, sectionIds, words } from './parts.ts';

/** The note's sections: those of the answers, what has no item of its own, and the sources at the end. */
export const noteSectionIds = [...sectionIds, 'oevrigt', 'kilder'] as const;
export type NoteSectionId = (typeof noteSectionIds)[number];

/** A document cited: never its text. */
export const citedSource = z.strictObject({
  id: fileId,
  title: words,
  publisher: words,
  /** Short name for a reference on a card, as in "STAR 2017, s. 13". */
  short: words,
  year: words,
  lawNote: words.optional(),
});

/** The documents that may be cited. */
export const sourceFile = z.strictObject({
  sources: z
    .array(
      citedSource.extend({
        /** How many pages it has, so that no page is cited that is not there. */
        pages: z.int().min(1).optional(),
      }),
    )
    .min(1),
});
export type Source = z.infer<typeof sourceFile>['sources'][number];

/** Words that change with the law: `{navn}` in any content text is replaced by its term. */
export const termFile = z.strictObject({ terms: z.record(z.string().regex(/^[a-z_]+$/), words) });

const state = z.strictObject({ value: answerId, text: words });

/** The note's headings and fixed phrases, and the words every item of an agenda or a checklist shares. */
export const noteFile = z.strictObject({
  headings: z.array(z.strictObject({ id: z.enum(noteSectionIds), heading: words })).min(1),
  phrases: z.strictObject({
    /** Asked and not discussed. */
    notDiscussed: words,
    /** The same of a checklist's item that nobody ticked; editions from before checklists have none. */
    notTicked: words.optional(),
    unknown: words,
    /** `{hvem}`: who told the facts of a step. */
    toldBy: words,
    suggestion: words,
    history: words,
    reasons: words,
    contrary: words,
    decision: words,
    path: words,
    undecided: words,
    notDecided: words,
    because: words,
    /** In place of a source, on the card and in the note. */
    ownJudgement: words,
    ownJudgementInNote: words,
    date: words,
    law: words,
    /** Who wrote a finished note and when, `{tid}`; of a corrected one that it is, and why. Editions from before have none. */
    written: words.optional(),
    corrected: words.optional(),
    correctedWhy: words.optional(),
    /** In place of "not discussed" where only the caseworker answers. */
    nothingNoted: words.optional(),
    version: words,
    versionOfChecklist: words.optional(),
    versionOfAgenda: words.optional(),
  }),
  /** What is asked about the last note, where one was read in; editions from before it could be have none. */
  previous: z
    .strictObject({
      /** `{dato}`: the day of the last note. */
      title: words,
      /** `{aftale}` and `{punkt}` at the end of what stands before the answer. */
      agreed: words,
      open: words,
      /** `{nr}`: what the choice is called on the card, below the words of the note. */
      agreedAsk: words,
      openAsk: words,
      /** Kept first; the fourth says that it is dropped. Any other goes on to the next talk. */
      statuses: z.array(state).min(3).max(4),
      /** Done, still open, dropped. */
      openStates: z.array(state).length(3),
      /** What the field for an agreement's new day is called, and the words for it in the note, `{dato}` the day. */
      newDate: z.strictObject({ ask: words, label: words, text: words }).optional(),
      /** A further card of them: `{titel}`, `{nr}`. */
      page: words.optional(),
      /** Names in the note that are read back: of what an agenda itself asks about the last agreements, of rows that are agreements under another name, of what is missing. */
      reads: z
        .strictObject({ statuses: z.array(words), agreements: z.array(words), missing: z.array(words) })
        .optional(),
    })
    .optional(),
  items: z.strictObject({
    note: words,
    state: words,
    /** The option that leaves a question open. */
    unknown: words,
    running: words,
    leftover: words,
    states: z.strictObject({ agenda: z.array(state).length(3), checklist: z.array(state).length(3) }),
  }),
});
export type NoteWords = z.infer<typeof noteFile>;
