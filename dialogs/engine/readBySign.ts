import type { NoteSectionId, NoteWords } from '../schema/words.ts';
import { digest } from './digest.ts';
import { openings, type Parts, tidied } from './noteLines.ts';
import { joined, type Reading, readSection } from './readSections.ts';

/** Lines that may be looked at the other way, ways tried and characters read at most, to find how a note was before its lines were broken. */
const MOST_TURNED = 40;
const MOST_WAYS = 1200;
const MOST_READ = 2_000_000;
/** Sections whose every line may be one to go on from; in the others it is those near a point's state. */
const FULL_OF_THEM: readonly NoteSectionId[] = ['aftaler', 'opfoelgning', 'mangler'];
const NEAR = 5;
/** Each text once. */
const kept = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');

/** A reading with each thing once, without blanks around it. */
export const cleaned = ({ agreements, open, rest }: Reading): Reading => ({
  agreements: kept(agreements),
  open: kept(open),
  rest: kept(rest),
});

/** A text as a sign sees it: the same whatever a case system does to dashes, quotation marks and blanks. */
const bare = (text: string): string => tidied(text).replace(/\s/g, '');

/** A sign of what a note says to go on from. `bared` may know how a text is seen, so that many readings of one note are quickly signed. */
export function signOf(
  { agreements, open }: Omit<Reading, 'rest'>,
  bared: (text: string) => string = bare,
): string {
  return digest(JSON.stringify([agreements.map(bared), open.map(bared)])).slice(0, 8);
}

/** The lines that may have been something else before they were broken: those that begin something, where it matters. */
function doubtful({ sections }: Parts, words: NoteWords): number[] {
  const opening = openings(words);
  const all = [...sections.values()].flat();
  const widest = Math.max(0, ...all.map(({ text }) => text.length));
  const found = [...sections].flatMap(([id, lines]) =>
    lines.flatMap((line, index) => {
      if (index === 0 || !line.begins) return [];
      const near = lines.slice(index, index + NEAR).map(({ text }) => text);
      const matters =
        FULL_OF_THEM.includes(id) || near.some((_, from) => opening.test(near.slice(from).join(' ')));
      if (!matters) return [];
      const last = lines[index - 1]?.text.length ?? 0;
      const [word = ''] = line.text.split(' ');
      // A line that could have held one word more was ended there on purpose.
      return [{ at: line.at, full: last + 1 + word.length > widest * 0.8 }];
    }),
  );
  return [...found.filter(({ full }) => full), ...found.filter(({ full }) => !full)].map(({ at }) => at);
}

/** Ways to take doubtful lines: one of them turned, then two, and so on, the likeliest first. */
function* waysOf(lines: readonly number[]): Generator<number[]> {
  const likeliest = lines.slice(0, MOST_TURNED);
  let shorter: number[][] = [[]];
  for (let size = 1; size <= likeliest.length; size += 1) {
    const longer: number[][] = [];
    for (const way of shorter) {
      const from = way.length === 0 ? 0 : likeliest.indexOf(way.at(-1) ?? -1) + 1;
      for (const at of likeliest.slice(from)) {
        yield [...way, at];
        longer.push([...way, at]);
        if (longer.length > MOST_WAYS) return;
      }
    }
    shorter = longer;
  }
}

/** A function that works a thing out once for each key. */
function once<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

/**
 * Reads the sections with some lines turned. A section is read once for each way its own lines are taken: of the many ways tried, most turn a
 * line or two, and leave all other sections as they were.
 */
function readings(
  { sections }: Parts,
  words: NoteWords,
  isAgenda: boolean,
): (way: readonly number[]) => Reading {
  const owner = new Map([...sections].flatMap(([id, lines]) => lines.map(({ at }) => [at, id] as const)));
  const readers = [...sections].map(([id, lines]) => {
    const read = once((key) => {
      const turned = key === '' ? [] : key.split(',').map(Number);
      return readSection(id, lines, words, isAgenda, new Set(turned));
    });
    return (way: readonly number[]) => read(way.filter((at) => owner.get(at) === id).join(','));
  });
  return (way) => joined(readers.map((read) => read(way)));
}

/** The sections read so that they have the sign the note was given; undefined where no way of taking the lines has it. */
export function readBySign(
  parts: Parts,
  words: NoteWords,
  isAgenda: boolean,
  sign: string,
): Reading | undefined {
  const size = [...parts.sections.values()].flat().reduce((sum, { text }) => sum + text.length + 1, 1);
  const [readingOf, bared] = [readings(parts, words, isAgenda), once(bare)];
  let left = Math.min(MOST_WAYS, Math.ceil(MOST_READ / size));
  for (const way of waysOf(doubtful(parts, words))) {
    const reading = readingOf(way);
    const { agreements, open } = reading;
    if (signOf({ agreements: kept(agreements), open: kept(open) }, bared) === sign) return cleaned(reading);
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}
