import { drawnStates, ofType, partsOf } from './drawn.ts';

const HOSTILE = '*fed* [link](http://x) <at>x</at>';

describe('what people write', () => {
  const states = drawnStates(() => HOSTILE);
  const holding = states.filter(({ drawn }) => JSON.stringify(drawn).includes('*fed*'));

  it('reaches most cards, so that this test tests something', () => {
    expect(holding.length).toBeGreaterThan(25);
  });

  it.each(holding)('never stands where Markdown is read: $name', ({ drawn }) => {
    for (const block of ofType(drawn, 'TextBlock')) expect(block.text).not.toContain('fed');
    for (const { label } of partsOf(drawn)) if (label !== undefined) expect(label).not.toContain('fed');
    for (const choice of ofType(drawn, 'Input.ChoiceSet'))
      expect(JSON.stringify(choice.choices)).not.toContain('fed');
  });

  it.each(holding)('comes out as it was written: $name', ({ drawn }) => {
    const shown = partsOf(drawn)
      .flatMap(({ text, value }) => [text, value])
      .filter((it) => typeof it === 'string' && it.includes('fed'));
    for (const text of shown) expect(text).toMatch(/\*fed\*( \[|…|$)/);
  });
});
