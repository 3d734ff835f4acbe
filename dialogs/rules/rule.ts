/** Answers as the rules see them: question id → option value; unknown is `ukendt` or absent. */
export type Answers = Readonly<Record<string, string | undefined>>;

export type Certainty = 'klar' | 'overvejende' | 'tvivl';

/** What a rule finds, in ids only; the words for them stand in the content file. */
export type Assessment = {
  outcome: string;
  certainty: Certainty | null;
  alternative: string | null;
  reasons: string[];
  contrary: string[];
  /** Of the signs above, those named because they do not hold. */
  denied: string[];
  missing: string[];
  flags: string[];
};

/** A rule a condition may name: whether it is asked, and the questions that settles it. */
export type ConditionRule = { looksAt: readonly string[]; holds(answers: Answers): boolean };

/** A rule that ends a flow in a suggestion. */
export type OutcomeRule = {
  /** Answers and the content file's settings → the suggestion. */
  assess(answers: Answers, settings: Record<string, number>): Assessment;
  /** The id of why a choice needs one sentence of reason, or undefined. */
  reasonFor(answers: Answers, assessment: Assessment, choice: string): string | undefined;
};
