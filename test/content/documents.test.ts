import { HEAD, OwnFolder } from './ownFolder.ts';

let own: OwnFolder;
beforeEach(() => {
  own = new OwnFolder();
});
afterEach(() => own.gone());

const DOCUMENT = 'documents/a.md';
const mistakeIn = (text: string | Uint8Array) => own.put(DOCUMENT, text).mistake();
const opened = (text: string) => own.put(DOCUMENT, text).open().documents[0];

describe('A document that is broken is told with file, line and field:', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing about itself', '# Overskrift\n\nTekst.', /:1:1 filen: skal begynde med en linje med ---/],
    ['nothing at all', '', /:1:1 filen: skal begynde/],
    [
      'no end of what it says of itself',
      '---\ntitle: A\n\nTekst uden ende.',
      /:1:1 filen: mangler en linje med ---/,
    ],
    ['no publisher', '---\ntitle: A\nyear: 2024\n---\nTekst.', /:\d:1 publisher: /],
    ['an empty publisher', HEAD.replace('Kommunen', '""'), /:3:12 publisher: /],
    ['a year that is none', HEAD.replace('2024', '24'), /:4:7 year: /],
    ['an unknown field', HEAD.replace('year', 'farve: blå\nyear'), /: .*farve/],
    ['a review that is no day', HEAD.replace('year', 'reviewedOn: i går\nyear'), /:4:13 reviewedOn: /],
    ['broken YAML', HEAD.replace('Kommunen', '[Kommunen'), /:\d:\d+ YAML: /],
    ['no text', `${HEAD}\n\n## Kun en overskrift\n`, /:5:1 tekst: efter oplysningerne er der ingen tekst/],
    ['too few words to be looked up', `${HEAD}\n\nKort tekst\n`, /:5:1 tekst: .*mindst fem ord/],
    [
      'a page mark written otherwise',
      `${HEAD}Tekst om noget andet.\n\n[Side tolv]\n`,
      /:8:1 sidemærke: skrives som \[side 12\]/,
    ],
    [
      'a CPR number',
      `${HEAD}Et eksempel.\n\nBorgeren 010190-1234 kom til samtale.`,
      /:8:10 tekst: her står et CPR-nummer; fjern det$/,
    ],
    [
      'a CPR number in its title',
      HEAD.replace('Vores vejledning', 'Sag 0101901234'),
      /:2:12 tekst: her står et CPR-nummer/,
    ],
    ['no UTF-8', Buffer.from(`${HEAD}Tekst.\nFørst på dansk.`, 'latin1'), /:7:1 tekst: er ikke UTF-8/],
    ['UTF-16', Buffer.from(`\ufeff${HEAD}Tekst.`, 'utf16le'), /:1:1 tekst: er ikke UTF-8/],
    ['more than 5 MB', `${HEAD}${'Tekst. '.repeat(800_000)}`, /:1:1 filen: er over 5 MB/],
  ])('%s', (_name, text, says) => {
    const told = mistakeIn(text);
    expect(told).toMatch(/^CONTENT_DIR\/documents\/a\.md:\d+:\d+ /);
    expect(told).toMatch(says);
    expect(told).not.toContain('1234');
  });

  it('a name without letters', () => {
    expect(own.put('documents/!!.md', `${HEAD}Tekst.`).mistake()).toMatch(/!!\.md:1:1 filnavn: /);
  });
});

describe('A document', () => {
  it('tells of itself what it is asked to', () => {
    const told = opened(
      `---\ntitle: A\npublisher: B\nyear: ca. 2017-18\nshort: Vores\nkind: regel\nlawStatus: aendret\nlawNote: Ændret i 2025.\nreviewedOn: 2026-11-22\n---\nTekst om det, vi gør.`,
    );
    expect(told?.source).toEqual({
      id: 'a',
      title: 'A',
      publisher: 'B',
      short: 'Vores (ca. 2017-18)',
      year: 'ca. 2017-18',
      lawNote: 'Ændret i 2025.',
    });
    expect(told?.head).toMatchObject({ kind: 'regel', lawStatus: 'aendret', reviewedOn: '2026-11-22' });
  });

  it('tells its year once', () => {
    expect(
      opened(`${HEAD.replace('vejledning', 'vejledning fra 2024')}En sætning om noget.`)?.source.short,
    ).toBe('Vores vejledning fra 2024');
  });

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a mark of byte order', (text: string) => `\ufeff${text}`],
    ['blanks behind the dashes', (text: string) => text.replaceAll('---', '---  ')],
  ])('is read with %s', (_name, made) => {
    expect(opened(made(`${HEAD}En sætning om noget.`))?.passages).toMatchObject([
      { text: 'En sætning om noget.' },
    ]);
  });

  it('may hold the numbers of tables and charts', () => {
    const numbers = '3 4–6 7–11 12–14 15–19 20–25 26–29\n\n0 140 280 420 560\n\nTlf. 7222 3400 og 7222 3600.';
    expect(opened(`${HEAD}Tal:\n\n${numbers}\n\nEn sætning om noget.`)?.passages.length).toBeGreaterThan(0);
  });

  it('has its own title where a passage has neither page nor heading', () => {
    own.put(DOCUMENT, `${HEAD}En sætning om noget.`);
    expect(own.open().passages).toMatchObject([
      { title: 'Vores vejledning', sources: [{ source: 'a', heading: 'Vores vejledning' }] },
    ]);
  });

  it('tells the chapter before a heading that says little, and the heading alone as its place', () => {
    own.put(DOCUMENT, `${HEAD}# Mentorer\n\n## Hvem er de?\n\nDe er voksne, som følger den unge.`);
    expect(own.open().passages).toMatchObject([
      { title: 'Mentorer: Hvem er de?', sources: [{ source: 'a', heading: 'Hvem er de?' }] },
    ]);
  });

  it('does not say its own title over and over', () => {
    own.put(DOCUMENT, `${HEAD}# Vores vejledning\n\n## Mentor\n\nDe er voksne, som følger den unge.`);
    expect(own.open().passages).toMatchObject([{ title: 'Mentor' }]);
  });
});
