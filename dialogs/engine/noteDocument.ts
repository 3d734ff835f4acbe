import type { Conversation } from '../schema/conversationInUse.ts';
import type { Reader } from '../schema/parts.ts';
import type { RowsQuestion } from '../schema/question.ts';
import { isoDate } from './danishDate.ts';
import { allQuestions } from './places.ts';

/** A piece of the note as a document. A table's rows have a cell for each of its columns. */
export type Block =
  | { is: 'title' | 'heading' | 'line' | 'point'; text: string }
  | { is: 'table'; columns: string[]; rows: string[][] };

/** The note as a document: the very text that is copied, taken apart. `date` is that of the talk in words; `made` an ISO instant. */
export type NoteDocument = { blocks: Block[]; reference?: string; date: string; made: string };

const BULLET = '– ';
const BETWEEN = ' · ';
const COLUMNS = ['who', 'what', 'when'];

/** The headings a reader's text may have, as they stand in it → as they are written; and those with agreements under them. */
function headingsFor(
  { note, versions }: Conversation,
  reader: Reader,
): { known: Map<string, string>; agreements: string[] } {
  const all =
    reader === 'sag'
      ? note.headings.map(({ id, heading }) => ({ heading, agreed: id === 'aftaler' }))
      : (versions?.[reader].headings ?? []).map((it) => ({
          heading: it.heading,
          agreed: it.sections.includes('aftaler'),
        }));
  return {
    known: new Map(all.map(({ heading }) => [heading.toLocaleUpperCase('da'), heading])),
    agreements: all.flatMap(({ heading, agreed }) => (agreed ? [heading] : [])),
  };
}

/** The names of the columns of agreements, where the conversation has who, what and when. */
function columnsIn(conversation: Conversation): string[] | undefined {
  const rows = [...allQuestions(conversation).values()].filter(
    (it): it is RowsQuestion => it.type === 'rows',
  );
  const named = rows.map(({ columns }) =>
    COLUMNS.flatMap((id) => columns.find((column) => column.id === id)?.label ?? []),
  );
  return named.find((labels) => labels.length === COLUMNS.length);
}

const isDay = (text: string) => isoDate(text.replace(/^\D*(?=\d)/, '')) !== undefined;

/** The cells of an agreement, an empty one for what it does not tell; undefined where it cannot be taken apart. */
function cellsOf(point: string): string[] | undefined {
  const parts = point.split(BETWEEN);
  const [first = '', second = ''] = parts;
  if (parts.length === COLUMNS.length) return parts;
  if (parts.length === 1) return ['', first, ''];
  if (parts.length !== 2) return undefined;
  return isDay(second) ? ['', first, second] : [first, second, ''];
}

/** Points in a row as a table, if they are agreements that all can be taken apart and any of them tells more than what. */
function tableOf(points: readonly string[], columns: string[] | undefined): Block | undefined {
  const rows = points.flatMap((point) => {
    const cells = cellsOf(point);
    return cells === undefined ? [] : [cells];
  });
  const told = points.some((point) => point.includes(BETWEEN));
  return columns && told && rows.length === points.length ? { is: 'table', columns, rows } : undefined;
}

/**
 * A finished note's text as a document's blocks, for any reader's version: every word of it, in its order, and no other but the names of a
 * table's columns.
 */
export function noteBlocks(conversation: Conversation, text: string, reader: Reader): Block[] {
  const { known, agreements } = headingsFor(conversation, reader);
  const columns = columnsIn(conversation);
  const blocks: Block[] = [];
  const points: string[] = [];
  let under = '';
  const close = () => {
    if (points.length === 0) return;
    const table = agreements.includes(under) ? tableOf(points, columns) : undefined;
    blocks.push(...(table ? [table] : points.map((point): Block => ({ is: 'point', text: point }))));
    points.length = 0;
  };
  const [head = '', ...rest] = text.split('\n\n');
  const top = head.split('\n');
  blocks.push(
    ...top.map((line, at): Block => ({ is: at === top.length - 1 ? 'title' : 'line', text: line })),
  );
  for (const paragraph of rest)
    for (const [at, line] of paragraph.split('\n').entries()) {
      const heading = at === 0 ? known.get(line) : undefined;
      if (heading === undefined && line.startsWith(BULLET)) points.push(line.slice(BULLET.length));
      else {
        close();
        under = heading ?? under;
        if (line !== '')
          blocks.push({ is: heading === undefined ? 'line' : 'heading', text: heading ?? line });
      }
    }
  close();
  return blocks;
}
