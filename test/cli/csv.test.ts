import fc from 'fast-check';
import { csvRow, danishTime } from '../../src/cli/auditCsv.ts';
import { readCsv } from './given.ts';

describe('A row of CSV', () => {
  it('reads back as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme' }).map((it) => it.replaceAll(/[=+\-@＝＋－＠]/gu, '_'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (fields) => {
        expect(readCsv(csvRow(fields))).toEqual([fields]);
      }),
    );
  });

  it('quotes what it has to, and nothing else', () => {
    expect(csvRow(['a', 'b"c', 'd,e', 'f;g', 'h\r\ni', '', null, 7])).toBe(
      'a,"b""c","d,e","f;g","h\r\ni",,,7\r\n',
    );
  });

  it('leaves a formula in no cell, whichever sign a spreadsheet takes for the end of one', () => {
    const risky = fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠;,\t\r\n"\' a1') });
    fc.assert(
      fc.property(fc.array(risky, { minLength: 1 }), (fields) => {
        const row = csvRow(fields);
        for (const field of readCsv(row).flat()) expect(field).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
        for (const cell of row.split(/[;,\t\r\n]/)) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['\t=1+1', '"\t\'=1+1"'],
    ['a;=1+1', '"a;\'=1+1"'],
    ['2026-114', '2026-114'],
    ['-1', "'-1"],
  ])('writes %j as %s', (text, written) => {
    expect(csvRow([text])).toBe(`${written}\r\n`);
  });
});

describe('A time', () => {
  it.each([
    ['2026-11-23T09:00:00Z', '2026-11-23T10:00:00.000+01:00'],
    ['2026-06-23T22:30:00.5Z', '2026-06-24T00:30:00.500+02:00'],
  ])('is Danish, with its offset: %s', (moment, told) => {
    expect(danishTime(Date.parse(moment))).toBe(told);
  });

  it('that is none is told as it stands', () => {
    expect(danishTime(Number.NaN)).toBe('NaN');
    expect(danishTime(9e18)).toBe('9000000000000000000');
  });
});
