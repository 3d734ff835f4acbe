import { Temporal } from 'temporal-polyfill';
import { isClosed, workdayFrom } from '../../dialogs/rules/calendar.ts';
import { OwnFolder } from './ownFolder.ts';

const FILE = 'lukkedage.yaml';

let own: OwnFolder;
beforeEach(() => {
  own = new OwnFolder();
});
afterEach(() => own.gone());

describe('A municipality’s closing days', () => {
  it('are closed like a holiday, beside those the settings name', () => {
    own.put(
      FILE,
      'days:\n  - { from: 2026-12-28, to: 2026-12-30, why: Jul }\n  - { from: 2027-05-07, why: En fredag }',
    );
    const { closedDays } = own.open().catalogue.settings.retention;
    const closed = (day: string) => isClosed(Temporal.PlainDate.from(day), closedDays);
    expect(['2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2027-05-07'].map(closed)).toEqual(
      Array(5).fill(true),
    );
    expect(['2026-12-22', '2027-12-28', '2027-05-10'].map(closed)).toEqual([false, false, false]);
    expect(closedDays).toContain('grundlovsdag');
    // From Christmas Eve to the first working day of the year after.
    expect(workdayFrom(Temporal.PlainDate.from('2026-12-24'), closedDays).toString()).toBe('2027-01-04');
  });

  it.each([
    ['days:\n  - { from: 2026-12-28, to: 2026-12-27, why: Jul }', /lukkedage\.yaml:2:.*days\.0\.to/],
    ['days:\n  - { from: 2026-02-30, why: Jul }', /lukkedage\.yaml:2:.*days\.0\.from/],
    ['days:\n  - { from: 2026-01-01, to: 2027-01-01, why: Altid }', /lukkedage\.yaml:2:.*60 dage/],
    ['days: []', /lukkedage\.yaml:1:/],
  ])('that cannot be are told by file, line and field: %j', (text, told) => {
    own.put(FILE, text);
    expect(() => own.open()).toThrow(told);
  });
});
