import type {
  Action,
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IContainer,
  ITextInput,
} from '@microsoft/teams.cards';
import { labels } from './labels.ts';
import { written } from './text.ts';

/** A whole card of these elements. */
export function frame(body: CardElement[]): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'da',
    fallbackText: labels.fallback,
    body,
  };
}

/** A row of buttons, the primary first. */
export function buttons(actions: Action[]): IActionSet {
  return { type: 'ActionSet', actions, spacing: 'Medium' };
}

/** A quiet box around what stands apart from the rest. */
export function box(
  items: CardElement[],
  style: 'emphasis' | 'warning' | 'attention' = 'emphasis',
): IContainer {
  return { type: 'Container', style, items, spacing: 'Medium' };
}

/** What is wrong with the field below, and what to do about it. */
export function problemBox(text: string): IContainer {
  return box([written(text)], 'attention');
}

/** A field high enough to read a long text in. */
export function tallInput(input: Omit<ITextInput, 'type'>): IContainer {
  return {
    type: 'Container',
    minHeight: '320px',
    items: [{ type: 'Input.Text', isMultiline: true, height: 'stretch', ...input }],
  };
}
