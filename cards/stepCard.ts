import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { StepView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { buttons, frame } from './frame.ts';
import { helpFold } from './helpFold.ts';
import { field } from './inputs.ts';
import { labels } from './labels.ts';
import { pasteLink } from './pasteCard.ts';
import { written } from './text.ts';
import { top } from './top.ts';

/** The questions of one step. */
export function stepCard(view: StepView, message: string): IAdaptiveCard {
  const { card, title, intro, progress } = view;
  return frame([
    ...top(view, message, {
      title,
      ...(progress ? { count: labels.progress(progress.n, progress.of, progress.closing) } : {}),
    }),
    ...pasteLink(card, message, view.paste),
    ...(intro ? [written(intro, {}, 'Medium')] : []),
    ...view.fields.flatMap((it) => field(it, card, message)),
    ...helpFold(view.help),
    buttons([
      press(card, message, 'answer', labels.next[view.next], undefined, { style: 'positive' }),
      ...(view.canGoBack ? [press(card, message, 'back', labels.back)] : []),
      ...(view.canSkip
        ? [press(card, message, 'skip', labels.skip, undefined, { tooltip: labels.skipWhy })]
        : []),
      press(card, message, 'pause', labels.pause),
    ]),
  ]);
}
