import { parseArgs } from 'node:util';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { dayAt } from '../../dialogs/rules/calendar.ts';
import { checkExamples } from '../content/checkExamples.ts';
import { readConversations } from '../content/loadContent.ts';
import { readGuidance } from '../content/loadGuidance.ts';
import { readReminders } from '../content/loadReminders.ts';
import { openContent } from '../content/openContent.ts';
import { OWN } from '../content/ownContent.ts';
import {
  readVersions,
  VERSIONS,
  type Versioned,
  type VersionTrouble,
  versionTrouble,
  writeVersions,
} from '../content/versions.ts';
import { CommandError } from './commandError.ts';
import { aliasLines, coverageLines, replacedLines, reviewLines, sourceLines } from './contentCheckLines.ts';
import type { EditorCommand, Say } from './editorCommand.ts';

/** The folders that are checked: the product's, and the municipality's where there is one. */
export type Checked = { product: string; own: string | undefined };

const SHOWN = 10;
const USAGE = `npm run --silent content:check -- [--rows] [--write]
  --rows    viser hver række i inventory.yaml med det, der fortæller om den
  --write   skriver nye versioner ind i versions.json`;

function optionsIn(args: readonly string[]) {
  const options = { rows: { type: 'boolean' }, write: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

const filesIn = (folder: string, name: string): Versioned[] => [
  ...readConversations(folder, name),
  ...readGuidance(folder, name),
  ...readReminders(folder, name),
];

/** All that must be put right; of those that only wait to be recorded, the first few. */
function listed(trouble: readonly VersionTrouble[]): string {
  const raise = trouble.filter(({ kind }) => kind === 'raise');
  const rest = trouble.filter(({ kind }) => kind === 'write');
  const lines = [...raise, ...rest.slice(0, SHOWN)].map(({ name, text }) => `${name}: ${text}\n`);
  return [...lines, ...(rest.length > SHOWN ? [`… og ${rest.length - SHOWN} andre\n`] : [])].join('');
}

/** Checks the versions of one folder and tells what is wrong; whether anything is. Recorded where that is wanted and may be. */
function checkVersions(folder: string, name: string, write: boolean, { out, err }: Say): boolean {
  const files = filesIn(folder, name);
  const recorded = readVersions(folder, name);
  const own = name !== '';
  if (own && recorded === undefined && !write) {
    out('Kommunens versioner er ikke skrevet ind; det gør npm run content:check -- --write.\n');
    return true;
  }
  const trouble = versionTrouble(files, recorded ?? {});
  const wrong = trouble.filter(({ kind }) => kind === 'raise' || !write);
  err(listed(wrong));
  if (!write) {
    if (trouble.some(({ kind }) => kind === 'write'))
      err('Skriv nye versioner ind med npm run content:check -- --write\n');
    return wrong.length === 0;
  }
  if (wrong.length > 0) err(`${VERSIONS} er ikke skrevet\n`);
  else {
    writeVersions(folder, files);
    out(`${files.length} versioner er skrevet i ${own ? `${OWN}/` : ''}${VERSIONS}\n`);
  }
  return wrong.length === 0;
}

/**
 * Checks all content and tells what editors should look at. Content that is broken, or whose text changed without its version, is exit
 * code 1; the rest is told and no more. `--write` records the municipality's versions where there is a folder of its own, else the product's.
 */
export const contentCheckCommand =
  ({ product, own }: Checked, now: number): EditorCommand =>
  (args, say) => {
    const { rows = false, write = false } = optionsIn(args);
    const content = openContent(usualSettings, [], { product, own });
    if (own !== undefined) checkExamples(readConversations(own, OWN), content.catalogue);
    const sections = [
      coverageLines(content, rows),
      reviewLines(content, dayAt(now)),
      sourceLines(content),
      aliasLines(content),
      replacedLines(content),
    ];
    say.out(
      `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n\n`,
    );
    const right = [
      checkVersions(product, '', write && own === undefined, say),
      own === undefined || checkVersions(own, OWN, write, say),
    ];
    if (right.every(Boolean)) say.out('Ingen fejl.\n');
    return right.every(Boolean) ? 0 : 1;
  };
