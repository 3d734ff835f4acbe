import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppManifestUtils } from '@microsoft/app-manifest';
import { CommandError } from './commandError.ts';

/** A manifest as `@microsoft/app-manifest` knows it. */
type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

/** Where the manifest and the icons lie. */
export const APP_PACKAGE = 'appPackage';
const PLACE = /\$\{\{(\w+)\}\}/g;

/** The manifest's own text with what is given put in its places, within the strings. Throws where nothing is given for one. */
function filled(value: unknown, given: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replace(PLACE, (_, name: string) => {
      const put = given[name];
      if (put === undefined) throw new Error(`manifest.json: nothing is given for ${name}`);
      return put;
    });
  if (Array.isArray(value)) return value.map((it) => filled(it, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, filled(it, given)]));
}

/** Loaded when it is needed, since it is there for development only. */
async function utils(): Promise<typeof AppManifestUtils> {
  try {
    return (await import('@microsoft/app-manifest')).AppManifestUtils;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CommandError('@microsoft/app-manifest is not here: run npm ci, without --omit=dev');
  }
}

/** The manifest for Teams, filled. Throws a CommandError that tells every place where it does not fit its schema. */
export async function packageTeamsManifest(given: Readonly<Record<string, string>>): Promise<string> {
  const template: unknown = JSON.parse(readFileSync(join(APP_PACKAGE, 'manifest.json'), 'utf8'));
  const manifest = filled(template, given);
  const wrong = await (await utils()).validateAgainstSchema(manifest as Manifest);
  if (wrong.length > 0) throw new CommandError(`manifest.json does not fit its schema: ${wrong.join('; ')}`);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
