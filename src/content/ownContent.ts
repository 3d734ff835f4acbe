import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type ClosingFile, closingFile } from '../../dialogs/schema/closing.ts';
import { type Gap, gapFile } from '../../dialogs/schema/guidance.ts';
import { type NoteCheck, noteCheckFile } from '../../dialogs/schema/noteCheck.ts';
import { type RegistrationFile, registrationFile } from '../../dialogs/schema/registration.ts';
import { type Source, sourceFile, termFile } from '../../dialogs/schema/words.ts';
import { ConfigError } from '../settings.ts';
import { listFolder, refuseUnknown } from './listFolder.ts';
import { type OwnDocument, readDocument } from './readDocument.ts';
import { type ReadFile, readYaml } from './readYaml.ts';

/** What a municipality's files are called in messages: the setting stands for the folder. */
export const OWN = 'CONTENT_DIR';

type SourceFile = { sources: Source[] };
type TermFile = { terms: Record<string, string> };
type GapFile = { gaps: Gap[] };

/** What a municipality has beside the product's content; its conversations, cards and reminders are read from `folder` with the product's. */
export type OwnContent = {
  folder: string;
  sources?: ReadFile<SourceFile>;
  terms?: ReadFile<TermFile>;
  gaps?: ReadFile<GapFile>;
  /** What to key into the case system after a conversation, in place of the product's. */
  registration?: ReadFile<RegistrationFile>;
  check?: ReadFile<NoteCheck>;
  /** Days the municipality is closed on. */
  closing?: ReadFile<ClosingFile>;
  documents: readonly OwnDocument[];
};

const FOLDERS = ['flows', 'agendas', 'checklists', 'guidance', 'reminders'];
const KNOWN = [
  ...FOLDERS.map((name) => `${name}/`),
  'documents/',
  'sources.yaml',
  'terms.yaml',
  'gaps.yaml',
  'registrering.yaml',
  'notetjek.yaml',
  'lukkedage.yaml',
];
const VERSIONS = 'versions.json';

/** Every file must have a name that it is read under. */
function checkFileNames(folder: string): void {
  const known = (entry: string) => KNOWN.includes(entry) || entry === VERSIONS;
  refuseUnknown(folder, OWN, known, `kendes ikke; der kan være ${KNOWN.join(', ')}`);
  for (const name of FOLDERS)
    refuseUnknown(
      join(folder, name),
      join(OWN, name),
      (entry) => /\.ya?ml$/.test(entry),
      'kun filer, der ender på .yaml, læses her',
    );
  refuseUnknown(
    join(folder, 'documents'),
    join(OWN, 'documents'),
    (entry) => /\.(?:md|txt)$/i.test(entry),
    'kun .md og .txt læses her; npm run import:document laver tekst om til et dokument',
  );
}

/** A file that may be there or not. */
function readIfThere<T>(folder: string, file: string, schema: z.ZodType<T>): ReadFile<T> | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readYaml(path, join(OWN, file), schema) : undefined;
}

const readDocuments = (folder: string): OwnDocument[] =>
  listFolder(folder).map((file) => readDocument(join(folder, file), join(OWN, 'documents', file)));

/**
 * Reads what a municipality has in its folder, apart from conversations, cards and reminders. The first mistake is thrown as a ContentError; a folder
 * that is not there as a ConfigError that names the setting.
 */
export function readOwnContent(folder: string): OwnContent {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ConfigError(OWN, 'there is no such folder; name one that is there, or unset it');
  checkFileNames(folder);
  const sources = readIfThere(folder, 'sources.yaml', sourceFile);
  const terms = readIfThere(folder, 'terms.yaml', termFile);
  const gaps = readIfThere(folder, 'gaps.yaml', gapFile);
  const registration = readIfThere(folder, 'registrering.yaml', registrationFile);
  const check = readIfThere(folder, 'notetjek.yaml', noteCheckFile);
  const closing = readIfThere(folder, 'lukkedage.yaml', closingFile);
  return {
    folder,
    ...(sources ? { sources } : {}),
    ...(terms ? { terms } : {}),
    ...(gaps ? { gaps } : {}),
    ...(registration ? { registration } : {}),
    ...(check ? { check } : {}),
    ...(closing ? { closing } : {}),
    documents: readDocuments(join(folder, 'documents')),
  };
}
