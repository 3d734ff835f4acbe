import { median, quantile } from './quantile.ts';

describe('quantile', () => {
  it('is a value itself where one stands there, and lies between two otherwise', () => {
    expect(quantile([40, 10, 30, 20, 50], 0.25)).toBe(20);
    expect(quantile([10, 20], 0.75)).toBe(17.5);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('has the least and the greatest value at its ends, whatever the order, and leaves the values as they were', () => {
    const values = [9, 100, 1];
    expect([quantile(values, 0), quantile(values, 1)]).toEqual([1, 100]);
    expect(values).toEqual([9, 100, 1]);
  });

  it('is the middle by number and not by spelling', () => {
    expect(median([2, 10, 1])).toBe(2);
    expect(median([])).toBeNaN();
  });
});
