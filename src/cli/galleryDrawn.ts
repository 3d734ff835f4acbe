import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { type Exhibit, galleryPage } from './galleryPage.ts';
import type { Theme } from './galleryThemes.ts';

const RENDERER = join('node_modules', 'adaptivecards', 'dist', 'adaptivecards.js');
const CHECKS = join('src', 'cli', 'galleryFaults.js');

const faults = z.array(z.object({ name: z.string(), width: z.number(), what: z.string() }));

/** What is wrong with a card, drawn in a width: text that cannot be read, a field without a label, buttons that read alike. */
export type Fault = z.infer<typeof faults>[number];

/** A page with every exhibit drawn in every width, in the colours of a theme. */
export async function drawGallery(
  browser: BrowserContext,
  theme: Theme,
  exhibits: readonly Exhibit[],
): Promise<Page> {
  const page = await browser.newPage();
  const { html, script } = galleryPage(theme, exhibits);
  await page.setContent(html);
  await page.addScriptTag({ path: RENDERER });
  await page.addScriptTag({ content: script });
  return page;
}

/** Everything wrong with the cards of a page, as it was drawn. */
export async function faultsOn(page: Page): Promise<Fault[]> {
  await page.addScriptTag({ path: CHECKS });
  return faults.parse(await page.evaluate('galleryFaults()'));
}
