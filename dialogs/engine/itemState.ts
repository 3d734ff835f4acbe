import type { Item } from '../schema/conversation.ts';
import type { Agenda } from '../schema/conversationInUse.ts';
import type { Value } from './draft.ts';
import { noteId, stateId } from './places.ts';

type Given = Record<string, Value>;

const holds = (value: Value | undefined) =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Whether anything stands on an item beside its state: a note, a row, a date. */
function isWritten(item: Item, answers: Given): boolean {
  return [noteId(item.id), ...item.questions.map((question) => question.id)].some((id) => holds(answers[id]));
}

/**
 * The state of an item, as its word in the content, or undefined where none is known. On an agenda, writing means it was discussed, unless it
 * was put off; on a checklist only what is chosen counts, since a note about a thing does not do it.
 */
export function itemState(conversation: Agenda, item: Item, answers: Given) {
  const states = conversation.note.items.states[conversation.type];
  const [done, , later] = states;
  const chosen = states.find((state) => state.value === answers[stateId(item.id)]);
  if (conversation.type === 'checklist' || chosen === later) return chosen;
  return isWritten(item, answers) ? done : chosen;
}
