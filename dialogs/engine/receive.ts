import type { Conversation } from '../schema/conversationInUse.ts';
import type { Question, RowsQuestion } from '../schema/question.ts';
import type { Draft, Problem, Row, Value } from './draft.ts';
import type { CardEvent } from './event.ts';
import { allQuestions, questionsAt } from './places.ts';
import { cellId, readField, readRow } from './readField.ts';

/** What came of a card's fields: the draft with all that could be kept, and what was wrong with the rest. */
export type Received = {
  draft: Draft;
  problems: Record<string, Problem>;
  changed: boolean;
  /** The row that has a field to mend. */
  row?: number;
};

const sameRow = (one: Row, other: Row) =>
  Object.keys({ ...one, ...other }).every((column) => one[column] === other[column]);

export const rowsOf = (value: Value | undefined): Row[] => (Array.isArray(value) ? value : []);

const same = (one: Value | undefined, other: Value) =>
  Array.isArray(other)
    ? rowsOf(one).length === other.length && other.every((row, at) => sameRow(rowsOf(one)[at] ?? {}, row))
    : one === other;

/** What is offered already with more beside it: a second row beside the first, a second text below it; a choice takes the other's place. */
export function beside(offered: Value | undefined, more: Value): Value {
  if (Array.isArray(more))
    return [...rowsOf(offered).filter((it) => !more.some((row) => sameRow(it, row))), ...more];
  if (typeof offered !== 'string' || typeof more !== 'string' || !more.includes(' ')) return more;
  return offered.split('\n').includes(more) ? offered : `${offered}\n${more}`;
}

/** Collects the effects of one card's fields on a draft; `stale` says that the card was not the newest. */
class Receiver {
  readonly problems: Record<string, Problem> = {};
  private draft: Draft;
  private changed = false;
  private openRow: number | undefined;
  private readonly event: CardEvent;
  private readonly inputs: Record<string, string>;
  private readonly stale: boolean;

  constructor(draft: Draft, event: CardEvent) {
    this.draft = draft;
    this.event = event;
    this.inputs = event.inputs ?? {};
    this.stale = event.card.rev !== draft.rev;
  }

  get received(): Received {
    const received = { draft: this.draft, problems: this.problems, changed: this.changed };
    return this.openRow === undefined ? received : { ...received, row: this.openRow };
  }

  field(question: Exclude<Question, { type: 'rows' }>): void {
    const read = readField(question, this.inputs[question.id] ?? '');
    if (read.kind === 'value') this.set(question.id, read.value);
    // A radio button cannot be emptied, so an absent choice says nothing; on an old card an absent text says nothing either.
    else if (read.kind === 'empty') this.clear(question);
    else this.refuse(question.id, question.id, read.problem);
  }

  row(question: RowsQuestion): void {
    const { card, verb, to } = this.event;
    const index = card.row;
    // What stands in the fields of a row that is being taken away goes with it.
    if (verb === 'removeRow' && to === `${question.id}:${index}` && !this.stale) return;
    const { row, problems } = readRow(question.id, question.columns, this.inputs);
    for (const [field, problem] of Object.entries(problems)) this.refuse(field, question.id, problem);
    const rows = rowsOf(this.draft.answers[question.id]?.value);
    if (row === undefined) return this.emptied(question, rows, index);
    if (index === undefined && rows.length >= question.max) {
      for (const [column, text] of Object.entries(row))
        this.refuse(cellId(question.id, column), question.id, { code: 'full', text });
      return;
    }
    const edited = index === undefined || index >= rows.length ? [...rows, row] : rows.with(index, row);
    if (this.movedOn(question.id))
      this.offer(question.id, rows.some((it) => sameRow(it, row)) ? undefined : [row]);
    else {
      this.set(question.id, edited);
      if (Object.keys(problems).length > 0) this.openRow = edited.indexOf(row);
    }
  }

  /** The fields of the open row are all empty: one that was waiting for what it must hold is given up. */
  private emptied({ id, columns }: RowsQuestion, rows: Row[], index: number | undefined): void {
    const row = index === undefined || this.stale ? undefined : rows[index];
    if (index === undefined || row === undefined || Object.keys(this.problems).length > 0) return;
    if (columns.some((it) => it.required && row[it.id] === undefined)) this.set(id, rows.toSpliced(index, 1));
  }

  /** Whether the answer has changed since the card was drawn. */
  private movedOn(question: string): boolean {
    return (this.draft.answers[question]?.rev ?? 0) > this.event.card.rev;
  }

  private set(question: string, value: Value): void {
    if (same(this.draft.answers[question]?.value, value)) return;
    if (this.movedOn(question)) return this.offer(question, value);
    const answers = { ...this.draft.answers, [question]: { value, rev: this.draft.rev + 1 } };
    this.update({ ...this.draft, answers });
  }

  private clear(question: Question): void {
    // A confirm and the card of a paused draft show no fields, so what is absent there was not emptied.
    const hidden = this.stale || this.draft.paused || this.draft.confirm !== undefined;
    if (
      hidden ||
      (question.type === 'choice' && !question.many) ||
      this.draft.answers[question.id] === undefined
    )
      return;
    // An emptied answer is kept as one, so that an older card cannot fill it again unasked.
    this.set(question.id, '');
  }

  private refuse(field: string, question: string, problem: Problem): void {
    this.problems[field] = problem;
    // On an old card the field is not there to come back to, so what can be kept of the text is offered.
    if (this.stale && problem.text !== undefined && field === question) this.offer(question, problem.text);
  }

  private offer(question: string, value: Value | undefined): void {
    if (value === undefined) return;
    const offers = { ...this.draft.offers, [question]: beside(this.draft.offers[question], value) };
    this.update({ ...this.draft, offers });
  }

  private update(draft: Draft): void {
    this.draft = draft;
    this.changed = true;
  }
}

/**
 * A card's fields put into the draft. On a stale card an input is applied where that answer is unchanged since the card was
 * drawn, and offered otherwise; a field with a CPR number or a mistake is left out and reported. The revision is not touched.
 */
export function receive(conversation: Conversation, draft: Draft, event: CardEvent): Received {
  const receiver = new Receiver(draft, event);
  if (event.inputs === undefined) return receiver.received;
  const shown = questionsAt(conversation, draft, event.card.place);
  const all = allQuestions(conversation);
  // A step may have closed since the card was drawn; what was written on it is kept all the same, set aside.
  const written = Object.keys(event.inputs).flatMap((field) => all.get(field.split('.')[0] ?? '') ?? []);
  for (const question of new Set([...shown.map((it) => all.get(it.id) ?? it), ...written]))
    if (question.type === 'rows') receiver.row(question);
    else receiver.field(question);
  return receiver.received;
}
