import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { ConfirmView, LostView, PausedView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { discard } from './discard.ts';
import { buttons, frame } from './frame.ts';
import { labels } from './labels.ts';
import { written } from './text.ts';
import { top } from './top.ts';
import { versionLabels } from './versionLabels.ts';

/** The question before a draft is gone for good. */
export function confirmCard(view: ConfirmView, message: string): IAdaptiveCard {
  const { card } = view;
  const { ask, yes, no } = labels.confirm[view.what];
  return frame([
    ...top(view, message, { law: false }),
    written([ask(view.top.reference), ...versionLabels.goesWith(view)].join(' ')),
    buttons([
      press(card, message, 'confirm', yes, undefined, {
        fields: false,
        style: view.what === 'discard' ? 'destructive' : 'positive',
      }),
      press(card, message, 'cancel', no, undefined, { fields: false }),
    ]),
  ]);
}

/** A conversation put away: when it was saved, and the way back to it. */
export function pausedCard(view: PausedView, message: string): IAdaptiveCard {
  const { card } = view;
  return frame([
    ...top(view, message, { law: false }),
    written(labels.paused(view.touched)),
    written(labels.kept(view.lastDay), { subtle: true, size: 'Small' }),
    buttons([press(card, message, 'resume', labels.resume, undefined, { fields: false, style: 'positive' })]),
    discard(card, message, false, view.top),
  ]);
}

/** A draft whose edition of the conversation cannot be read: its answers can be moved, or it can be ended. */
export function lostCard(view: LostView, message: string): IAdaptiveCard {
  const { card } = view;
  if (view.confirm) return confirmCard({ ...view, show: 'confirm', what: 'discard' }, message);
  return frame([
    ...top(view, message, { law: false }),
    written(labels.lost.why),
    buttons([
      press(card, message, 'newEdition', labels.lost.move, undefined, { fields: false, style: 'positive' }),
    ]),
    discard(card, message, false),
  ]);
}
