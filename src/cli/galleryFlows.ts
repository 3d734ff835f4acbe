import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import type { Say } from './galleryWords.ts';

/** Flows that end without a suggestion: goals in rows, five letters, a number, and a review that leads straight on. */
export function flowStates(catalogue: Catalogue, say: Say): CardState[] {
  const goals = new GalleryWalk(catalogue);
  goals.begin('smart-delmaal', say('2026-114'));
  goals.press('answer', { maal: say('Jeg vil have et deltidsjob i et køkken.') });
  goals.press('addRow', {
    'delmaal.what': say('møder klokken 9 tre dage om ugen'),
    'delmaal.sign': say('tre uger i træk på mødeskemaet'),
    'delmaal.help': say('mentoren'),
    'delmaal.when': '2026-12-18',
  });
  const states: CardState[] = [{ name: 'flow, goals', view: goals.view }];
  goals.press('answer');
  states.push({ name: 'flow, five letters', view: goals.view });
  goals.press('answer', { specifikt: 'ja', maalbart: 'ja', attraktivt: 'ja', realistisk: 'ikke_endnu' });
  goals.press('answer');
  states.push({ name: 'review, no suggestion', view: goals.view });
  return [...states, ...hoursStates(catalogue, say)];
}

function hoursStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = new GalleryWalk(catalogue);
  walk.begin('trinskift', say('2026-115'));
  walk.press('answer', { skift: 'ud_af_trin_3' });
  const states: CardState[] = [{ name: 'flow, a number', view: walk.view }];
  walk.press('answer', { timer_pr_maaned: '900' });
  states.push({ name: 'flow, a number wrong', view: walk.view });
  return states;
}
