import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { ReferenceView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { buttons, frame, problemBox } from './frame.ts';
import { labels } from './labels.ts';
import { heading, written } from './text.ts';

const words = labels.reference;

/** The first card of a conversation: which case. */
export function referenceCard(view: ReferenceView, message: string): IAdaptiveCard {
  const { card, problem, value } = view;
  return frame([
    heading(view.title),
    ...(view.about === undefined ? [] : [written(view.about, { subtle: true }, 'None')]),
    ...(problem === undefined ? [] : [problemBox(words.problem[problem])]),
    {
      type: 'Input.Text',
      id: 'sag',
      label: problem === undefined ? words.ask : labels.toMend(words.ask),
      maxLength: 40,
      ...(value === undefined ? {} : { value }),
    },
    written(words.hint(view.own), { subtle: true, size: 'Small' }),
    ...recent(view, message),
    buttons([
      press(card, message, 'begin', words.begin, undefined, { style: 'positive' }),
      press(card, message, 'discard', labels.cancel, undefined, { fields: false }),
    ]),
  ]);
}

function recent({ card, recent: known }: ReferenceView, message: string): CardElement[] {
  if (known.length === 0) return [];
  const begin = known.map((it) =>
    press(card, message, 'begin', it, it, { fields: false, tooltip: words.beginOn(it) }),
  );
  return [written(words.recent, { subtle: true }, 'Medium'), buttons(begin)];
}
