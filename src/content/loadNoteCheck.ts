import { join } from 'node:path';
import { type NoteCheck, noteCheckFile } from '../../dialogs/schema/noteCheck.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import { checkCites } from './checkNames.ts';
import type { OwnContent } from './ownContent.ts';
import { readYaml } from './readYaml.ts';

/** What a note is looked through for: the municipality's file where it has one, in place of the product's. Each source must be known. */
export function loadNoteCheck(folder: string, sources: readonly Source[], own?: OwnContent): NoteCheck {
  const file = own?.check ?? readYaml(join(folder, 'notetjek.yaml'), 'notetjek.yaml', noteCheckFile);
  checkCites(file, sources);
  return file.value;
}
