import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { reminderLabels } from './reminderLabels.ts';
import { small } from './reminderParts.ts';

/** A card that is sent once more because nobody knows whether it came, and says so. */
export function mayHaveCome(card: IAdaptiveCard): IAdaptiveCard {
  return { ...card, body: [...(card.body ?? []), small(reminderLabels.mayHaveCome)] };
}
