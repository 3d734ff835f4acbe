import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { SpreadView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { box, buttons, frame } from './frame.ts';
import { field } from './inputs.ts';
import { labels } from './labels.ts';
import { cut, written } from './text.ts';
import { top } from './top.ts';

const words = labels.spread;
/** How much of a line stands above its field; it is moved whole. */
const LONGEST_SHOWN = 500;

/** The running notes line by line, each to be put under a point. A line is people's text, so it stands above its field, not as a label. */
export function spreadCard(view: SpreadView, message: string): IAdaptiveCard {
  const { card, lines, left } = view;
  return frame([
    ...top(view, message, { title: words.title, law: false }),
    written(words.intro),
    ...lines.map((it, index) =>
      box([
        written(cut(it.label, LONGEST_SHOWN)),
        ...field({ ...it, label: words.moveTo(index + 1) }, card, message),
      ]),
    ),
    ...(left > 0 ? [written(words.left(left), { subtle: true }, 'Medium')] : []),
    buttons([
      press(card, message, 'spread', words.go, undefined, { style: 'positive' }),
      press(card, message, 'back', labels.back),
      press(card, message, 'pause', labels.pause),
    ]),
  ]);
}
