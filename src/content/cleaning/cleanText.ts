import { crop } from './crop.ts';
import { guessHeadings } from './guessHeadings.ts';
import { isNoise } from './isNoise.ts';
import { joinHyphens } from './joinHyphens.ts';
import { joinLines, type Piece } from './joinLines.ts';
import { pageMarks } from './pageMarks.ts';
import { plainLines } from './plainLines.ts';
import { splitPages } from './splitPages.ts';
import { withoutEdges } from './withoutEdges.ts';

/** What was done to a text: lines left out by reason, what was joined, what was found. */
export type Told = {
  before: number;
  after: number;
  edges: number;
  noise: number;
  pages: number;
  headings: number;
  hyphens: number;
  overLines: number;
  overPages: number;
};

/** A text as a document is written: its title where the page tells it, and its text with page marks and headings. */
export type Clean = { title: string | undefined; text: string; told: Told };

const countOf = (pages: readonly { lines: string[] }[]) =>
  pages.flatMap(({ lines }) => lines).filter((line) => /\S/.test(line)).length;

const SIGNS: Partial<Record<Piece['kind'], string>> = { chapter: '# ', heading: '## ' };

/** The pieces as Markdown: points of a list close together, a page mark in mid-sentence close to both its halves. */
function written(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, at) => {
      const before = pieces[at - 1];
      const close =
        (piece.kind === 'point' && before?.kind === 'point') ||
        (piece.kind === 'page' && piece.within) ||
        (before?.kind === 'page' && before.within);
      return `${at === 0 ? '' : close ? '\n' : '\n\n'}${SIGNS[piece.kind] ?? ''}${piece.text}`;
    })
    .join('');
}

/** Makes a document's text out of text taken from a web page or a PDF. Guesses, so somebody must read what comes out. */
export function cleanText(raw: string): Clean {
  const cropped = crop(plainLines(raw), (lines) => lines.includes('\f') || pageMarks(lines).length > 0);
  const pages = splitPages(cropped.lines);
  const framed = withoutEdges(pages);
  const bare = framed.map(({ page, lines }) => ({ page, lines: lines.filter((line) => !isNoise(line)) }));
  const { pieces: joined, overLines, overPages } = joinLines(bare);
  const { pieces: whole, joined: hyphens } = joinHyphens(joined);
  const all = guessHeadings(whole);
  const first = all.find(({ kind }) => kind !== 'page');
  const pieces = all.filter((piece) => piece !== first || piece.text !== cropped.title);
  return {
    title: cropped.title ?? (first?.kind === 'heading' ? first.text : undefined),
    text: `${written(pieces)}\n`,
    told: {
      before: cropped.before,
      after: cropped.after,
      edges: countOf(pages) - countOf(framed),
      noise: countOf(framed) - countOf(bare),
      pages: pages.filter(({ page }) => page !== undefined).length,
      headings: pieces.filter(({ kind }) => kind in SIGNS).length,
      hyphens,
      overLines,
      overPages,
    },
  };
}
