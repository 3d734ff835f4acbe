import type { Conversation } from '../schema/conversationInUse.ts';
import type { NoteSectionId } from '../schema/words.ts';
import { carriedId, PREVIOUS } from './carried.ts';
import type { Draft, Value } from './draft.ts';
import { itemState } from './itemState.ts';
import { tidied } from './noteLines.ts';
import { noteId } from './places.ts';

/** Sections of a note that are not read back, so that a point in them cannot carry anything on. */
export const NOT_READ_BACK: readonly NoteSectionId[] = ['rammer', 'afgoerelse', 'kilder'];

/** A point the last note left open that the agenda has too: its text there, the item, and what was said of it then, empty where nothing was. */
export type OpenPoint = { text: string; item: string; said: string };

/** An open point as it is carried on: its name, and what was said when it was put off. */
export const openText = (title: string, said: string): string => (said === '' ? title : `${title}: ${said}`);

/** What an open point says of the item with this title: all behind its name. Undefined where it is about something else. */
function saidOf(text: string, title: string): string | undefined {
  if (tidied(text) === tidied(title)) return '';
  return tidied(text).startsWith(`${tidied(title)}: `) ? text.slice(title.length + 2) : undefined;
}

/**
 * The open points of the last note that are points of this agenda: they are asked about there, and nowhere else. One that was answered before it
 * was known to be the same stays a question of its own.
 */
export function openPoints(
  conversation: Conversation,
  { previous, answers }: Pick<Draft, 'previous' | 'answers'>,
): OpenPoint[] {
  if (conversation.type !== 'agenda' || conversation.note.previous === undefined) return [];
  const items = conversation.items.filter(
    ({ id, section }) => !id.startsWith(PREVIOUS) && !NOT_READ_BACK.includes(section),
  );
  return (previous?.open ?? []).flatMap((text) => {
    if (answers[carriedId(text)] !== undefined) return [];
    const found = items.find(({ title }) => saidOf(text, title) !== undefined);
    return found === undefined ? [] : [{ text, item: found.id, said: saidOf(text, found.title) ?? '' }];
  });
}

/**
 * The answer with which such a point goes on to the next note in the words of the last: put off once more without a word, "still open"; not come
 * to, none. Undefined where it was spoken of, or put off in new words: then its own line tells.
 */
export function goesOn(
  conversation: Conversation,
  { text, item: id }: OpenPoint,
  answers: Record<string, Value>,
): Record<string, Value> | undefined {
  const item = conversation.type === 'flow' ? undefined : conversation.items.find((it) => it.id === id);
  if (conversation.type === 'flow' || item === undefined) return undefined;
  const [, not, later] = conversation.note.items.states.agenda;
  const state = itemState(conversation, item, answers);
  if (state === undefined || state === not) return {};
  if (state !== later || (answers[noteId(id)] ?? '') !== '') return undefined;
  const [, still] = conversation.note.previous?.openStates ?? [];
  return still === undefined ? {} : { [carriedId(text)]: still.value };
}
