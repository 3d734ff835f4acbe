import { endsSentence, wordCount } from '../sentences.ts';

/** The lines of the document itself, how many with words on them stood before and after it, and its title where the page repeats it. */
export type Cropped = { lines: string[]; before: number; after: number; title: string | undefined };

/** Behind such a line a site shows the text of a document it has read. */
const STARTS = /^(?:hele teksten|fuld tekst|full text|transkript|transskription|transcript)\s*:?$/i;
const RELATED =
  /^(?:relaterede|lignende|related)\s+(?:dokumenter|artikler|emner|sider|links|documents|articles)\s*:?$/i;
/** What only stands below an article: links to others, whom to ask, what the site says of itself. */
const BELOW =
  /^(?:(?:læs|se) også(?!\p{L}).{0,40}|har du spørgsmål\b.*|spørg \p{Lu}{2,}|kontakt os|del (?:siden|artiklen|på)\b.*|følg os\b.*|tilmeld\b.*nyhedsbrev.*|cookie.*|privatlivspolitik|til toppen|sidst opdateret\b.*|var (?:siden|denne side) nyttig.*)$/iu;
const MENU = /^(?:gå til\b.*indhold.*|spring til\b.*|menu|søg|log ind|forside|print|udskriv|download|hent)$/i;
const REFERENCES = /^(?:referencer|references)$/i;

/** So many lines below the first the next teaser stands at the most. */
const NEAR = 16;

const isBlank = (line: string) => !/[\p{L}\p{N}]/u.test(line);
const spoken = (lines: readonly string[]) => lines.filter((line) => !isBlank(line)).length;
const isText = (line: string) => wordCount(line) >= 15 && endsSentence(line);
const bare = (line: string) => line.replace(/^(?:-|\d{1,2}[.)])\s+/, '');

/** The second time a page's title stands: the first is in its path or its menu. */
function repeatedTitle(lines: readonly string[]): number {
  const head = lines.slice(0, 60);
  const text = head.findIndex(isText);
  return head.findLastIndex(
    (line, index) =>
      line.length >= 12 &&
      (text < 0 || index < text) &&
      head.some((other, at) => at < index && bare(other) === bare(line)),
  );
}

/** Where the document begins: its first line. */
function startOf(lines: readonly string[]): { first: number; title: string | undefined } {
  const marked = lines.findIndex((line) => STARTS.test(line));
  if (marked >= 0) return { first: marked + 1, title: undefined };
  const title = repeatedTitle(lines);
  if (title >= 0) return { first: title + 1, title: bare(lines[title] ?? '') };
  const related = lines.slice(0, lines.length / 2).findIndex((line) => RELATED.test(line));
  if (related >= 0) {
    const text = lines.findIndex((line, index) => index > related && isText(line));
    return { first: text < 0 ? 0 : text, title: undefined };
  }
  const first = lines.findIndex((line) => !isBlank(line) && !MENU.test(bare(line)));
  return { first: Math.max(0, first), title: undefined };
}

/** Whether a line opens one of several teasers: the same few words over each, a title and a line or two below them. */
function opensTeasers(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (wordCount(line) > 5 || wordCount(line) < 1 || endsSentence(line) || line.startsWith('- ')) return false;
  const below = lines.slice(at + 1, at + NEAR).filter((it) => !isBlank(it));
  const next = below.indexOf(line);
  return next >= 1 && next <= 4;
}

/** Where the document ends: the line behind its last. Only in its second half, and teasers only where there are no pages to repeat a line. */
function endOf(lines: readonly string[], first: number, paged: boolean): number {
  const half = first + (lines.length - first) / 2;
  const end = lines.findIndex(
    (line, at) =>
      at > half && (RELATED.test(line) || BELOW.test(line) || (!paged && opensTeasers(lines, at))),
  );
  if (end < 0) return lines.length;
  const last = lines.slice(first, end).findLastIndex((line) => !isBlank(line)) + first;
  return REFERENCES.test(lines[last] ?? '') ? last : end;
}

/** Cuts away what a site puts around a document. `paged` tells whether a text has page marks. */
export function crop(lines: readonly string[], paged: (lines: readonly string[]) => boolean): Cropped {
  const { first, title } = startOf(lines);
  const end = endOf(lines, first, paged(lines.slice(first)));
  return {
    lines: lines.slice(first, end),
    before: spoken(lines.slice(0, first)),
    after: spoken(lines.slice(end)),
    title,
  };
}
