import { has } from '../rules/noteCheck/finder.ts';
import type { CheckedAssessment } from '../rules/noteCheck/noteToCheck.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { CheckWords } from '../schema/noteCheck.ts';
import type { Value } from './draft.ts';
import { itemState } from './itemState.ts';
import type { NoteSection } from './note.ts';
import { noteId, RUNNING } from './places.ts';
import type { Asked } from './talkParts.ts';

const SECTION = 'vurdering';

const isReason = ({ question, section }: Asked, { reasonNames }: CheckWords) =>
  question.type === 'text' && section === SECTION && has(question.label, reasonNames);

const siblings = (asked: readonly Asked[], { step }: Asked) => asked.filter((it) => it.step.id === step.id);
const isGiven = ({ value }: Asked) => value !== undefined && value !== '' && value !== 'ukendt';

/** Whether the note of an item is an assessment made: not of one that was put off or left. */
function isMade(conversation: Conversation, { step }: Asked, answers: Record<string, Value>): boolean {
  if (conversation.type === 'flow') return true;
  const item = conversation.items.find(({ id }) => id === step.id);
  const [done] = conversation.note.items.states[conversation.type];
  return item === undefined || itemState(conversation, item, answers) === done;
}

/** The assessments written in free words; of a reworded section, its text as a whole. */
export function assessmentsOf(
  conversation: Conversation,
  asked: readonly Asked[],
  sections: readonly NoteSection[],
  words: CheckWords,
): CheckedAssessment[] {
  const reworded = sections.find(({ id, edited }) => edited && id === SECTION);
  if (reworded)
    return [
      {
        place: `section:${SECTION}`,
        name: reworded.heading,
        text: reworded.text,
        reasoned: false,
        alone: true,
      },
    ];
  const answers = Object.fromEntries(
    asked.flatMap(({ question, value }) => (value === undefined ? [] : [[question.id, value]])),
  );
  return asked.flatMap((it): CheckedAssessment[] => {
    const { question, step, section, value, place } = it;
    const written = question.type === 'text' && section === SECTION && question.id !== RUNNING;
    if (!written || typeof value !== 'string' || !isMade(conversation, it, answers)) return [];
    const alone = question.id === noteId(step.id) && conversation.type === 'agenda';
    const reasoned =
      isReason(it, words) || siblings(asked, it).some((other) => isReason(other, words) && isGiven(other));
    return [{ place, name: question.label, text: value, reasoned, alone }];
  });
}

/** Choices that assess, on a card where the reason was asked for and left empty. */
export function unreasonedIn(asked: readonly Asked[], sections: readonly NoteSection[], words: CheckWords) {
  if (sections.some(({ id, edited }) => edited && id === SECTION)) return [];
  return asked
    .filter((it) => isReason(it, words) && !isGiven(it))
    .flatMap((reason) => {
      const before = siblings(asked, reason);
      const choice = before
        .slice(0, before.indexOf(reason))
        .findLast((it) => it.question.type === 'choice' && it.section === SECTION && isGiven(it));
      if (choice === undefined) return [];
      const { place, question, value } = choice;
      return [{ place, name: question.label, text: `${question.label}: ${value}` }];
    });
}
