import type { CardElement } from '@microsoft/teams.cards';
import type { Advice, AdviceShown } from '../dialogs/engine/advice.ts';
import type { CardRef } from '../dialogs/engine/event.ts';
import { press } from './action.ts';
import { adviceLabels as words } from './adviceLabels.ts';
import { fold } from './fold.ts';
import { labels } from './labels.ts';
import { links } from './link.ts';
import { cut, line, run, written } from './text.ts';

/** As much as can be looked at in one go; the rest comes when some of it is done. */
const MOST_SHOWN = 5;
/** How much of an advice its presses are named by. */
const LONGEST_NAME = 60;

/** What there is to look at in the note, folded under one line. It is advice: the note can be finished all the same. */
export function noteAdvice(card: CardRef, message: string, { shown, unfolded }: AdviceShown): CardElement[] {
  if (shown.length === 0) return [];
  const left = shown.length - MOST_SHOWN;
  return fold(
    'raad',
    words.title(shown.length),
    [
      ...shown.slice(0, MOST_SHOWN).flatMap((advice) => one(card, message, advice)),
      ...(left > 0 ? [written(words.more(left), { subtle: true, size: 'Small' })] : []),
    ],
    unfolded,
  );
}

function one(card: CardRef, message: string, advice: Advice): CardElement[] {
  const { id, text, list, quote, why, source, verb, to } = advice;
  const named = cut(text, LONGEST_NAME);
  return [
    line([run(text, { bold: true })], 'Medium'),
    ...list.map((it) => written(`– ${it}`, {}, 'None')),
    ...(quote === undefined ? [] : [written(`»${quote}«`, { subtle: true }, 'None')]),
    written(why, {}, 'None'),
    ...(source === '' ? [] : [written(labels.source(source), { subtle: true, size: 'Small' }, 'None')]),
    links([
      press(card, message, verb, labels.change, to, { fields: false, tooltip: words.mend(named) }),
      press(card, message, 'wave', words.fine, id, { fields: false, tooltip: words.fineFor(named) }),
    ]),
  ];
}
