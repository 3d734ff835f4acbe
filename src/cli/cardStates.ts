import { type Catalogue, seenBy } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { agendaStates, checklistStates } from './galleryAgenda.ts';
import { aidStates } from './galleryAid.ts';
import { correctedStates, fileStates } from './galleryFiles.ts';
import { flowStates } from './galleryFlows.ts';
import { handOverStates } from './galleryHandOver.ts';
import { noteStates } from './galleryNote.ts';
import { noteCheckStates } from './galleryNoteCheck.ts';
import { pageStates } from './galleryPages.ts';
import { pasteStates } from './galleryPaste.ts';
import { reminderListStates } from './galleryReminderLists.ts';
import { reminderStates } from './galleryReminders.ts';
import { versionStates } from './galleryVersions.ts';
import { outcomeStates, stepStates } from './galleryVisitation.ts';
import { GalleryWalk } from './galleryWalk.ts';
import { weekStates } from './galleryWeek.ts';
import type { Say } from './galleryWords.ts';

/** Every card in every state, made by driving the engine over the content. `say` may put other words in place of what people write. */
export function cardStates(catalogue: Catalogue, say: Say = (text) => text): CardState[] {
  return [
    ...pageStates(seenBy(catalogue, false), say),
    { name: 'more, for a lead', view: new GalleryWalk(catalogue).ask({ type: 'more' }) },
    ...pasteStates(catalogue, say),
    ...stepStates(catalogue, say),
    ...outcomeStates(catalogue, say),
    ...flowStates(catalogue, say),
    ...agendaStates(catalogue, say),
    ...checklistStates(catalogue, say),
    ...noteStates(catalogue, say),
    ...aidStates(catalogue, say),
    ...noteCheckStates(catalogue, say),
    ...versionStates(catalogue, say),
    ...correctedStates(catalogue, say),
    ...fileStates(catalogue, say),
    ...reminderStates(say),
    ...reminderListStates(say),
    ...weekStates(),
    ...handOverStates(say),
  ];
}
