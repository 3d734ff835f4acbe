import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from './commandError.ts';
import { APP_PACKAGE, packageTeamsManifest } from './packageTeamsManifest.ts';
import type { PackageTeamsSettings } from './packageTeamsSettings.ts';
import { packageTeamsZip, type ZipEntry } from './packageTeamsZip.ts';

const PLACE = join('out', 'samtalemakker-teams.zip');
const ICONS = ['color.png', 'outline.png'];

const program = z.object({ version: z.string() });

/** What stands in the package, the manifest first. */
export async function packageTeamsEntries(settings: PackageTeamsSettings): Promise<ZipEntry[]> {
  const { version } = program.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const manifest = await packageTeamsManifest({ ...settings, VERSION: version });
  const icons = ICONS.map((name) => ({ name, bytes: readFileSync(join(APP_PACKAGE, 'icons', name)) }));
  return [{ name: 'manifest.json', bytes: Buffer.from(manifest) }, ...icons];
}

/** What was made, and of whose settings. */
function told(entries: readonly ZipEntry[], zip: Buffer, settings: PackageTeamsSettings): string {
  const [manifest] = entries;
  const { version, manifestVersion } = JSON.parse(String(manifest?.bytes)) as Record<string, string>;
  const lines = [
    `${PLACE}: ${zip.length} bytes; the manifest fits its schema, ${manifestVersion}`,
    ...entries.map(({ name, bytes }) => `  ${name}: ${bytes.length} bytes`),
    `Samtalemakker ${version} from ${settings.TEAMS_DEVELOPER_NAME}: app ${settings.TEAMS_APP_ID}, bot ${settings.MICROSOFT_APP_ID}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Makes the app package for Teams, and gives what is told of it. */
export async function packageTeamsCommand(
  args: readonly string[],
  read: () => PackageTeamsSettings,
): Promise<string> {
  if (args.length > 0)
    throw new CommandError('npm run package:teams takes nothing behind it; its settings are in .env.example');
  const settings = read();
  const entries = await packageTeamsEntries(settings);
  const zip = packageTeamsZip(entries);
  mkdirSync(dirname(PLACE), { recursive: true });
  writeFileSync(PLACE, zip);
  return told(entries, zip, settings);
}
