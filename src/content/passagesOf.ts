import type { Block } from './blocks.ts';
import { endsSentence } from './sentences.ts';
import { type Section, sectionsOf, type Unit } from './unitsOf.ts';

/** A piece of a document that a question can be answered with: where it stands, and its text, points of lists as lines with "- ". */
export type Passage = {
  heading: string | undefined;
  /** The heading over its heading. */
  above: string | undefined;
  page: string | undefined;
  text: string;
  words: number;
};

const FEWEST = 60;
const MOST = 120;
const FEWEST_AT_ALL = 5;
/** No passage is looked for that is longer. */
const FAR = 260;
/** What it costs to part a text at a joint; a passage half as long as it should be costs 0.25. */
const CUT = { paragraph: 0.02, sentence: 0.2, point: 0.25, lead: 1, word: 0.1 };

function costOf(words: number): number {
  if (words < FEWEST) return ((FEWEST - words) / FEWEST) ** 2;
  return words > MOST ? ((words - MOST) / 40) ** 2 : 0;
}

const joined = (units: readonly Unit[]) =>
  units
    .map(({ text, joint }, index) => {
      if (index === 0) return text;
      return `${joint === 'sentence' || joint === 'word' ? ' ' : '\n'}${text}`;
    })
    .join('');

/** Where units are best parted: the first unit of each passage. Looks at every way there is, from the end. */
function starts(units: readonly Unit[]): number[] {
  const best: { cost: number; next: number }[] = Array.from({ length: units.length + 1 }, () => ({
    cost: 0,
    next: units.length,
  }));
  for (let from = units.length - 1; from >= 0; from -= 1) {
    let found = { cost: Number.POSITIVE_INFINITY, next: units.length };
    let words = 0;
    for (let next = from + 1; next <= units.length; next += 1) {
      words += units[next - 1]?.words ?? 0;
      if (words > FAR && next > from + 1) break;
      const after = units[next];
      const cost = costOf(words) + (after ? CUT[after.joint] : 0) + (best[next]?.cost ?? 0);
      if (cost < found.cost) found = { cost, next };
    }
    best[from] = found;
  }
  const firsts: number[] = [];
  for (let at = 0; at < units.length; at = best[at]?.next ?? units.length) firsts.push(at);
  return firsts;
}

/** Units that stand on one page; a sentence counts for the page it begins on. */
function byPage(units: readonly Unit[]): Unit[][] {
  const pages: Unit[][] = [];
  for (const unit of units) {
    const last = pages.at(-1);
    if (last !== undefined && last[0]?.page === unit.page) last.push(unit);
    else pages.push([unit]);
  }
  return pages;
}

function passagesIn({ heading, above, units }: Section): Passage[] {
  return byPage(units).flatMap((all) => {
    const firsts = starts(all);
    return firsts.map((first, index) => {
      const own = all.slice(first, firsts[index + 1]);
      const words = own.reduce((sum, unit) => sum + unit.words, 0);
      return { heading, above, page: own[0]?.page, text: joined(own), words };
    });
  });
}

/**
 * The passages of a document: as near to 60-120 words as it goes, never across a heading, across a page only to the end of a sentence,
 * parted between paragraphs rather than sentences or points. A few words that are no sentence are left out: they answer nothing.
 */
export const passagesOf = (blocks: readonly Block[]): Passage[] =>
  sectionsOf(blocks)
    .flatMap(passagesIn)
    .filter(({ text, words }) => words >= FEWEST_AT_ALL || (words > 1 && endsSentence(text)));
