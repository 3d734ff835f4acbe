import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import type { Paste, PasteView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { buttons, frame, problemBox, tallInput } from './frame.ts';
import { labels } from './labels.ts';
import { link } from './link.ts';
import { pasteLabels as words } from './pasteLabels.ts';
import { written } from './text.ts';
import { top } from './top.ts';

/** Longer than any note of ours. */
const LONGEST_NOTE = 60_000;

/** Where the last note is put in, to begin where it ended. */
export function pasteCard(view: PasteView, message: string): IAdaptiveCard {
  const { card, id, error } = view;
  return frame([
    ...top(view, message, { title: words.title, law: false }),
    written(words.intro),
    ...(error === undefined ? [] : [problemBox(labels.fieldProblem[error])]),
    tallInput({
      id,
      label: error === undefined ? words.field : labels.toMend(words.field),
      maxLength: LONGEST_NOTE,
    }),
    buttons([
      press(card, message, 'answer', words.read, undefined, { style: 'positive' }),
      press(card, message, 'back', labels.cancel, undefined, { fields: false }),
    ]),
  ]);
}

/** The way there from the first card. */
export function pasteLink(card: CardRef, message: string, paste: Paste | undefined): CardElement[] {
  if (paste === undefined) return [];
  return [link(press(card, message, 'goTo', paste === 'first' ? words.title : words.another, 'paste'))];
}
