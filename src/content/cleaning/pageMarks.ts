/** A line that tells a page's number; `behind` when it stands behind text on the same line. */
export type Mark = { at: number; page: number; behind: boolean };

type Form = { pattern: RegExp; least: number; behind: boolean; longest?: number };

const OF = '(?:\\s*(?:\\(\\d{1,4}\\)|\\/\\s*\\d{1,4}|(?:af|of)\\s+\\d{1,4}))?';

/** The forms a page's number is written in, the surest first; `least` is how many must follow each other to be believed. */
const FORMS: Form[] = [
  { pattern: /^\[side (\d{1,4})\]$/i, least: 1, behind: false },
  { pattern: /^\((\d{1,4})\)$/, least: 2, behind: false },
  {
    pattern: new RegExp(
      `^(?:[Ss]\\.|[Ss]ide|SIDE|[Pp]age|p\\.)\\s*(\\d{1,4})${OF}(?:\\s+\\p{Lu}.{0,60})?$`,
      'u',
    ),
    least: 2,
    behind: false,
  },
  { pattern: new RegExp(`\\s(?:side|page)\\s+(\\d{1,4})${OF}$`, 'i'), least: 2, behind: true },
  { pattern: /^[-–]\s*(\d{1,4})\s*[-–]?$/, least: 3, behind: false },
  { pattern: /^(\d{1,4})$/, least: 3, behind: false },
  { pattern: /\s(\d{1,3})$/, least: 3, behind: true, longest: 1 },
];
/** A number behind text is a page's only where the line is a page's worth. */
const PAGE_OF_TEXT = 300;

function marksOf(lines: readonly string[], { pattern, behind, longest }: Form): Mark[] {
  return lines.flatMap((line, at) => {
    if (longest !== undefined && line.length < PAGE_OF_TEXT) return [];
    const page = pattern.exec(line)?.[1];
    return page === undefined ? [] : [{ at, page: Number(page), behind }];
  });
}

/** A mark with the run of marks before it. */
type Link = { mark: Mark; before: Link | undefined; length: number };

/** The longest run of marks whose pages follow each other; a page or two may bear none. Each mark goes on the longest run it can. */
function chainOf(marks: readonly Mark[]): Mark[] {
  const ends = new Map<number, Link>();
  let best: Link | undefined;
  for (const mark of marks) {
    let before: Link | undefined;
    for (const step of [1, 2, 3]) {
      const link = ends.get(mark.page - step);
      if (link !== undefined && link.length > (before?.length ?? 0)) before = link;
    }
    const link = { mark, before, length: (before?.length ?? 0) + 1 };
    if (link.length > (ends.get(mark.page)?.length ?? 0)) ends.set(mark.page, link);
    if (link.length > (best?.length ?? 0)) best = link;
  }
  const chain: Mark[] = [];
  for (let link = best; link !== undefined; link = link.before) chain.push(link.mark);
  return chain.reverse();
}

/** The marks that tell the pages of a text: those of the form that tells most of them. None where there are no pages. */
export function pageMarks(lines: readonly string[]): Mark[] {
  let best: Mark[] = [];
  for (const form of FORMS) {
    const chain = chainOf(marksOf(lines, form));
    if (chain.length >= form.least && chain.length > best.length) best = chain;
  }
  return best;
}

/** The page a line tells, in any form that stands alone on its line. */
export function pageOn(line: string): number | undefined {
  const form = FORMS.find(({ pattern, behind }) => !behind && pattern.test(line));
  const page = form?.pattern.exec(line)?.[1];
  return page === undefined ? undefined : Number(page);
}

/** A line without the page's number behind it. */
export const withoutMark = (line: string): string =>
  FORMS.filter(({ behind }) => behind).reduce(
    (text, { pattern }) => (text === line ? text.replace(pattern, '') : text),
    line,
  );
