import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { agendaStates } from './galleryAgenda.ts';
import { noteStates } from './galleryNote.ts';
import { pageStates } from './galleryPages.ts';
import { outcomeStates, stepStates } from './galleryVisitation.ts';
import type { Say } from './galleryWords.ts';

/** One state a card can be in, with the view the engine gives for it. */
export type CardState = { name: string; view: View };

/** Every card in every state, made by driving the engine over the content. `say` may put other words in place of what people write. */
export function cardStates(catalogue: Catalogue, say: Say = (text) => text): CardState[] {
  return [
    ...pageStates(catalogue, say),
    ...stepStates(catalogue, say),
    ...outcomeStates(catalogue, say),
    ...agendaStates(catalogue, say),
    ...noteStates(catalogue, say),
  ];
}
