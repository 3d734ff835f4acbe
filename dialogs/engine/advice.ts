/** Something to look at in the note, and where to go to put it right: a section to reword, or a place to go to. */
export type Advice = {
  id: string;
  text: string;
  /** What is missing, one by one, and the sentence it is about. */
  list: readonly string[];
  quote?: string;
  why: string;
  source: string;
  verb: 'edit' | 'goTo';
  to: string;
};

/** All there is to look at, and whether it stands unfolded. */
export type AdviceShown = { shown: Advice[]; unfolded: boolean };
