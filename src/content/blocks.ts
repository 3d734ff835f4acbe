import { ContentError } from './contentError.ts';

/** A piece of a document as its writer set it: a heading, a paragraph, a point of a list, or the mark where a page begins. */
export type Block = {
  kind: 'heading' | 'paragraph' | 'point' | 'page';
  text: string;
  /** How deep a heading is, 1 the highest; 0 of what is none. */
  level: number;
  /** Whether it stands right under the line before it, with no empty line between. */
  close: boolean;
};

/** `[side 12]` on a line of its own: here page 12 begins. */
const PAGE = /^\[\s*side\s+([0-9]{1,5}|[ivxlc]{1,8})\s*\]$/i;
const NEAR_PAGE = /^\[\s*side\b/i;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const POINT = /^\s*(?:[-*+•]\s+|(\d{1,3}[.)])\s+)(.*)$/;
/** A line that draws and says nothing. */
const RULE = /^\s*(?:[-*_=]\s*){3,}$|^\s*\|?[\s:|-]+\|[\s:|-]*$/;

/** Markdown's marks taken out of a line: emphasis, code, the addresses behind links, the bars of a table. */
export const withoutMarks = (line: string): string =>
  line
    .replace(/!\[[^[\]]{0,300}\]\([^()]{0,2000}\)/g, '')
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|`)(?=\S)([^*_`]+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^\s*\|(.*)\|\s*$/, (_row, cells: string) =>
      cells
        .split('|')
        .map((cell) => cell.trim())
        .join(', '),
    )
    .trim();

/** What a line begins, if it begins anything. */
function begun(line: string): Pick<Block, 'kind' | 'text'> | undefined {
  const page = PAGE.exec(line.trim())?.[1];
  if (page !== undefined) return { kind: 'page', text: page };
  const heading = HEADING.exec(line)?.[2];
  if (heading !== undefined) return { kind: 'heading', text: withoutMarks(heading) };
  const point = POINT.exec(line);
  if (point === null)
    return line.trimStart().startsWith('|') ? { kind: 'point', text: withoutMarks(line) } : undefined;
  const [, number, text = ''] = point;
  return { kind: 'point', text: [...(number ? [number] : []), withoutMarks(text)].join(' ') };
}

/**
 * The blocks of a document in order. A page mark written otherwise than `[side 12]` is a ContentError: its pages would be told wrong.
 * `linesBefore` are the lines of the file that stand before these.
 */
export function blocksOf(lines: readonly string[], name: string, linesBefore: number): Block[] {
  const blocks: Block[] = [];
  let close = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || RULE.test(line)) {
      close = false;
      continue;
    }
    const block = begun(line);
    if (block === undefined && NEAR_PAGE.test(line.trim()))
      throw new ContentError(
        name,
        linesBefore + index + 1,
        1,
        'sidemærke',
        'skrives som [side 12], alene på linjen',
      );
    const last = blocks.at(-1);
    const text = withoutMarks(line);
    if (block !== undefined) blocks.push({ ...block, level: HEADING.exec(line)?.[1]?.length ?? 0, close });
    else if (close && last !== undefined && (last.kind === 'paragraph' || last.kind === 'point'))
      last.text += ` ${text}`;
    else blocks.push({ kind: 'paragraph', text, level: 0, close });
    close = true;
  }
  return blocks.filter(({ text }) => text !== '');
}
