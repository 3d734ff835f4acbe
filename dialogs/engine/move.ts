import type { Conversation } from '../schema/conversationInUse.ts';
import { type Cursor, type Draft, without } from './draft.ts';
import type { CardEvent } from './event.ts';
import { firstCursor, pathOf, samePlace } from './places.ts';
import { isOfPrevious, takesPrevious } from './previous.ts';
import { rowsOf } from './receive.ts';

/** The cursor's place on the path; where the place has closed, the first one still open after where it stood. */
function indexOn(path: readonly Cursor[], conversation: Conversation, cursor: Cursor): number {
  const at = path.findIndex((place) => samePlace(place, cursor));
  if (at >= 0) return at;
  const own = conversation.type === 'flow' ? conversation.steps : [];
  const order = [...own, ...conversation.closing].map((step) => step.id);
  const fallback = path.findIndex((place) => place.at === 'review' || place.at === 'agenda');
  if (cursor.at !== 'step') return Math.max(fallback, 0);
  const stood = order.indexOf(cursor.step);
  const end = stood < own.length ? 'review' : 'note';
  const after = path.findIndex(
    (place) => place.at === end || (place.at === 'step' && order.indexOf(place.step) > stood),
  );
  return Math.max(after, 0);
}

/** Where a talk goes on once the last note has been put in: with what was agreed, if anything was. */
function afterPaste(conversation: Conversation): Cursor {
  const first = conversation.type === 'flow' ? undefined : conversation.items[0];
  return first?.questions.some(isOfPrevious) ? { at: 'agenda', item: first.id } : firstCursor(conversation);
}

/** Whether a place leads back to the note, and to what of it. */
const noteBehind = (cursor: Cursor): true | 'advice' | undefined =>
  'note' in cursor ? cursor.note : undefined;

/** The note, with its advice unfolded where one came from there. */
export const noteAgain = (back: true | 'advice'): Cursor =>
  back === 'advice' ? { at: 'note', advice: true } : { at: 'note' };

/** What a place gone to from here leads back to: the note, if one stands on it or came from it. */
function backFrom(cursor: Cursor, advised: boolean): { note?: true | 'advice' } {
  if (cursor.at === 'note') return { note: advised || cursor.advice ? 'advice' : true };
  const note = noteBehind(cursor);
  return note === undefined ? {} : { note };
}

/** The cursor `by` places further along the path (negative: back), kept within it. */
export function step(conversation: Conversation, draft: Draft, by: number): Cursor {
  const { cursor } = draft;
  if (cursor.at === 'paste') return by > 0 ? afterPaste(conversation) : firstCursor(conversation);
  if (cursor.at === 'step' && cursor.review) return { at: 'review' };
  const note = noteBehind(cursor);
  if (note !== undefined) return noteAgain(note);
  if (cursor.at === 'agenda' && cursor.item !== undefined && conversation.type !== 'flow') {
    const items = conversation.items.map((item) => item.id);
    const next = items[items.indexOf(cursor.item) + by];
    return next === undefined ? { at: 'agenda' } : { at: 'agenda', item: next };
  }
  const path = pathOf(conversation, draft);
  const index = Math.min(Math.max(indexOn(path, conversation, cursor) + by, 0), path.length - 1);
  return path[index] ?? { at: 'note' };
}

/** Whether the path has a place before the cursor. */
export function canGoBack(conversation: Conversation, draft: Draft): boolean {
  return (
    draft.cursor.at !== 'reference' && indexOn(pathOf(conversation, draft), conversation, draft.cursor) > 0
  );
}

/** What comes before a place that advice about the note leads to, so that it leads back there. */
export const ADVISED = 'advice/';

/** The cursor for a place named on a card (`step:…`, `item:…`, `note`, …); undefined when there is none such. */
export function cursorFor(conversation: Conversation, draft: Draft, place: string): Cursor | undefined {
  const to = place.startsWith(ADVISED) ? place.slice(ADVISED.length) : place;
  const [kind, id = ''] = to.split(':');
  const path = pathOf(conversation, draft);
  const { cursor } = draft;
  const back = backFrom(cursor, to !== place);
  if (kind === 'item' && conversation.type !== 'flow' && conversation.items.some((item) => item.id === id))
    // Pressing the open item again closes it.
    return cursor.at === 'agenda' && cursor.item === id
      ? { at: 'agenda', ...back }
      : { at: 'agenda', item: id, ...back };
  if (kind === 'step') {
    const place = path.find((it) => it.at === 'step' && it.step === id);
    if (place?.at !== 'step') return place;
    return cursor.at === 'review' ? { ...place, review: true } : { ...place, ...back };
  }
  if (kind === 'paste') return takesPrevious(conversation) ? { at: 'paste' } : undefined;
  if (kind === 'note' && back.note !== undefined) return noteAgain(back.note);
  if (kind === 'end' && back.note !== undefined) return noteAgain(back.note);
  if (kind === 'end') return step(conversation, { ...draft, cursor: { at: 'agenda' } }, 1);
  const found = path.find((it) => it.at === kind);
  return found?.at === 'outcome' || found?.at === 'agenda' ? { ...found, ...back } : found;
}

/** The open row changed: one to edit, a new one, or one taken away. Rows are named `question:index`. */
export function moveRow(draft: Draft, event: CardEvent): Draft {
  const { cursor } = draft;
  if (cursor.at !== 'step' && cursor.at !== 'agenda') return draft;
  const [question = '', index = ''] = (event.to ?? '').split(':');
  if (event.verb === 'addRow') return { ...draft, cursor: without(cursor, 'row') };
  const row = Number(index);
  const rows = rowsOf(draft.answers[question]?.value);
  if (index === '' || rows[row] === undefined) return draft;
  if (event.verb === 'editRow') return { ...draft, cursor: { ...cursor, row } };
  const answers = { ...draft.answers, [question]: { value: rows.toSpliced(row, 1), rev: draft.rev + 1 } };
  return { ...draft, answers, cursor: without(cursor, 'row') };
}
