import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { SheetView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { box, buttons, frame } from './frame.ts';
import { linkColumn } from './link.ts';
import { cut, written } from './text.ts';
import { top } from './top.ts';
import { versionLabels as words } from './versionLabels.ts';

/** How much of a value its line shows; more than this is no field of a case system. */
const SHOWN = 600;

/** What to key into the case system, a line a field, each ticked off by itself. */
export function sheetCard(view: SheetView, message: string): IAdaptiveCard {
  const { card, title, lines, done, of, reworded } = view;
  return frame([
    ...top(view, message, { title, count: words.count(done, of), law: false }),
    ...(reworded.length > 0 ? [box([written(words.rewordedSheet(reworded))])] : []),
    written(of > 0 && done === of ? words.all(of) : words.intro, { subtle: true, size: 'Small' }),
    ...lines.map((line) => sheetLine(view, message, line)),
    buttons([press(card, message, 'sheet', words.close, undefined, { fields: false })]),
  ]);
}

function sheetLine({ card }: SheetView, message: string, line: SheetView['lines'][number]): CardElement {
  const { id, label, value, mark, state } = line;
  const empty = state === 'empty';
  const keyed = press(card, message, 'tick', words.tick, `${id}:${mark}`, {
    fields: false,
    tooltip: words.tickThis(label),
  });
  const opened = press(card, message, 'untick', words.untick, id, {
    fields: false,
    tooltip: words.untickThis(label),
  });
  const small = { subtle: true, size: 'Small' } as const;
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: '24px', items: [written(words.mark[state])] },
      {
        type: 'Column',
        width: 'stretch',
        items: [
          written(label, small),
          written(cut(value, SHOWN), { subtle: empty }, 'None'),
          ...(value.length > SHOWN ? [written(words.cut, small, 'None')] : []),
          ...(state === 'changed' ? [written(words.changed, { size: 'Small' }, 'None')] : []),
        ],
      },
      ...(empty ? [] : [linkColumn(state === 'keyed' ? opened : keyed)]),
    ],
  };
}
