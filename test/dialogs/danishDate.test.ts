import { Temporal } from 'temporal-polyfill';
import {
  danishDate,
  danishDay,
  danishDayAndTime,
  danishTime,
  isDate,
} from '../../dialogs/engine/danishDate.ts';

describe('danishTime', () => {
  it('writes a winter time as Denmark has it', () => {
    expect(danishTime('2026-11-21T09:00:00Z')).toBe('21. november 2026 kl. 10.00');
  });

  it('writes a summer time as Denmark has it', () => {
    expect(danishTime('2026-06-01T22:30:00Z')).toBe('2. juni 2026 kl. 00.30');
  });
});

describe('danishDay', () => {
  it('names the day of the week', () => {
    expect(danishDay(Temporal.PlainDate.from('2026-11-30'))).toBe('mandag den 30. november 2026');
    expect(danishDay(Temporal.PlainDate.from('2027-01-03'))).toBe('søndag den 3. januar 2027');
  });

  it('may have a time of day behind it, as Denmark has it', () => {
    const said = danishDayAndTime(Temporal.Instant.from('2026-11-30T19:00:00Z'));
    expect(said).toBe('mandag den 30. november 2026 kl. 20.00');
  });
});

describe('danishDate', () => {
  it('writes the month out and leaves what is no date alone', () => {
    expect(danishDate('2026-12-04')).toBe('4. december 2026');
    expect(danishDate('på fredag')).toBe('på fredag');
  });
});

describe('isDate', () => {
  it('holds for days that exist and nothing else', () => {
    expect(['2028-02-29', '2026-02-29', '2026-13-01', '4/12', ''].map(isDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
