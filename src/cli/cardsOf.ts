import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { readContentDir } from '../config.ts';
import { CONTENT, conversationFiles } from '../content/loadContent.ts';
import { openContent } from '../content/openContent.ts';
import { CommandError } from './commandError.ts';
import { exhibitsOf } from './exhibitsOf.ts';
import { nearest } from './expectedNames.ts';
import { drawGallery, faultsOn } from './galleryDrawn.ts';
import type { Exhibit } from './galleryPage.ts';
import { themes } from './galleryThemes.ts';
import { missingBrowser, openBrowser } from './openBrowser.ts';
import type { ExampleAnswers } from './talkCards.ts';
import { tellTrouble } from './trouble.ts';

const OUT = join('out', 'cards');
const SHEET = { width: 5082, height: 1200 };

/** What a conversation's file answers in its examples. */
function examplesOf(id: string, own: string | undefined): ExampleAnswers[] {
  const { files } = conversationFiles(CONTENT, own === undefined ? undefined : { folder: own });
  const examples = files.find(({ value }) => value.id === id)?.value.examples ?? [];
  return examples.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, String(value ?? 'ukendt')])),
  );
}

/** What is drawn of an id. A CommandError where nothing has it names what is near. */
function drawnOf(id: string): Exhibit[] {
  const own = readContentDir();
  const content = openContent({ ...usualSettings, on: [id] }, [], { own });
  const exhibits = exhibitsOf(content, id, examplesOf(id, own));
  if (exhibits.length > 0) return exhibits;
  const { catalogue, guidance, passages } = content;
  const known = [
    ...catalogue.editions.map(({ conversation }) => conversation.id),
    ...[...guidance.cards, ...passages, ...catalogue.reminders].map((it) => it.id),
  ];
  const near = nearest(id, [...new Set(known)]).slice(0, 3);
  throw new CommandError(`der er ikke noget med id »${id}«. Mente du ${near.join(' eller ')}?`);
}

/** Draws the cards of an id, in Teams' light colours and two widths, and tells what cannot be read on them. */
async function draw(id: string): Promise<void> {
  const [light] = themes;
  const exhibits = drawnOf(id);
  const missing = missingBrowser();
  if (missing !== undefined || light === undefined) throw new CommandError(missing?.why ?? 'no theme');
  mkdirSync(OUT, { recursive: true });
  const browser = await openBrowser(SHEET);
  try {
    const sheet = await drawGallery(browser.context, light, exhibits);
    const path = join(OUT, `${id}.png`);
    await sheet.screenshot({ path, fullPage: true });
    for (const { name, width, what } of await faultsOn(sheet))
      process.stderr.write(`${name}, ${width} px: ${what}\n`);
    process.stdout.write(`${path}: ${exhibits.length} kort\n`);
  } finally {
    await browser.close();
  }
}

const [id] = process.argv.slice(2);
try {
  if (id === undefined)
    throw new CommandError(
      'skriv id’et på en samtale, et kort, et afsnit eller en påmindelse: npm run cards:of -- jobsamtale',
    );
  await draw(id);
} catch (error) {
  tellTrouble(error);
}
