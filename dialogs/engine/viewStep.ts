import type { Conversation, Flow } from '../schema/conversationInUse.ts';
import {
  CLOSED,
  type Column,
  opensRow,
  type Question,
  type RowsQuestion,
  type Step,
} from '../schema/question.ts';
import { answerText, listedRow } from './answerText.ts';
import { citeText } from './cite.ts';
import type { Draft, Problem, Row, Value } from './draft.ts';
import { canGoBack, step as stepFrom } from './move.ts';
import { partsOf, replay } from './places.ts';
import { isAboutThing, isOfPrevious } from './previous.ts';
import { cellId, LONGEST } from './readField.ts';
import { rowsOf } from './receive.ts';
import type { Field, Help, OnDraft, ReviewView, RowsField, StepView } from './view.ts';
import { lookedAt } from './viewDraft.ts';

const problemsOf = ({ notice }: Draft): Record<string, Problem> =>
  notice?.kind === 'problems' ? notice.fields : {};

/** The error on a field, with the text that could be kept of it in place of its value. */
function mended(
  draft: Draft,
  id: string,
  value: string | undefined,
): { value?: string; error?: Problem['code'] } {
  const problem = problemsOf(draft)[id];
  const text = problem?.text ?? value;
  return { ...(text === undefined ? {} : { value: text }), ...(problem ? { error: problem.code } : {}) };
}

function columnField(draft: Draft, question: RowsQuestion, column: Column, row: Row | undefined): Field {
  const id = cellId(question.id, column.id);
  const common = { id, label: column.label, ...mended(draft, id, row?.[column.id]) };
  if (column.type === 'date') return { ...common, type: 'date' };
  if (column.type === 'choice') {
    const field = { ...common, type: 'choice' as const, options: column.options, many: false };
    return opensRow(column) ? { ...field, compact: true, value: common.value ?? CLOSED } : field;
  }
  return {
    ...common,
    type: 'text',
    long: false,
    longest: LONGEST,
    ...(column.placeholder ? { placeholder: column.placeholder } : {}),
  };
}

function rowsField(draft: Draft, question: RowsQuestion, value: Value | undefined): Field {
  const rows = rowsOf(value);
  const editing = 'row' in draft.cursor ? draft.cursor.row : undefined;
  const field: RowsField = {
    type: 'rows',
    rowName: question.rowName,
    rows: rows.map((row, index) => ({ to: `${question.id}:${index}`, text: listedRow(question, row) })),
    columns: question.columns.map((column) =>
      columnField(draft, question, column, editing === undefined ? undefined : rows[editing]),
    ),
    full: rows.length >= question.max,
    ...(editing === undefined ? {} : { editing }),
  };
  return { id: question.id, label: question.ask, ...field };
}

/** A question as a field of a card, filled with its answer. */
export function fieldOf(conversation: Conversation, draft: Draft, question: Question): Field {
  const given = draft.answers[question.id]?.value;
  if (question.type === 'rows') return rowsField(draft, question, given);
  const common = {
    id: question.id,
    label: question.ask,
    // What people have written is no name for a field.
    ...(isAboutThing(question) ? { above: question.label } : {}),
    ...mended(draft, question.id, given === undefined ? undefined : String(given)),
  };
  switch (question.type) {
    case 'choice': {
      const unknown = { value: 'ukendt', text: conversation.note.items.unknown };
      const options = question.options.map(({ value, text }) => ({ value, text }));
      return {
        ...common,
        type: 'choice',
        many: question.many,
        options: question.unknown ? [...options, unknown] : options,
      };
    }
    case 'text':
      return {
        ...common,
        type: 'text',
        long: question.long,
        longest: LONGEST,
        ...(question.placeholder ? { placeholder: question.placeholder } : {}),
      };
    case 'number':
      return {
        ...common,
        label: question.unit ? `${question.ask} (${question.unit})` : question.ask,
        type: 'number',
        min: question.min,
        max: question.max,
      };
    case 'date':
      return { ...common, type: 'date' };
  }
}

/** Why the questions of a step are asked, each with its source. */
function helpOf(conversation: Conversation, questions: readonly Question[]): Help[] {
  return questions.flatMap((question) =>
    question.help === undefined
      ? []
      : [{ label: question.label, text: question.help, source: citeText(conversation, question.sources) }],
  );
}

/** Whether an answer on this step may open one further on that is not asked as things stand. */
function mayOpen({ steps }: Flow, asked: readonly Step[], { questions }: Step): boolean {
  return steps
    .filter((step) => !asked.some((it) => it.id === step.id))
    .some((step) => questions.some((question) => lookedAt(step.when).includes(question.id)));
}

function nextOf(
  conversation: Conversation,
  draft: Draft,
  asked: readonly Step[],
  at: Step,
): StepView['next'] {
  if (draft.cursor.at === 'step' && draft.cursor.note && !draft.cursor.review) return 'noteAgain';
  const next = stepFrom(conversation, draft, 1);
  const onReview = draft.cursor.at === 'step' && draft.cursor.review;
  if (next.at === 'review' && !onReview && conversation.type === 'flow' && mayOpen(conversation, asked, at))
    return 'step';
  return next.at === 'review' || next.at === 'note' ? next.at : 'step';
}

/** The card of one step. */
export function stepView(conversation: Conversation, draft: Draft, common: OnDraft): StepView {
  const { cursor } = draft;
  const { steps } = replay(conversation, draft);
  const step = steps.find((it) => cursor.at === 'step' && it.id === cursor.step) ?? emptyStep;
  const { own, closing } = partsOf(conversation, steps);
  const group = own.includes(step) ? own : closing;
  const progress = { n: group.indexOf(step) + 1, of: group.length, closing: group === closing };
  return {
    ...common,
    show: 'step',
    title: step.title,
    fields: step.questions.map((question) => fieldOf(conversation, draft, question)),
    help: helpOf(conversation, step.questions),
    canGoBack: canGoBack(conversation, draft),
    canSkip: step.questions.some((question) => question.type === 'choice' && question.unknown),
    next: nextOf(conversation, draft, steps, step),
    ...(step.intro ? { intro: step.intro } : {}),
    ...(progress.n > 0 ? { progress } : {}),
  };
}

const emptyStep: Step = { id: '', title: '', questions: [] };

/** The review: every step with its answers, what is missing named first. */
export function reviewView(conversation: Flow, draft: Draft, common: OnDraft): ReviewView {
  const { steps, answers } = replay(conversation, draft);
  const { own } = partsOf(conversation, steps);
  const open = (question: Question) =>
    answers[question.id] === undefined || answers[question.id] === 'ukendt';
  // A new day is only given where there is one.
  const isNewDay = (question: Question) => isOfPrevious(question) && question.type === 'date';
  const counts = (question: Question) =>
    !isNewDay(question) && (question.type !== 'text' || question.sources.length > 0);
  // An open field left empty, and who told, are worth a line only when there is one.
  const worthALine = (step: Step) => (question: Question) =>
    answers[question.id] !== undefined || (counts(question) && question.id !== step.informant);
  return {
    ...common,
    show: 'review',
    missing: own.flatMap((step) =>
      step.questions
        .filter((question) => open(question) && counts(question) && question.id !== step.informant)
        .map((question) => ({ label: question.label, to: `step:${step.id}` })),
    ),
    steps: own.map((step) => ({
      to: `step:${step.id}`,
      title: step.title,
      lines: step.questions.filter(worthALine(step)).map((question) => {
        const value = answers[question.id];
        return {
          label: question.label,
          value: value === undefined ? '' : answerText(conversation, question, value),
          missing: open(question),
        };
      }),
    })),
    next: conversation.outcome ? 'outcome' : 'closing',
  };
}
