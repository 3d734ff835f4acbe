import { openLookup } from '../../src/lookup/openLookup.ts';
import { spread } from '../../src/lookup/spread.ts';
import { card } from './given.ts';

const at = (id: string, page: string) => ({ ...card(id, id, [], id), sources: [{ source: 'kilde', page }] });
const hits = (...all: [string, string, number][]) =>
  all.map(([id, page, score]) => {
    return { entry: at(id, page), score };
  });
const ids = (found: ReturnType<typeof spread>) => found.map(({ entry }) => entry.id);

describe('Hits', () => {
  it('from a page already told of come after nearly as good ones from another', () => {
    expect(ids(spread(hits(['a', '1', 3], ['b', '1', 2.5], ['c', '2', 2.4]), 3))).toEqual(['a', 'c', 'b']);
  });

  it('that are much better come first all the same', () => {
    expect(ids(spread(hits(['a', '1', 3], ['b', '1', 2.5], ['c', '2', 1]), 3))).toEqual(['a', 'b', 'c']);
  });

  it('stay as they are, best first, where nothing repeats', () => {
    const found = spread(hits(['a', '1', 3], ['b', '2', 2], ['c', '3', 1]), 2);
    expect(found.map(({ score }) => score)).toEqual([3, 2]);
  });

  it('are never worse than the next, and the best stays the best', () => {
    const found = spread(hits(['a', '1', 3], ['b', '1', 2.9], ['c', '1', 2.8], ['d', '2', 2.3]), 4);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(ids(found)[0]).toBe('a');
  });

  it('of nothing are none', () => {
    expect(spread([], 5)).toEqual([]);
    expect(openLookup([], []).ask('praktik').hits).toEqual([]);
  });
});
