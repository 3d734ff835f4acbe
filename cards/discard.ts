import type { IColumnSet } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import type { Top } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { handOverLabels } from './handOverLabels.ts';
import { handOverLink } from './handOverLink.ts';
import { labels } from './labels.ts';
import { links } from './link.ts';

/**
 * The small way out that deletes the draft, after a question; what stands in the fields is kept, should the answer be no. Beside it, for a
 * draft that is put away or finished, the way to hand it over.
 */
export function discard(card: CardRef, message: string, fields = true, given?: Top): IColumnSet {
  const away = given && handOverLink(message, { draft: card.draft }, handOverLabels.what(given));
  return links([
    ...(away ? [away] : []),
    press(card, message, 'discard', labels.discard, undefined, { fields }),
  ]);
}
