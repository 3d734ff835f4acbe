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

/** Something folded away under one line, opened and closed on the client, and at first as `open` says. `id` is its own on the card. */
export function fold(id: string, title: string, items: CardElement[], open = false): CardElement[] {
  return [
    foldLine(`${id}-vis`, labels.folded(title), toggle(id, labels.unfold(title), true), !open),
    foldLine(`${id}-luk`, labels.unfolded(title), toggle(id, labels.foldAway(title), false), open),
    { type: 'Container', id, isVisible: open, items, spacing: 'Small' },
  ];
}
