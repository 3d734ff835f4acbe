import { cutCpr } from '../privacy/findCpr.ts';
import type { NoteWords } from '../schema/words.ts';
import { exactly } from './carried.ts';
import { isoDate } from './danishDate.ts';
import type { Previous } from './draft.ts';
import { linesOf, type Parts, partsOf, tidied } from './noteLines.ts';
import { cleaned, readBySign, signOf } from './readBySign.ts';
import { type Reading, readSections } from './readSections.ts';

/** More than this is not asked about; how many more there were is told. */
export const MOST = 60;
/** As many lines of what is only shown are kept. */
const MOST_SHOWN = 12;

const DATE = '\\d{1,2}\\.\\s\\p{L}+\\s\\d{4}';

/** A number somebody has put in by hand since goes no further. */
const withoutCpr = ({ agreements, open, rest }: Reading): Reading =>
  cleaned({ agreements: agreements.map(cutCpr), open: open.map(cutCpr), rest: rest.map(cutCpr) });

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
