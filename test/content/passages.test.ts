import { blocksOf } from '../../src/content/blocks.ts';
import { type Passage, passagesOf } from '../../src/content/passagesOf.ts';
import { endsSentence, sentences, wordCount } from '../../src/content/sentences.ts';

const passages = (text: string): Passage[] => passagesOf(blocksOf(text.split('\n'), 'a.md', 0));
/** A sentence of so many words that can be told from others. */
const sentence = (words: number, name = 'Ord') => `${name} ${'ord '.repeat(words - 2)}slut.`;
const paragraph = (name: string, count = 4) =>
  Array.from({ length: count }, (_, at) => sentence(20, `${name}${at + 1}`)).join(' ');

describe('The passages of a document', () => {
  it('are 60 to 120 words where there is enough text', () => {
    const found = passages(
      Array.from({ length: 9 }, (_, at) => paragraph(`Afsnit${at}x`, 2 + (at % 3))).join('\n\n'),
    );
    for (const { words } of found) expect([words, words >= 60 && words <= 120]).toEqual([words, true]);
    expect(found.reduce((sum, { words }) => sum + words, 0)).toBe(27 * 20);
  });

  it('hold all of the text, once and in order', () => {
    const text = ['A', 'B', 'C', 'D', 'E'].map((name) => paragraph(name, 5)).join('\n\n');
    expect(
      passages(text)
        .map((it) => it.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toBe(text.replace(/\s+/g, ' '));
  });

  it('never cross a heading, however short they are', () => {
    const found = passages(`## Et\n\n${sentence(10)}\n\n## To\n\n${sentence(12)}`);
    expect(found.map(({ heading, words }) => [heading, words])).toEqual([
      ['Et', 10],
      ['To', 12],
    ]);
  });

  it('do not cross a page between sentences', () => {
    const found = passages(`[side 1]\n\n${sentence(30)}\n\n[side 2]\n\n${sentence(31)}`);
    expect(found.map(({ page, words }) => [page, words])).toEqual([
      ['1', 30],
      ['2', 31],
    ]);
  });

  it.each([
    ['an empty line on both sides', '\n\n'],
    ['none', '\n'],
  ])('cross a page to the end of a sentence, with %s around the mark', (_name, gap) => {
    const found = passages(
      `[side 1]\n\nHan kom til mødet med sin${gap}[side 2]${gap}mentor den dag. Så gik de ud på pladsen.`,
    );
    expect(found.map(({ page, text }) => [page, text])).toEqual([
      ['1', 'Han kom til mødet med sin mentor den dag.'],
      ['2', 'Så gik de ud på pladsen.'],
    ]);
  });

  it('cross a page with a name when nothing stands between', () => {
    const [found] = passages('[side 1]\nHan gik til\n[side 2]\nAnna i går aftes.');
    expect(found).toMatchObject({ page: '1', text: 'Han gik til Anna i går aftes.' });
  });

  it('keep a list whole with the line it hangs on', () => {
    const list = Array.from({ length: 8 }, (_, at) => `- punkt ${at} ${'ord '.repeat(8).trim()}`).join('\n');
    const found = passages(`${paragraph('A', 4)}\n\nVirksomheden skal:\n\n${list}`);
    expect(found.map(({ text }) => text.includes('punkt'))).toEqual([false, true]);
    expect(found[1]?.text).toMatch(/^Virksomheden skal:\n- punkt 0 .*\n- punkt 1 /);
  });

  it('leave numbers and bullets as they are', () => {
    expect(passages('1. Det første, de gør.\n2) Det andet, de gør.\n* Det tredje, de gør.')[0]?.text).toBe(
      '1. Det første, de gør.\n2) Det andet, de gør.\n- Det tredje, de gør.',
    );
  });

  it('part a sentence that is far too long', () => {
    const found = passages('ord '.repeat(400));
    expect(found.length).toBeGreaterThan(2);
    for (const { words } of found) expect(words).toBeLessThanOrEqual(120);
  });

  it('leave out a few words that are no sentence', () => {
    expect(passages('## A\n\nAlene her\n\n## B\n\nDet gælder.')).toMatchObject([{ heading: 'B' }]);
  });

  it('are without the marks of Markdown', () => {
    const text =
      'Se **den nye** _vejledning_ om `mentor` på [vores side](https://eksempel.dk/a_b) ![billede](x.png) i dag.';
    expect(passages(`${text}\n\n| A | B |\n|---|---|\n| én | to |\n\n---`)[0]?.text).toBe(
      'Se den nye vejledning om mentor på vores side  i dag.\n- A, B\n- én, to',
    );
  });

  it('keep words with underscores and stars in them', () => {
    expect(passages('Feltet hedder start_horisont og 2 * 3 * 4 er 24 i alt.')[0]?.text).toBe(
      'Feltet hedder start_horisont og 2 * 3 * 4 er 24 i alt.',
    );
  });

  it('are found fast in a large document', () => {
    const text = Array.from({ length: 9_000 }, (_, at) => paragraph(`A${at}x`, 3)).join('\n\n');
    const from = performance.now();
    expect(passages(text).length).toBeGreaterThan(4_000);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});

describe('A page mark', () => {
  it.each(['[side 12]', '[Side 12]', '[ side 12 ]', '  [side 12]'])('is read: %s', (mark) => {
    expect(passages(`${mark}\n\nEn sætning om noget.`)).toMatchObject([{ page: '12' }]);
  });
  it('may be roman', () => {
    expect(passages('[side iv]\n\nEn sætning om noget.')).toMatchObject([{ page: 'iv' }]);
  });
  it.each(['[side]', '[side 12', '[side 12] mere', '[side 12-13]'])('is told when it is none: %s', (mark) => {
    expect(() => passages(`Tekst.\n\n${mark}`)).toThrow('a.md:3:1 sidemærke: ');
  });
});

describe('The sentences of a text', () => {
  const of = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));
  it.each<[string, string[]]>([
    ['Det er slut. Nu begynder det.', ['Det er slut.', 'Nu begynder det.']],
    ['Er det slut? Ja! Nu.', ['Er det slut?', 'Ja!', 'Nu.']],
    ['Fx f.eks. Aarhus og bl.a. Odense.', ['Fx f.eks. Aarhus og bl.a. Odense.']],
    ['Fra 1. Januar gælder nr. 4 ca. 3 år.', ['Fra 1. Januar gælder nr. 4 ca. 3 år.']],
    ['Reglen gælder fra 1. januar 2014. Den er ny.', ['Reglen gælder fra 1. januar 2014.', 'Den er ny.']],
    ['Han sagde: »Nu er det slut.« Så gik han.', ['Han sagde: »Nu er det slut.«', 'Så gik han.']],
    ['Af J. Hansen og andre. Se her.', ['Af J. Hansen og andre.', 'Se her.']],
    ['Linje et\nLinje to', ['Linje et', 'Linje to']],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
  it('end where a stop is no abbreviation’s', () => {
    expect(['Slut.', 'evt.', 'Slut', 'Slut.«', 'slut?', 'm.v.'].map(endsSentence)).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
  it('are counted in words without dashes', () => {
    expect(wordCount('– to ord, 3 % og (fire)')).toBe(5);
  });
});
