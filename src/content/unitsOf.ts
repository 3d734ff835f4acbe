import type { Block } from './blocks.ts';
import { sentences, wordCount } from './sentences.ts';

/** The least that is never parted: a sentence, or a point of a list, with the page it begins on. */
export type Unit = {
  text: string;
  words: number;
  page: string | undefined;
  /** What stands before it: the rest of its paragraph, a paragraph, a point, or the line that a list's first point hangs on. */
  joint: 'sentence' | 'paragraph' | 'point' | 'lead' | 'word';
};

/** What stands under one heading, or before the first. */
export type Section = {
  heading: string | undefined;
  /** The heading it stands under in turn. */
  above: string | undefined;
  units: Unit[];
};

/** Paragraphs or points that make one text, with the pages they are on: the second begins at an offset of it. */
type Run = { kind: 'paragraph' | 'point'; text: string; pages: { from: number; page: string | undefined }[] };

/** A sentence longer than this is parted between words after all. */
const LONGEST = 130;
const PIECE = 100;

const ENDED = /[.!?:;…]["”“’»«)\]]*$/;
const NUMBERED = /^\d{1,3}[.)] /;
const GOES_ON = /^[("“”‘’«»]?\p{Ll}/u;

/** Whether a text goes on behind a page mark: nothing parts it from the mark, or its sentence has not ended. */
const runsOver = (run: Run, mark: Block, next: Block): boolean =>
  next.kind === 'paragraph' &&
  ((mark.close && next.close) || (!ENDED.test(run.text) && GOES_ON.test(next.text)));

function pieces(text: string): string[] {
  const count = wordCount(text);
  if (count <= LONGEST) return [text];
  const words = text.split(/\s+/);
  const size = Math.ceil(words.length / Math.ceil(count / PIECE));
  return Array.from({ length: Math.ceil(words.length / size) }, (_, at) =>
    words.slice(at * size, (at + 1) * size).join(' '),
  );
}

/** A run as units: a paragraph by its sentences, a point whole. */
function unitsIn(run: Run, first: Unit['joint']): Unit[] {
  const whole = run.kind === 'point' && wordCount(run.text) <= LONGEST;
  const spans = whole ? [{ start: 0, end: run.text.length }] : sentences(run.text);
  return spans.flatMap(({ start, end }, index) =>
    pieces(run.text.slice(start, end)).map(
      (text, piece): Unit => ({
        text: run.kind === 'point' && index + piece === 0 && !NUMBERED.test(text) ? `- ${text}` : text,
        words: wordCount(text),
        page: run.pages.findLast(({ from }) => from <= start)?.page,
        joint: piece > 0 ? 'word' : index > 0 ? 'sentence' : first,
      }),
    ),
  );
}

function jointOf(run: Run, before: Run | undefined): Unit['joint'] {
  if (run.kind === 'paragraph') return 'paragraph';
  return before?.kind === 'paragraph' && before.text.endsWith(':') ? 'lead' : 'point';
}

/** The runs of one section: its paragraphs and points, joined where they run over a page mark. */
class Runs {
  readonly headings: readonly Block[];
  private readonly runs: Run[] = [];

  /** `headings` are those it stands under, the nearest last. */
  constructor(headings: readonly Block[] = []) {
    this.headings = headings;
  }

  add(block: Block, page: string | undefined, mark: Block | undefined): void {
    const last = this.runs.at(-1);
    if (mark !== undefined && last !== undefined && runsOver(last, mark, block)) {
      last.pages.push({ from: last.text.length + 1, page });
      last.text += ` ${block.text}`;
    } else if (block.kind === 'paragraph' || block.kind === 'point')
      this.runs.push({ kind: block.kind, text: block.text, pages: [{ from: 0, page }] });
  }

  get units(): Unit[] {
    return this.runs.flatMap((run, index) => unitsIn(run, jointOf(run, this.runs[index - 1])));
  }
}

/** The sections of a document, each as the units its passages are made of. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections = [new Runs()];
  let page: string | undefined;
  let mark: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const over = (sections.at(-1)?.headings ?? []).filter(({ level }) => level < block.level);
      sections.push(new Runs([...over, block]));
    }
    if (block.kind !== 'page') sections.at(-1)?.add(block, page, mark);
    if (block.kind === 'page') page = block.text;
    mark = block.kind === 'page' ? block : undefined;
  }
  return sections.map(({ headings, units }) => ({
    heading: headings.at(-1)?.text,
    above: headings.at(-2)?.text,
    units,
  }));
}
