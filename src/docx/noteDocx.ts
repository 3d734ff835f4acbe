import type * as Docx from 'docx';
import { documentLabels as words } from '../../cards/documentLabels.ts';
import type { Block, NoteDocument } from '../../dialogs/engine/noteDocument.ts';
import { properties } from './properties.ts';
import { steadyZip } from './steadyZip.ts';

type Library = typeof Docx;
type Table = Block & { is: 'table' };

/** Lengths on the page in twentieths of a point, sizes of letters in halves of one. A4 with room to read. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 },
};
const WIDTHS = [2_400, 4_838, 2_400];
const GREY = '595959';
const FONT = 'Calibri';

/** Signs that XML cannot hold; a document with one of them does not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNKEEPABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text: string) => text.toWellFormed().replace(UNKEEPABLE, ' ');

function cell(
  { Paragraph, TableCell, TextRun, WidthType }: Library,
  text: string,
  at: number,
  bold: boolean,
) {
  return new TableCell({
    width: { size: WIDTHS[at] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: clean(text), bold })] }),
    ],
  });
}

function table(library: Library, { columns, rows }: Table) {
  const { Table: DocxTable, TableLayoutType, TableRow, WidthType } = library;
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, at) => cell(library, text, at, head)),
    });
  return new DocxTable({
    width: { size: WIDTHS.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

function drawn(library: Library, block: Block) {
  const { HeadingLevel, Paragraph } = library;
  if (block.is === 'table') return table(library, block);
  const text = clean(block.text);
  switch (block.is) {
    case 'title':
      return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
    case 'heading':
      return new Paragraph({ text, heading: HeadingLevel.HEADING_2, keepNext: true });
    case 'point':
      return new Paragraph({ text, bullet: { level: 0 } });
    case 'line':
      return new Paragraph({ text });
  }
}

/** Which case, which day, and the number of the page. */
function footer({ Footer, PageNumber, Paragraph, TextRun }: Library, { reference, date }: NoteDocument) {
  const about = [...(reference === undefined ? [] : [words.caseIn(reference)]), date].map(clean).join(' · ');
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const children = [`${about} · `, words.page, CURRENT, words.ofPages, TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children, color: GREY, size: 18 })] })],
  });
}

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 } },
});

/**
 * The note as a Word file. The same note gives the same bytes: neither the moment nor the machine it is drawn on stands in it, and nobody's
 * name.
 */
export async function noteDocx(document: NoteDocument, title: string): Promise<Buffer> {
  // Loaded only where it is used: it is large.
  const library = await import('docx');
  const { Document, Packer } = library;
  const drawing = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: words.language } },
          paragraph: { spacing: { after: 80, line: 276 } },
        },
        heading1: heading(32, 0),
        heading2: heading(24, 240),
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer(library, document) },
        children: document.blocks.map((block) => drawn(library, block)),
      },
    ],
  });
  const about = { path: 'docProps/core.xml', data: properties(title, words.language, document.made) };
  return steadyZip(await Packer.toBuffer(drawing, undefined, [about]));
}
