import type {
  IColumn,
  IColumnSet,
  IContainer,
  IExecuteAction,
  IRichTextBlock,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';
import { heading } from './text.ts';

const accent = (text: string): IRichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, color: 'Accent' }],
  spacing: 'None',
});

/** What a screen reader calls a pressable place: its tooltip when it has one, else its title. */
function named(action: IExecuteAction): IExecuteAction {
  return action.tooltip === undefined ? action : { ...action, title: action.tooltip };
}

/** A small press that looks like a link, at the end of a row. */
export function linkColumn(action: IExecuteAction): IColumn {
  const items = [accent(action.title ?? '')];
  return {
    type: 'Column',
    width: 'auto',
    spacing: 'Medium',
    items,
    selectAction: named(action),
    verticalContentAlignment: 'Top',
  };
}

/** A small heading with presses at the end of its line, if there are any. */
export function headingRow(text: string, actions: readonly IExecuteAction[]): IColumnSet {
  const title: IColumn = { type: 'Column', width: 'stretch', items: [heading(text, 'Default')] };
  return { type: 'ColumnSet', spacing: 'Medium', columns: [title, ...actions.map(linkColumn)] };
}

/** A line that can be pressed. */
export function link(action: IExecuteAction): IContainer {
  return {
    type: 'Container',
    items: [accent(action.title ?? '')],
    selectAction: named(action),
    spacing: 'Small',
  };
}

/** Small presses side by side, for what is seldom wanted. */
export function links(actions: IExecuteAction[]): IColumnSet {
  return { type: 'ColumnSet', columns: actions.map(linkColumn), spacing: 'Medium' };
}

/** The line that opens or closes a fold. */
export function foldLine(
  id: string,
  text: string,
  toggle: IToggleVisibilityAction,
  visible: boolean,
): IContainer {
  return {
    type: 'Container',
    id,
    isVisible: visible,
    items: [accent(text)],
    selectAction: toggle,
    spacing: 'Medium',
  };
}
