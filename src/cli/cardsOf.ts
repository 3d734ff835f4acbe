import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { card } from '../../cards/card.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { readContentDir } from '../config.ts';
import { CONTENT, readConversations } from '../content/loadContent.ts';
import { openContent } from '../content/openContent.ts';
import { OWN } from '../content/ownContent.ts';
import { tellTrouble } from './editorCommand.ts';
import { nearest } from './expectedNames.ts';
import { drawGallery, faultsOn } from './galleryDrawn.ts';
import { themes } from './galleryThemes.ts';
import { missingBrowser, openBrowser } from './openBrowser.ts';
import { CommandError } from './runCommand.ts';
import { type ExampleAnswers, talkCards } from './talkCards.ts';

const OUT = join('out', 'cards');
const SHEET = { width: 5082, height: 1200 };

/** The cards of a conversation, the municipality's own before the product's of the same id. */
function exhibitsOf(id: string) {
  const own = readContentDir();
  const { catalogue } = openContent({ ...usualSettings, on: [id] }, [], { own });
  const files = [...(own === undefined ? [] : readConversations(own, OWN)), ...readConversations(CONTENT)];
  const file = files.find(({ value }) => value.id === id)?.value;
  const examples = file?.examples.map(
    ({ answers }): ExampleAnswers =>
      Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, String(value ?? 'ukendt')])),
  );
  const states = talkCards(catalogue, id, examples ?? []);
  if (states !== undefined) return states.map(({ name, view }) => ({ name, card: card(view, 'message') }));
  const known = catalogue.editions.map(({ conversation }) => conversation.id);
  throw new CommandError(
    `der er ingen samtale med id »${id}«. Mente du ${nearest(id, known).slice(0, 3).join(', ')}?`,
  );
}

/** Draws the cards of one conversation, in Teams' light colours and two widths, and tells what cannot be read on them. */
async function draw(id: string): Promise<void> {
  const [light] = themes;
  const exhibits = exhibitsOf(id);
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
  if (id === undefined) throw new CommandError('skriv samtalens id: npm run cards:of -- jobsamtale');
  await draw(id);
} catch (error) {
  tellTrouble(error);
}
