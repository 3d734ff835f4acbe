import { extract, LONGEST_EXTRACT } from '../../src/lookup/extract.ts';

const PASSAGE = `En mentor følger den unge i gang og holder fast i aftalerne. Kommunen kan bevilge en mentor i seks måneder ad gangen, når der er behov for det.
Virksomheden skal:
- vide, hvem den ringer til
- kende mål og delmål
Praktikpladsen holdes, mens den unge er i behandling. Det gælder også ved sygdom.`;

const words = (text: string) => text.split(/\s+/).length;

describe('An extract', () => {
  it.each([
    ['hvor længe bevilges mentor', 'seks måneder'],
    ['hvad skal virksomheden kende', 'kende mål og delmål'],
    ['hold på praktik under sygdom', 'Praktikpladsen holdes'],
    ['MENTORER', 'En mentor følger'],
  ])('holds what was asked for: %s', (question, piece) => {
    expect(extract(PASSAGE, question)).toContain(piece);
  });

  it('is whole sentences, word for word, and at most 40 words', () => {
    for (const question of ['mentor', 'virksomhed', 'sygdom og behandling', '', 'noget helt andet']) {
      const shown = extract(PASSAGE, question);
      expect(PASSAGE).toContain(shown);
      expect(words(shown)).toBeLessThanOrEqual(LONGEST_EXTRACT);
      expect(shown).toMatch(/^[\p{L}\p{N}]/u);
    }
  });

  it('takes a question or its words alike', () => {
    expect(extract(PASSAGE, ['praktik', 'sygdom'])).toBe(extract(PASSAGE, 'praktik sygdom'));
  });

  it('begins at the sentence asked for, and goes on as far as there is room', () => {
    expect(extract(PASSAGE, 'behandling')).toBe(
      'Praktikpladsen holdes, mens den unge er i behandling. Det gælder også ved sygdom.',
    );
  });

  it('is cut, with dots, from a sentence that is longer', () => {
    const shown = extract(`Først ${'ord '.repeat(60)}mentor ${'ord '.repeat(60)}slut.`, 'mentor');
    expect(shown).toMatch(/^… .*mentor.* …$/);
    expect(words(shown)).toBeLessThanOrEqual(LONGEST_EXTRACT);
  });

  it('is a whole sentence rather than a cut one that holds as much', () => {
    const long = `Mentor ${'ord '.repeat(60)}slut.`;
    expect(extract(`${long} En mentor følger den unge.`, 'mentor')).toBe('En mentor følger den unge.');
  });

  it('is nothing of nothing', () => {
    expect(extract('', 'mentor')).toBe('');
  });

  it('takes any passage and question', () => {
    for (const text of ['\ud800 ord', '- ', '…', 'a'.repeat(20_000), 'ord '.repeat(3_000)])
      for (const asked of ['\ud800', 'ord', '💥'.repeat(500), 'og'])
        expect(words(extract(text, asked))).toBeLessThanOrEqual(LONGEST_EXTRACT);
  });
});
