import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { CorrectView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { documentLabels as words } from './documentLabels.ts';
import { buttons, frame, problemBox } from './frame.ts';
import { labels } from './labels.ts';
import { written } from './text.ts';
import { top } from './top.ts';

/** Why a finished note is to be corrected, in one sentence, and the way to do it. */
export function correctCard(view: CorrectView, message: string): IAdaptiveCard {
  const { card, id, longest, error, value } = view;
  const problem: CardElement[] = error === undefined ? [] : [problemBox(labels.fieldProblem[error])];
  return frame([
    ...top(view, message, { title: words.correct, law: false }),
    written(words.correctWhy(view.when)),
    ...problem,
    {
      type: 'Input.Text',
      id,
      label: error === undefined ? words.reason : labels.toMend(words.reason),
      maxLength: longest,
      ...(value === undefined ? {} : { value }),
    },
    buttons([
      press(card, message, 'reopen', words.correct, undefined, { style: 'positive' }),
      press(card, message, 'showFor', labels.cancel, 'sag', { fields: false }),
    ]),
  ]);
}
