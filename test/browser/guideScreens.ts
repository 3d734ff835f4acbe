import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { card } from '../../cards/card.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { cardStates } from '../../src/cli/cardStates.ts';
import { galleryPage } from '../../src/cli/galleryPage.ts';
import { themes } from '../../src/cli/galleryThemes.ts';
import { missingBrowser, openBrowser } from '../../src/cli/openBrowser.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { showLookups, showReminders } from './guideAside.ts';
import { type Picture, showJobsamtale, showLastNote, showVisitation } from './guideTalks.ts';
import { Playground } from './playground.ts';
import { missingPlayground, Site } from './site.ts';

/** Where the guide's pictures lie. */
const GUIDE = join('docs', 'guide');
const RENDERER = join('node_modules', 'adaptivecards', 'dist', 'adaptivecards.js');
/** Tall enough that no card has to be scrolled to be seen whole. */
const WINDOW = { width: 1280, height: 4000 };

/** The page's day is the bot's, so that its calendar opens on the right month. */
const TODAY = '2026-11-23T10:00:00+01:00';

/** Cards that take more than one person: drawn from the gallery's made-up people instead of played. */
const FROM_GALLERY: Record<string, string> = {
  'overdrag.png': 'hand over, whom to',
  'tilbud.png': 'offer, to the colleague',
  'fordel.png': 'lead, everybody',
};

/** Plays a caseworker's day in the Playground, on made-up cases, and takes a picture of each card the guide shows. */
async function play(): Promise<void> {
  const site = await Site.start();
  try {
    const chat = await Playground.open(site.address);
    await chat.page.setViewportSize(WINDOW);
    await chat.page.clock.setFixedTime(TODAY);
    const picture: Picture = (name, part = chat.card) => chat.shows(join(GUIDE, name), part);
    await chat.sees('Hvad skal du i gang med?');
    await picture('menu.png');
    const note = await showJobsamtale(chat, picture);
    await showVisitation(chat, picture);
    await showLookups(chat, picture);
    await showReminders(chat, picture, site);
    await showLastNote(chat, picture, note);
    await chat.close();
  } finally {
    await site.stop();
  }
}

/** Draws the cards that are not played. */
async function draw(): Promise<void> {
  const states = cardStates(loadContent(usualSettings));
  const [light] = themes;
  if (light === undefined) throw new Error('there is no theme');
  const browser = await openBrowser(WINDOW);
  const page = await browser.context.newPage();
  for (const [file, name] of Object.entries(FROM_GALLERY)) {
    const state = states.find((it) => it.name === name);
    if (state === undefined) throw new Error(`the gallery has no »${name}«`);
    const { html, script } = galleryPage(light, [{ name, card: card(state.view, 'message') }]);
    await page.setContent(html);
    await page.addScriptTag({ content: readFileSync(RENDERER, 'utf8') });
    await page.addScriptTag({ content: script });
    await page
      .locator('form.card')
      .last()
      .screenshot({ path: join(GUIDE, file) });
  }
  await browser.close();
}

const missing = missingBrowser()?.why ?? missingPlayground();
if (missing === undefined) {
  mkdirSync(GUIDE, { recursive: true });
  await play();
  await draw();
} else {
  process.stderr.write(`${missing}\n`);
  process.exitCode = 1;
}
