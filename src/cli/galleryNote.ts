import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { suggested } from './galleryVisitation.ts';
import type { GalleryWalk } from './galleryWalk.ts';
import { closing, long, type Say } from './galleryWords.ts';

function noted(catalogue: Catalogue, say: Say): GalleryWalk {
  const walk = suggested(catalogue, say);
  walk.press('decide', { vurdering: 'uddannelsesparat', vej: 'brobygning' });
  walk.fill(closing(say));
  return walk;
}

/** The note: as made, reworded, with news beneath, finished; and the questions before it is gone. */
export function noteStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = noted(catalogue, say);
  const states: CardState[] = [{ name: 'note', view: walk.view }];
  walk.press('edit', {}, 'borgeren');
  states.push({ name: 'note, section open', view: walk.view });
  walk.press('saveEdit', { afsnit: `${say('Nummeret er')} 010100-1234` });
  states.push({ name: 'note, CPR number', view: walk.view });
  walk.press('saveEdit', {
    afsnit: say('Den unge fortæller, at hf gik for hurtigt, og at en storesøster hjælper.'),
  });
  walk.press('goTo', {}, 'step:uddannelse');
  walk.press('answer', { borgeren_siger_uddannelse: long(say, 1500) });
  while (walk.view.show !== 'note')
    walk.press(walk.view.show === 'outcome' ? 'decide' : 'answer', walk.known(closing(say)));
  states.push({ name: 'note, reworded with news', view: walk.view });
  return [...states, ...finishedStates(walk)];
}

function finishedStates(walk: GalleryWalk): CardState[] {
  const states: CardState[] = [];
  walk.press('finish');
  states.push({ name: 'finished', view: walk.view });
  walk.press('transfer');
  states.push({ name: 'confirm, transfer', view: walk.view });
  walk.press('cancel');
  walk.press('discard');
  states.push({ name: 'confirm, discard', view: walk.view });
  walk.press('cancel');
  walk.press('pause');
  states.push({ name: 'paused', view: walk.view });
  walk.press('resume');
  walk.loseEdition();
  walk.press('cancel');
  states.push({ name: 'lost', view: walk.view });
  walk.press('discard');
  states.push({ name: 'lost, confirm', view: walk.view });
  walk.press('confirm');
  states.push({ name: 'quiet, discarded', view: walk.view });
  return states;
}
