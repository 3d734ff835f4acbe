import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { FinishedView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { discard } from './discard.ts';
import { box, buttons, frame, tallInput } from './frame.ts';
import { labels } from './labels.ts';
import { written } from './text.ts';
import { top } from './top.ts';

const words = labels.finished;
/** More characters than this may not fit a message in Teams, which counts two bytes for each. */
const LONGEST_SHOWN = 35_000;

/** The whole note in one field, ready to be copied into the case system. */
export function finishedCard(view: FinishedView, message: string): IAdaptiveCard {
  const { card, text } = view;
  const tooLong = text.length > LONGEST_SHOWN;
  return frame([
    ...top(view, message, { title: words.title, law: false }),
    ...(tooLong ? [box([written(words.tooLong)], 'warning')] : []),
    written(words.howTo),
    tallInput({ id: 'notat', label: words.field, value: text.slice(0, LONGEST_SHOWN) }),
    written(words.keeps(view.lastDay), { subtle: true, size: 'Small' }),
    buttons([
      press(card, message, 'transfer', words.transfer, undefined, { style: 'positive', fields: false }),
      press(card, message, 'reopen', words.reopen, undefined, { fields: false }),
    ]),
    discard(card, message, false),
  ]);
}
