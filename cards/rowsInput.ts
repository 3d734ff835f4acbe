import type { CardElement } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import type { Field } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { buttons } from './frame.ts';
import { labels } from './labels.ts';
import { linkColumn } from './link.ts';
import { cut, line, run, written } from './text.ts';

/** How much of a row its line shows; the rest is seen when it is changed. */
const LONGEST_SHOWN = 300;

type Rows = Extract<Field, { type: 'rows' }>;

/** Rows given so far, each to be changed or taken away, then the fields of the open one. */
export function rowsInput(
  it: Rows,
  card: CardRef,
  message: string,
  column: (field: Field) => CardElement[],
): CardElement[] {
  const given = it.rows.map((row, index) => rowLine(it, row, index, card, message));
  return [line([run(it.label, { bold: true })], 'Medium'), ...given, ...openRow(it, card, message, column)];
}

function rowLine(
  { rowName }: Rows,
  row: Rows['rows'][number],
  index: number,
  card: CardRef,
  message: string,
): CardElement {
  const n = index + 1;
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: [written(cut(row.text, LONGEST_SHOWN))] },
      linkColumn(
        press(card, message, 'editRow', labels.change, row.to, { tooltip: labels.changeRow(rowName, n) }),
      ),
      linkColumn(
        press(card, message, 'removeRow', labels.remove, row.to, { tooltip: labels.removeRow(rowName, n) }),
      ),
    ],
  };
}

function openRow(
  it: Rows,
  card: CardRef,
  message: string,
  column: (field: Field) => CardElement[],
): CardElement[] {
  const { editing, rowName } = it;
  if (editing === undefined && it.full) return [written(labels.full, { subtle: true })];
  const title = editing === undefined ? labels.addRow(rowName) : labels.saveRow;
  const opening =
    editing === undefined ? [] : [written(labels.changeRow(rowName, editing + 1), { bold: true }, 'Medium')];
  const tooltip = editing === undefined ? labels.addRowWhy(rowName) : labels.changeRow(rowName, editing + 1);
  return [
    ...opening,
    ...it.columns.flatMap(column),
    buttons([press(card, message, 'addRow', title, it.id, { tooltip })]),
  ];
}
