import { LONGEST, readField, readRow } from '../../dialogs/engine/readField.ts';
import { question } from '../../dialogs/schema/question.ts';
import { CPR } from './given.ts';

const options = [
  { value: 'ja', text: 'Ja' },
  { value: 'nej', text: 'Nej' },
];
const asked = (given: object) => {
  const made = question.parse({ id: 'felt', ask: 'Felt?', label: 'Felt', ...given });
  if (made.type === 'rows') throw new Error('rows are read row by row');
  return made;
};

describe('A field', () => {
  const choice = asked({ type: 'choice', options });
  const many = asked({ type: 'choice', options, many: true, unknown: false });
  const text = asked({ type: 'text' });
  const date = asked({ type: 'date' });
  const number = asked({ type: 'number', min: 0, max: 37.5 });

  it.each([
    [choice, 'ja', 'ja'],
    [choice, ' nej ', 'nej'],
    [choice, 'ukendt', 'ukendt'],
    [many, 'nej', 'nej'],
    [many, 'ja,nej,ja', 'ja,nej'],
    [text, '  to\r\nlinjer ', 'to\nlinjer'],
    [text, '\u202eomvendt', 'omvendt'],
    [date, '2028-02-29', '2028-02-29'],
    [number, '12,5', 12.5],
    [number, '0', 0],
    [number, '37.5', 37.5],
  ])('of %j with %j is read as %j', (it, raw, value) => {
    expect(readField(it, raw)).toEqual({ kind: 'value', value });
  });

  it.each([choice, many, text, date, number])('of %j with nothing but space is empty', (it) => {
    expect(readField(it, ' \u200b\n')).toEqual({ kind: 'empty' });
  });

  it.each([
    [choice, 'måske', { code: 'option' }],
    [choice, 'ja,nej', { code: 'option' }],
    [many, 'ja,måske', { code: 'option' }],
    [many, 'ukendt', { code: 'option' }],
    [date, '2026-02-29', { code: 'date' }],
    [date, '29.2.2028', { code: 'date' }],
    [date, '2026-1-1', { code: 'date' }],
    [number, '38', { code: 'number' }],
    [number, '-1', { code: 'number' }],
    [number, 'tolv', { code: 'number' }],
    [text, `a ${CPR} b`, { code: 'cpr', text: 'a [fjernet] b' }],
    [text, 'x'.repeat(LONGEST + 1), { code: 'long', text: 'x'.repeat(LONGEST) }],
  ])('of %j with %j is refused', (it, raw, problem) => {
    expect(readField(it, raw)).toEqual({ kind: 'problem', problem });
  });
});

describe('A row', () => {
  const columns = [
    { id: 'what', label: 'Hvad', type: 'text' as const },
    { id: 'when', label: 'Hvornår', type: 'date' as const },
    { id: 'how', label: 'Hvordan', type: 'choice' as const, options },
  ];

  it('is read from its own fields', () => {
    const inputs = {
      'aftaler.what': ' ringer ',
      'aftaler.when': '2026-12-04',
      'aftaler.how': 'ja',
      what: 'andet',
    };
    expect(readRow('aftaler', columns, inputs)).toEqual({
      row: { what: 'ringer', when: '2026-12-04', how: 'ja' },
      problems: {},
    });
  });

  it('is none when nothing stands in it', () => {
    expect(readRow('aftaler', columns, { 'aftaler.what': '  ' })).toEqual({ row: undefined, problems: {} });
  });

  it('names each field that has a problem, and keeps the others', () => {
    const inputs = { 'aftaler.what': `Nr. ${CPR}`, 'aftaler.when': 'i morgen', 'aftaler.how': 'ja' };
    expect(readRow('aftaler', columns, inputs)).toEqual({
      row: { how: 'ja' },
      problems: { 'aftaler.what': { code: 'cpr', text: 'Nr. [fjernet]' }, 'aftaler.when': { code: 'date' } },
    });
  });
});
