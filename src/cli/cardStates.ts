import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { agendaStates } from './galleryAgenda.ts';
import { noteStates } from './galleryNote.ts';
import { pageStates } from './galleryPages.ts';
import { outcomeStates, stepStates } from './galleryVisitation.ts';
import type { Say } from './galleryWords.ts';

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
