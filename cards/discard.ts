import type { IColumnSet } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import { press } from './action.ts';
import { labels } from './labels.ts';
import { links } from './link.ts';

/** The small way out that deletes the draft, after a question; what stands in the fields is kept, should the answer be no. */
export function discard(card: CardRef, message: string, fields = true): IColumnSet {
  return links([press(card, message, 'discard', labels.discard, undefined, { fields })]);
}
