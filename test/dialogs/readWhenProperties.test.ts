import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { danishDate, danishDay } from '../../dialogs/engine/danishDate.ts';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import { readWhen } from '../../dialogs/rules/when/readWhen.ts';
import { at } from './whenShown.ts';

const FIRST = Temporal.PlainDateTime.from('2024-01-01T00:00');
/** Any minute of six years. */
const moments = fc
  .nat({ max: 6 * 366 * 24 * 60 })
  .map((minutes) => FIRST.add({ minutes }).toZonedDateTime(ZONE));
const WORDS =
  'på om til i den d. hver hvert anden næste fredag mandag man tor uge 48 dage 14 8 måned måneder en to et år kl. kl 9 2 9.30 10.11 27/11 31/11 26/1234 27. 1. november marts indtil frem og med inden senest jul snart formøde 2026-114 2026-11-27 dag morgen eftermiddag ugentligt gange 3 arbejdsdage timer halv kvart over 9999 0 29/2 sidste måneden før efter dagen ugen hverdage 1½ halvanden god juledag ugens udgang lige uger første og 15. mårgen'.split(
    ' ',
  );
const sentences = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const texts = fc.oneof(
  sentences,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 60 }),
);

describe('A text of any kind', () => {
  it('is read without a throw, and nothing gone is meant or offered', () => {
    fc.assert(
      fc.property(texts, moments, (text, now) => {
        const read = readWhen(text, now, ['juleaften']);
        const whens = read.kind === 'when' ? [read.when] : read.kind === 'unclear' ? read.choices : [];
        for (const { on, at: time, until, every } of whens) {
          expect(Temporal.PlainDate.compare(on, now.toPlainDate())).toBeGreaterThanOrEqual(0);
          if (time) {
            const moment = on.toZonedDateTime({ timeZone: ZONE, plainTime: time });
            expect(Temporal.ZonedDateTime.compare(moment, now)).toBe(1);
          }
          if (until) expect(Temporal.PlainDate.compare(until, on)).toBeGreaterThanOrEqual(0);
          if (every) expect(every.n).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is left as it is, but for blanks, where it says nothing of when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('om', 'formøde', '2026-114', 'man', 'marts', 'tor'), { maxLength: 8 }),
        (words) => {
          const read = readWhen(words.join('  '), at('2026-11-22T10:00'), []);
          if (read.kind === 'none') expect(read.rest).toBe(words.join(' '));
        },
      ),
    );
  });

  it('leaves words that were typed, in their order', () => {
    fc.assert(
      fc.property(sentences, moments, (text, now) => {
        const words = text.split(' ');
        for (const word of readWhen(text, now, [])
          .rest.split(' ')
          .filter((it) => it !== '')) {
          const index = words.findIndex((it) => it.includes(word));
          expect(index).toBeGreaterThanOrEqual(0);
          words.splice(0, index + 1);
        }
      }),
    );
  });
});

describe('A date as the bot prints it', () => {
  const ahead = fc.nat({ max: 3000 });

  it.each([
    ['den 27. november 2026', (day: Temporal.PlainDate) => `den ${danishDate(day.toString())}`],
    ['fredag den 27. november 2026', danishDay],
    ['2026-11-27', String],
    ['27/11-2026', (day: Temporal.PlainDate) => `${day.day}/${day.month}-${day.year}`],
  ])('is read as that day: %s', (_name, print) => {
    fc.assert(
      fc.property(moments, ahead, (now, days) => {
        const day = now.toPlainDate().add({ days });
        const read = readWhen(`om formøde ${print(day)}`, now, []);
        // As text, since two days of Temporal are equal to Jest whatever they are.
        expect(JSON.stringify(read)).toBe(
          JSON.stringify({ kind: 'when', when: { on: day }, rest: 'om formøde' }),
        );
      }),
    );
  });
});

describe('A hostile text', () => {
  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['figures', '1'.repeat(100_000)],
    ['figures and marks', '1/1.'.repeat(25_000)],
    ['words of time', 'på fredag om en uge '.repeat(5_000)],
    ['prefixes without an end', 'fra og med '.repeat(10_000)],
    ['counts', 'hver en gang om en '.repeat(5_000)],
    ['blanks', ' '.repeat(100_000)],
    ['quotes', '"'.repeat(100_000)],
    ['accents', `a${'\u0301'.repeat(100_000)}`],
    ['surrogates', '\ud83d'.repeat(100_000)],
    ['full stops', `27${'.'.repeat(100_000)}`],
    ['bounds', 'indtil inden senest før efter '.repeat(4_000)],
    ['days of a month', 'hver den 1. og den 15. '.repeat(5_000)],
    ['days counted', 'senest 14 dage før '.repeat(5_000)],
    ['days counted twice over', `fredag ${'8 dage før mødet '.repeat(6_000)}`],
    ['working days back', '2500 arbejdsdage før 1. februar '.repeat(3_000)],
    ['halves', 'om 1½ en halv '.repeat(7_000)],
    ['misspelt', 'om 3 ugr efermiddag '.repeat(5_000)],
    ['days of a weekday', 'første mandag i december '.repeat(4_000)],
  ])('takes no time: %s', (_name, text) => {
    const now = at('2026-11-22T10:00');
    const start = performance.now();
    for (let turn = 0; turn < 5; turn += 1) readWhen(text, now, []);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is cut between words, as half a date is another date', () => {
    const padded = `${'x'.repeat(294)} 27/11-2026`;
    expect(readWhen(padded, at('2026-11-22T10:00'), []).kind).toBe('none');
  });
});
