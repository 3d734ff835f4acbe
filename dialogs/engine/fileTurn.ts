import { Temporal } from 'temporal-polyfill';
import type { Content } from './content.ts';
import type { Draft, NoteFile } from './draft.ts';
import type { FileEvent } from './event.ts';
import type { State } from './state.ts';
import { type Effect, ofFile, type Turned } from './turned.ts';
import { viewOf } from './viewOf.ts';

/** Longer than carrying a file may take. Whoever has had it in hand for longer is gone. */
const CARRIED_MS = 120_000;

/** The question whether the file may be put into the caseworker's OneDrive, where a press has asked for one. */
export function fileAsked(before: Draft, after: Draft): Effect[] {
  const { file } = after;
  return file === undefined || file.id === before.file?.id
    ? []
    : [{ do: 'post', subject: ofFile(after.id, file.id) }];
}

/** Whether the note is still finished as it was when the file was asked for. */
const isCurrent = ({ conversation }: Content, { cursor, versions = [] }: Draft, file: NoteFile): boolean =>
  conversation !== undefined && cursor.at === 'finished' && file.version === versions.length - 1;

const inHand = ({ state, at }: NoteFile, now: string): boolean =>
  state === 'sending' &&
  Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(at).epochMilliseconds < CARRIED_MS;

/** Where the file is after what happened; the very same where that changes nothing, as when it comes twice. */
function next(content: Content, draft: Draft, file: NoteFile, event: FileEvent, at: string): NoteFile {
  const { claim: had, ...rest } = file;
  switch (event.done) {
    case 'accepted':
      if (file.state === 'sent' || inHand(file, at)) return file;
      if (!isCurrent(content, draft, file)) return { ...rest, state: 'outdated', at };
      return { ...rest, state: 'sending', at, claim: event.claim };
    case 'declined':
      return file.state === 'asked' ? { ...rest, state: 'declined', at } : file;
    case 'sent':
      return event.claim === had ? { ...rest, state: 'sent', at, link: event.link } : file;
    case 'failed':
      return event.claim === had ? { ...rest, state: 'failed', at } : file;
  }
}

/**
 * What came of asking for the note as a file. The draft counts as read, not as touched or changed, and its cards stay as they are. Where the
 * answer shows the event's own claim, the one who asks is to carry the file now.
 */
export function fileTurn(content: Content, state: State, event: FileEvent, now: string): Turned {
  const { draft } = state;
  const subject = ofFile(event.draft, event.file);
  const file = draft?.file?.id === event.file ? draft.file : undefined;
  const after = draft && file ? next(content, draft, file, event, now) : undefined;
  const told: State =
    draft && after && after !== file ? { ...state, draft: { ...draft, file: after } } : state;
  // What is under way is told when it has come; until then the question stays as it is.
  const silent =
    draft === undefined || (after !== undefined && (after === file || after.state === 'sending'));
  return {
    state: told,
    view: viewOf(content, told, subject, now),
    effects: silent ? [] : [{ do: 'show', subject }],
  };
}
