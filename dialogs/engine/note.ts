import type { Conversation } from '../schema/conversationInUse.ts';
import type { Reader } from '../schema/parts.ts';
import type { NoteSectionId } from '../schema/words.ts';
import { inSentence } from './answerText.ts';
import { danishDate, dateOf } from './danishDate.ts';
import { digest } from './digest.ts';
import type { Draft } from './draft.ts';
import { type Pile, pilesOf } from './notePiles.ts';
import { versionText } from './noteVersion.ts';
import { signed } from './readNote.ts';

/**
 * One section of the note as it stands. `news` is what the answers say now, where they have changed under a reworded one.
 * A `fixed` section is the program's own and cannot be reworded.
 */
export type NoteSection = {
  id: NoteSectionId;
  heading: string;
  text: string;
  edited: boolean;
  fixed: boolean;
  news?: string;
};

/** What a pile says: its lines, and the names of what was left; all of it left, it says so as a whole. */
function textOf(heading: string, pile: Pile, { notDiscussed, nothingNoted = notDiscussed }: Phrases): string {
  const { lines, silent, unnoted, own } = pile;
  if (lines.length === 0 && [...silent, ...unnoted].every((label) => label === heading))
    return own ? nothingNoted : notDiscussed;
  const left = (phrase: string, labels: readonly string[]) =>
    labels.length > 0 ? [`${phrase}: ${labels.map(inSentence).join('; ')}`] : [];
  return [...lines, ...left(notDiscussed, silent), ...left(nothingNoted, unnoted)].join('\n');
}
type Phrases = Conversation['note']['phrases'];

/** The note's sections, in the order of its headings; those the conversation never asks about are left out. `today` is a Danish calendar date. */
export function noteSections(conversation: Conversation, draft: Draft, today: string): NoteSection[] {
  const piles = pilesOf(conversation, draft, today);
  return conversation.note.headings.flatMap(({ id, heading }): NoteSection[] => {
    const pile = piles.get(id);
    if (pile === undefined) return [];
    const derived = textOf(heading, pile, conversation.note.phrases);
    const fixed = id === 'kilder';
    const edit = fixed ? undefined : draft.edits[id];
    if (edit === undefined) return [{ id, heading, text: derived, edited: false, fixed }];
    const news = edit.replaced === digest(derived) ? {} : { news: derived };
    return [{ id, heading, text: edit.text, edited: true, fixed, ...news }];
  });
}

/**
 * The whole note as plain text, the case reference first, Danish dates. Lines are left whole, for whatever shows them to break. For another
 * reader than the case file it is that reader's version, made of the answers marked for it; empty where there is nothing for them.
 */
export function noteText(
  conversation: Conversation,
  draft: Draft,
  today: string,
  reader: Reader = 'sag',
): string {
  if (reader !== 'sag') return versionText(conversation, draft, reader);
  const head = [
    ...(draft.reference && conversation.onCase ? [`Sag: ${draft.reference}`] : []),
    `${conversation.title}, ${danishDate(dateOf(draft.startedAt))}`,
  ];
  const sections = noteSections(conversation, draft, today).map(
    ({ heading, text }) => `${heading.toLocaleUpperCase('da')}\n${text}`,
  );
  const text = [head.join('\n'), ...sections].join('\n\n');
  return signed(text, conversation.note, draft.content.slice(0, 8));
}

/** Headings of the case note that the caseworker has reworded: what was written there is in no other version and on no sheet. */
export const rewordedHeadings = (conversation: Conversation, draft: Draft, today: string): string[] =>
  noteSections(conversation, draft, today).flatMap(({ heading, edited }) => (edited ? [heading] : []));
