import { shuffled } from './shuffled.ts';

const EVENTS = 1_000;

describe('events that come more than once and out of order', () => {
  // `npm run test:crash` delivers 100,000.
  it('have one effect each', async () => {
    const { delivered, effects, faults } = await shuffled(EVENTS, 20_261_123);
    expect(faults).toEqual([]);
    expect(delivered).toBeGreaterThan(2 * effects);
  });
});
