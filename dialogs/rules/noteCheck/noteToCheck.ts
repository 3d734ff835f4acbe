import type { NoteCheck } from '../../schema/noteCheck.ts';

/** A section as it stands, reworded or not. `place` is where it is put right, as a card names it. */
export type CheckedSection = { id: string; heading: string; text: string; place: string };

/** An agreement as it stands in the note. A column that is not asked for is not missing. */
export type CheckedAgreement = {
  place: string;
  text: string;
  who: 'given' | 'missing' | 'notAsked';
  /** What stands in the field of who does it, and what the agreements are called; absent of a reworded line. */
  people?: { heading: string; written: string };
  when: 'given' | 'missing' | 'notAsked';
};

/** A date agreed on, ISO; `shown` as the note has it. */
export type CheckedDate = { place: string; name: string; date: string; shown: string };

/** An assessment in free words. `alone`: nothing but an assessment is written here, so that it needs no verb to be one. */
export type CheckedAssessment = {
  place: string;
  name: string;
  text: string;
  reasoned: boolean;
  alone: boolean;
};

/** All that the rules of the note check look at: the sections as they stand, and the answers behind them. */
export type NoteToCheck = {
  /** The Danish calendar date of the talk. */
  day: string;
  sections: readonly CheckedSection[];
  assessments: readonly CheckedAssessment[];
  /** Choices that were to be given a reason and were not. */
  unreasoned: readonly { place: string; name: string; text: string }[];
  agreements: readonly CheckedAgreement[];
  dates: readonly CheckedDate[];
  /** Essential items that were not discussed. */
  notDiscussed: readonly { place: string; title: string }[];
  /** A decision is part of the case: what is answered, or the words of the reworded section. */
  decision?: { place: string; answers: Readonly<Record<string, string>>; reworded?: string };
  /** A suggestion that was to be decided on and was not, by the name of the talk. */
  undecided?: { place: string; name: string };
  /** The citizen's version, and where its hardest text is put right. */
  citizen?: { text: string; place: string };
};

/**
 * Something to look at: where, the text it is about, and what is put into the advice; with the sentence to look for in a longer text, or
 * what there is in a list.
 */
export type Finding = {
  place: string;
  under: string;
  fills: Readonly<Record<string, string>>;
  quote?: string;
  list?: readonly string[];
};

/** A rule of the note check: pure, and calm. It never blocks anything. */
export type NoteRule = (note: NoteToCheck, check: NoteCheck) => Finding[];
