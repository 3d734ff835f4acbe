import type { IColumnSet } from '@microsoft/teams.cards';
import type { AgendaItem, AgendaView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { labels } from './labels.ts';
import { cut, line, run, written } from './text.ts';

const words = labels.agenda;
/** How much of a note its row shows. */
const GLANCE = 80;

/** One point: its mark, number and title, and a glance at its note. Pressing it opens it, and saves the one that is open. */
export function agendaRow(view: AgendaView, message: string, item: AgendaItem): IColumnSet {
  const { to, n, title, state, stateText, note } = item;
  const current = to === view.open?.to;
  const spoken = current
    ? words.close(n, title)
    : words.open(n, title, stateText ?? (state === 'done' ? view.doneWord : words.untouched[view.kind]));
  const glance = [stateText ?? '', note.split('\n')[0] ?? ''].filter((it) => it !== '').join(' · ');
  const below =
    glance === '' || current ? [] : [written(cut(glance, GLANCE), { subtle: true, size: 'Small' }, 'None')];
  return {
    type: 'ColumnSet',
    spacing: item.n === 1 ? 'Medium' : 'Default',
    selectAction: press(view.card, message, 'goTo', spoken, to),
    columns: [
      { type: 'Column', width: '24px', items: [written(current ? words.mark.current : words.mark[state])] },
      {
        type: 'Column',
        width: 'stretch',
        items: [line([run(`${n} ${title}`, { bold: current })]), ...below],
      },
      // A row that can be pressed looks like one.
      {
        type: 'Column',
        width: 'auto',
        items: [written(current ? words.arrow.current : words.arrow.closed, { accent: true })],
      },
    ],
  };
}
