import { cut, heading, plain, written } from '../../cards/text.ts';

describe('plain', () => {
  it.each([
    ['*fed*', '\\*fed\\*'],
    ['snake_case', 'snake\\_case'],
    ['[link](http://x)', '\\[link\\](http://x)'],
    ['<at>x</at>', '\\<at>x\\</at>'],
    ['- punkt', '\\- punkt'],
    ['21. november', '21\\. november'],
    ['~~slettet~~', '\\~\\~slettet\\~\\~'],
    ['en\\streg', 'en\\\\streg'],
  ])('escapes what Markdown would read: %s', (text, escaped) => {
    expect(plain(text)).toBe(escaped);
  });

  it('leaves ordinary Danish as it is', () => {
    const text = 'Vejledning og det, der mangler (s. 9) – fx læse-, skrive- og regnetest?';
    expect(plain(text)).toBe(text);
  });
});

describe('heading', () => {
  it('is a heading for a screen reader too', () => {
    expect(heading('Målgruppen')).toMatchObject({ type: 'TextBlock', style: 'heading', wrap: true });
  });
});

describe('written', () => {
  it('keeps line breaks and signs', () => {
    expect(written('*a*\n\nb').inlines).toEqual([{ type: 'TextRun', text: '*a*\n\nb' }]);
  });
});

describe('cut', () => {
  it('leaves a short text alone', () => {
    expect(cut('kort', 4)).toBe('kort');
  });

  it('is never longer than asked, and says that something is left out', () => {
    expect(cut('en lang tekst', 8)).toBe('en lang…');
  });
});
