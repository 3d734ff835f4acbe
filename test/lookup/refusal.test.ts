import { openLookup } from '../../src/lookup/openLookup.ts';
import { card, cards, gap } from './given.ts';

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

describe('A question for a measure', () => {
  const timed = card('praktik', 'Praktik i butik', ['butik'], 'En praktik i butik varer 4 uger.');
  const untimed = { ...timed, text: 'En praktik i butik varer, til opgaven er løst.' };
  const isAnswered = (entry: typeof timed) =>
    openLookup([...cards, entry], []).ask('hvor længe varer forløbet i butik').answered;

  it('is answered by a card that holds one near its words, and by no other', () => {
    expect([isAnswered(timed), isAnswered(untimed)]).toEqual([true, false]);
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

  it.each([
    ['hvordan logger jeg ind i det nye system', 'system'],
    ['hvordan system', 'system'],
    ['systemet og hvordan det ser ud', undefined],
    ['lederen af skolen', undefined],
    ['ledigheden i byen', 'tal'],
    ['ledernessnakken', undefined],
    ['straksindsats', undefined],
  ])('may leave words open, and takes no other word for its own: %j', (question, id) => {
    const gaps = [gap('system', ['hvordan … system']), gap('tal', ['ledigheden']), gap('satser', ['sats'])];
    const indsats = card('indsats', 'Indsats', ['straks'], 'En indsats straks, og en snak om lederne.');
    expect(openLookup([...cards, indsats], gaps).ask(question).gap?.id).toBe(id);
  });

  it('is none where the best card is called what is asked', () => {
    const group = card(
      'gruppe',
      'Styregruppe',
      ['hvem sidder i styregruppen'],
      'Boligselskabet og kommunen.',
    );
    const { ask } = openLookup([...cards, group], [gap('kontakt', ['hvem sidder i'])]);
    expect(ask('hvem sidder i styregruppen')).toMatchObject({ answered: true });
    expect(ask('hvem sidder i receptionen').gap?.id).toBe('kontakt');
  });

  it('is none where the best passage of an own document sounds like it', () => {
    const text = 'En praktikant kan låne en cykel på materielgården mod kvittering.';
    const bikes = { ...card('cykler', 'Lån af cykel', [], text), kind: 'passage' as const };
    const gaps = [gap('hverdag', ['cykel']), gap('priser', ['leje'])];
    const { ask } = openLookup([...cards, bikes], gaps);
    expect(ask('kan en praktikant låne en cykel på materielgården')).toMatchObject({ answered: true });
    expect(ask('leje af cykel på materielgården').gap?.id).toBe('priser');
  });

  it('is the first of two', () => {
    expect(gapOf('hvor længe må man få en sats')).toBe('satser');
  });
});

describe('A word no card holds', () => {
  it('is no doubt where a card holds one that people put for it', () => {
    const { ask } = openLookup(
      [card('rus', 'Misbrug', [], 'Ved misbrug taler I om behandling.'), ...cards],
      [],
    );
    expect(ask('misbrug terapi medicin afvænning timer opgaver mentor').answered).toBe(true);
    expect(ask('misbrug cirkus gulerod fløjte timer opgaver mentor').answered).toBe(false);
  });
});
