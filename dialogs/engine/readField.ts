import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import { CLOSED, type Column, opensRow, type Question } from '../schema/question.ts';
import { isDate } from './danishDate.ts';
import type { Problem, Row, Value } from './draft.ts';

/** The longest text one field keeps, in characters: several times a long answer, and far within a card's 80 KB. */
export const LONGEST = 4000;

/** What can be wrong with a field by itself. */
type FieldProblem = { code: 'cpr' | 'date' | 'number' | 'option' | 'long'; text?: string };

/** What a field held: nothing, a value, or why it cannot be kept. */
export type Read =
  | { kind: 'empty' }
  | { kind: 'value'; value: Value }
  | { kind: 'problem'; problem: FieldProblem };

const problem = (code: FieldProblem['code'], text?: string): Read => ({
  kind: 'problem',
  problem: text === undefined ? { code } : { code, text },
});

function readText(text: string): Read {
  if (findCpr(text).length > 0) return problem('cpr', cutCpr(text).slice(0, LONGEST));
  return text.length > LONGEST ? problem('long', text.slice(0, LONGEST)) : { kind: 'value', value: text };
}

const readDate = (text: string): Read => (isDate(text) ? { kind: 'value', value: text } : problem('date'));

function readChoice(text: string, allowed: readonly string[], many: boolean): Read {
  const chosen = many ? [...new Set(text.split(','))].filter((it) => it !== '') : [text];
  return chosen.every((it) => allowed.includes(it))
    ? { kind: 'value', value: chosen.join(',') }
    : problem('option');
}

function readNumber(text: string, min: number, max: number): Read {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) && number >= min && number <= max
    ? { kind: 'value', value: number }
    : problem('number');
}

/** One field's raw text, as a client sends it, read as an answer to its question. Rows have fields of their own. */
export function readField(question: Exclude<Question, { type: 'rows' }>, raw: string): Read {
  const text = plainText(raw);
  if (text === '') return { kind: 'empty' };
  switch (question.type) {
    case 'choice': {
      const values = question.options.map((option) => option.value);
      return readChoice(text, question.unknown ? [...values, 'ukendt'] : values, question.many);
    }
    case 'date':
      return readDate(text);
    case 'number':
      return readNumber(text, question.min, question.max);
    case 'text':
      return readText(text);
  }
}

function readCell(column: Column, raw: string): Read {
  const text = plainText(raw);
  if (text === '') return { kind: 'empty' };
  if (column.type === 'date') return readDate(text);
  if (column.type === 'choice')
    return readChoice(
      text,
      column.options.map((option) => option.value),
      false,
    );
  return readText(text);
}

/** The id of a row's field on a card. */
export const cellId = (question: string, column: string) => `${question}.${column}`;

/** One row read from its fields: the row, if anything stands in it, and the problem of each field that has one or is missing in it. */
export function readRow(question: string, columns: readonly Column[], inputs: Record<string, string>) {
  const row: Row = {};
  const problems: Record<string, Problem> = {};
  for (const column of columns) {
    const id = cellId(question, column.id);
    const read = readCell(column, inputs[id] ?? '');
    // What a row is closed with says nothing: it stands in the field of a row nobody has begun.
    const closed = opensRow(column) && read.kind === 'value' && read.value === CLOSED;
    if (read.kind === 'value' && !closed) row[column.id] = String(read.value);
    if (read.kind === 'problem') problems[id] = read.problem;
  }
  if (Object.keys(row).length === 0) return { problems };
  for (const { id } of columns.filter((it) => it.required && row[it.id] === undefined))
    problems[cellId(question, id)] ??= { code: 'missing' };
  return { row, problems };
}
