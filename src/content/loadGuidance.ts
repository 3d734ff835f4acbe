import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { citesIn } from '../../dialogs/schema/crossCheck.ts';
import {
  type Chapter,
  type Gap,
  type GuidanceFile,
  gapFile,
  guidanceFile,
  inventoryFile,
} from '../../dialogs/schema/guidance.ts';
import { withTerms } from '../../dialogs/schema/resolve.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import { type ReadFile, readYaml } from './readYaml.ts';

/** The lookup cards with their terms filled in, the known gaps, and the list of what the sources hold. */
export type Guidance = {
  cards: readonly GuidanceFile[];
  gaps: readonly Gap[];
  chapters: readonly Chapter[];
};

/** What lookup cards may refer to. */
export type Around = {
  sources: readonly Source[];
  terms: Readonly<Record<string, string>>;
  conversations: readonly string[];
};

/** Every lookup card of a content folder, checked one by one against its schema. */
export function readGuidance(folder: string): ReadFile<GuidanceFile>[] {
  const own = join(folder, 'guidance');
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readYaml(join(own, name), `guidance/${name}`, guidanceFile));
}

/** Every card has an id of its own, and names only sources, cards and conversations that are there. */
function checkNames(
  files: readonly ReadFile<GuidanceFile>[],
  { sources, conversations }: Around,
  rows: ReadonlySet<string>,
): void {
  const taken = new Map<string, string>();
  for (const { name, value, mistake } of files) {
    const other = taken.get(value.id);
    if (other !== undefined) throw mistake(['id'], `»${value.id}« bruges allerede i ${other}`);
    taken.set(value.id, name);
  }
  for (const { value, mistake } of files) {
    for (const [cite, path] of citesIn(value))
      if (!sources.some((source) => source.id === cite.source))
        throw mistake([...path, 'source'], `kilden »${cite.source}« findes ikke i sources.yaml`);
    for (const [index, id] of value.related.entries())
      if (!taken.has(id)) throw mistake(['related', index], `kortet »${id}« findes ikke`);
    if (value.starts !== undefined && !conversations.includes(value.starts))
      throw mistake(['starts'], `samtalen »${value.starts}« findes ikke`);
    for (const [index, row] of value.covers.entries())
      if (!rows.has(row)) throw mistake(['covers', index], `rækken »${row}« findes ikke i inventory.yaml`);
  }
}

/** The rows of an inventory, by id. */
export const rowsIn = (chapters: readonly Chapter[]): ReadonlySet<string> =>
  new Set(chapters.flatMap(({ rows }) => Object.keys(rows)));

/** Reads the lookup cards, the gaps and the inventory of a folder. The first mistake is thrown as a ContentError. */
export function loadGuidance(folder: string, around: Around): Guidance {
  const files = readGuidance(folder);
  const { gaps } = readYaml(join(folder, 'gaps.yaml'), 'gaps.yaml', gapFile).value;
  const { chapters } = readYaml(join(folder, 'inventory.yaml'), 'inventory.yaml', inventoryFile).value;
  checkNames(files, around, rowsIn(chapters));
  return { cards: files.map(({ value }) => withTerms(value, around.terms)), gaps, chapters };
}
