import type { NoteSectionId, NoteWords } from '../schema/words.ts';
import { agreedIn, agreedInRow, before, openIn } from './carried.ts';
import {
  agreedHeading,
  emptyPhrases,
  entriesOf,
  isBullet,
  LABELLED,
  type Line,
  type Parts,
  withoutBullet,
} from './noteLines.ts';
import { NOT_READ_BACK, openText } from './openPoints.ts';

/** What a note says to go on from: what was agreed, what was left open, and lines that are only shown. */
export type Reading = { agreements: string[]; open: string[]; rest: string[] };

const isName = (entry: string) => LABELLED.test(entry) && entry.indexOf(':') === entry.length - 1;

/** Reads the sections of one note, entry by entry. */
class SectionReader {
  readonly reading: Reading = { agreements: [], open: [], rest: [] };
  private readonly words: NoteWords;
  private readonly heading: string;
  private readonly isAgenda: boolean;

  constructor(words: NoteWords, isAgenda: boolean) {
    this.words = words;
    this.heading = agreedHeading(words);
    this.isAgenda = isAgenda;
  }

  /** The section of agreements: its rows, or all of it where the caseworker has reworded it. What is neither is only shown. */
  agreed(entries: readonly string[]): void {
    const own = [this.heading, ...(this.words.previous?.reads?.agreements ?? [])].map((name) => `${name}:`);
    const free: string[] = [];
    const rows: string[] = [];
    let name = '';
    for (const entry of entries) {
      if (isBullet(entry) && (name === '' || own.includes(name))) rows.push(withoutBullet(entry));
      else if (isBullet(entry)) this.reading.rest.push(`${name} ${withoutBullet(entry)}`);
      else if (isName(entry)) name = entry;
      else {
        name = '';
        if (this.isOpen(entry)) continue;
        if (entry.startsWith(`${this.heading}: `)) rows.push(entry.slice(this.heading.length + 2));
        else (LABELLED.test(entry) ? this.reading.rest : free).push(entry);
      }
    }
    (rows.length > 0 ? this.reading.rest : this.reading.agreements).push(...free);
    this.reading.agreements.push(...rows);
  }

  /** What is missing, whatever stands there, but for what was settled. */
  missing(entries: readonly string[]): void {
    const names = this.words.previous?.reads?.missing ?? [];
    for (const entry of entries) {
      if (this.isOpen(entry) || this.carried(entry) || isName(entry)) continue;
      const name = names.find((it) => entry.startsWith(`${it}: `));
      const text = withoutBullet(name === undefined ? entry : entry.slice(name.length + 2));
      this.reading.open.push(withoutBullet(text));
    }
  }

  /** Any other section: what the last agreements came to, and points put off. */
  other(entries: readonly string[]): void {
    const statuses = (this.words.previous?.reads?.statuses ?? []).map((name) => `${name}:`);
    let name = '';
    for (const entry of entries) {
      if (isBullet(entry)) {
        if (statuses.includes(name))
          this.reading.agreements.push(...agreedInRow(withoutBullet(entry), this.words));
      } else if (isName(entry)) name = entry;
      else if (!this.carried(entry)) this.isOpen(entry);
    }
  }

  /** An agreement or a point of the note before this one, which goes on unless it is settled. */
  private carried(entry: string): boolean {
    const { previous } = this.words;
    if (previous === undefined) return false;
    const [agreed, open] = [before(previous.agreed), before(previous.open)];
    if (entry.startsWith(agreed))
      this.reading.agreements.push(...agreedIn(entry.slice(agreed.length), this.words));
    else if (entry.startsWith(open)) this.reading.open.push(...openIn(entry.slice(open.length), this.words));
    else return false;
    return true;
  }

  /** A point put off, with what was said then, or essential and not discussed; or the line of all the others, which are only shown. */
  private isOpen(entry: string): boolean {
    const { phrases, items, previous } = this.words;
    const [, not, later] = items.states.agenda;
    if (emptyPhrases(this.words).includes(entry)) return true;
    if (phrases.nothingNoted !== undefined && entry.startsWith(`${phrases.nothingNoted}: `)) return true;
    if (entry.startsWith(`${phrases.notDiscussed}: `)) {
      // A question of a flow left unanswered is no point that anybody meant to come back to.
      if (this.isAgenda) this.reading.rest.push(entry);
      return true;
    }
    const name = /^[^:]*(?=: )/.exec(entry)?.[0] ?? '';
    const state = entry.slice(name.length + 2);
    const is = (text: string | undefined) =>
      text !== undefined && (state === text || state.startsWith(`${text}: `));
    if (name === '' || !(is(not?.text) || is(later?.text))) return false;
    const said = is(later?.text) ? state.slice((later?.text.length ?? 0) + 2) : '';
    // The point that goes through the last note stands in its own lines.
    const passing = previous !== undefined && name.startsWith(before(previous.title));
    if (!passing) this.reading.open.push(openText(name, said));
    return true;
  }
}

/** Reads one section of a note. Lines in `turned` are taken the other way than they look: as the beginning of something, or not. */
export function readSection(
  id: NoteSectionId,
  lines: readonly Line[],
  words: NoteWords,
  isAgenda: boolean,
  turned: ReadonlySet<number> = new Set(),
): Reading {
  const reader = new SectionReader(words, isAgenda);
  if (NOT_READ_BACK.includes(id)) return reader.reading;
  const entries = entriesOf(lines, turned);
  if (id === 'aftaler') reader.agreed(entries);
  else if (id === 'mangler') reader.missing(entries);
  else reader.other(entries);
  return reader.reading;
}

/** What several sections say to go on from, in their order. */
export const joined = (readings: readonly Reading[]): Reading => ({
  agreements: readings.flatMap(({ agreements }) => agreements),
  open: readings.flatMap(({ open }) => open),
  rest: readings.flatMap(({ rest }) => rest),
});

/** Reads what a note says to go on from, its lines taken as they look. */
export const readSections = ({ sections }: Parts, words: NoteWords, isAgenda: boolean): Reading =>
  joined([...sections].map(([id, lines]) => readSection(id, lines, words, isAgenda)));
