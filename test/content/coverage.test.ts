import { usualSettings } from '../../dialogs/engine/content.ts';
import { aliasesAsTitles, sharedAliases } from '../../src/content/aliases.ts';
import { coverage, unusedSources } from '../../src/content/coverage.ts';
import { openContent } from '../../src/content/openContent.ts';

const chapters = [
  { id: 'a', title: 'A', rows: { et: 'Et', to: 'To' } },
  { id: 'b', title: 'B', rows: { tre: 'Tre' } },
];
const named = (id: string, title: string, ...alias: string[]) => ({ id, title, alias });

describe('Coverage', () => {
  it('tells for each row what covers it, in the inventory’s order', () => {
    const rows = coverage(chapters, [
      { name: 'kort x', covers: ['tre', 'et'] },
      { name: 'samtale y', covers: ['et'] },
    ]);
    expect(rows.map(({ id, by }) => [id, by])).toEqual([
      ['et', ['kort x', 'samtale y']],
      ['to', []],
      ['tre', ['kort x']],
    ]);
  });

  it('names a source nobody refers to, and no document', () => {
    const content = openContent(usualSettings);
    const extra = { id: 'ubrugt', title: 'A', publisher: 'B', short: 'C', year: '1' };
    const sources = [...content.sources, extra, { ...extra, id: 'dokument' }];
    const documents = [{ id: 'dokument' }] as unknown as typeof content.documents;
    expect(unusedSources({ ...content, sources, documents }).map(({ id }) => id)).toContain('ubrugt');
    expect(unusedSources({ ...content, sources, documents }).map(({ id }) => id)).not.toContain('dokument');
  });
});

describe('Other words of cards', () => {
  it('are told when two cards claim them, however they are written', () => {
    const cards = [named('a', 'A', 'Støtte', 'x'), named('b', 'B', 'støtte '), named('c', 'C', 'y', 'y')];
    expect(sharedAliases(cards)).toEqual([{ word: 'støtte', cards: ['a', 'b'] }]);
  });

  it('are told when they are the title of another card, not of their own', () => {
    const cards = [named('a', 'Mentor', 'mentor'), named('b', 'Støtte', 'MENTOR')];
    expect(aliasesAsTitles(cards)).toEqual([{ word: 'MENTOR', cards: ['b', 'a'] }]);
  });
});
