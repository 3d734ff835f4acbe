import type { CardElement, IToggleVisibilityAction } from '@microsoft/teams.cards';
import { labels } from './labels.ts';
import { foldLine } from './link.ts';

function toggle(id: string, title: string, open: boolean): IToggleVisibilityAction {
  const targetElements = [
    { elementId: `${id}-luk`, isVisible: open },
    { elementId: `${id}-vis`, isVisible: !open },
    { elementId: id, isVisible: open },
  ];
  return { type: 'Action.ToggleVisibility', title, targetElements };
}

/** Something folded away under one line, opened and closed on the client. `id` is its own on the card. */
export function fold(id: string, title: string, items: CardElement[]): CardElement[] {
  return [
    foldLine(`${id}-vis`, labels.folded(title), toggle(id, labels.unfold(title), true), true),
    foldLine(`${id}-luk`, labels.unfolded(title), toggle(id, labels.foldAway(title), false), false),
    { type: 'Container', id, isVisible: false, items, spacing: 'Small' },
  ];
}
