import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../src/content/blocks.ts';
import { cleanText } from '../../src/content/cleaning/cleanText.ts';
import { cprPlace } from '../../src/content/cprPlace.ts';
import { passagesOf } from '../../src/content/passagesOf.ts';
import { extract, LONGEST_EXTRACT } from '../../src/lookup/extract.ts';

/** The five sources as they were taken from the net. Their text is not the project's, so only their shape is told here. */
const FOLDER = process.env.SEEDS_DIR ?? join('..', 'shared', 'seeds');
const there = existsSync(FOLDER);
if (!there)
  process.stderr.write(
    `${FOLDER} is not there: the five sources are not imported (SEEDS_DIR names another folder)\n`,
  );

/** What is known of each: pages, and bounds for headings and passages. */
const SHAPES = [
  { file: '000_', pages: 2, headings: [6, 12], passages: [7, 14], joined: 10 },
  { file: '001_', pages: 36, headings: [60, 110], passages: [80, 125], joined: 25 },
  { file: '002_', pages: 8, headings: [0, 5], passages: [32, 50], joined: 0 },
  { file: '003_', pages: 8, headings: [0, 5], passages: [24, 38], joined: 0 },
  { file: '004_', pages: 0, headings: [6, 12], passages: [8, 16], joined: 0 },
] as const;

const read = (start: string) => {
  const name = there ? readdirSync(FOLDER).find((it) => it.startsWith(start)) : undefined;
  return name === undefined ? '' : readFileSync(join(FOLDER, name), 'utf8');
};
const within = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

(there ? describe : describe.skip)('The five sources, imported', () => {
  describe.each(SHAPES)('$file', ({ file, pages, headings, passages, joined }) => {
    const raw = read(file);
    const { text, told } = cleanText(raw);
    const found = passagesOf(blocksOf(text.split('\n'), file, 0));

    it('have their pages, each marked once and in order', () => {
      const marks = [...text.matchAll(/^\[side (\d+)\]$/gm)].map(([, page]) => Number(page));
      expect(marks).toEqual(Array.from({ length: pages }, (_, at) => at + 1));
      expect(told.pages).toBe(pages);
    });

    it('have nothing of the site around them', () => {
      expect(text).not.toMatch(
        /relaterede dokumenter|academic year|transkript|hele teksten|copied|gå til footer|^hent$|^info$|\[r\]|spørg cabi/im,
      );
      expect(told.before).toBeGreaterThan(3);
    });

    it('have no header, footer or number of a page in their text', () => {
      expect(text).not.toMatch(/^\(\d+\)$|^S\. \d+|Side \d+ \(\d+\)|^\d+$|^www\.\S+$|^<+$/m);
    });

    it('have no word parted by a hyphen, and those that belong together kept', () => {
      const parted = text.match(/\p{Ll}- \p{Ll}+/gu)?.filter((it) => !/- (?:og|eller|samt)$/.test(it));
      expect(parted ?? []).toEqual([]);
      expect(told.hyphens).toBeGreaterThanOrEqual(joined);
      const kept = (it: string) => it.match(/\p{Ll}- (?:og|eller)(?!\p{L})/gu)?.length ?? 0;
      expect(kept(text)).toBeLessThanOrEqual(kept(raw));
      if (kept(raw) > 0) expect(kept(text)).toBeGreaterThan(0);
    });

    it('have headings where there are some to see', () => {
      expect([told.headings, within(told.headings, headings)]).toEqual([told.headings, true]);
    });

    it('have passages of a fit length', () => {
      expect([found.length, within(found.length, passages)]).toEqual([found.length, true]);
      expect(Math.max(...found.map(({ words }) => words))).toBeLessThanOrEqual(140);
      const fit = found.filter(({ words }) => words >= 55 && words <= 130).length;
      expect(fit / found.length).toBeGreaterThan(0.7);
      for (const { page, heading } of found) expect(page ?? heading ?? 'intro').toBeTruthy();
    });

    it('keep nearly all of what is the document', () => {
      const words = found.reduce((sum, passage) => sum + passage.words, 0);
      const all = text.replace(/^(?:#|\[side).*$/gm, '').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
      expect(words / all).toBeGreaterThan(0.95);
    });

    it('are shown in at most 40 words', () => {
      for (const passage of found)
        expect(
          extract(passage.text, 'hvordan støttes den unge i praktik').split(/\s+/).length,
        ).toBeLessThanOrEqual(LONGEST_EXTRACT);
    });

    it('hold no CPR number', () => {
      expect(cprPlace(text)).toBeUndefined();
    });
  });

  it('have sentences made whole over page breaks', () => {
    const over = ['002_', '003_'].map((file) => cleanText(read(file)));
    for (const { text, told } of over) {
      expect(told.overPages).toBeGreaterThanOrEqual(3);
      const crossing = text.match(/\S\n\[side \d+\]\n\p{Ll}/gu) ?? [];
      expect(crossing).toHaveLength(told.overPages);
    }
  });
});
