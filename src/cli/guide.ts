import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { loadContent } from '../content/loadContent.ts';
import { guidePages, withFacts } from './guideFacts.ts';

/** Writes what the content tells into the guide's pages about conversations, and names those that are missing or have no place for it. */
const PAGES = join('docs', 'guide', 'samtaler');
for (const { name, facts } of guidePages(loadContent(usualSettings))) {
  const path = join(PAGES, name);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const written = withFacts(page, facts);
  if (written === undefined) {
    process.stderr.write(
      `${path} is missing, or has no lines between »<!-- Herfra -->« and »<!-- Hertil. -->«\n`,
    );
    process.exitCode = 1;
  } else if (written !== page) {
    writeFileSync(path, written);
    process.stdout.write(`${path}\n`);
  }
}
