import { plainText } from '../privacy/plainText.ts';
import type { NoteSectionId, NoteWords } from '../schema/words.ts';
import { exactly } from './carried.ts';

/** What a case system may make of the sign before a row. */
const BULLET = /^(?:[-‐‑‒–—−*o] |[•‣▪●◦·] ?)/;
/** "Form: telefon": a name that begins a new line of the note, where what stands before may have been broken by the case system. */
export const LABELLED = /^\p{Lu}[^:.·]{0,60}:(?: |$)/u;
/** As many lines as one name may have been broken into. */
const BROKEN_INTO = 5;

/** What a case system may do to a text undone, to hold texts together: dashes and quotation marks of any kind as one kind. */
export const tidied = (text: string): string => text.replace(/[‐‑‒–—−]/g, '-').replace(/[»«"“”„‟]/g, '"');

/** The lines of a text, blank ones left out, with one blank wherever there is any. The signs stay as they were written. */
export const linesOf = (text: string): string[] =>
  plainText(text)
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line of a note: its place in it, and whether it looks as if it began something of its own. */
export type Line = { at: number; text: string; begins: boolean };
export type Parts = { head: string[]; sections: Map<NoteSectionId, Line[]> };

export const isBullet = (text: string): boolean => BULLET.test(text);
export const withoutBullet = (text: string): string => text.replace(BULLET, '');

/** What stands where nothing was said. */
export const emptyPhrases = ({ phrases }: NoteWords): string[] =>
  [phrases.notDiscussed, phrases.nothingNoted].filter((it) => it !== undefined);

/** The note's heading of agreements. */
export const agreedHeading = ({ headings }: NoteWords): string =>
  headings.find(({ id }) => id === 'aftaler')?.heading ?? '';

/** How a line may begin: the names that are read back, and a point's name before its state. */
export function openings(words: NoteWords): RegExp {
  const { phrases, previous, items } = words;
  const { statuses = [], agreements = [], missing = [] } = previous?.reads ?? {};
  const own = previous ? [previous.agreed, previous.open].map((it) => it.split(':')[0] ?? '') : [];
  const names = [
    ...own,
    ...emptyPhrases(words),
    agreedHeading(words),
    ...statuses,
    ...agreements,
    ...missing,
  ].map(exactly);
  const [, not, later] = items.states.agenda;
  const states = [phrases.notDiscussed, not?.text ?? '', later?.text ?? ''].map(exactly);
  return new RegExp(`^(?:(?:${names.join('|')}):|\\p{Lu}[^:·]*: (?:${states.join('|')})(?=[:; ]|$))`, 'u');
}

/** Whether a line begins something of its own, as far as can be seen from it and those right after it. */
function begins(lines: readonly string[], at: number, opening: RegExp): boolean {
  const text = lines[at] ?? '';
  if (isBullet(text) || LABELLED.test(text)) return true;
  return opening.test(lines.slice(at, at + BROKEN_INTO).join(' '));
}

/** The lines before the first heading, and those under each. Headings are the note's own, in capitals and alone on their lines. */
export function partsOf(lines: readonly string[], words: NoteWords): Parts {
  const known = new Map(
    words.headings.map(({ id, heading }) => [tidied(heading).toLocaleUpperCase('da'), id]),
  );
  const opening = openings(words);
  const parts: Parts = { head: [], sections: new Map() };
  let under: Line[] | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const sizes = Array.from({ length: BROKEN_INTO }, (_, size) => size + 1);
    const named = (size: number) => known.get(tidied(lines.slice(at, at + size).join(' ')));
    const size = sizes.find((it) => named(it) !== undefined) ?? 0;
    const id = named(size);
    const text = lines[at] ?? '';
    if (id !== undefined) {
      under = parts.sections.get(id) ?? [];
      parts.sections.set(id, under);
      at += size - 1;
    } else if (under === undefined) parts.head.push(text);
    else under.push({ at, text, begins: begins(lines, at, opening) });
  }
  return parts;
}

/** Lines joined into what was one line when the note was made. A line in `turned` is taken the other way than it looks. */
export function entriesOf(lines: readonly Line[], turned: ReadonlySet<number>): string[] {
  const entries: string[] = [];
  for (const { at, text, begins: looks } of lines) {
    const starts = looks !== turned.has(at);
    if (starts || entries.length === 0) entries.push(text);
    else entries[entries.length - 1] += ` ${text}`;
  }
  return entries;
}
