import type { Conversation } from '../schema/conversationInUse.ts';
import {
  CLOSED,
  type Option,
  opensRow,
  type Question,
  type RowsQuestion,
  type Step,
} from '../schema/question.ts';
import { joined } from './cite.ts';
import { danishDate } from './danishDate.ts';
import type { Row, Value } from './draft.ts';

/** Words as they stand inside a sentence: a capital first letter goes, unless it begins an abbreviation. */
export const inSentence = (text: string) =>
  /^\p{Lu}(\p{Lu}|:|$)/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('da') + text.slice(1);

const optionText = (options: readonly Option[], value: string) =>
  options.find((it) => it.value === value)?.text ?? value;

/** An answer in words, for the review and the note. */
export function answerText(conversation: Conversation, question: Question, value: Value): string {
  if (value === 'ukendt') return conversation.note.phrases.unknown;
  switch (question.type) {
    case 'choice':
      return joined(
        String(value)
          .split(',')
          .map((it) => inSentence(optionText(question.options, it))),
      );
    case 'date':
      return danishDate(String(value));
    case 'number':
      return `${String(value).replace('.', ',')}${question.unit ? ` ${question.unit}` : ''}`;
    case 'rows':
      return Array.isArray(value) ? value.map((row) => rowText(question, row)).join('\n') : '';
    case 'text':
      return String(value);
  }
}

/**
 * A row in words: its columns in order, each with what stands before it, "Borgeren · ringer til skolen · senest 4. december 2026". Whom it
 * may go to is no part of it.
 */
export function rowText(question: Pick<RowsQuestion, 'columns'>, row: Row): string {
  const cells = question.columns.flatMap((column) => {
    const cell = row[column.id];
    if (cell === undefined || cell === '' || opensRow(column)) return [];
    const text = column.type === 'choice' ? inSentence(optionText(column.options, cell)) : danishDate(cell);
    return column.before === undefined ? text : `${column.before} ${text}`;
  });
  return cells.join(' · ');
}

/** A row as its card lists it: in words, and whom it has been opened to. */
export function listedRow(question: Pick<RowsQuestion, 'columns'>, row: Row): string {
  const opened = question.columns.flatMap((column) => {
    const cell = row[column.id] ?? CLOSED;
    if (column.type !== 'choice' || !opensRow(column) || cell === CLOSED) return [];
    return ` (${inSentence(optionText(column.options, cell))})`;
  });
  return rowText(question, row) + opened.join('');
}

/** Who the facts of a step come from, as values and as words; empty when it was not said. */
export function informants(step: Step, answers: Record<string, Value>): { values: string[]; text: string } {
  const question = step.questions.find((it) => it.id === step.informant);
  const given = step.informant === undefined ? undefined : answers[step.informant];
  if (question?.type !== 'choice' || typeof given !== 'string' || given === '')
    return { values: [], text: '' };
  const values = given.split(',');
  return {
    values,
    text: joined(values.map((it) => inSentence(optionText(question.options, it)))),
  };
}
