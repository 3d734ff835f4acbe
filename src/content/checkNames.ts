import { wrongCites } from '../../dialogs/schema/cites.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import type { ReadFile } from './readYaml.ts';

/** Every file has an id of its own: the ids. The first that is taken is thrown as a ContentError. */
export function idsIn(files: readonly ReadFile<{ id: string }>[]): ReadonlySet<string> {
  const taken = new Map<string, string>();
  for (const { name, value, mistake } of files) {
    const other = taken.get(value.id);
    if (other !== undefined) throw mistake(['id'], `»${value.id}« bruges allerede i ${other}`);
    taken.set(value.id, name);
  }
  return new Set(taken.keys());
}

/** A file cites only sources, and pages of them, that are there. */
export function checkCites({ value, mistake }: ReadFile<unknown>, sources: readonly Source[]): void {
  for (const { path, message } of wrongCites(value, sources)) throw mistake(path, message);
}

/** A file starts only a conversation that is there. */
export function checkStarts(
  { value, mistake }: ReadFile<{ starts?: string | undefined }>,
  conversations: readonly string[],
): void {
  if (value.starts !== undefined && !conversations.includes(value.starts))
    throw mistake(['starts'], `samtalen »${value.starts}« findes ikke`);
}

/** A file tells only of rows that are in the inventory. */
export function checkCovers(
  { value, mistake }: ReadFile<{ covers: readonly string[] }>,
  rows: ReadonlySet<string>,
): void {
  for (const [index, row] of value.covers.entries())
    if (!rows.has(row)) throw mistake(['covers', index], `rækken »${row}« findes ikke i inventory.yaml`);
}
