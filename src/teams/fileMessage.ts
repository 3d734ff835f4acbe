import { documentLabels } from '../../cards/documentLabels.ts';
import { consentAttachment, type FileAttachment, infoAttachment } from '../../cards/fileCard.ts';
import type { FileView } from '../../dialogs/engine/view.ts';
import { noteDocx } from '../docx/noteDocx.ts';

/** Teams' own card about a file, where one stands in the chat; undefined where words do. The question tells how large the file is, so it is drawn. */
export async function attachmentOf(view: FileView, message: string): Promise<FileAttachment | undefined> {
  if (view.state === 'sent') return infoAttachment(view);
  const asked = view.state === 'asked' || view.state === 'sending';
  if (!asked || view.document === undefined) return undefined;
  const { length } = await noteDocx(view.document, documentLabels.titleOf(view.name));
  return consentAttachment(view, message, length);
}
