import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import { closing, type Say } from './galleryWords.ts';

/** The note with something to look at: folded, unfolded after one thing was waved away, and with more than is shown at once. */
export function noteCheckStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = new GalleryWalk(catalogue);
  walk.begin('jobsamtale', '2026-116');
  const notes: [string, string][] = [
    ['siden_sidst', 'Borgeren virker træt og bor for tiden hos sin kæreste Mikkel.'],
    ['tilbud_og_virksomhed', 'Jeg vurderer, at en børnehave er et godt sted.'],
    ['vejledt_om', 'Gennemgået pligten til at møde.'],
  ];
  for (const [item, text] of notes) {
    walk.press('goTo', {}, `item:${item}`);
    walk.press('answer', { [`${item}_note`]: say(text) });
  }
  walk.press('goTo', {}, 'end');
  walk.fill(closing(say));
  const states: CardState[] = [{ name: 'note, with advice', view: walk.view }];
  const first = walk.view.show === 'note' ? walk.view.advice.shown[0] : undefined;
  walk.press('wave', {}, first?.id ?? 'vigtigt_ikke_droeftet:item:aftaler_item');
  states.push({ name: 'note, advice waved away', view: walk.view });
  walk.press('goTo', {}, 'item:vejledt_om');
  states.push({ name: 'agenda, point to put right', view: walk.view });
  walk.press('answer');
  return states;
}
