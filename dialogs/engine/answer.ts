import type { Block } from '../schema/guidance.ts';

/** One thing shown in answer to a question: a lookup card, or an extract of a document of the municipality's own. */
export type Shown = {
  id: string;
  title: string;
  blocks: readonly Block[];
  /** Where it is from, with page or heading and year. */
  source: string;
  /** The day it was last gone through. */
  reviewed?: string;
  /** The plain line about rules that have changed or are unchecked. */
  law?: string;
  /** What to know of the rules besides, where they are in force. */
  note?: string;
  /** The day by which it should have been gone through again, where that has passed. */
  overdue?: string;
  /** The conversation it can start. */
  start?: { conversation: string; title: string };
  related: readonly { id: string; title: string }[];
};

/** What was thought of an answer so far. */
export type Voted = 'useful' | 'useless' | 'commented';

/** The answer to a question; `cards` draws it. */
export type AnswerView = {
  question: string;
  /** Whether the sources answer it; otherwise `best` and `more` are only the nearest. */
  answered: boolean;
  /** The words of the question that were understood. */
  understood: readonly string[];
  /** What the question is about that the sources do not hold. */
  gap?: { title: string; text: string };
  best?: Shown;
  more: readonly Shown[];
  voted?: Voted;
  /** The person's own chat, where conversations can be begun. */
  personal: boolean;
  /** A conversation is open that can be gone back to. */
  returns: boolean;
};
