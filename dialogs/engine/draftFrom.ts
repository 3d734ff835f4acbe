import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Agenda, Conversation } from '../schema/conversationInUse.ts';
import type { Question } from '../schema/question.ts';
import { isDate } from './danishDate.ts';
import { type Answer, type Draft, newDraft, type Row, type Value } from './draft.ts';
import { allQuestions, noteId, stateId } from './places.ts';
import { readField } from './readField.ts';

/** A talk told from outside: answers and rows by question id, items of an agenda by theirs. */
export type Told = {
  answers: Record<string, string | number | boolean | null>;
  items: Record<string, { state?: string | undefined; note?: string | undefined }>;
  rows: Record<string, Row[]>;
  reference?: string;
  /** ISO instant the talk began. */
  at: string;
};

/** A field that could not be read as told. A CPR number is a warning: it is cut out and the rest kept. */
export type ToldProblem = {
  field: string;
  code: 'unknown' | 'option' | 'date' | 'number' | 'long' | 'column' | 'state' | 'cpr';
};

/** true, false and null are other words for ja, nej and ukendt. */
const inWords = (value: string | number | boolean | null) =>
  value === null ? 'ukendt' : typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);

/** A state's words as its id: "Tages op senere" is `tages_op_senere`. */
const asId = (text: string) =>
  text
    .trim()
    .toLocaleLowerCase('da')
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'aa')
    .replace(/\s+/g, '_');

class Reader {
  readonly problems: ToldProblem[] = [];
  readonly answers: Record<string, Answer> = {};
  private readonly questions: Map<string, Question>;

  constructor(conversation: Conversation) {
    this.questions = allQuestions(conversation);
  }

  answer(id: string, told: string | number | boolean | null): void {
    const question = this.questions.get(id);
    if (question === undefined || question.type === 'rows') return this.problem(id, 'unknown');
    const text = inWords(told);
    // Whatever is asked may be answered with "unknown"; where the card has no such choice, it means no answer.
    if (text === 'ukendt' && !(question.type === 'choice' && question.unknown)) return;
    if (findCpr(text).length > 0) this.problem(id, 'cpr');
    const read = readField(question, cutCpr(text));
    if (read.kind === 'value') this.keep(id, read.value);
    if (read.kind === 'problem') this.problem(id, read.problem.code);
  }

  rows(id: string, told: readonly Row[]): void {
    const question = this.questions.get(id);
    if (question?.type !== 'rows') return this.problem(id, 'unknown');
    const known = question.columns.map((column) => column.id);
    for (const [index, row] of told.entries())
      for (const [column, text] of Object.entries(row)) {
        if (!known.includes(column)) this.problem(`${id}.${index}.${column}`, 'column');
        if (findCpr(text).length > 0) this.problem(`${id}.${index}.${column}`, 'cpr');
        // A time in words may stand in a date's place; what looks like a date must be one.
        if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !isDate(text))
          this.problem(`${id}.${index}.${column}`, 'date');
      }
    const rows = told.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, text]) => [column, cutCpr(plainText(text))])),
    );
    if (rows.length > 0) this.keep(id, rows);
  }

  item(
    conversation: Agenda,
    id: string,
    told: { state?: string | undefined; note?: string | undefined },
  ): void {
    if (!conversation.items.some((item) => item.id === id)) return this.problem(id, 'unknown');
    if (told.note !== undefined) this.answer(noteId(id), told.note);
    if (told.state === undefined) return;
    const state = conversation.note.items.states[conversation.type].find(
      ({ value }) => value === asId(told.state ?? ''),
    );
    if (state === undefined) this.problem(`${id}.state`, 'state');
    else this.keep(stateId(id), state.value);
  }

  private keep(id: string, value: Value): void {
    this.answers[id] = { value, rev: 0 };
  }

  private problem(field: string, code: ToldProblem['code']): void {
    this.problems.push({ field, code });
  }
}

/** A draft as it stands when a talk has been told, ready for its note; and what could not be read. */
export function draftFrom(conversation: Conversation, told: Told): { draft: Draft; problems: ToldProblem[] } {
  const reader = new Reader(conversation);
  for (const [id, value] of Object.entries(told.answers)) reader.answer(id, value);
  for (const [id, rows] of Object.entries(told.rows)) reader.rows(id, rows);
  for (const [id, item] of Object.entries(told.items))
    if (conversation.type === 'flow') reader.problems.push({ field: id, code: 'unknown' });
    else reader.item(conversation, id, item);
  const draft = newDraft('told', conversation.id, '', told.at);
  const reference = told.reference === undefined ? {} : { reference: told.reference };
  return {
    draft: { ...draft, ...reference, answers: reader.answers, cursor: { at: 'note' } },
    problems: reader.problems,
  };
}
