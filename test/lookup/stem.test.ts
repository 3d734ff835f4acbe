import { stem } from '../../src/lookup/stem.ts';

describe('The Danish stemmer', () => {
  it.each([
    ['indtage', 'indtag'],
    ['indtræder', 'indtræd'],
    ['undersøgelse', 'undersøg'],
    ['undersøgelser', 'undersøg'],
    ['uddannelse', 'uddan'],
    ['uddannelserne', 'uddan'],
    ['praktikken', 'praktik'],
    ['møde', 'mød'],
    ['mødernes', 'mød'],
    ['virksomhederne', 'virksom'],
    ['indsatsen', 'indsat'],
    ['indsats', 'indsat'],
    ['borgerens', 'borg'],
    ['arbejdsløst', 'arbejdsløs'],
    ['venligst', 'ven'],
    ['sanktioner', 'sanktion'],
    ['banner', 'ban'],
    ['unge', 'ung'],
    ['bilen', 'bil'],
    ['billeder', 'billed'],
    ['båden', 'båd'],
    ['både', 'både'],
    ['stolen', 'stol'],
    ['stoler', 'stoler'],
  ])('makes %j into %j', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });

  it.each(['', 'a', 'æ', 'øl', 'bbb', '37', 'sne', 'uge'])('leaves %j alone, or nearly', (word) => {
    expect(word.startsWith(stem(word))).toBe(true);
  });

  it('puts inflections of a word together', () => {
    for (const family of [
      ['samtale', 'samtalen', 'samtaler', 'samtalerne', 'samtalernes'],
      ['mentor', 'mentoren', 'mentorer', 'mentorens'],
      ['forløb', 'forløbet', 'forløbene', 'forløbets'],
      ['kommunal', 'kommunalt', 'kommunale'],
      ['passiv', 'passivt', 'passive'],
      ['løn', 'lønnet', 'lønnede'],
      ['deltage', 'deltager', 'deltog'],
      ['spørge', 'spørger', 'spurgt', 'spurgte'],
    ])
      expect(new Set(family.map(stem)).size).toBe(1);
  });
});
