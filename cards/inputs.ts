import type { CardElement } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import type { Field } from '../dialogs/engine/view.ts';
import { problemBox } from './frame.ts';
import { labels } from './labels.ts';
import { rowsInput } from './rowsInput.ts';
import { written } from './text.ts';

/** Above this many options a list that folds out is calmer than a column of buttons. */
const MANY_OPTIONS = 6;

type Of<T extends Field['type']> = Extract<Field, { type: T }>;

/** A field with its label and, right above it, what is wrong with what stood in it. */
export function field(it: Field, card: CardRef, message: string): CardElement[] {
  const above = it.above === undefined ? [] : [written(it.above, { bold: true }, 'Large')];
  const error = it.error === undefined ? [] : [problemBox(labels.fieldProblem[it.error])];
  return [...above, ...error, ...input(it, card, message)];
}

function input(it: Field, card: CardRef, message: string): CardElement[] {
  switch (it.type) {
    case 'choice':
      return [choiceInput(it)];
    case 'text':
      return [textInput(it)];
    case 'date':
      return [
        { type: 'Input.Date', ...common(it), errorMessage: labels.fieldProblem.date, ...given(it.value) },
      ];
    case 'number':
      return [numberInput(it)];
    case 'rows':
      return rowsInput(it, card, message, (column) => field(column, card, message));
  }
}

const given = (value: string | undefined) => (value === undefined ? {} : { value });

const common = ({ id, label, above, error }: Field) =>
  ({
    id,
    label: error === undefined ? label : labels.toMend(label),
    spacing: error === undefined && above === undefined ? 'Large' : 'Small',
  }) as const;

function choiceInput(it: Of<'choice'>): CardElement {
  const compact = it.compact || it.options.length > MANY_OPTIONS;
  return {
    type: 'Input.ChoiceSet',
    ...common(it),
    style: compact ? 'compact' : 'expanded',
    ...(it.many ? { isMultiSelect: true } : {}),
    ...(compact ? { placeholder: labels.choose } : {}),
    choices: it.options.map(({ value, text }) => ({ title: text, value })),
    wrap: true,
    ...given(it.value),
  };
}

function textInput(it: Of<'text'>): CardElement {
  return {
    type: 'Input.Text',
    ...common(it),
    maxLength: it.longest,
    ...(it.long ? { isMultiline: true } : {}),
    ...(it.placeholder === undefined ? {} : { placeholder: it.placeholder }),
    ...given(it.value),
  };
}

function numberInput(it: Of<'number'>): CardElement {
  const value = it.value === undefined ? Number.NaN : Number(it.value);
  const { min, max } = it;
  return {
    type: 'Input.Number',
    ...common(it),
    min,
    max,
    errorMessage: labels.numberBetween(min, max),
    ...(Number.isFinite(value) ? { value } : {}),
  };
}
