import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { card } from '../../cards/card.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { openContent } from '../content/openContent.ts';
import { cardStates } from './cardStates.ts';
import { lookupExhibits } from './galleryLookup.ts';
import { type Exhibit, galleryPage, unfolded } from './galleryPage.ts';
import { type Theme, themes } from './galleryThemes.ts';

const CHROMIUM = '/usr/bin/chromium';
const OUT = join('out', 'cards');
const RENDERER = join('node_modules', 'adaptivecards', 'dist', 'adaptivecards.js');
/** States that are drawn once more with everything folded out. */
const UNFOLDED = ['about', 'step, second', 'outcome, another reading', 'note, reworded with news', 'answer'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Draws one theme's contact sheet and says where it lies. */
async function drawSheet(
  browser: BrowserContext,
  theme: Theme,
  exhibits: readonly Exhibit[],
): Promise<string> {
  const page = await browser.newPage();
  const { html, script } = galleryPage(theme, exhibits);
  await page.setContent(html);
  await page.addScriptTag({ path: RENDERER });
  await page.addScriptTag({ content: script });
  const path = join(OUT, `${theme.name}.png`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  return path;
}

/** Every card in every state, drawn as Teams would draw it: one contact sheet a theme. */
async function main(): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(
      `${CHROMIUM} is not here, so the cards cannot be drawn. Install Chromium and try again.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const content = openContent({ ...usualSettings, referencePattern: '\\d{4}-\\d{1,6}|K-\\d+' });
  const states = cardStates(content.catalogue).map(({ name, view }) => ({
    name,
    card: card(view, 'message'),
  }));
  const drawn: Exhibit[] = [...states, ...lookupExhibits(content)];
  const exhibits = drawn.flatMap((it) => [it, ...(UNFOLDED.includes(it.name) ? [unfolded(it) ?? it] : [])]);
  mkdirSync(OUT, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'samtalemakker-cards-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: { width: 5082, height: 1200 },
  });
  try {
    for (const theme of themes) process.stdout.write(`${await drawSheet(browser, theme, exhibits)}\n`);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

await main();
