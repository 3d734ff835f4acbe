import type { Conversation } from '../schema/conversationInUse.ts';
import { danishDate } from './danishDate.ts';
import type { Draft, Previous } from './draft.ts';
import { openPoints } from './openPoints.ts';
import { firstCursor, noteId, samePlace, stateId } from './places.ts';
import { goesThroughLast, isOfPrevious, takesPrevious } from './previous.ts';
import { LAST_NOTE } from './takeFields.ts';
import type { News, OnDraft, Paste, PasteView } from './view.ts';

/** Where a draft stands in respect of the last note: on the talk's first card, or where what was agreed is gone through. */
function placed(conversation: Conversation, { cursor }: Draft): { first: boolean; through: boolean } {
  const item = cursor.at === 'agenda' ? cursor.item : undefined;
  const place = cursor.at === 'step' ? cursor.step : (item ?? '');
  return {
    first: samePlace(cursor, firstCursor(conversation)) && item === undefined,
    through: goesThroughLast(place),
  };
}

/** Where the last note is put in. */
export function pasteView({ notice }: Draft, common: OnDraft): PasteView {
  const error = notice?.kind === 'problems' ? notice.fields[LAST_NOTE]?.code : undefined;
  return { ...common, news: [], show: 'paste', id: LAST_NOTE, ...(error ? { error } : {}) };
}

/**
 * Whether the last note can be put in from where the draft stands: on an agenda at any time, in a flow on its first card, whatever is
 * written already. Another one in its place is offered where the first is gone through.
 */
export function pasteOf(conversation: Conversation, draft: Draft): { paste?: Paste } {
  if (!takesPrevious(conversation)) return {};
  const { first, through } = placed(conversation, draft);
  if (draft.previous !== undefined) return first || through ? { paste: 'another' } : {};
  return first || draft.cursor.at === 'agenda' ? { paste: 'first' } : {};
}

/** A warning that the note put in has another case number: it may be somebody else's. */
function otherCase({ previous, reference }: Draft): News[] {
  if (previous?.reference === undefined) return [];
  const same = previous.reference.toLocaleUpperCase('da') === reference?.toLocaleUpperCase('da');
  return same ? [] : [{ kind: 'otherCase', reference: previous.reference }];
}

function found(
  { date, agreements, open, altered, left, rest }: Previous,
  fresh: boolean,
  onAgenda: boolean,
): News[] {
  const read: News = {
    kind: 'noteRead',
    date: danishDate(date),
    agreements: agreements.length,
    open: open.length,
    ...(onAgenda ? { onAgenda: true } : {}),
  };
  return [
    ...(fresh ? [read] : []),
    ...(altered ? [{ kind: 'noteAltered' as const }] : []),
    ...(left === undefined ? [] : [{ kind: 'noteLeft' as const, left }]),
    ...(rest === undefined ? [] : [{ kind: 'noteRest' as const, lines: rest }]),
  ];
}

/** What is to be known of the note put in, told where it is gone through: whose it is, what was found in it, and what to look at oneself. */
export function lastNoteNews(conversation: Conversation, draft: Draft): News[] {
  const { first, through } = placed(conversation, draft);
  if (draft.previous === undefined || !(first || through)) return [];
  const points = openPoints(conversation, draft);
  const own = points.flatMap(({ item }) => [noteId(item), stateId(item)]);
  const fresh = !Object.keys(draft.answers).some((id) => isOfPrevious({ id }) || own.includes(id));
  // On the whole agenda it is told until it has been gone into.
  return [...otherCase(draft), ...(through || fresh ? found(draft.previous, fresh, points.length > 0) : [])];
}
