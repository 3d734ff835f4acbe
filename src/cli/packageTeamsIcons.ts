import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { APP_PACKAGE } from './packageTeamsManifest.ts';

/** Each icon and the side of its square, in pixels. */
const ICONS = { color: 192, outline: 32 };
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];

/** Draws the icons of the package from their SVG, with what stays empty transparent. Run after one was changed; the PNGs are committed. */
const profile = mkdtempSync(join(tmpdir(), 'samtalemakker-icons-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: FLAGS,
});
try {
  const page = await browser.newPage();
  for (const [name, side] of Object.entries(ICONS)) {
    const place = join(APP_PACKAGE, 'icons', name);
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>${readFileSync(`${place}.svg`, 'utf8')}`,
    );
    writeFileSync(`${place}.png`, await page.screenshot({ omitBackground: true }));
    process.stdout.write(`${place}.png\n`);
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
