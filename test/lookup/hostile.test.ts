import fc from 'fast-check';
import { openLookup } from '../../src/lookup/openLookup.ts';
import { card, cards, gap } from './given.ts';

const lookup = openLookup(cards, [gap('satser', ['sats'])]);

describe('A hostile question', () => {
  it.each([
    ['empty', ''],
    ['blank', ' \t\n '],
    ['only what holds a sentence together', 'hvad er det der skal ske med den'],
    ['only emoji', '👍🏽👩‍👩‍👧🇩🇰'],
    ['only signs', '?!…»«§'],
    ['only what is not seen', '\u200b\u200d\ufeff\u00ad\u2060'],
  ])('is not answered: %s', (_name, question) => {
    expect(lookup.ask(question).answered).toBe(false);
  });

  it.each([
    ['a very long word', 'x'.repeat(100_000)],
    ['a very long compound', 'praktik'.repeat(20_000)],
    ['very many words', 'praktik mentor sanktion '.repeat(5_000)],
    ['very many marks', `e${'\u0301'.repeat(100_000)}`],
    ['very many ae', 'ae'.repeat(50_000)],
    ['lone surrogates', '\ud800praktik\udfff\ud800'],
    ['names of what every object has', '__proto__ constructor hasOwnProperty toString'],
    ['a pattern', '(((((.*)*)*)*)*$ [praktik]{99999}'],
  ])('is taken as it is, in no time: %s', (_name, question) => {
    const began = performance.now();
    const { hits, understood } = lookup.ask(question);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(hits.length).toBeLessThanOrEqual(5);
    expect(understood.length).toBeLessThanOrEqual(60);
  });

  it('with a card in it is found nonetheless', () => {
    for (const question of ['\ud800sanktion', 'sank\u200btion', '  SANKTION!!! 👍', 'sa\u00adnktion'])
      expect(lookup.ask(question).hits[0]?.entry.id).toBe('sanktion');
  });

  it('of any kind gets an answer that is whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        const { hits, answered } = lookup.ask(question);
        for (const { score } of hits) expect(Number.isFinite(score)).toBe(true);
        expect(answered && hits.length === 0).toBe(false);
      }),
    );
  });
});

describe('An entry with nothing in it', () => {
  it('does no harm', () => {
    const odd = [card('tom', ' ', ['', '…'], ''), card('lang', 'x'.repeat(50_000), [], '\ud800'), ...cards];
    expect(openLookup(odd, [gap('tom', ['…'])]).ask('mentor')).toMatchObject({
      answered: true,
      hits: [{ entry: { id: 'mentor' } }],
    });
  });
});
