import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import { closing, long, points, running, type Say } from './galleryWords.ts';

/** A conversation before a placement with some points talked through. */
export function talking(catalogue: Catalogue, say: Say): GalleryWalk {
  const walk = new GalleryWalk(catalogue);
  walk.begin('samtale-foer-praktik', say('2026-114'));
  for (const [item, text] of points(say)) {
    // Pressing the point that is open would close it.
    if (walk.view.show !== 'agenda' || walk.view.open?.to !== `item:${item}`)
      walk.press('goTo', {}, `item:${item}`);
    walk.press('answer', { ...noteField(walk, text) });
  }
  return walk;
}

/** The note's field of the point that is open, filled. */
function noteField({ view }: GalleryWalk, text: string): Record<string, string> {
  const field = view.show === 'agenda' ? view.open?.fields.find((it) => it.type === 'text') : undefined;
  return field ? { [field.id]: text } : {};
}

/** The state's field of the point that is open, put off. */
function putOff({ view }: GalleryWalk): Record<string, string> {
  const field = view.show === 'agenda' ? view.open?.fields.find((it) => it.type === 'choice') : undefined;
  const later = field?.type === 'choice' ? field.options[2] : undefined;
  return field && later ? { [field.id]: later.value } : {};
}

/** The agenda's card through a meeting. */
export function agendaStates(catalogue: Catalogue, say: Say): CardState[] {
  const fresh = new GalleryWalk(catalogue);
  fresh.begin('samtale-foer-praktik', say('2026-114'));
  const states: CardState[] = [{ name: 'agenda, fresh', view: fresh.view }];
  const walk = talking(catalogue, say);
  states.push({ name: 'agenda, a point open', view: walk.view });
  walk.press('answer', { ...noteField(walk, long(say, 900)), noter_undervejs: running(say) });
  walk.press('answer', {
    ...putOff(walk),
    ...noteField(walk, say('Vi venter, til vi har talt med stedet.')),
    noter_undervejs: running(say),
  });
  walk.press('goTo', { noter_undervejs: `${say('Ring på')} 010100-1234` });
  states.push({ name: 'agenda, CPR number', view: walk.view });
  return [...states, ...rowsStates(walk, say), ...endStates(walk, say)];
}

function rowsStates(walk: GalleryWalk, say: Say): CardState[] {
  const states: CardState[] = [];
  const notes = { noter_undervejs: running(say) };
  walk.press('goTo', notes, 'item:fem_oensker');
  for (const wish of ['køkkenet på plejehjemmet', 'skolekantinen', 'caféen ved havnen'])
    walk.press('addRow', { ...notes, 'oensker.what': say(wish) });
  states.push({ name: 'agenda, rows', view: walk.view });
  for (const wish of ['bageren på torvet', 'catering'])
    walk.press('addRow', { ...notes, 'oensker.what': `${say(wish)}` });
  states.push({ name: 'agenda, rows full', view: walk.view });
  walk.press('goTo', notes, 'item:hvem_goer_hvad');
  walk.press('addRow', {
    ...notes,
    'aftaler.who': say('borgeren'),
    'aftaler.what': say('spørger i to caféer'),
    'aftaler.when': '2026-11-27',
  });
  states.push({ name: 'agenda, last point', view: walk.view });
  return states;
}

function endStates(walk: GalleryWalk, say: Say): CardState[] {
  const states: CardState[] = [];
  walk.press('goTo', { noter_undervejs: running(say) }, 'end');
  states.push({ name: 'spread', view: walk.view });
  walk.press('spread', { linje_0: 'geografi', linje_1: 'koordinering' });
  states.push({ name: 'spread, the rest', view: walk.view });
  while (walk.view.show === 'spread') walk.press('spread');
  walk.fill(closing(say));
  states.push({ name: 'note, from an agenda', view: walk.view });
  return states;
}

/** A checklist fresh, with some things ticked and one open, and its note. */
export function checklistStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = new GalleryWalk(catalogue);
  walk.begin('praktik-foer', say('2026-114'));
  const states: CardState[] = [{ name: 'checklist, fresh', view: walk.view }];
  walk.press('goTo', {}, 'item:vej_til_job');
  for (const tick of ['gjort', 'ikke_gjort', 'ikke_relevant']) {
    const note = tick === 'ikke_gjort' ? noteField(walk, say('Vi ser på steder på fredag.')) : {};
    walk.press('answer', { ...ticked(walk, tick), ...note });
  }
  states.push({ name: 'checklist, a thing open', view: walk.view });
  walk.press('goTo', {}, 'end');
  walk.fill(closing(say));
  walk.press('finish');
  states.push({ name: 'finished, from a checklist', view: walk.view });
  return states;
}

/** The state's field of the thing that is open, ticked. */
function ticked({ view }: GalleryWalk, tick: string): Record<string, string> {
  const field = view.show === 'agenda' ? view.open?.fields.find((it) => it.type === 'choice') : undefined;
  return field ? { [field.id]: tick } : {};
}
