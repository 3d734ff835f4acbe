import { repairerOf } from '../../src/lookup/repairWord.ts';
import { soundOf } from '../../src/lookup/soundOf.ts';

const repair = repairerOf([
  ...[
    'uddannelse',
    'uddannelsesparat',
    'visitation',
    'praktik',
    'sanktion',
    'kender',
    'koordinerende',
    'efterværn',
  ],
  ...[
    'opfølgning',
    'benchmark',
    'relationen',
    'sagsbehandler',
    'ledige',
    'mentor',
    'fælles',
    'pålæg',
    'åben',
  ],
]);

describe('A misspelled word', () => {
  it.each([
    ['uddanelse', 'uddannelse'],
    ['uddanelsesparat', 'uddannelsesparat'],
    ['vistation', 'visitation'],
    ['visitatoin', 'visitation'],
    ['praktk', 'praktik'],
    ['sangtion', 'sanktion'],
    ['kordinerende', 'koordinerende'],
    ['eftervern', 'efterværn'],
    ['opfolgning', 'opfølgning'],
    ['opfølgnig', 'opfølgning'],
    ['bentchmark', 'benchmark'],
    ['sagsbehanler', 'sagsbehandler'],
    ['felles', 'fælles'],
    ['coordinerende', 'koordinerende'],
    ['wisitation', 'visitation'],
    ['koordinernde', 'koordinerende'],
    ['visitatoinens', 'visitation'],
    ['palæg', 'pålæg'],
    ['aben', 'åben'],
  ])('%j is taken for %j', (typed, word) => {
    expect(repair(typed)?.word).toBe(word);
  });

  it.each([
    'kunder',
    'lasagne',
    'elendige',
    'centor',
    'men',
    '2017',
    '',
    'x'.repeat(100_000),
  ])('%j is taken for no other', (typed) => {
    expect(repair(typed)).toBeUndefined();
  });

  it('is nearer to a word that sounds like it, and nearest to itself', () => {
    expect(repair('uddanelse')?.slip).toBeLessThan(repair('uddannels')?.slip ?? 0);
    expect(repair('uddannelse')?.slip).toBe(0);
  });

  it('is taken for the same word in whatever order the words are known', () => {
    const words = ['satte', 'sætte', 'sitte', 'skatte'];
    const taken = new Set([words, [...words].reverse()].map((it) => repairerOf(it)('sotte')?.word));
    expect(taken.size).toBe(1);
  });
});

describe('The sound of a word', () => {
  it.each([
    ['hvem', 'vem'],
    ['cykel', 'sykkel'],
    ['vigtigt', 'vigtit'],
    ['mand', 'man'],
    ['zone', 'sone'],
  ])('%j is that of %j', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });
});
