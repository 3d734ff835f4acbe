import { reviewDue } from '../../dialogs/rules/review.ts';

const metode = { kind: 'metode', reviewedOn: '2026-01-31' } as const;
const regel = { kind: 'regel', reviewedOn: '2026-08-31' } as const;

describe('Content is to be gone through', () => {
  it.each([
    ['a year after the last time where it is method', metode, '2027-01-31'],
    ['half a year after where it is a rule, on the last day of a short month', regel, '2027-02-28'],
    ['when it says so itself, sooner', { ...metode, reviewBy: '2026-06-30' }, '2026-06-30'],
    ['when it says so itself, later', { ...regel, reviewBy: '2028-01-01' }, '2028-01-01'],
    ['a year after a leap day', { ...metode, reviewedOn: '2028-02-29' }, '2029-02-28'],
  ])('%s', (_name, content, by) => {
    expect(reviewDue(content, '2026-11-22').by).toBe(by);
  });

  it.each([
    ['2026-11-30', 'later'],
    ['2026-12-02', 'soon'],
    ['2027-01-31', 'soon'],
    ['2027-02-01', 'passed'],
    ['2030-01-01', 'passed'],
  ])('seen from %s: %s', (today, state) => {
    expect(reviewDue(metode, today)).toEqual({ by: '2027-01-31', state });
  });
});
