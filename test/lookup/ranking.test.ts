import type { Entry } from '../../src/lookup/entry.ts';
import { openLookup } from '../../src/lookup/openLookup.ts';
import { card, cards } from './given.ts';

const lookup = openLookup(cards, []);
const first = (question: string) => lookup.ask(question).hits[0]?.entry.id;

describe('The best hit', () => {
  it.each([
    ['hvad er brobygning', 'brobygning'],
    ['hvor mange timer om ugen i praktik', 'virksomhedspraktik'],
    ['praktikpladser', 'virksomhedspraktik'],
    ['praktik i en virksomhed', 'virksomhedspraktik'],
    ['virksomheds praktik', 'virksomhedspraktik'],
    ['brobyging', 'brobygning'],
    ['brobygningsforløbet', 'brobygning'],
    ['SANKTION', 'sanktion'],
    ['sangtion', 'sanktion'],
    ['sanktionere', 'sanktion'],
    ['borgeren moedte ikke op', 'sanktion'],
    ['skaanehensyn', 'skaanehensyn'],
    ['hun har ondt i ryggen', 'skaanehensyn'],
    ['hvad spørger skemaet om', 'forberedelsesskema'],
    ['mentorer', 'mentor'],
    ['mentorstøtte', 'mentor'],
  ])('of %j is %s', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it('is never worse than the next, and no entry comes twice', () => {
    const { hits } = lookup.ask('praktik med mentor i en virksomhed på en skole');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(new Set(hits.map(({ entry }) => entry.id)).size).toBe(hits.length);
    expect(hits.length).toBeLessThanOrEqual(5);
  });

  it('of two just alike is the earlier', () => {
    const twins = openLookup([card('a', 'Snak', [], 'snak'), card('b', 'Snak', [], 'snak')], []);
    expect(twins.ask('snak').hits.map(({ entry }) => entry.id)).toEqual(['a', 'b']);
  });

  it('is what holds every word of a question, though far down, rather than what is called by one of them', () => {
    const every = card(
      'b',
      'Hverdag',
      [],
      'I en butik er der en nøgle til en kasse. Dagen er lang, vejret skifter, og havet er nær.',
    );
    const both = card('a', 'Nøgle og kasse', [], 'Om nøgler.');
    const others = [card('c', 'Butik', [], 'butik'), card('d', 'Butikker', [], 'butik')];
    const { hits } = openLookup([both, every, ...others], []).ask('nøgle kasse butik');
    expect(hits.map(({ entry }) => entry.id).slice(0, 2)).toEqual(['a', 'b']);
  });

  it('is what is called so rather than what mentions it', () => {
    const both = [card('a', 'Møder', [], 'En mentor kan være med.'), card('b', 'Mentor', [], 'Følger tæt.')];
    expect(openLookup(both, []).ask('mentor').hits[0]?.entry.id).toBe('b');
  });

  it('is what is called exactly what is asked rather than what says it again and again', () => {
    const often = ['effekt af mentor', 'virker mentor', 'mentor i tal', 'tal om mentor'];
    const both = [
      card('a', 'Virker mentor? Tallene', often, 'Mentor virker. Mentor i tal: mentor hjælper.'),
      card('b', 'Hvilken slags hjælper?', ['mentor'], 'Der er tre slags.'),
    ];
    expect(openLookup(both, []).ask('mentor').hits[0]?.entry.id).toBe('b');
  });

  it('is not a passage because it stands under a heading of the same word', () => {
    const sanction = card(
      'a',
      'Sanktion ved udeblivelse',
      ['sanktionere'],
      'Før en sanktion skal borgeren høres.',
    );
    const passage: Entry = { ...card('b', 'Sanktion', [], 'Beløbet føres på konto 52.'), kind: 'passage' };
    expect(openLookup([sanction, passage], []).ask('sanktion').hits[0]?.entry.id).toBe('a');
  });
});

describe('A lookup', () => {
  it('gives the same answer to the same question, also of an index made anew', () => {
    for (const question of ['mentor', 'praktik virksomhed skole', 'uddanelse'])
      expect(openLookup(cards, []).ask(question)).toEqual(lookup.ask(question));
  });

  it('tells what it understood, after repair and without what holds the sentence together', () => {
    expect(lookup.ask('Hvad er en bråbygning og virksomheds praktik?').understood).toEqual([
      'brobygning',
      'virksomhedspraktik',
    ]);
  });

  it('of nothing answers nothing', () => {
    expect(openLookup([], []).ask('mentor')).toEqual({ answered: false, hits: [], understood: [] });
  });
});
