import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { ReviewLine, ReviewView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { discard } from './discard.ts';
import { box, buttons, frame } from './frame.ts';
import { labels } from './labels.ts';
import { headingRow, link } from './link.ts';
import { cut, line, run, written } from './text.ts';
import { top } from './top.ts';

/** The longest answer the review shows whole; the rest is seen under "Ret". */
const LONGEST_SHOWN = 300;

/** Every question and answer, what is missing first. */
export function reviewCard(view: ReviewView, message: string): IAdaptiveCard {
  const { card } = view;
  return frame([
    ...top(view, message, { title: labels.review.title }),
    ...missingFirst(view, message),
    ...view.steps.flatMap((step) => stepLines(view, message, step)),
    buttons([
      press(card, message, 'answer', labels.review.onward[view.next], undefined, { style: 'positive' }),
      press(card, message, 'back', labels.back),
      press(card, message, 'pause', labels.pause),
    ]),
    discard(card, message),
  ]);
}

function missingFirst({ card, missing }: ReviewView, message: string): CardElement[] {
  if (missing.length === 0) return [written(labels.review.nothingMissing, {}, 'Medium')];
  const open = missing.map(({ label, to }) =>
    link(press(card, message, 'goTo', label, to, { tooltip: labels.review.answer(label) })),
  );
  return [box([line([run(labels.review.missing(missing.length), { bold: true })]), ...open])];
}

function stepLines({ card }: ReviewView, message: string, step: ReviewView['steps'][number]): CardElement[] {
  const change = press(card, message, 'goTo', labels.change, step.to, {
    tooltip: labels.changeThis(step.title),
  });
  return [headingRow(step.title, [change]), ...step.lines.map(answerLine)];
}

function answerLine({ label, value }: ReviewLine): CardElement {
  const said =
    value === ''
      ? run(labels.review.none, { subtle: true })
      : run(cut(value.replace(/\n+/g, '\n'), LONGEST_SHOWN));
  return line([run(`${label}: `, { subtle: true }), said]);
}
