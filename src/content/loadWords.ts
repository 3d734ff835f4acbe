import { join } from 'node:path';
import type { NoteCheck } from '../../dialogs/schema/noteCheck.ts';
import { type Source, sourceFile, termFile } from '../../dialogs/schema/words.ts';
import { ContentError } from './contentError.ts';
import { loadNoteCheck } from './loadNoteCheck.ts';
import type { OwnContent } from './ownContent.ts';
import { readYaml } from './readYaml.ts';

/** What all content draws on: the documents it may cite, the words that change with the law, and what a note is looked through for. */
export type Words = {
  sources: readonly Source[];
  terms: Readonly<Record<string, string>>;
  check: NoteCheck;
};

/** The municipality's sources and documents must bear ids of their own: one taken over would change what the product's cards refer to. */
function checkSources(sources: readonly Source[], own: OwnContent): void {
  const taken = new Map(sources.map(({ id }) => [id, 'sources.yaml']));
  for (const [index, { id }] of (own.sources?.value.sources ?? []).entries()) {
    const other = taken.get(id);
    if (other !== undefined)
      throw own.sources?.mistake(['sources', index, 'id'], `»${id}« bruges allerede i ${other}`);
    taken.set(id, own.sources?.name ?? '');
  }
  for (const { id, name } of own.documents) {
    const other = taken.get(id);
    if (other !== undefined)
      throw new ContentError(name, 1, 1, 'filnavn', `»${id}« bruges allerede i ${other}`);
    taken.set(id, name);
  }
}

/** Reads the sources and terms of a folder, with those of the municipality: its sources beside them, its terms in their place. */
export function loadWords(folder: string, own?: OwnContent): Words {
  const { sources } = readYaml(join(folder, 'sources.yaml'), 'sources.yaml', sourceFile).value;
  const { terms } = readYaml(join(folder, 'terms.yaml'), 'terms.yaml', termFile).value;
  if (own === undefined) return { sources, terms, check: loadNoteCheck(folder, sources) };
  checkSources(sources, own);
  const all = [
    ...sources,
    ...(own.sources?.value.sources ?? []),
    ...own.documents.map(({ source }) => source),
  ];
  return {
    sources: all,
    terms: { ...terms, ...own.terms?.value.terms },
    check: loadNoteCheck(folder, all, own),
  };
}
