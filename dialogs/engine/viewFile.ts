import type { Conversation } from '../schema/conversationInUse.ts';
import type { Reader } from '../schema/parts.ts';
import { type Content, titleOf } from './content.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft, NoteFile } from './draft.ts';
import { type NoteDocument, noteBlocks } from './noteDocument.ts';
import type { State } from './state.ts';
import type { FileView, QuietView } from './view.ts';
import { refOf } from './viewDraft.ts';
import { quietView } from './viewPages.ts';

/** Whether a reader's version tells which case it is about; where it does not, neither does anything around it. */
const tellsCase = ({ onCase, versions }: Conversation, reader: Reader) =>
  onCase && (reader === 'sag' || versions?.[reader].reference !== undefined);

function documentOf(
  conversation: Conversation,
  draft: Draft,
  { version, reader: asked }: NoteFile,
): NoteDocument | undefined {
  const reader: Reader = asked ?? 'sag';
  const frozen = draft.versions?.[version];
  const text = frozen?.texts[reader];
  if (frozen === undefined || text === undefined) return undefined;
  const reference = tellsCase(conversation, reader) && draft.reference ? { reference: draft.reference } : {};
  const blocks = noteBlocks(conversation, text, reader);
  return { blocks, ...reference, date: danishDate(dateOf(draft.startedAt)), made: frozen.at };
}

/** The note as a file, as far as it has come; one quiet line where the draft is gone or another file was asked for since. */
export function fileView(
  content: Content,
  { draft }: State,
  asked: { draft: string; file: number },
): FileView | QuietView {
  if (draft === undefined || draft.id !== asked.draft) return quietView({ line: 'gone' });
  const { file } = draft;
  const title = titleOf(content, draft);
  if (file === undefined || file.id !== asked.file) return quietView({ line: 'movedOn', title });
  const { conversation } = content;
  const { id, version, link, claim } = file;
  const reader: Reader = file.reader ?? 'sag';
  const document = conversation && documentOf(conversation, draft, file);
  const reference = document?.reference === undefined ? {} : { reference: document.reference };
  const named = reader === 'sag' ? undefined : conversation?.versions?.[reader].name;
  return {
    show: 'file',
    // What cannot be drawn any more cannot be asked for either.
    state: document === undefined && file.state !== 'sent' ? 'outdated' : file.state,
    card: refOf(draft),
    file: id,
    title,
    name: {
      reader,
      ...(named === undefined ? {} : { version: named }),
      ...reference,
      date: dateOf(draft.startedAt),
      n: version + 1,
    },
    ...(document ? { document } : {}),
    ...(link ? { link } : {}),
    ...(claim ? { claim } : {}),
  };
}
