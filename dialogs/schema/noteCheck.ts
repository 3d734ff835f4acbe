import { z } from 'zod';
import { answerId, cite, words } from './parts.ts';

/** The rules of the note check, in the order their advice is shown. An id is never taken out: kept editions name it. */
export const adviceIds = [
  'afgoerelse_mangler',
  'forslag_ikke_afgjort',
  'vigtigt_ikke_droeftet',
  'anden_persons_oplysninger',
  'kontaktoplysninger',
  'diagnose_uden_kilde',
  'oplysning_uden_kilde',
  'vurderingsord',
  'vurdering_uden_fordi',
  'aftale_uden_hvem',
  'aftale_uden_hvornaar',
  'dato_i_fortiden',
  'for_langt',
  'lix',
] as const;
export type AdviceId = (typeof adviceIds)[number];

/** What a rule can put into its text, by the names it has there. */
const FILLS: Record<AdviceId, readonly string[]> = {
  afgoerelse_mangler: ['mangler'],
  forslag_ikke_afgjort: ['samtale'],
  vigtigt_ikke_droeftet: ['punkt'],
  anden_persons_oplysninger: ['afsnit', 'ord'],
  kontaktoplysninger: ['afsnit', 'slags'],
  diagnose_uden_kilde: ['afsnit', 'ord'],
  oplysning_uden_kilde: ['afsnit', 'ord'],
  vurderingsord: ['afsnit', 'ord'],
  vurdering_uden_fordi: ['punkt'],
  aftale_uden_hvem: ['aftale'],
  aftale_uden_hvornaar: ['aftale'],
  dato_i_fortiden: ['punkt', 'dato'],
  for_langt: ['tegn'],
  lix: ['lix'],
};

const advice = z.strictObject({
  /** What there is to look at; `{navn}` is filled in by the rule. */
  text: words,
  /** Why it may matter, in a line. */
  why: words,
  sources: z.array(cite).default([]),
});

/** Words and phrases; "*" at either end stands for more letters. */
const list = z.array(words).default([]);

/** The texts, words and limits of the note check, as an edition keeps them. A rule without a text is switched off. */
export const noteCheck = z.strictObject({
  rules: z.partialRecord(z.enum(adviceIds), advice),
  limits: z.strictObject({
    /** Characters a note may have, headings counted and sources not, before it is more than a page. */
    characters: z.int().min(500),
    /** The LIX above which the citizen's version is hard to read, and the fewest words it is measured on. */
    lix: z.int().min(20),
    lixWords: z.int().min(1),
  }),
  words: z.strictObject({
    /** Words that judge a person. */
    judging: list,
    /** "Virker": judging of a person, and not of a medicine. */
    seems: list,
    /** What follows "virker" where it only says that something works. */
    works: list,
    /** "Altid", "aldrig". */
    always: list,
    /** Verbs before "altid" and "aldrig" that make it a plain fact: "har aldrig arbejdet". */
    sofar: list,
    /** The citizen, as the subject of a sentence. */
    citizen: list,
    /** The citizen spoken of as somebody else, which reads cold in what the citizen gets. */
    thirdPerson: list,
    /** Verbs of saying: what follows is somebody's words. */
    told: list,
    /** Other signs that a source is named. */
    sourced: list,
    diagnoses: list,
    /** Illness, as a relative may have it. */
    illness: list,
    /** Facts of health, and of family trouble. */
    health: list,
    relatives: list,
    /** People by their role, whose name does not belong in the note. */
    roles: list,
    /** Others who may tell of the citizen, and have no name of their own. */
    others: list,
    /** Words with a capital that are no names of people. */
    notNames: list,
    /** An assessment in so many words, and what comes before or after where none is made yet. */
    assesses: list,
    notYetBefore: list,
    notYetAfter: list,
    reasons: list,
    /** Names of questions whose answer is itself the reason. */
    reasonNames: list,
    /** Words that tell when. */
    times: list,
  }),
  /** Contact details in words. */
  contacts: z.strictObject({ phone: words, email: words, address: words }),
  /** What a decision needs: the question that asks for it, its name, words that tell of it in a reworded section, and answers that leave it open. */
  decision: z
    .array(
      z.strictObject({ question: answerId, name: words, words: list, open: z.array(z.string()).default([]) }),
    )
    .default([]),
});
export type NoteCheck = z.infer<typeof noteCheck>;
export type CheckWords = NoteCheck['words'];

/** `notetjek.yaml`: what it names in a text must be something the rule fills in. */
export const noteCheckFile = noteCheck.superRefine(({ rules }, context) => {
  for (const id of adviceIds)
    for (const [, name = ''] of (rules[id]?.text ?? '').matchAll(/\{(\p{L}+)\}/gu))
      if (!FILLS[id].includes(name))
        context.addIssue({
          code: 'custom',
          path: ['rules', id, 'text'],
          message: `»{${name}}« kendes ikke her; mulige: ${FILLS[id].map((it) => `{${it}}`).join(', ')}`,
        });
});
