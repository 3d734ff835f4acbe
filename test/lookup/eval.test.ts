import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { askAll, type EvalQuestion, figuresOf, readQuestions } from '../../src/cli/evalLookupFigures.ts';
import { openContent } from '../../src/content/openContent.ts';
import { entriesOf } from '../../src/lookup/entriesOf.ts';
import { openLookup } from '../../src/lookup/openLookup.ts';
import { cards } from './given.ts';

const OWN = join(process.cwd(), 'test', 'eval', 'lookup-own.jsonl');

const { guidance } = openContent(usualSettings);
const lookup = openLookup(entriesOf(guidance.cards), guidance.gaps);

describe('The lookup over the cards', () => {
  it('answers the questions it was tuned by no worse than it did', () => {
    const figures = figuresOf(askAll(lookup, readQuestions(readFileSync(OWN, 'utf8'))));
    expect(figures.answerable + figures.unanswerable).toBe(110);
    expect(figures.hitAt1).toBeGreaterThanOrEqual(0.91);
    expect(figures.hitAt3).toBeGreaterThanOrEqual(0.95);
    expect(figures.mrrAt5).toBeGreaterThanOrEqual(0.93);
    expect(figures.refusedRightly).toBeGreaterThanOrEqual(37);
    expect(figures.refusedWrongly).toBeLessThanOrEqual(3);
  });
});

describe('A card asked for by its title', () => {
  it.each(guidance.cards.map(({ id, title }) => [id, title]))('comes first: %s', (id, title) => {
    const { answered, hits } = lookup.ask(title);
    expect([answered, hits[0]?.entry.id]).toEqual([true, id]);
  });
});

describe('The figures', () => {
  const few = openLookup(cards, []);
  const asked = (question: string, answerable: boolean, gold: EvalQuestion['gold'] = []): EvalQuestion => {
    return { id: question, question, answerable, gold };
  };
  const figures = (...questions: EvalQuestion[]) => figuresOf(askAll(few, questions));

  it('count a hit by its source and page, whichever way the page is written', () => {
    expect(figures(asked('mentor', true, [{ source: 'kilde', page: 1 }]))).toMatchObject({
      hitAt1: 1,
      mrrAt5: 1,
    });
    expect(figures(asked('mentor', true, [{ source: 'kilde', page: '1' }]))).toMatchObject({ hitAt1: 1 });
  });

  it.each([
    [[{ source: 'kilde', page: 2 }]],
    [[{ source: 'anden', page: 1 }]],
    [[{ source: 'kilde' }]],
    [[{ source: 'kilde', heading: '1' }]],
    [[]],
  ])('count none of another place: %j', (gold) => {
    expect(figures(asked('mentor', true, gold))).toMatchObject({ hitAt1: 0, hitAt3: 0, mrrAt5: 0 });
  });

  it('count what was refused, rightly and wrongly', () => {
    const found = figures(asked('lasagne', false), asked('mentor', false), asked('vejret i morgen', true));
    expect(found).toMatchObject({ answerable: 1, unanswerable: 2, refusedRightly: 1, refusedWrongly: 1 });
  });

  it('of nothing are nothing', () => {
    expect(figures()).toMatchObject({ answerable: 0, hitAt1: 0, mrrAt5: 0 });
  });

  it('are of a file with one question a line; a bad line names its field', () => {
    const line = '{"id":"a","question":"mentor","answerable":true,"gold":[{"source":"kilde","page":1}]}';
    expect(readQuestions(`${line}\n\n${line}\n`)).toHaveLength(2);
    expect(() => readQuestions('{"id":"a","answerable":true,"gold":[]}')).toThrow('invalid: question');
    expect(() => readQuestions('mentor')).toThrow('json');
  });
});
