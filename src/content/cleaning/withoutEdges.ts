import { wordCount } from '../sentences.ts';
import type { Page } from './splitPages.ts';

/** Lines from the top and from the bottom of a page where a header or a footer may stand. */
const EDGE = 3;
const LONGEST = 8;
/** A header may skip a page: left and right ones differ. */
const SKIPS = 2;

/** A line that may be a header: short, and no question or point. */
const mayRun = (line: string) =>
  wordCount(line) > 0 && wordCount(line) <= LONGEST && !/[?:]$/.test(line) && !line.startsWith('- ');

function edgesOf({ lines }: Page): Set<string> {
  const spoken = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  return new Set([...spoken.slice(0, EDGE), ...spoken.slice(-EDGE)].filter(mayRun));
}

/** For each line the runs of neighbouring pages it stands at an edge of, as their places in the document. */
function runsOf(pages: readonly Page[]): Map<string, { from: number; to: number; count: number }[]> {
  const runs = new Map<string, { from: number; to: number; count: number }[]>();
  for (const [at, page] of pages.entries())
    for (const line of edgesOf(page)) {
      const all = runs.get(line) ?? [];
      const last = all.at(-1);
      if (last !== undefined && at - last.to <= SKIPS) {
        last.to = at;
        last.count += 1;
      } else all.push({ from: at, to: at, count: 1 });
      runs.set(line, all);
    }
  return runs;
}

/** Takes away headers and footers: short lines at the edge of neighbouring pages. Wherever they stand alone on those pages, they go. */
export function withoutEdges(pages: readonly Page[]): Page[] {
  const runs = runsOf(pages);
  const runsAt = (line: string, at: number) =>
    (runs.get(line) ?? []).some(({ from, to, count }) => count > 1 && at >= from && at <= to);
  return pages.map(({ page, lines }, at) => ({ page, lines: lines.filter((line) => !runsAt(line, at)) }));
}
