import { cutCpr } from '../privacy/findCpr.ts';
import type { NoteSectionId, NoteWords } from '../schema/words.ts';
import { exactly } from './carried.ts';
import { isoDate } from './danishDate.ts';
import { digest } from './digest.ts';
import type { Previous } from './draft.ts';
import { linesOf, openings, type Parts, partsOf, tidied } from './noteLines.ts';
import { type Reading, readSections } from './readSections.ts';

/** More than this is not asked about; how many more there were is told. */
export const MOST = 60;
/** Lines that may be looked at the other way, ways tried and characters read at most, to find how a note was before its lines were broken. */
const MOST_TURNED = 40;
const MOST_WAYS = 1200;
const MOST_READ = 2_000_000;
/** Sections whose every line may be one to go on from; in the others it is those near a point's state. */
const FULL_OF_THEM: readonly NoteSectionId[] = ['aftaler', 'opfoelgning', 'mangler'];
const NEAR = 5;
/** As many lines of what is only shown are kept. */
const MOST_SHOWN = 12;

const DATE = '\\d{1,2}\\.\\s\\p{L}+\\s\\d{4}';

/** Each text once. */
const kept = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');

const cleaned = ({ agreements, open, rest }: Reading): Reading => ({
  agreements: kept(agreements),
  open: kept(open),
  rest: kept(rest),
});

/** A number somebody has put in by hand since goes no further. */
const withoutCpr = ({ agreements, open, rest }: Reading): Reading =>
  cleaned({ agreements: agreements.map(cutCpr), open: open.map(cutCpr), rest: rest.map(cutCpr) });

/** A sign of what a note says to go on from, the same whatever a case system does to dashes, quotation marks and blanks. */
function signOf({ agreements, open }: Reading): string {
  const bare = (texts: readonly string[]) => texts.map((text) => tidied(text).replace(/\s/g, ''));
  return digest(JSON.stringify([bare(agreements), bare(open)])).slice(0, 8);
}

/** The lines that may have been something else before they were broken: those that begin something, where it matters. */
function doubtful({ sections }: Parts, words: NoteWords): number[] {
  const opening = openings(words);
  const all = [...sections.values()].flat();
  const widest = Math.max(0, ...all.map(({ text }) => text.length));
  const found = [...sections].flatMap(([id, lines]) =>
    lines.flatMap((line, index) => {
      const near = lines.slice(index, index + NEAR).map(({ text }) => text);
      const matters =
        FULL_OF_THEM.includes(id) || near.some((_, from) => opening.test(near.slice(from).join(' ')));
      if (index === 0 || !line.begins || !matters) return [];
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

/** The sections read so that they have the sign the note was given; undefined where no way of taking the lines has it. */
function readBySign(parts: Parts, words: NoteWords, isAgenda: boolean, sign: string): Reading | undefined {
  const size = [...parts.sections.values()].flat().reduce((sum, { text }) => sum + text.length + 1, 1);
  let left = Math.min(MOST_WAYS, Math.ceil(MOST_READ / size));
  for (const way of waysOf(doubtful(parts, words))) {
    const reading = cleaned(readSections(parts, words, isAgenda, new Set(way)));
    if (signOf(reading) === sign) return reading;
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}

/** What the end of a note tells: the conversation it was made with, whether that is an agenda, and its sign. */
function footOf({ sections }: Parts, { phrases }: NoteWords) {
  const made = tidied((sections.get('kilder') ?? []).map(({ text }) => text).join(' '));
  const { version, versionOfAgenda = version } = phrases;
  for (const phrase of [versionOfAgenda, version]) {
    const [start = '', middle = ''] = tidied(phrase).split(/\{[^}]*\}/);
    const found = [...made.matchAll(new RegExp(`${exactly(start)}(.{1,200}?)${exactly(middle)}`, 'g'))];
    // Two notes in one field are no note.
    if (found.length > 1) return undefined;
    const sign = /\([0-9a-f]{8}-\s?([0-9a-f]{8})\)/.exec(made)?.[1];
    if (found[0]?.[1] !== undefined)
      return { title: found[0][1], isAgenda: phrase === versionOfAgenda, sign };
  }
  return undefined;
}

/** The title with its date, and the case number nearest above it, among whatever else a case system has put there. */
function topOf(head: readonly string[], title: string) {
  const blanks = exactly(title).replaceAll(' ', '\\s');
  const lines = head.join('\n');
  const named = new RegExp(`(?:^|\\s)${blanks},\\s(${DATE})(?=\\s|$)`, 'u').exec(tidied(lines));
  const date = isoDate(named?.[1]?.replace(/\s/g, ' ') ?? '');
  const above = lines.slice(0, named?.index ?? 0).split('\n');
  const reference = above
    .findLast((line) => /^Sag: ./.test(line))
    ?.slice('Sag: '.length)
    .trim();
  return date === undefined ? undefined : { date, reference };
}

/**
 * Reads back a note the bot has made, as it comes out of a case system: its case, title and date, what was agreed, and what was left open.
 * Where it cannot be seen to be as it was made, it says so. Undefined for any other text, of which nothing is guessed.
 */
export function readNote(text: string, words: NoteWords): Previous | undefined {
  const parts = partsOf(linesOf(text), words);
  const foot = footOf(parts, words);
  const top = foot && topOf(parts.head, foot.title);
  if (foot === undefined || top === undefined) return undefined;
  const plain = cleaned(readSections(parts, words, foot.isAgenda));
  const whole =
    signOf(plain) === foot.sign ? plain : foot.sign && readBySign(parts, words, foot.isAgenda, foot.sign);
  const { agreements, open, rest } = withoutCpr(whole || plain);
  const left = Math.max(0, agreements.length + open.length - MOST);
  return {
    title: foot.title,
    date: top.date,
    agreements: agreements.slice(0, MOST),
    open: open.slice(0, Math.max(0, MOST - agreements.length)),
    ...(rest.length > 0 ? { rest: rest.slice(0, MOST_SHOWN) } : {}),
    ...(whole ? {} : { altered: true as const }),
    ...(left > 0 ? { left } : {}),
    ...(top.reference === undefined ? {} : { reference: top.reference }),
  };
}

/** A note with its sign behind the mark of its edition, so that it can be seen later whether it is read as it was made. */
export function signed(text: string, words: NoteWords, mark: string): string {
  const at = text.lastIndexOf(`(${mark})`);
  const parts = partsOf(linesOf(text), words);
  const foot = footOf(parts, words);
  if (at < 0 || foot === undefined) return text;
  const sign = signOf(cleaned(readSections(parts, words, foot.isAgenda)));
  return `${text.slice(0, at)}(${mark}-${sign})${text.slice(at + mark.length + 2)}`;
}
