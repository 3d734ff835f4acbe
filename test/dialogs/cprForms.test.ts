import { findCpr } from '../../dialogs/privacy/findCpr.ts';

describe('findCpr', () => {
  it.each([
    '010190 - 1234',
    '01 01 90 - 12 34',
    '01-01-1990-1234',
    '01011990-1234',
    '010119901234',
  ])('finds %s', (text) => {
    expect(findCpr(`nummer ${text}.`)).toHaveLength(1);
  });

  it.each([
    '04.12.2026 10.30',
    '01.12.26-05.12.26',
    '04.12.2026 - 05.12.2026',
    '2026-114',
  ])('passes over %s', (text) => {
    expect(findCpr(`aftalt ${text}`)).toEqual([]);
  });
});
