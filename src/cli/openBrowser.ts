import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { z } from 'zod';
import { readOwnSettings } from '../config.ts';

const USUAL = '/usr/bin/chromium';
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

/** The size of a window, in pixels. */
export type Size = { width: number; height: number };

/** A browser with an empty profile, which goes when it is closed. */
export type Browser = { context: BrowserContext; close(): Promise<void> };

/** Which Chromium draws, and whether it was asked for by name. */
function chosen(): { path: string; named: boolean } {
  const { CHROMIUM } = readOwnSettings(z.object({ CHROMIUM: z.string().optional() }));
  return { path: CHROMIUM ?? USUAL, named: CHROMIUM !== undefined };
}

/** Why there is no browser to draw in, and what to do about it; undefined where there is one. One that was asked for by name has to be there. */
export function missingBrowser(): { why: string; named: boolean } | undefined {
  const { path, named } = chosen();
  if (existsSync(path)) return undefined;
  return { why: `${path} is not here: install Chromium, or let CHROMIUM name where it is.`, named };
}

/** Opens Chromium without a window, as somebody in Denmark has it. */
export async function openBrowser(viewport: Size): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'samtalemakker-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chosen().path,
    args: FLAGS,
    viewport,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
