import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './contentError.ts';

/** Files of editors' programs and of version control that nobody means as content. */
const PASSED_OVER = /^\.|^~\$|~$|^(?:readme|læsmig|laesmig)(?:\.\w+)?$|^(?:thumbs\.db|desktop\.ini)$/i;

/** What lies in a folder and is meant, in order; folders are told with a slash behind. Nothing where there is no such folder. */
export function listFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !PASSED_OVER.test(name))
    .map((name) => (statSync(join(folder, name)).isDirectory() ? `${name}/` : name))
    .sort();
}

/** A file or folder that would be passed over in silence is a ContentError: it is misspelled, or in the wrong place. */
export function refuseUnknown(
  folder: string,
  name: string,
  isKnown: (entry: string) => boolean,
  expected: string,
): void {
  const unknown = listFolder(folder).find((entry) => !isKnown(entry));
  if (unknown !== undefined) throw new ContentError(join(name, unknown), 1, 1, 'filnavn', expected);
}
