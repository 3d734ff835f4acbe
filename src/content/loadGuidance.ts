import { join } from 'node:path';
import {
  type Chapter,
  type Gap,
  type GuidanceFile,
  guidanceFile,
  inventoryFile,
} from '../../dialogs/schema/guidance.ts';
import { withTerms } from '../../dialogs/schema/resolve.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import { checkCites, checkCovers, checkStarts, idsIn } from './checkNames.ts';
import { listFolder } from './listFolder.ts';
import { loadGaps } from './loadGaps.ts';
import { OWN, type OwnContent } from './ownContent.ts';
import { type ReadFile, readYaml } from './readYaml.ts';
import { type Both, withOwn } from './withOwn.ts';

/** The lookup cards with their terms filled in, the known gaps, and the list of what the sources hold. */
export type Guidance = {
  cards: readonly GuidanceFile[];
  gaps: readonly Gap[];
  chapters: readonly Chapter[];
};

/** What lookup cards and reminders may refer to. */
export type Around = {
  sources: readonly Source[];
  terms: Readonly<Record<string, string>>;
  conversations: readonly string[];
};

/** Every lookup card of a content folder, checked one by one against its schema. `name` is what the folder is called in messages. */
export const readGuidance = (folder: string, name = ''): ReadFile<GuidanceFile>[] =>
  listFolder(join(folder, 'guidance'))
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => readYaml(join(folder, 'guidance', file), join(name, 'guidance', file), guidanceFile));

/** The card files in force: the product's, and those a municipality has beside or instead of them. */
export const guidanceFiles = (folder: string, own?: OwnContent): Both<GuidanceFile> =>
  withOwn(readGuidance(folder), own ? readGuidance(own.folder, OWN) : []);

/** Every card has an id of its own, and names only sources, cards and conversations that are there. */
function checkNames(
  files: readonly ReadFile<GuidanceFile>[],
  { sources, conversations }: Around,
  rows: ReadonlySet<string>,
): void {
  const cards = idsIn(files);
  for (const file of files) {
    checkCites(file, sources);
    for (const [index, id] of file.value.related.entries())
      if (!cards.has(id)) throw file.mistake(['related', index], `kortet »${id}« findes ikke`);
    checkStarts(file, conversations);
    checkCovers(file, rows);
  }
}

/** The rows of an inventory, by id. */
export const rowsIn = (chapters: readonly Chapter[]): ReadonlySet<string> =>
  new Set(chapters.flatMap(({ rows }) => Object.keys(rows)));

/** Card files and gaps made guidance: every reference checked, terms filled in. The first mistake is thrown as a ContentError. */
export function guidanceOf(
  folder: string,
  files: readonly ReadFile<GuidanceFile>[],
  gaps: readonly Gap[],
  around: Around,
): Guidance {
  const { chapters } = readYaml(join(folder, 'inventory.yaml'), 'inventory.yaml', inventoryFile).value;
  checkNames(files, around, rowsIn(chapters));
  return {
    cards: files.map(({ value }) => withTerms(value, around.terms)),
    gaps: withTerms(gaps, around.terms),
    chapters,
  };
}

/** Reads the lookup cards, the gaps and the inventory of a folder. The first mistake is thrown as a ContentError. */
export const loadGuidance = (folder: string, around: Around): Guidance =>
  guidanceOf(folder, guidanceFiles(folder).files, loadGaps(folder).gaps, around);
