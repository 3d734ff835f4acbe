import { usualSettings } from '../../dialogs/engine/content.ts';
import { openContent } from '../../src/content/openContent.ts';
import { entriesOf } from '../../src/lookup/entriesOf.ts';

const { guidance } = openContent(usualSettings);
const entries = entriesOf(guidance.cards);

describe('The cards as entries', () => {
  it('are one each, with every word of the card and its places in order', () => {
    expect(entries.map(({ id }) => id)).toEqual(guidance.cards.map(({ id }) => id));
    for (const [at, { title, alias, text, sources, kind }] of entries.entries()) {
      const own = guidance.cards[at];
      expect({ title, alias, sources, kind }).toEqual({
        ...{ title: own?.title, alias: own?.alias, sources: own?.sources, kind: 'card' },
      });
      const lines = own?.body.flatMap((block) => (typeof block === 'string' ? [block] : block.points));
      expect(text.split('\n')).toEqual(lines);
    }
  });
});
