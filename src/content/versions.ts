import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { ContentError } from './contentError.ts';
import type { ReadFile } from './readYaml.ts';

/** The version of a text and its hash when it was recorded, by folder and id: "guidance/mentor". */
const record = z.record(z.string(), z.strictObject({ version: z.int(), hash: z.string() }));
export type Versions = z.infer<typeof record>;

/** A file whose version is told by it. */
export type Versioned = Pick<ReadFile<{ id: string; version: number }>, 'name' | 'value' | 'written'>;

/** `raise`: the text changed and its version did not. `write`: the version is right and not recorded yet. */
export type VersionTrouble = { name: string; kind: 'raise' | 'write'; text: string };

export const VERSIONS = 'versions.json';

/** What may change without a new version: how a text is found and looked after and what is offered beside it, not what it says. */
const NOT_TEXT = new Set(
  'version covers alias related menu examples reviewedOn reviewBy versionsFor reminders'.split(' '),
);
/** The same, however deep it stands: what an answer is called in the citizen's version changes nothing asked, nor does that it is asked for. */
const NOT_ASKED = new Set(['labelToCitizen', 'required']);

const keyOf = ({ name, value }: Versioned) => `${basename(dirname(name))}/${value.id}`;

/** The same for the same content, in whatever order its fields were written. */
function inOrder(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inOrder);
  if (typeof part !== 'object' || part === null) return part;
  const asked = Object.entries(part).filter(([name]) => !NOT_ASKED.has(name));
  const entries = asked.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [name, inOrder(value)]));
}

/** The hash of what a file says, as it is written: comments, order and what is filled in by default do not count. */
export function textHash(written: unknown): string {
  const text = Object.entries(written as object).filter(([name]) => !NOT_TEXT.has(name));
  return createHash('sha256')
    .update(JSON.stringify(inOrder(Object.fromEntries(text))))
    .digest('hex')
    .slice(0, 16);
}

/** The versions as they are now. */
export const versionsOf = (files: readonly Versioned[]): Versions =>
  Object.fromEntries(
    files
      .map((file): [string, Versions[string]] => [
        keyOf(file),
        { version: file.value.version, hash: textHash(file.written) },
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What is wrong with the versions of some files, held against those recorded. */
export function versionTrouble(files: readonly Versioned[], recorded: Versions): VersionTrouble[] {
  const now = versionsOf(files);
  return files.flatMap((file): VersionTrouble[] => {
    const { name, value } = file;
    const [was, is] = [recorded[keyOf(file)], now[keyOf(file)]];
    if (was === undefined || is === undefined)
      return [{ name, kind: 'write', text: `version ${value.version} er ikke skrevet ind endnu` }];
    if (is.version < was.version)
      return [
        { name, kind: 'raise', text: `version ${is.version} er lavere end den indskrevne, ${was.version}` },
      ];
    if (is.version > was.version)
      return [{ name, kind: 'write', text: `version ${is.version} er ikke skrevet ind endnu` }];
    if (is.hash === was.hash) return [];
    return [{ name, kind: 'raise', text: `teksten er ændret; sæt version op til ${is.version + 1}` }];
  });
}

/** The versions recorded in a folder; undefined where none have been yet. `name` is what the folder is called in messages. */
export function readVersions(folder: string, name = ''): Versions | undefined {
  const path = join(folder, VERSIONS);
  if (!existsSync(path)) return undefined;
  try {
    return record.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new ContentError(
      join(name, VERSIONS),
      1,
      1,
      'filen',
      'kan ikke læses; slet den, og skriv den igen med --write',
    );
  }
}

/** Records the versions of some files, and of no others. */
export const writeVersions = (folder: string, files: readonly Versioned[]): void =>
  writeFileSync(join(folder, VERSIONS), `${JSON.stringify(versionsOf(files), null, 2)}\n`);
