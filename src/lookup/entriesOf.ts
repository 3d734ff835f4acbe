import type { GuidanceFile } from '../../dialogs/schema/guidance.ts';
import type { Entry } from './entry.ts';

const linesOf = (block: GuidanceFile['body'][number]) => (typeof block === 'string' ? [block] : block.points);

/** Lookup cards as the index reads them. */
export const entriesOf = (cards: readonly GuidanceFile[]): Entry[] =>
  cards.map(({ id, title, alias, body, sources }) => {
    return { id, kind: 'card', title, alias, text: body.flatMap(linesOf).join('\n'), sources };
  });
