import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { AgendaView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { agendaRow } from './agendaRow.ts';
import { aidLabels } from './aidLabels.ts';
import { discard } from './discard.ts';
import { box, buttons, frame } from './frame.ts';
import { field } from './inputs.ts';
import { labels } from './labels.ts';
import { link } from './link.ts';
import { pasteLink } from './pasteCard.ts';
import { written } from './text.ts';
import { top } from './top.ts';

const words = labels.agenda;

/** Every point of the conversation on one card that stays open through the meeting; at most one point is unfolded. */
export function agendaCard(view: AgendaView, message: string): IAdaptiveCard {
  const { card, items, open, rows } = view;
  return frame([
    ...top(view, message, { count: words.count(view.done, view.of, view.doneWord) }),
    ...pasteLink(card, message, view.paste),
    ...(view.tell ? [link(press(card, message, 'tell', aidLabels.tell))] : []),
    ...(open ? [] : [written(words.hint, { subtle: true, size: 'Small' }, 'None')]),
    ...items.flatMap((item) => [
      agendaRow(view, message, item),
      ...(item.to === open?.to ? [openItem(view, message)] : []),
    ]),
    ...field(view.running, card, message),
    buttons([
      press(card, message, 'goTo', view.toNote ? words.toNote : words.end[view.kind], 'end'),
      ...(rows
        ? [
            press(card, message, 'goTo', words.rows(rows.count), rows.to, {
              tooltip: words.rowsWhy(rows.name),
            }),
          ]
        : []),
      press(card, message, 'pause', labels.pause),
    ]),
    discard(card, message),
  ]);
}

function openItem({ card, open, toNote }: AgendaView, message: string): CardElement {
  if (open === undefined) return box([]);
  const { help, fields, last } = open;
  const why = help
    ? [written(help.text), written(labels.source(help.source), { subtle: true, size: 'Small' }, 'None')]
    : [];
  const title = toNote ? labels.next.noteAgain : last ? words.save : words.saveNext;
  const save = press(card, message, 'answer', title, undefined, {
    style: 'positive',
  });
  return box([...why, ...fields.flatMap((it) => field(it, card, message)), buttons([save])]);
}
