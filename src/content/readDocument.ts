import { parse } from 'node:path';
import { type DocumentHead, documentHead } from '../../dialogs/schema/document.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import { type Block, blocksOf } from './blocks.ts';
import { ContentError } from './contentError.ts';
import { cprPlace } from './cprPlace.ts';
import { type Passage, passagesOf } from './passagesOf.ts';
import { readText } from './readText.ts';
import { parseYaml } from './readYaml.ts';
import { slug } from './slug.ts';

/** A municipality's own document: what it says of itself, how it is referred to, and its passages in order. */
export type OwnDocument = {
  id: string;
  name: string;
  head: DocumentHead;
  source: Source;
  passages: readonly Passage[];
};

const FENCE = /^---\s*$/;
const NO_TEXT =
  'efter oplysningerne er der ingen tekst at slå op i; skriv hele sætninger med punktum eller mindst fem ord i træk';
const HOW = 'skal begynde med en linje med --- og derefter title, publisher og year';

/** The text may be anybody's, so a number of a person's is not taken in. */
function checkPersons(text: string, name: string): void {
  const place = cprPlace(text);
  if (place !== undefined)
    throw new ContentError(name, place.line, place.column, 'tekst', 'her står et CPR-nummer; fjern det');
}

/** No reference goes without its year. */
const withYear = (name: string, year: string) => (name.includes(year) ? name : `${name} (${year})`);

const sourceOf = (
  id: string,
  { title, publisher, year, short, lawNote }: DocumentHead,
  pages: number | undefined,
): Source => ({
  id,
  title,
  publisher,
  short: withYear(short ?? title, year),
  year,
  ...(pages === undefined ? {} : { pages }),
  ...(lawNote === undefined ? {} : { lawNote }),
});

/** The highest page that is marked by a number; undefined where none is. */
function lastMarked(blocks: readonly Block[]): number | undefined {
  const marked = blocks.flatMap(({ kind, text }) =>
    kind === 'page' && /^\d+$/.test(text) ? Number(text) : [],
  );
  return marked.length === 0 ? undefined : Math.max(...marked);
}

/**
 * Reads a document: Markdown or plain text behind a few lines about itself. Its id comes from the name of its file. What is wrong with it
 * is a ContentError; a CPR number in its text is told by place alone.
 */
export function readDocument(path: string, name: string): OwnDocument {
  const id = slug(parse(path).name);
  if (id === '') throw new ContentError(name, 1, 1, 'filnavn', 'skal have bogstaver eller tal');
  const text = readText(path, name);
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) throw new ContentError(name, 1, 1, 'filen', HOW);
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) throw new ContentError(name, 1, 1, 'filen', 'mangler en linje med --- efter oplysningerne');
  checkPersons(text, name);
  const { value: head } = parseYaml(lines.slice(1, end).join('\n') || '{}', name, documentHead, 1);
  const blocks = blocksOf(lines.slice(end + 1), name, end + 1);
  const passages = passagesOf(blocks);
  if (passages.length === 0) throw new ContentError(name, end + 1, 1, 'tekst', NO_TEXT);
  return { id, name, head, source: sourceOf(id, head, lastMarked(blocks)), passages };
}
