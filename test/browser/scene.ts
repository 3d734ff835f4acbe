import { join } from 'node:path';
import { missingBrowser } from '../../src/cli/openBrowser.ts';
import { Playground, SIZES, type Width } from './playground.ts';
import { missingPlayground, Site } from './site.ts';

const OUT = join('out', 'browser');
const WIDTHS = Object.keys(SIZES) as Width[];

/** Somebody in a window of one width, before a bot that others have used before. */
export type Scene = {
  chat: Playground;
  site: Site;
  width: Width;
  /** A case number nobody else uses. */
  sag: string;
  /** Keeps a picture of the window under a name. */
  shows(name: string, chat?: Playground): Promise<void>;
};

/** Why nothing can be tried in a browser here; undefined where it can. */
export const missing = (): string | undefined => missingBrowser()?.why ?? missingPlayground();

/** A bot with its Playground for the tests of one file, each tried in both widths. */
export class Scenes {
  private readonly name: string;
  private site: Site | undefined;
  private cases = 100;

  /** `name` begins the names of the pictures; `settings` are the bot's, asked for just before it starts. */
  constructor(name: string, settings: () => Record<string, string> = () => ({})) {
    this.name = name;
    if (missing() !== undefined) return;
    beforeAll(async () => {
      this.site = await Site.start(settings());
    });
    afterAll(async () => {
      await this.site?.stop();
      expect(this.site?.troubles ?? []).toEqual([]);
    });
  }

  /** One thing tried in each width. Where it fails, a picture is kept of how it then looked. */
  each(subject: string, walk: (scene: Scene) => Promise<void>): void {
    const test = missing() === undefined ? it : it.skip;
    test.each(WIDTHS)(`${subject} (%s)`, (width) => this.play(subject, width, walk));
  }

  private async play(subject: string, width: Width, walk: (scene: Scene) => Promise<void>): Promise<void> {
    const { site } = this;
    if (site === undefined) throw new Error('the bot did not start');
    const chat = await Playground.open(site.address, width);
    const shows = (name: string, of = chat) => of.shows(join(OUT, `${this.name}-${name}-${of.width}.png`));
    this.cases += 1;
    try {
      await walk({ chat, site, width, sag: `2026-${this.cases}`, shows });
    } catch (error) {
      await shows(`failed-${subject.replace(/\W+/g, '-')}`).catch(() => undefined);
      throw error;
    } finally {
      await chat.close();
    }
  }
}
