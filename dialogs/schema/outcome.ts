import { z } from 'zod';
import { answerId, cite, isoDate, words } from './parts.ts';

const sourced = z.strictObject({ text: words, sources: z.array(cite).min(1) });

/** What speaks for or against, in words: `text` when it holds, `not` when its opposite does. */
const sign = z.strictObject({
  text: words,
  not: words.optional(),
  /** The caseworker's own key judgement, said as such instead of a source. */
  own: z.boolean().default(false),
  sources: z.array(cite).min(1),
});

const group = z.strictObject({
  id: answerId,
  name: words,
  /** What the choice means for the citizen, in a line. */
  meaning: words,
  /** First-choice measure. */
  measure: z.strictObject({
    title: words,
    do: z.array(words).min(1),
    avoid: z.array(words).min(1),
    sources: z.array(cite).min(1),
  }),
  /** Ways within the group, chosen by the caseworker if at all. */
  paths: z.array(z.strictObject({ value: answerId, text: words })).default([]),
});

/** The suggestion a flow ends in: a named rule decides, these words tell. One replaceable block. */
export const outcome = z.strictObject({
  /** A rule of `dialogs/rules`; its name carries its meaning and that never changes. */
  rule: answerId,
  settings: z.record(answerId, z.number()).default({}),
  /** The question whose answer the suggestion's sentence begins with. */
  keyQuestion: answerId,
  /** From this day the groups are shown as history only, and no choice is asked for. */
  historyFrom: isoDate,
  history: words,
  /** The plain line above the suggestion. */
  notice: words,
  /** What has changed since, each with where it was read. */
  changed: z.array(z.strictObject({ text: words, read: words })).min(1),
  groups: z.array(group).min(1),
  /** The choice that leaves the matter open. */
  undecided: z.strictObject({ id: answerId, name: words }),
  /** Results that are no group: id → what is said. */
  results: z.record(
    answerId,
    z.strictObject({
      title: words,
      text: words,
      /** Whether the caseworker may choose a group all the same. */
      choice: z.boolean().default(true),
    }),
  ),
  signs: z.record(answerId, sign),
  flags: z.record(answerId, sourced),
  /** Another reading of the sources that a rule may point to: id of a group → why. */
  alternatives: z.record(answerId, sourced).default({}),
  /** Why a sentence of reason is asked for: id given by the rule → what the card says. */
  reasonsAsked: z.record(answerId, words),
});
export type OutcomeBlock = z.infer<typeof outcome>;
