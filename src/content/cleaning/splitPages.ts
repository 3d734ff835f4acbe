import { wordCount } from '../sentences.ts';
import { type Mark, pageMarks, pageOn, withoutMark } from './pageMarks.ts';

/** The lines of one page; without a number where the text has no pages. */
export type Page = { page: number | undefined; lines: string[] };

/** So few words before the first mark are no page of their own. */
const FEW = 20;
const EDGE = 4;

const wordsIn = (lines: readonly string[]) => wordCount(lines.join('\n'));

/** Whether the marks stand below their pages: there is a page before the first, and none behind the last. */
function standBelow(lines: readonly string[], marks: readonly Mark[]): boolean {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (first.behind) return true;
  const before = wordsIn(lines.slice(0, first.at));
  return before > FEW && (first.page === 1 || wordsIn(lines.slice(last.at + 1)) <= FEW);
}

/** A page's number once more, as its header or footer tells it. */
function repeatsNumber({ page, lines }: Page, line: string, at: number): boolean {
  if (page === undefined || pageOn(line) !== page) return false;
  return /\p{L}/u.test(line) || at < EDGE || at >= lines.length - EDGE;
}

/** Pages by form feeds: what printing programs put between them. */
function byFeeds(lines: readonly string[]): Page[] {
  const pages: Page[] = [{ page: 1, lines: [] }];
  for (const line of lines)
    if (line === '\f') pages.push({ page: pages.length + 1, lines: [] });
    else pages.at(-1)?.lines.push(line);
  return pages;
}

function byMarks(lines: readonly string[], marks: readonly Mark[]): Page[] {
  const below = standBelow(lines, marks);
  const at = new Map(marks.map((mark) => [mark.at, mark]));
  const first = marks[0]?.page ?? 1;
  const pages: Page[] = [{ page: below ? first : first > 1 ? first - 1 : undefined, lines: [] }];
  for (const [index, line] of lines.entries()) {
    const mark = at.get(index);
    if (mark === undefined) pages.at(-1)?.lines.push(line);
    else {
      const last = pages.at(-1);
      if (below && last) last.page = mark.page;
      if (mark.behind) last?.lines.push(withoutMark(line));
      pages.push({ page: below ? mark.page + 1 : mark.page, lines: [] });
    }
  }
  return pages;
}

/** The pages of a text in order, without their numbers on them. One page without a number where none are told. */
export function splitPages(lines: readonly string[]): Page[] {
  const plain = lines.filter((line) => line !== '\f');
  const marks = pageMarks(plain);
  const fed = lines.filter((line) => line === '\f').length;
  const pages =
    marks.length > 0 && marks.length >= fed / 2
      ? byMarks(plain, marks)
      : fed > 0
        ? byFeeds(lines)
        : [{ page: undefined, lines: plain }];
  return pages
    .filter((page) => wordsIn(page.lines) > 0)
    .map((page) => ({ ...page, lines: page.lines.filter((line, at) => !repeatsNumber(page, line, at)) }));
}
