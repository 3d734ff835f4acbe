import { cutCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { NoteSectionId, NoteWords } from '../schema/words.ts';
import { isoDate } from './danishDate.ts';
import type { Previous } from './draft.ts';

/** As many as a card can ask about, each as long as a line of it. */
const MOST = 12;
const LONGEST = 300;

const BULLET = /^- /;
/** "Form: telefon": a name that begins a new line of the note, where what stands before may have been broken by the case system. */
const LABELLED = /^\p{Lu}[^:.·]{0,60}:(?: |$)/u;
const SILENT_NOWHERE: readonly NoteSectionId[] = ['rammer', 'afgoerelse', 'kilder'];

/** What a case system may do to a text undone: dashes, quotation marks and spaces of any kind as one kind. */
const tidied = (text: string) =>
  plainText(text)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[»«"“”„‟]/g, '"')
    .replace(/[^\S\n]+/g, ' ');

const linesOf = (text: string) =>
  tidied(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Parts = { head: string[]; sections: Map<NoteSectionId, string[]> };

/** The lines before the first heading, and those under each. Headings are the note's own, in capitals and alone on their line. */
function partsOf(lines: readonly string[], { headings }: NoteWords): Parts {
  const known = new Map(headings.map(({ id, heading }) => [tidied(heading).toLocaleUpperCase('da'), id]));
  const parts: Parts = { head: [], sections: new Map() };
  let at = parts.head;
  for (const line of lines) {
    const id = known.get(line);
    if (id === undefined) at.push(line);
    else {
      at = parts.sections.get(id) ?? [];
      parts.sections.set(id, at);
    }
  }
  return parts;
}

/** Lines joined into what was one line when the note was made. */
function entriesOf(lines: readonly string[] = []): string[] {
  const entries: string[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last === undefined || BULLET.test(line) || LABELLED.test(line)) entries.push(line);
    else entries[entries.length - 1] = `${last} ${line}`;
  }
  return entries;
}

/** The text before the place a phrase is filled in at. */
const before = (phrase: string) => tidied(phrase.split('{')[0] ?? '');

type Told = { agreements: string[]; open: string[] };

/** What the section of agreements says: its rows, or all of it where the caseworker has reworded it into plain text. */
function agreed(entries: readonly string[], heading: string, notDiscussed: string): string[] {
  const own = [`${heading}:`, ''];
  let label = '';
  const rows: string[] = [];
  const free: string[] = [];
  for (const entry of entries) {
    if (BULLET.test(entry)) {
      if (own.includes(label)) rows.push(entry.replace(BULLET, ''));
    } else if (entry.endsWith(':')) label = entry;
    else if (entry.startsWith(`${heading}: `)) rows.push(entry.slice(heading.length + 2));
    else if (!LABELLED.test(entry) && entry !== notDiscussed) free.push(entry);
  }
  return rows.length > 0 ? rows : free;
}

/** What an entry says of an earlier agreement or an open point that goes on: what it is about, when it still stands. */
function stillStands(entry: string, phrase: string, state: string | undefined): string[] {
  const start = before(phrase);
  const end = `: ${state?.toLocaleLowerCase('da')}`;
  if (!entry.startsWith(start) || !entry.endsWith(end)) return [];
  return [entry.slice(start.length, entry.length - end.length)];
}

/** Points put off, points nobody came to, and what was missing. */
function leftOpen(
  id: NoteSectionId,
  entries: readonly string[],
  words: NoteWords,
  isAgenda: boolean,
): string[] {
  const { notDiscussed } = words.phrases;
  const later = `: ${words.items.states.agenda[2]?.text}`;
  return entries.flatMap((entry) => {
    // A question of a flow left unanswered is no point that anybody meant to come back to.
    if (entry.startsWith(`${notDiscussed}: `))
      return isAgenda ? entry.slice(notDiscussed.length + 2).split('; ') : [];
    const put = entry.indexOf(later);
    if (put > 0) return [entry.slice(0, put)];
    if (id !== 'mangler' || !LABELLED.test(entry) || words.previous === undefined) return [];
    const still = stillStands(entry, words.previous.open, words.previous.openStates[1]?.text);
    return still.length > 0 || entry.startsWith(before(words.previous.open))
      ? still
      : [entry.slice(entry.indexOf(': ') + 2)];
  });
}

function told({ sections }: Parts, words: NoteWords, isAgenda: boolean): Told {
  const { notDiscussed } = words.phrases;
  const heading = words.headings.find(({ id }) => id === 'aftaler')?.heading ?? '';
  const result: Told = { agreements: [], open: [] };
  for (const [id, lines] of sections) {
    const entries = entriesOf(lines);
    if (id === 'aftaler') result.agreements.push(...agreed(entries, heading, notDiscussed));
    if (words.previous !== undefined)
      for (const entry of entries)
        result.agreements.push(
          ...stillStands(entry, words.previous.agreed, words.previous.statuses[2]?.text),
        );
    if (!SILENT_NOWHERE.includes(id)) result.open.push(...leftOpen(id, entries, words, isAgenda));
  }
  return result;
}

const kept = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => cutCpr(text.trim()).slice(0, LONGEST).toWellFormed()))]
    .filter((text) => text !== '')
    .slice(0, MOST);

/**
 * Reads back a note the bot has made, as it comes out of a case system: its case, title and date, what was agreed, and what was left open.
 * Undefined for any other text, of which nothing is guessed.
 */
export function readNote(text: string, words: NoteWords): Previous | undefined {
  const parts = partsOf(linesOf(text), words);
  const { head, sections } = parts;
  const made = (sections.get('kilder') ?? []).join(' ');
  const { version, versionOfAgenda = version } = words.phrases;
  const isAgenda = made.includes(before(versionOfAgenda));
  if (!isAgenda && !made.includes(before(version))) return undefined;
  const [first = ''] = head;
  const reference = /^Sag: (.+)$/.exec(first)?.[1];
  const named = /^(.+), (\d{1,2}\. \p{L}+ \d{4})$/u.exec(
    head.slice(reference === undefined ? 0 : 1).join(' '),
  );
  const date = isoDate(named?.[2] ?? '');
  if (named?.[1] === undefined || date === undefined) return undefined;
  const { agreements, open } = told(parts, words, isAgenda);
  return {
    title: named[1],
    date,
    agreements: kept(agreements),
    open: kept(open),
    ...(reference === undefined ? {} : { reference }),
  };
}
