import { openLookup } from '../../src/lookup/openLookup.ts';
import { cards, gap } from './given.ts';

const lookup = openLookup(cards, [
  gap('satser', ['sats', 'hvor meget får'], ['sanktion']),
  gap('varighed', ['hvor længe må']),
  gap('pension', ['efterløn', 'folkepension']),
]);
const gapOf = (question: string) => lookup.ask(question).gap?.id;

describe('A question', () => {
  it.each([
    'hvad er brobygning',
    'mentor',
    'hvad spørger forberedelsesskemaet om',
    'tunge løft i praktikken',
  ])('the cards tell of is answered: %j', (question) => {
    expect(lookup.ask(question).answered).toBe(true);
  });

  it.each([
    'hvordan laver man lasagne',
    'hvornår åbner borgerservice i Odense',
    'hvem er leder af skolen i Odense',
    'skal jeg have vinterdæk på cyklen',
    'hvad er klokken',
  ])('of something else is not, and the nearest stand there: %j', (question) => {
    expect(lookup.ask(question).answered).toBe(false);
  });

  it('that asks for a thing is not answered by what has all but the thing', () => {
    expect(lookup.ask('virksomhedspraktik i timer om ugen').answered).toBe(true);
    expect(lookup.ask('hvem er direktør i virksomhedspraktik').answered).toBe(false);
  });
});

describe('A known gap', () => {
  it.each([
    ['hvad er satsen', 'satser'],
    ['satserne for unge', 'satser'],
    ['hvor meget får en mentor', 'satser'],
    ['hvor længe må en virksomhedspraktik vare', 'varighed'],
    ['hvornår kan man gå på efterløn', 'pension'],
    ['folkepention', 'pension'],
    ['efterlønsbevis', 'pension'],
  ])('is what %j is about: %s', (question, id) => {
    expect(lookup.ask(question)).toMatchObject({ answered: false, gap: { id } });
  });

  it.each([
    'hvor længe er en mentor med',
    'får man meget hvor',
    'mentorsnak',
    'mentor',
  ])('is not what %j is about', (question) => {
    expect(gapOf(question)).toBeUndefined();
  });

  it('is not meant beside a word that shows so', () => {
    expect(gapOf('hvilken sats ved sanktion')).toBeUndefined();
  });

  it('keeps a question from being answered however near a card is', () => {
    const { answered, hits } = lookup.ask('hvor længe må virksomhedspraktik');
    expect([answered, hits[0]?.entry.id]).toEqual([false, 'virksomhedspraktik']);
  });

  it('is the first of two', () => {
    expect(gapOf('hvor længe må man få en sats')).toBe('satser');
  });
});
