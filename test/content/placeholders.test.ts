import { catalogue } from '../dialogs/given.ts';

/** As much as a field shows on a phone; the rest would be cut off. */
const ROOM = 40;

/** Every placeholder in a piece of content. */
function placeholdersIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'placeholder' && typeof value === 'string' ? [value] : placeholdersIn(value),
  );
}

describe('The placeholders of the content', () => {
  it('fit into their fields', () => {
    const all = new Set(catalogue.editions.flatMap(({ conversation }) => placeholdersIn(conversation)));
    expect(all.size).toBeGreaterThan(10);
    expect([...all].filter((text) => text.length > ROOM)).toEqual([]);
  });
});
