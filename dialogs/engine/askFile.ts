import type { Draft, NoteFile } from './draft.ts';

/** "Hent som Word": the newest version is asked for, as the reader sees it who is shown. */
export function askFile(draft: Draft, { now }: { now: string }): Draft {
  const { cursor, versions = [] } = draft;
  if (cursor.at !== 'finished' || versions.length === 0) return draft;
  const reader = cursor.reader === undefined ? {} : { reader: cursor.reader };
  const file: NoteFile = {
    id: draft.rev + 1,
    version: versions.length - 1,
    ...reader,
    state: 'asked',
    at: now,
  };
  return { ...draft, file };
}
