import { blocksOf } from '../../src/content/blocks.ts';
import { type Clean, cleanText } from '../../src/content/cleaning/cleanText.ts';
import { passagesOf } from '../../src/content/passagesOf.ts';

const clean = (text: string): Clean => cleanText(text);
const textOf = (text: string) => clean(text).text.trim();
const long = (name: string) =>
  `${name} er et afsnit med så mange ord i sig, at det ligner noget, et menneske har skrevet for at blive læst.`;

describe('What a site puts around a document is left out:', () => {
  it.each(['Hele teksten', 'Transkript:', 'Full text'])('all before the line »%s«', (line) => {
    const { text, told } = clean(
      `Info\nHent\n\nRelaterede dokumenter\nEn anden titel\n\n${line}\n\n${long('Her')}`,
    );
    expect(text.trim()).toBe(long('Her'));
    expect(told.before).toBe(5);
  });

  it('the path and the menu, up to the title when it stands again', () => {
    const { text, title } = clean(
      `Gå til indhold\n  1. Forside\n  2. Mentorer i kommunen\n\nMentorer i kommunen\n\n${long('Her')}`,
    );
    expect([title, text.trim()]).toEqual(['Mentorer i kommunen', long('Her')]);
  });

  it('a list of titles before the text', () => {
    expect(
      textOf(
        `Relaterede dokumenter\nNotat om noget\n\nPlan 2016\n\n${long('Her')}\n\n${long('Der')}\n\n${long('Nu')}`,
      ),
    ).toBe(`${long('Her')}\n\n${long('Der')}\n\n${long('Nu')}`);
  });

  it.each([
    'Relaterede dokumenter',
    'RELATEREDE ARTIKLER',
    'Læs også:',
    'Har du spørgsmål?',
    'Kontakt os',
    'Del siden på Facebook',
  ])('all after the line »%s«', (line) => {
    const { text, told } = clean(`${long('Her')}\n\n${long('Der')}\n\n${line}\n\nEn anden titel`);
    expect(text.trim()).toBe(`${long('Her')}\n\n${long('Der')}`);
    expect(told.after).toBe(2);
  });

  it('the word above a list of related documents', () => {
    expect(
      textOf(`${long('Her')}\n\n${long('Der')}\n\nReferencer\n\nRELATEREDE DOKUMENTER\n\nNoget andet`),
    ).not.toContain('Referencer');
  });

  it('but not the document’s own references', () => {
    expect(textOf(`${long('Her')}\n\nReferencer\n\n- Hansen 2014\n- Jensen 2015`)).toContain('Hansen 2014');
  });

  it('a row of teasers under the same words', () => {
    const teaser = `VIDEN\n\nOm noget andet\n\n${long('Et')}`;
    expect(textOf(`${'ABCDEFGH'.split('').map(long).join('\n\n')}\n\n${teaser}\n\n${teaser}`)).not.toContain(
      'VIDEN',
    );
  });

  it('nothing where there is nothing', () => {
    const { told } = clean(`${long('Her')}\n\n${long('Der')}`);
    expect(told).toMatchObject({ before: 0, after: 0, edges: 0, noise: 0, hyphens: 0 });
  });
});

describe('The pages of a text', () => {
  const page = (mark: string, name: string) => `${mark}\n\n${long(name)}`;
  it.each<[string, (page: number) => string]>([
    ['(1)', (it) => `(${it})`],
    ['S. 1', (it) => `S. ${it}`],
    ['Side 1 af 3', (it) => `Side ${it} af 3`],
    ['Side 1 (3)', (it) => `Side ${it} (3)`],
    ['- 1 -', (it) => `- ${it} -`],
    ['1', (it) => `${it}`],
    ['[side 1]', (it) => `[side ${it}]`],
  ])('are told above them as in »%s«', (_name, mark) => {
    const text = [1, 2, 3].map((it) => page(mark(it), `Side${it}x`)).join('\n\n');
    expect(textOf(text)).toBe([1, 2, 3].map((it) => page(`[side ${it}]`, `Side${it}x`)).join('\n\n'));
  });

  it.each<[string, (page: number) => string]>([
    ['Side 1 (3)', (it) => ` Side ${it} (3)`],
    ['S. 1', (it) => `\n\nS. ${it}`],
  ])('are told below them as in »%s«', (_name, mark) => {
    const text = [1, 2, 3].map((it) => long(`Side${it}x`) + mark(it)).join('\n\n');
    expect(textOf(text)).toBe([1, 2, 3].map((it) => page(`[side ${it}]`, `Side${it}x`)).join('\n\n'));
  });

  it('are told by a number behind each page’s worth of text', () => {
    const whole = (name: string) => [1, 2, 3, 4].map((it) => long(`${name}${it}x`)).join(' ');
    const text = ['A', 'B', 'C'].map((name, at) => `${whole(name)} ${at + 1}`).join('\n\n');
    expect(textOf(text)).toBe(
      ['A', 'B', 'C'].map((name, at) => `[side ${at + 1}]\n\n${whole(name)}`).join('\n\n'),
    );
  });

  it('are told by the form feeds of a printing program', () => {
    expect(textOf(`${long('A')}\n\f${long('B')}`)).toBe(
      `[side 1]\n\n${long('A')}\n\n[side 2]\n\n${long('B')}`,
    );
  });

  it('begin where they begin, also when it is not with 1', () => {
    expect(textOf(`${page('(7)', 'A')}\n\n${page('(8)', 'B')}`)).toContain('[side 7]');
  });

  it('are not told by a year or by a step in a list', () => {
    expect(textOf(`${long('A')}\n\n2014\n\n${long('B')}\n\n(1) Først\n\n${long('C')}`)).not.toContain(
      '[side',
    );
  });

  it('lose the number they tell once more, and headers and footers', () => {
    const pages = [1, 2, 3].map(
      (it) => `(${it})\n\nwww.kommunen.dk\n\n${long(`Side${it}x`)}\n\nVores vejledning\n\n${it}`,
    );
    const { text, told } = clean(pages.join('\n\n'));
    expect(text).not.toMatch(/Vores vejledning|www|^\d$/m);
    expect(told.edges).toBe(6);
  });

  it('keep a heading that stands at the top of pages far apart, and a question at the top of each', () => {
    const heads = ['Fokus', 'Andet', 'Tredje', 'Fjerde', 'Fokus'];
    const text = heads
      .map((head, at) => `(${at + 1})\n\n${head}\n\nHvad gør vi?\n\n${long(`Side${at}x`)}`)
      .join('\n\n');
    expect(textOf(text).match(/Fokus|Hvad gør vi\?/g)).toHaveLength(7);
  });
});

describe('Words and sentences that were parted', () => {
  it.each([
    ['en uddan- nelse nu', 'en uddannelse nu'],
    ['en uddan-\nnelse nu', 'en uddannelse nu'],
    ['en uddan\u00ADnelse nu', 'en uddannelse nu'],
    ['både social- og sundhedsområdet', 'både social- og sundhedsområdet'],
    ['job- eller uddannelsesønske', 'job- eller uddannelsesønske'],
    ['for- samt efterår', 'for- samt efterår'],
    ['læse-, skrive- og regnetest', 'læse-, skrive- og regnetest'],
    ['en-til- en samtale med en mentor', 'en-til-en samtale med en mentor'],
    ['en UU- vejleder', 'en UU-vejleder'],
    ['DE UDDANNELSES- PARATE', 'DE UDDANNELSESPARATE'],
    ['selvforsørgelse, selvfor- sør-gelse', 'selvforsørgelse, selvforsørgelse'],
    ['en e- mail', 'en e-mail'],
    ['job-/uddannelse', 'job-/uddannelse'],
    ['ikke-uddannelsesvante hjem', 'ikke-uddannelsesvante hjem'],
    ['1- 2 timer', '1- 2 timer'],
    ['med de unge - særligt de yngste', 'med de unge - særligt de yngste'],
  ])('are made whole: %j', (text, expected) => {
    expect(textOf(`Her står ${text} i dag.`)).toBe(`Her står ${expected} i dag.`);
  });

  it('go on behind an empty line', () => {
    const { text, told } = clean('Han kom til mødet med sin\n\nmentor, evt.\n\nmed sin mor.');
    expect([text.trim(), told.overLines]).toEqual(['Han kom til mødet med sin mentor, evt. med sin mor.', 2]);
  });

  it('do not go on where one has ended, or promises a list', () => {
    const text = 'Han kom til mødet.\n\nfordi han skulle.\n\nHan skal:\n\nkomme igen.';
    expect(textOf(text)).toBe(text);
  });

  it('go on over a page break, with the mark where it was', () => {
    const { text, told } = clean(`(1)\n\nHan kom til mødet med sin\n\n(2)\n\nmentor den dag. Så gik de.`);
    expect([text.trim(), told.overPages]).toEqual([
      '[side 1]\n\nHan kom til mødet med sin\n[side 2]\nmentor den dag. Så gik de.',
      1,
    ]);
  });

  it('are made whole over a page break too', () => {
    expect(textOf('(1)\n\nHan begyndte på en uddan-\n\n(2)\n\nnelse den dag.')).toBe(
      '[side 1]\n\nHan begyndte på en uddannelse\n[side 2]\nden dag.',
    );
  });
});

describe('A list', () => {
  it.each([
    '•',
    '◦',
    '▪',
    '·',
    '-',
    '–',
    '*',
    '\uF0B7',
  ])('is written with dashes whatever its bullets: %s', (bullet) => {
    expect(textOf(`Han skal:\n\n  ${bullet} komme\n\n  ${bullet} gå`)).toBe('Han skal:\n\n- komme\n- gå');
  });
  it('is set below each other when it stood on one line', () => {
    expect(textOf('• komme • gå • blive')).toBe('- komme\n- gå\n- blive');
  });
  it('keeps its numbers', () => {
    expect(textOf('1. at komme i tide\n\n2. at gå igen')).toBe('1. at komme i tide\n2. at gå igen');
  });
});

describe('Headings', () => {
  const over = (line: string, below = long('Her')) => textOf(`${long('A')}\n\n${line}\n\n${below}`);
  it.each([
    'Mentorens rolle',
    'Hvem er de?',
    '2. Overblik over målgruppen',
    'JAMMERBUGT KOMMUNE',
  ])('are guessed: %s', (line) => {
    expect(over(line)).toContain(`\n\n## ${line}\n\n`);
  });
  it.each([
    'mentorens rolle',
    'Det er slut.',
    'Han skal:',
    'Det, vi gør for',
    'Først, dernæst,',
  ])('are not: %s', (line) => {
    expect(over(line)).not.toContain('##');
  });
  it('stand over a list, also behind a colon', () => {
    expect(textOf(`${long('A')} Brug denne:\n\nDagsorden til mødet\n\n• Først\n\n• Så`)).toContain(
      '## Dagsorden til mødet\n\n- Først',
    );
  });
  it('may stand over each other', () => {
    expect(over('Hvordan?\n\nBrug en mentor')).toContain('## Hvordan?\n\n## Brug en mentor');
  });
  it('are of a chapter where they fill a page in capitals', () => {
    expect(
      textOf(`(1)\n\nDE UDDANNELSES-\n\nPARATE\n\n<<\n\n(2)\n\nHvem er de?\n\n${long('Her')}`),
    ).toContain('[side 1]\n\n# DE UDDANNELSESPARATE\n\n[side 2]\n\n## Hvem er de?');
  });
});

describe('What says nothing by itself is left out:', () => {
  it.each([
    '0 % 25 % 50 %',
    '.00 5.00 10.00',
    'A B',
    'Jan 2016 Mar 2016',
    '0-4 uger 5-8 uger',
    '<<',
    '[r]',
    'https://eksempel.dk/a',
  ])('%s', (line) => {
    const { text, told } = clean(`${long('A')}\n\n${line}\n\n${long('B')}`);
    expect([text.trim(), told.noise]).toEqual([`${long('A')}\n\n${long('B')}`, 1]);
  });
  it.each(['Kontanthjælp', 'Tlf. 7222 3400', '5 unge fik job'])('but not: %s', (line) => {
    expect(textOf(`${long('A')}\n\n${line}`)).toContain(line);
  });
});

describe('Any text', () => {
  it.each([
    '',
    '\n\n',
    '(1)',
    '- - -',
    '\f\f',
    '[side 1]',
    '# ',
    '💥',
    '\ud800',
    'a- b- c- og d',
    '1\n2\n3\n4',
  ])('is taken: %j', (text) => {
    expect(typeof textOf(text)).toBe('string');
  });
  it.each([
    'a',
    'a-',
    'ab- ',
    '**a',
    '[',
    '![',
    '. ',
    '| a ',
    '- ',
    '1\n2\n',
    'a\n',
    '(1)\n',
    '."',
  ])('takes no longer than its length asks for: %j over and over', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const from = performance.now();
    passagesOf(blocksOf(clean(text).text.split('\n'), 'a.md', 0));
    passagesOf(blocksOf(text.split('\n'), 'a.md', 0));
    expect(performance.now() - from).toBeLessThan(10_000);
  });
  it('is cleaned fast when it is long', () => {
    const text = Array.from(
      { length: 4_000 },
      (_, at) => `(${at + 1})\n\nOverskrift\n\n${long(`S${at}x`)} uddan- nelse`,
    ).join('\n\n');
    const from = performance.now();
    expect(clean(text).told.pages).toBe(4_000);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
