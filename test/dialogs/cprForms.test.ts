import { commandOf } from '../../dialogs/engine/command.ts';
import { emptyDesk, referenceProblem } from '../../dialogs/engine/desk.ts';
import { cutCpr, findCpr } from '../../dialogs/privacy/findCpr.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import { ORDINARY } from '../privacy/ordinary.ts';
import { cprVariant, oneOf, seeded, upTo } from '../privacy/variants.ts';
import { catalogue } from './given.ts';

/** `CPR_TEXTS=100000` looks further. */
const TEXTS = Number(process.env.CPR_TEXTS ?? 20_000);

/** Ways of writing a number that people and programs have. */
const FORMS = [
  '010190 - 1234',
  '01 01 90 - 12 34',
  '01-01-1990-1234',
  '01011990-1234',
  '010119901234',
  '01.01.1990 1234',
  '0 1 0 1 9 0 1 2 3 4',
  '0-1-0-1-9-0-1-2-3-4',
  '01 01 90 12 34',
  '0101 901234',
  '01 01 901234',
  '010190\t1234',
  '010190\r\n   1234',
  '01/01-90 1234',
  '01_01_90_1234',
  '010190\\1234',
  '010190·1234',
  '010190,1234',
  '010190:1234',
  '010190+1234',
  'O1O19O-1234',
  'o1o19o1234',
  '010190−1234',
  '010190\u20121234',
  '010190\u20091234',
  '010190\u30001234',
  '０１０１９０－１２３４',
  '٠١٠١٩٠-١٢٣٤',
  '۰۱۰۱۹۰۱۲۳۴',
  '०१०१९०-१२३४',
  '0①0①⑨0-1234',
  '𝟘𝟙𝟘𝟙𝟡𝟘-𝟙𝟚𝟛𝟜',
  '0️⃣1️⃣0️⃣1️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣',
  '01\u030101\u030190-1234',
  '01\u{e0020}01\u{e0020}90\u{e0020}1234',
  '01\u034f0190\u115f-12\u316434',
  '01\ud83d0190-1234',
  '01\u00000190-1234',
  '\u202e010190\u202c-1234',
  '610190-1234',
  '910190-1234',
];

describe('findCpr', () => {
  it.each(FORMS)('finds %j, typed in a field or in the chat or as a case reference', (form) => {
    const text = `nummer ${form}.`;
    expect(findCpr(text)).toHaveLength(1);
    expect(findCpr(plainText(text))).toHaveLength(1);
    expect(cutCpr(plainText(text))).toBe('nummer [fjernet].');
    expect(commandOf(catalogue, `visitation ${form}`, 'ny')).toEqual({ type: 'cprInChat' });
    expect(referenceProblem(emptyDesk, form, '.*')).toEqual({ code: 'cpr' });
  });

  it.each([
    'cpr010190-1234x',
    'nr.0101901234ok',
    '(010190-1234)',
    '2026-11-21T10:00:00Z 010190-1234',
    '+45 010190-1234',
  ])('finds the number in %j, whatever is beside it', (text) => {
    expect(cutCpr(text)).toMatch(/\[fjernet\]/);
  });

  it.each([
    '04.12.2026 10.30',
    '04.12.26 10-12',
    '01.12.26-05.12.26',
    '01-12-26-05-12-26',
    '04.12.2026 - 05.12.2026',
    'Uge 10\n12.10.2026',
    '10.-12.12.2026',
    '12.12.2026 10.30-11.30',
    '2026-114',
    '2011-01-02 10:30',
    '2010-2011-2012',
    'P-nummer 1012345678',
    'P-nr. 1012345678',
    'P-numre: 1012345678, 1012345679 og 1012345680',
    'CVR 20123456 10 ansatte',
    'Kontonr. 1234 0101901234',
    'Reg.nr. 1234, konto 0101901234',
    'DK12 1112 3456 7890 12',
    '20 12 34 56 / 30 11 22 33',
    '20 12 34 56\n30 11 22 33',
    '+49 30 1112 3456',
    '+31 12 345678',
    '10.100-12.300 kr.',
    '12100-13500 kr.',
    '1.012.345.678 kr.',
    '10.12.190.123',
    '01012345-0112-4012-8012-010190123412',
    'e3b0c44298fc1c0101901234fbf4c8996fb92427',
    '5790000123456',
    '15.10.00-P05-1-24',
  ])('passes over %j', (text) => {
    expect(findCpr(`aftalt ${text}`)).toEqual([]);
  });

  it.each([
    ['a label on a number that is parted as a CPR number', 'P-nummer 101290-1234'],
    ['an account without its registration number', 'NemKonto 0101901234'],
    ['a number that only may be a time', '01.01.90 1234'],
    ['a P-number without its label', '1012345678'],
    ['more digits than a CVR number has', 'cvr 10 12 90 12 34'],
    ['pairs behind the label of a P-number', 'P-nr. 10 12 90 12 34'],
  ])('rather takes %s: %j', (_what, text) => {
    expect(findCpr(text)).toHaveLength(1);
  });

  it('takes whatever can be read as one where neither belongs', () => {
    for (const text of ['04.12.2026 10.30', 'P-nummer 1012345678', '20123456 10'])
      expect(findCpr(text, 'possible')).toHaveLength(1);
    for (const text of ['2026-11-21T10:30:00.123Z', '10.12.190.123:3978', '1795302779640', 'K-37'])
      expect(findCpr(text, 'possible')).toEqual([]);
  });

  it.each(Object.entries(ORDINARY))('passes over %s', (_what, make) => {
    const random = seeded(20261121);
    const found = Array.from(
      { length: 1000 },
      () => `Aftalt med virksomheden: ${make(random)}. Følges op`,
    ).filter((text) => findCpr(text).length > 0);
    expect(found).toEqual([]);
  });

  it('misses next to none, however it is parted', () => {
    const random = seeded(20261121);
    const missed = Array.from({ length: TEXTS }, () => cprVariant(random).written).filter(
      (written) => findCpr(plainText(`nummer ${written}, så`)).length === 0,
    );
    // What is left is parted as two other things: "25020–53457", "6605/6247 68".
    expect(missed.length).toBeLessThan(TEXTS / 500);
  });
});

/** Pieces that texts are made of to trouble the search. */
const PIECES = [
  ...'00112233456789 -./\n\\_,:+xoOkP@æV',
  '\u200b',
  '٠',
  '١',
  '𝟏',
  '⑩',
  '\ud83d',
  '😀',
  '\ufe0f',
  'é',
  '\u0301',
  '01',
  '12',
  '90',
  '1234',
  '010190',
  'konto ',
  'P-nr. ',
  '+45 ',
  '19',
  '20',
  '0101901234',
];

describe('Typed text', () => {
  it('longer than any command is only text, and costs nothing to tell', () => {
    const from = performance.now();
    for (const word of ['a', '1', 'a ', '12345678 '])
      expect(commandOf(catalogue, word.repeat(90_000), 'ny').type).toBe('other');
    expect(commandOf(catalogue, `${'a'.repeat(90_000)} 010190-1234`, 'ny').type).toBe('cprInChat');
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

describe('cutCpr', () => {
  it('leaves no number behind and touches nothing else, whatever the text', () => {
    const random = seeded(7);
    const wrong = Array.from({ length: TEXTS }, () =>
      Array.from({ length: upTo(random, 40) }, () => oneOf(random, PIECES)).join(''),
    ).filter((text) => {
      const found = findCpr(text);
      const kept = found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start));
      const expected = [...kept, text.slice(found.at(-1)?.end ?? 0)].join('[fjernet]');
      return cutCpr(text) !== expected || findCpr(expected).length > 0;
    });
    expect(wrong).toEqual([]);
  });
});
