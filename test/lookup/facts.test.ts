import { indexOf } from '../../src/lookup/entryIndex.ts';
import { lackOf } from '../../src/lookup/facts.ts';
import { openLookup } from '../../src/lookup/openLookup.ts';
import { questionTerms } from '../../src/lookup/questionTerms.ts';
import { readQuestion } from '../../src/lookup/readQuestion.ts';
import { card, cards } from './given.ts';

const roskilde = card(
  'roskilde',
  'Roskilde: enheden for unge',
  ['enheden i Roskilde', 'hvor ligger brevene'],
  'Enheden fik 500 kr. i gave. Man må komme uden aftale. Den har 12 ansatte.',
);
const index = indexOf([...cards, roskilde]);
const lack = (question: string) => {
  const words = readQuestion(index, question);
  return lackOf(
    roskilde,
    words.map(({ word }) => word),
    questionTerms(index, words),
    index.vocabulary,
  );
};

describe('What a card lacks of the kind of fact asked for', () => {
  it.each([
    'enheden i Roskilde',
    'hvor mange ansatte har enheden',
    'hvad koster enheden i Roskilde',
    'hvor ligger brevene',
    'må man komme uden aftale',
    'hvad gør jeg i enheden',
    'jeg har en ung i enheden',
    'når jeg ringer til enheden',
    'min borger er i enheden',
    'kan det få følger i enheden',
    'hvor mange ansatte har Roskilde til de unge om aftenen',
    'må jeg komme uden aftale',
    'før jeg ringer til enheden',
    'kan hun få en plads i enheden',
    'hvor kan jeg læse om enheden',
    'hvor mange ansattetimer har enheden',
  ])('is nothing where it gives it, is called so, or none is asked for: %j', (question) => {
    expect(lack(question)).toBe(0);
  });

  it.each([
    ['hvornår åbner butikken', 1.5],
    ['må man løfte noget i butikken', 1.3],
    ['hvordan finder man butikken', 1.3],
    ['hvordan finder jeg butikken', 1.3],
    ['hvad koster butikken', 3],
    ['hvad er satsen i butikken', 3],
    ['hvor mange penge har butikken', 3],
    ['hvor mange biler har enheden i Roskilde', 3.5],
    ['hvad er betingelserne for butikken', 2],
    ['adgangskrav til butikken', 2],
    ['hvor ligger butikken', 3],
    ['hvad hedder butikken', 3],
    ['hvor bestiller jeg butikken', 3],
    ['kan man få en butik', 3],
    ['min butik', 3],
    ['skal butikken betale', 3],
    ['hvordan ansøger butikken', 2.5],
    ['hvem er i butikken nu', 2],
    ['hvilke varer har butikken i dag', 2],
    ['er butikken omfattet', 2],
    ['har butikken ret til det', 2],
  ])('weighs by how seldom cards give it: %j %d', (question, cost) => {
    expect(lack(question)).toBe(cost);
  });
});

describe('A number in a question', () => {
  it('is a doubt where the card does not hold it', () => {
    const { ask } = openLookup([...cards, roskilde], []);
    expect(ask('enheden i Roskilde').answered).toBe(true);
    expect(ask('enheden i Roskilde 2031 2032 2033 2034').answered).toBe(false);
  });
});
