import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page, Response } from 'playwright-core';
import { type Browser, openBrowser } from '../../src/cli/openBrowser.ts';
import { exactly, fillField, isFilled, readField } from './fields.ts';
import { chatOnly, everything } from './layout.ts';

/** Both kinds of window everything must be usable in. */
export const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Width = keyof typeof SIZES;

const CARD = '.ac-adaptiveCard';
const BUTTON = 'button, [role=button]';
const PATIENCE_MS = 15_000;
/** Room in a window for what stands around a card, in pixels. */
const AROUND = 260;

const isInvoke = (it: Response) => it.url().includes('/_conversation/v1/invoke');

/** Somebody before the Playground's page, who reads and presses as in Teams. Everything waits for what it is to act on, never for time. */
export class Playground {
  readonly page: Page;
  readonly width: Width;
  /** While it is set, nothing new reaches the window, as on a phone without a signal. What is pressed still goes out. */
  isCutOff = false;
  private readonly browser: Browser;
  private readonly written = new Map<string, string>();

  private constructor(browser: Browser, page: Page, width: Width) {
    this.browser = browser;
    this.page = page;
    this.width = width;
  }

  /** Opens the page at `address` in a window of that width. The bot greets by itself. */
  static async open(address: string, width: Width = 'desktop'): Promise<Playground> {
    const browser = await openBrowser(SIZES[width]);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.setDefaultTimeout(PATIENCE_MS);
    const it = new Playground(browser, page, width);
    await page.routeWebSocket(/_ws_conversation/, (socket) => {
      socket.connectToServer().onMessage((message) => {
        if (!it.isCutOff) socket.send(message);
      });
    });
    await page.goto(address);
    await it.input.waitFor();
    await it.arranges();
    return it;
  }

  /** The page as somebody in a chat has it, without the Playground's own tools. */
  private async arranges(): Promise<void> {
    await this.page.evaluate(chatOnly(this.width === 'phone'));
  }

  /** Goes to another chat or channel, by the name the page gives it: "Personal Chat", "My Team - General". */
  async enters(place: string): Promise<void> {
    this.written.clear();
    // The list of places has room in a wide window only.
    await this.page.setViewportSize(SIZES.desktop);
    await this.page.evaluate(everything);
    await this.page.locator(`button[aria-label="${place}"]`).click();
    const state = place.includes(' - ') ? 'visible' : 'hidden';
    await this.page.getByText('Start a new post').waitFor({ state });
    await this.input.waitFor();
    await this.page.setViewportSize(SIZES[this.width]);
    await this.arranges();
  }

  /** Searches from a message that is being written, and waits for the hits. */
  async searches(text: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
    await this.page.getByText('Search Command').click();
    const field = this.page.getByPlaceholder('Enter a search term');
    const answered = this.page.waitForResponse(
      (it) => isInvoke(it) && (it.request().postData() ?? '').includes(text),
    );
    await field.fill(text);
    await answered;
    return this.page.getByRole('dialog').or(this.page.locator('.fui-PopoverSurface')).last();
  }

  private get input(): Locator {
    return this.page.locator('[contenteditable=true]').first();
  }

  /** The newest card. */
  get card(): Locator {
    return this.page.locator(CARD).last();
  }

  /** The newest card with such a text, for a press on one that is not the newest of all. */
  cardWith(text: string): Locator {
    return this.page.locator(CARD).filter({ hasText: text }).last();
  }

  /** Writes in the chat and sends it. */
  async says(text: string): Promise<void> {
    this.written.clear();
    await this.input.click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the newest card, or the one given, says it. */
  async sees(text: string, card = this.card): Promise<void> {
    await card.filter({ hasText: text }).waitFor();
  }

  /** Fills the field of that label on the newest card: a text, a date (2026-12-04), the words of an option, or several with commas between. */
  async fills(label: string, value: string, card = this.card): Promise<void> {
    await fillField(card, label, value);
    this.written.set(label, value);
  }

  /** What stands in the field of that label. */
  reads(label: string, card = this.card): Promise<string> {
    return readField(card, label);
  }

  /** Something to be pressed, by its words or by the name it is read aloud by. */
  button(title: string, card = this.card): Locator {
    const byText = card.locator(BUTTON).filter({ hasText: exactly(title) });
    return byText.or(card.getByRole('button', { name: title, exact: true })).first();
  }

  /** Presses what sends something to the bot, and waits for its answer. Throws where the answer is no good. */
  async presses(title: string, card = this.card): Promise<void> {
    const button = this.button(title, card);
    await button.waitFor();
    // The Playground empties the fields whenever a message comes.
    for (const [label, value] of this.written)
      if (!(await isFilled(card, label, value).catch(() => false))) await fillField(card, label, value);
    this.written.clear();
    const [answer] = await Promise.all([this.page.waitForResponse(isInvoke), button.click()]);
    if (!answer.ok()) throw new Error(`»${title}« was answered with ${answer.status()}`);
  }

  /** Presses what only unfolds or folds. */
  async unfolds(title: string, card = this.card): Promise<void> {
    await this.button(title, card).click();
  }

  /** A picture, as it is now: of the window, or of one card. The window is made as high as the newest card needs. */
  async shows(path: string, of?: Locator): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.arranges();
    const { width, height } = SIZES[this.width];
    const box = await (of ?? this.card).boundingBox();
    await this.page.setViewportSize({
      width,
      height: Math.max(height, Math.ceil(box?.height ?? 0) + AROUND),
    });
    await (of ?? this.card).scrollIntoViewIfNeeded();
    await (of ?? this.page).screenshot({ path });
    await this.page.setViewportSize({ width, height });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
