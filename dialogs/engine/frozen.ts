import type { Conversation } from '../schema/conversationInUse.ts';
import type { Reader } from '../schema/parts.ts';
import { dateOf } from './danishDate.ts';
import { type Draft, type Frozen, without } from './draft.ts';
import { noteText } from './note.ts';
import { type Stamp, stamped } from './noteStamp.ts';
import { versionsOf } from './noteVersion.ts';

/** So many versions of a note are kept, and so many characters of them in all; the draft is read and written whole at every press. */
const MOST = 5;
const LONGEST = 400_000;
const READERS = ['sag', 'borger', 'virksomhed'] as const;

const lengthOf = ({ texts }: Frozen) =>
  READERS.reduce((sum, reader) => sum + (texts[reader]?.length ?? 0), 0);

/** Whether no further version can be kept. */
export const isFull = ({ versions = [] }: Pick<Draft, 'versions'>): boolean =>
  versions.length >= MOST || versions.reduce((sum, it) => sum + lengthOf(it), 0) > LONGEST;

function textsNow(conversation: Conversation, draft: Draft, today: string): Frozen['texts'] {
  const others = versionsOf(conversation, draft).flatMap(({ reader }) =>
    reader === 'sag' ? [] : [[reader, noteText(conversation, draft, today, reader)] as const],
  );
  return { sag: noteText(conversation, draft, today), ...Object.fromEntries(others) };
}

/** The texts of a version, each with the line that tells who wrote it when. */
const withStamp = (conversation: Conversation, texts: Frozen['texts'], stamp: Stamp): Frozen['texts'] =>
  Object.fromEntries(
    READERS.flatMap((reader) => {
      const text = texts[reader];
      return text === undefined ? [] : [[reader, stamped(conversation, text, stamp, reader)] as const];
    }),
  ) as Frozen['texts'];

/** Whether the note reads as in the version that was kept last, apart from when that was made. */
function readsAs(conversation: Conversation, texts: Frozen['texts'], last: Frozen, n: number): boolean {
  const then = withStamp(conversation, texts, { ...last, n });
  const same = (it: Frozen['texts']) => READERS.every((reader) => last.texts[reader] === it[reader]);
  return same(then) || same(texts);
}

/** The draft of a note finished before versions were kept, with that note as its first; when it was written nobody knows. */
export function keepFirst(conversation: Conversation, draft: Draft, now: string): Draft {
  if (draft.versions !== undefined) return draft;
  const texts = textsNow(conversation, draft, dateOf(now));
  return { ...draft, versions: [{ at: now, content: draft.content, texts }] };
}

/**
 * The draft with its note kept as it reads now, for each reader. Where it reads as it did when it was kept last, no version is added. The one
 * that is made beyond the most, as after a change of the content, takes the place of the newest: the first ones may have been copied.
 */
export function freeze(conversation: Conversation, draft: Draft, now: string): Draft {
  const { versions = [], correcting } = draft;
  const texts = textsNow(conversation, draft, dateOf(now));
  const last = versions.at(-1);
  const rest = without(draft, 'correcting');
  if (last !== undefined && readsAs(conversation, texts, last, versions.length)) return rest;
  const reason = last !== undefined && correcting ? { reason: correcting } : {};
  const before = versions.slice(0, MOST - 1);
  const said = withStamp(conversation, texts, { at: now, n: before.length + 1, ...reason });
  return { ...rest, versions: [...before, { at: now, content: draft.content, texts: said, ...reason }] };
}

/** The version that the finished card shows, and its place among them; undefined for a note from before they were kept. */
export function shownVersion({ cursor, versions = [] }: Draft): { at: number; frozen: Frozen } | undefined {
  const asked = cursor.at === 'finished' ? cursor.version : undefined;
  const at = asked !== undefined && asked < versions.length ? asked : versions.length - 1;
  const frozen = versions[at];
  return frozen && { at, frozen };
}

/** The readers the finished note can be shown to, the case file first, each with what its version is called. */
export function readersOf(conversation: Conversation, draft: Draft): { reader: Reader; name: string }[] {
  const shown = shownVersion(draft)?.frozen;
  const { versions } = conversation;
  if (shown === undefined) return versionsOf(conversation, draft);
  if (versions === undefined) return [];
  return READERS.flatMap((reader) =>
    shown.texts[reader] === undefined ? [] : [{ reader, name: versions[reader].name }],
  );
}

/** The finished note in the words of one reader: as it was kept, or as it reads now where it never was. */
export function finishedText(
  conversation: Conversation,
  draft: Draft,
  today: string,
  reader: Reader,
): string {
  const shown = shownVersion(draft)?.frozen;
  return shown?.texts[reader] ?? shown?.texts.sag ?? noteText(conversation, draft, today, reader);
}
