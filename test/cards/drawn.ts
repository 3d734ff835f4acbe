import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { card } from '../../cards/card.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import type { CardState } from '../../src/cli/cardState.ts';
import { cardStates } from '../../src/cli/cardStates.ts';
import { lookupExhibits } from '../../src/cli/galleryLookup.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { openContent } from '../../src/content/openContent.ts';

/** Any object of a card, as plain JSON. */
export type Part = { type?: string; [property: string]: unknown };

/** Every object in a card, however deep. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}

/** The parts of a card of one type. */
export const ofType = (drawn: IAdaptiveCard, type: string) =>
  partsOf(drawn).filter((part) => part.type === type);

export type Drawn = CardState & { drawn: IAdaptiveCard };

/** Every state of every card, drawn; `say` puts other words in place of what people write. */
export function drawnStates(say?: (text: string) => string): Drawn[] {
  const catalogue = loadContent({ ...usualSettings, referencePattern: '.{1,40}' });
  return cardStates(catalogue, say).map((state) => ({ ...state, drawn: card(state.view, 'message-1') }));
}

/** The card of an answer in every state, drawn. */
export const drawnAnswers = (say?: (text: string) => string) =>
  lookupExhibits(openContent(usualSettings), say).map(({ name, card: drawn }) => ({ name, drawn }));
