import { Temporal } from 'temporal-polyfill';
import { type Worth, worthOf } from '../../src/lookup/worthOf.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const worth = (more: Partial<Worth> = {}) =>
  worthOf({ kind: 'metode', lawStatus: 'gaeldende', ...more }, today);

describe('What is told of the worth of a card or a document', () => {
  it('is nothing where it is in force and nobody has gone through it', () => {
    expect(worth()).toEqual({});
  });

  it.each([
    'aendret',
    'ukendt',
    'historisk',
  ] as const)('is a line where it is %s, its own or ours', (lawStatus) => {
    expect(worth({ lawStatus }).law).toMatch(/Tjek gældende regler\.$/);
    expect(worth({ lawStatus, lawNote: 'Ændret i 2025.' })).toEqual({ law: 'Ændret i 2025.' });
  });

  it('is a note where it is in force all the same', () => {
    expect(worth({ lawNote: 'Gælder fra 2025.' })).toEqual({ note: 'Gælder fra 2025.' });
  });

  it('is the day it was gone through, and that this is too long ago', () => {
    expect(worth({ reviewedOn: '2026-01-01' })).toEqual({ reviewed: '1. januar 2026' });
    expect(worth({ kind: 'regel', reviewedOn: '2026-01-01' })).toEqual({
      reviewed: '1. januar 2026',
      overdue: '1. juli 2026',
    });
  });

  it('is the day by which somebody should have gone through it, where nobody has', () => {
    expect(worth({ reviewBy: '2026-11-21' })).toEqual({ overdue: '21. november 2026' });
  });
});
