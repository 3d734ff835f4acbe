import type { IColumnSet } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import { press } from './action.ts';
import { labels } from './labels.ts';
import { links } from './link.ts';

/** The small way out that deletes the draft, after a question. */
export function discard(card: CardRef, message: string): IColumnSet {
  return links([press(card, message, 'discard', labels.discard, undefined, { fields: false })]);
}
