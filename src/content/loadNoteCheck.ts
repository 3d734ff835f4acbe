import { join } from 'node:path';
import { citesIn } from '../../dialogs/schema/crossCheck.ts';
import { type NoteCheck, noteCheckFile } from '../../dialogs/schema/noteCheck.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import type { OwnContent } from './ownContent.ts';
import { readYaml } from './readYaml.ts';

/** What a note is looked through for: the municipality's file where it has one, in place of the product's. Each source must be known. */
export function loadNoteCheck(folder: string, sources: readonly Source[], own?: OwnContent): NoteCheck {
  const file = own?.check ?? readYaml(join(folder, 'notetjek.yaml'), 'notetjek.yaml', noteCheckFile);
  for (const [cite, path] of citesIn(file.value))
    if (!sources.some(({ id }) => id === cite.source))
      throw file.mistake([...path, 'source'], `kilden »${cite.source}« findes ikke i sources.yaml`);
  return file.value;
}
