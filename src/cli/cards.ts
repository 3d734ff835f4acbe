import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { drawGallery, type Fault, faultsOn } from './galleryDrawn.ts';
import { galleryExhibits } from './galleryExhibits.ts';
import { WIDTHS } from './galleryPage.ts';
import { type Theme, themes } from './galleryThemes.ts';
import { missingBrowser, openBrowser } from './openBrowser.ts';

const OUT = join('out', 'cards');
const SHEET = { width: 5082, height: 1200 };

/** Draws one theme's contact sheet, and tells what is wrong with the cards in it. */
async function drawSheet(
  browser: BrowserContext,
  theme: Theme,
  { shown, rest }: ReturnType<typeof galleryExhibits>,
): Promise<Fault[]> {
  const sheet = await drawGallery(browser, theme, shown);
  const path = join(OUT, `${theme.name}.png`);
  await sheet.screenshot({ path, fullPage: true });
  const found = await faultsOn(sheet);
  await sheet.close();
  const besides = await drawGallery(browser, theme, rest);
  found.push(...(await faultsOn(besides)));
  await besides.close();
  process.stdout.write(`${path}\n`);
  return found;
}

const lineOf = (theme: Theme, { name, width, what }: Fault) =>
  `${theme.name}, ${width} px, ${name}: ${what}\n`;

/** Every card in every state, drawn as Teams would draw it, one contact sheet a theme, and checked: whatever cannot be read or told apart fails. */
async function main(): Promise<void> {
  const missing = missingBrowser();
  if (missing !== undefined) {
    process.stderr.write(`The cards cannot be drawn: ${missing.why}\n`);
    process.exitCode = 1;
    return;
  }
  const exhibits = galleryExhibits();
  mkdirSync(OUT, { recursive: true });
  const browser = await openBrowser(SHEET);
  try {
    const found: string[] = [];
    for (const theme of themes)
      for (const fault of await drawSheet(browser.context, theme, exhibits)) found.push(lineOf(theme, fault));
    process.stderr.write(found.join(''));
    const cards = exhibits.shown.length + exhibits.rest.length;
    const drawn = `${cards} cards in ${themes.length} themes and ${WIDTHS.length} widths`;
    process.stdout.write(`${drawn}: ${found.length} faults\n`);
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

await main();
