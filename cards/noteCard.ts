import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { Behind } from '../dialogs/engine/placesBehind.ts';
import type { NoteView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { aidLabels } from './aidLabels.ts';
import { discard } from './discard.ts';
import { box, buttons, frame, problemBox, tallInput } from './frame.ts';
import { labels } from './labels.ts';
import { link } from './link.ts';
import { noteAdvice } from './noteAdvice.ts';
import { noteSection } from './noteSection.ts';
import { written } from './text.ts';
import { top } from './top.ts';

const words = labels.note;

/** The note section by section; while one is being reworded it stands alone, so that nothing else can be pressed over it. */
export function noteCard(view: NoteView, message: string): IAdaptiveCard {
  const { card, open } = view;
  if (open !== undefined) return openSection(view, open, message);
  return frame([
    ...top(view, message, { title: words.title(view.date) }),
    ...view.sections.flatMap((section) => noteSection(card, message, section)),
    ...noteAdvice(card, message, view.advice),
    buttons([
      press(card, message, 'finish', words.finish, undefined, { style: 'positive' }),
      press(card, message, 'back', labels.back),
      press(card, message, 'pause', labels.pause),
    ]),
    discard(card, message),
  ]);
}

function openSection(
  view: NoteView,
  { heading, behind, field, improve }: NonNullable<NoteView['open']>,
  message: string,
): IAdaptiveCard {
  const { card } = view;
  const value = 'value' in field && field.value !== undefined ? { value: field.value } : {};
  const error: CardElement[] = field.error ? [problemBox(labels.fieldProblem[field.error])] : [];
  const label = field.error ? labels.toMend(heading) : heading;
  return frame([
    ...top(view, message, { title: labels.changeThis(heading), law: false }),
    ...waysBehind(view, behind, message),
    ...error,
    tallInput({ id: field.id, label, maxLength: field.longest, ...value }),
    written(behind.length === 0 ? `${words.onlyHere} ${words.saveWhy}` : words.saveWhy, {
      subtle: true,
      size: 'Small',
    }),
    buttons([
      press(card, message, 'saveEdit', words.save, undefined, { style: 'positive' }),
      ...(improve ? [press(card, message, 'improve', aidLabels.improve)] : []),
      press(card, message, 'goTo', labels.cancel, 'note', { fields: false }),
    ]),
  ]);
}

/** The ways to where a section's values are keyed in, and what it means to reword it instead. */
function waysBehind({ card }: NoteView, behind: readonly Behind[], message: string): CardElement[] {
  if (behind.length === 0) return [];
  return [
    written(words.behind),
    ...behind.map(({ to, name }) =>
      link(press(card, message, 'goTo', words.changeOn(name), to, { fields: false })),
    ),
    box([written(words.rewordWhy)], 'warning'),
  ];
}
