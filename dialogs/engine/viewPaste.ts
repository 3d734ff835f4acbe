import type { Conversation } from '../schema/conversationInUse.ts';
import type { Draft } from './draft.ts';
import { firstCursor, samePlace } from './places.ts';
import { takesPrevious } from './previous.ts';
import { LAST_NOTE } from './takeFields.ts';
import type { News, OnDraft, Paste, PasteView } from './view.ts';

const isFirst = (conversation: Conversation, { cursor }: Draft) =>
  samePlace(cursor, firstCursor(conversation)) && !(cursor.at === 'agenda' && cursor.item !== undefined);

/** Where the last note is put in. */
export function pasteView({ notice }: Draft, common: OnDraft): PasteView {
  const error = notice?.kind === 'problems' ? notice.fields[LAST_NOTE]?.code : undefined;
  return { ...common, news: [], show: 'paste', id: LAST_NOTE, ...(error ? { error } : {}) };
}

/** Whether the last note can be put in from where the draft stands: on the first card, as long as nothing is written. */
export function pasteOf(conversation: Conversation, draft: Draft): { paste?: Paste } {
  if (!takesPrevious(conversation) || !isFirst(conversation, draft)) return {};
  if (Object.values(draft.answers).some(({ value }) => value !== '')) return {};
  return { paste: draft.previous === undefined ? 'first' : 'another' };
}

/** A warning on the first card that the note put in has another case number: it may be somebody else's. */
export function otherCase(conversation: Conversation, draft: Draft): News[] {
  const { previous, reference } = draft;
  if (previous?.reference === undefined || !isFirst(conversation, draft)) return [];
  const same = previous.reference.toLocaleUpperCase('da') === reference?.toLocaleUpperCase('da');
  return same ? [] : [{ kind: 'otherCase', reference: previous.reference }];
}
