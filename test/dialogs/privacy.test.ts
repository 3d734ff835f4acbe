import fc from 'fast-check';
import { cutCpr, findCpr } from '../../dialogs/privacy/findCpr.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';

const inArabicIndic = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
const inFullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

describe('A CPR number', () => {
  it.each([
    '010190-1234',
    '0101901234',
    '010190 1234',
    '01 01 90 1234',
    '01.01.90-1234',
    '01.01.90.1234',
    '01-01-90-1234',
    '010190 - 1234'.replace(' - ', ' -'),
    '010190–1234',
    '010190\u20111234',
    '010190\u00a01234',
    '010190/1234',
    '010190_1234',
    '010190\n1234',
    '01\u200b01\u200b90\u200b1234',
    '0\u00ad1\u200d0\ufeff1\u2060901234',
    inFullWidth('010190-1234'),
    inArabicIndic('010190-1234'),
    '𝟎𝟏𝟎𝟏𝟗𝟎𝟏𝟐𝟑𝟒',
    '610190-1234',
    '910190-1234',
    '311299-0000',
  ])('is found in %j', (written) => {
    expect(findCpr(written)).toEqual([{ start: 0, end: written.length }]);
    expect(cutCpr(`Hun har nummer ${written}, siger hun`)).toBe('Hun har nummer [fjernet], siger hun');
  });

  it.each([
    '12 34 56 78',
    '+45 12 34 56 78',
    'tlf. 31 12 56 78',
    '2026-114',
    'K-37',
    '01019012345',
    '00101901234',
    '0101901',
    '410190-1234',
    '320190-1234',
    '011390-1234',
    '000190-1234',
    '1234567890123456',
    '2026-12-04 10:30',
    'den 04.12.2026 kl. 10.30',
    '04.12.2026 10.30',
    '04.12.2026 10:30',
    '01.12.2026-15.12.2026',
    '12. december 2026 klokken 10',
    '5000 kr. og 10190 kr.',
    '',
  ])('is not found in %j', (written) => {
    expect(findCpr(written)).toEqual([]);
    expect(cutCpr(written)).toBe(written);
  });

  it('is cut out wherever it stands, each of several', () => {
    expect(cutCpr('010190-1234 og 020285 4321, men ikke 12345678')).toBe(
      '[fjernet] og [fjernet], men ikke 12345678',
    );
  });

  it('is found in every way of writing one, and after cutting there is none left', () => {
    const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
    const written = fc
      .tuple(
        fc.oneof(two(1, 31), two(61, 91)),
        two(1, 12),
        two(0, 99),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('', '-', ' ', '.', ' -', '\u200b'),
      )
      .map(
        ([day, month, year, rest, mark]) => `${day}${month}${year}${mark}${String(rest).padStart(4, '0')}`,
      );
    const words = fc
      .string({ unit: fc.constantFrom('a', 'æ', ' ', ',', '\n', '😀'), maxLength: 12 })
      .map((text) => `${text},`);
    fc.assert(
      fc.property(words, written, words, (before, number, after) => {
        expect(findCpr(`${before} ${number},${after}`)).toHaveLength(1);
        expect(cutCpr(`${before} ${number},${after}`)).toBe(`${before} [fjernet],${after}`);
      }),
    );
  });

  it('leaves no number behind in any text of digits and marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '2', '9', ' ', '-', '.', '\u200b', 'x'), maxLength: 60 }),
        (text) => {
          expect(findCpr(cutCpr(text))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('Plain text', () => {
  it.each([
    ['  ord  ', 'ord'],
    ['to\r\nlinjer\rog\u2028tre', 'to\nlinjer\nog\ntre'],
    ['tab\tbliver', 'tab\tbliver'],
    ['a\u0000b\u0007c\u009fd', 'abcd'],
    ['\u202eomvendt\u202c\u200b\ufeff', 'omvendt'],
    ['halvt \ud83d tegn', 'halvt \ufffd tegn'],
    ['😀 æøå', '😀 æøå'],
    ['\u200b \n', ''],
    ['a\u000bb\u0085c', 'a\nb\nc'],
    ['A\u030alborg og cafe\u0301', 'Ålborg og café'],
    ['skjult\u{e0068}\u{e0065}\u{e006a}', 'skjult'],
    ['a\u034fb\u115fc\u3164d\u180ee\u061cf\ufff9g', 'abcdefg'],
    ['a\u200db\u200cc x\ufe0f', 'abc x'],
    [
      '👩🏽\u200d🚀 👨\u200d👩\u200d👧 ❤️\u200d🔥 🏳️\u200d🌈 1️⃣ ☎️',
      '👩🏽\u200d🚀 👨\u200d👩\u200d👧 ❤️\u200d🔥 🏳️\u200d🌈 1️⃣ ☎️',
    ],
    ['🏴\u{e0067}\u{e0062}\u{e007f}', '🏴'],
    ['<at>Samtalemakker</at> menu', 'Samtalemakker  menu'],
    ['hej&nbsp;du', 'hej du'],
    [`z${'\u0301'.repeat(50)}`, `ź${'\u0301'.repeat(7)}`],
    ['«2 < 3» & "så" \\ *det*', '«2 < 3» & "så" \\ *det*'],
  ])('of %j is %j', (typed, kept) => {
    expect(plainText(typed)).toBe(kept);
  });

  it('is the same when made plain again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
    const pieces = [
      'a',
      'e',
      ' ',
      '\n',
      '\r',
      '<',
      'at',
      '>',
      '</',
      '&nb',
      'sp;',
      '&nbsp;',
      '<at>',
      '😀',
      '🏽',
      '1',
      '\u200d',
      '\ufe0f',
      '\u0301',
      '\u0323',
      '\u034f',
      '\ud83d',
      '\ude00',
      '\u{e0041}',
      '\0',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const once = plainText(parts.join(''));
        expect(plainText(once)).toBe(once);
        expect(once).not.toMatch(/<\/?at>|&nbsp;|\0|[\u{e0000}-\u{e007f}]/u);
      }),
      { numRuns: 5000 },
    );
  });
});
