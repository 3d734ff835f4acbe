import type { Conversation } from '../schema/conversationInUse.ts';
import type { Section } from '../schema/parts.ts';
import type { Question, Step } from '../schema/question.ts';
import type { Draft, Value } from './draft.ts';
import type { NoteSection } from './note.ts';
import { replay } from './places.ts';

/** A question as it is asked: on which place of a card, under which heading its answer goes, and what was answered. */
export type Asked = {
  step: Step;
  place: string;
  question: Question;
  section: Section | undefined;
  value: Value | undefined;
};

/** Every question a draft is asked now, an item's own and its note among them. */
export function askedIn(conversation: Conversation, draft: Draft): Asked[] {
  const { steps, answers } = replay(conversation, draft);
  const items = conversation.type === 'flow' ? [] : conversation.items;
  return steps.flatMap((step) => {
    const item = items.find(({ id }) => id === step.id);
    const place = item ? `item:${item.id}` : `step:${step.id}`;
    return step.questions.map((question) => ({
      step,
      place,
      question,
      section: question.section ?? item?.section,
      value: answers[question.id],
    }));
  });
}

/** Where an answer is put right: where it was given, or in its section once that has been reworded. */
export const placeOfAnswer = (sections: readonly NoteSection[], { place, section }: Asked): string =>
  sections.some(({ id, edited }) => edited && id === section) ? `section:${section}` : place;

/** Whether a line of the derived note still stands in its section; in a reworded one it may be gone. */
export function stands(sections: readonly NoteSection[], id: Section | undefined, line: string): boolean {
  const section = sections.find((it) => it.id === id);
  if (section === undefined || !section.edited) return true;
  return section.text.split('\n').some((it) => it.replace(/^–\s*/, '').trim() === line);
}
