import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { FileEvent } from '../../dialogs/engine/event.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import type { Say } from './galleryWords.ts';

/** A job talk with an agreement, its note finished. */
function finishedTalk(catalogue: Catalogue, say: Say): GalleryWalk {
  const walk = new GalleryWalk(catalogue);
  walk.begin('jobsamtale', say('2026-114'));
  walk.press('goTo', {}, 'item:siden_sidst');
  walk.press('answer', { siden_sidst_note: say('Har søgt to job og været til én samtale.') });
  walk.press('goTo', {}, 'item:aftaler_item');
  for (const [who, what, day] of [
    ['Borgeren', 'søger jobbet som lagermedarbejder', '2026-12-04'],
    ['Jeg', 'ringer til virksomheden om praktik', '2026-11-27'],
  ] as const)
    walk.press('addRow', { 'aftaler.who': say(who), 'aftaler.what': say(what), 'aftaler.when': day });
  walk.press('goTo', {}, 'end');
  walk.fill({ moedeform: 'fremmoede', vejledning: say('Om rådighed og sygdom.'), afgoerelse: 'nej' });
  walk.press('finish');
  return walk;
}

function corrected(walk: GalleryWalk, reason: string, text: string): void {
  walk.press('reopen');
  walk.press('reopen', { rettelse: reason });
  walk.press('edit', {}, 'vejledning');
  walk.press('saveEdit', { afsnit: text });
  walk.press('finish');
}

/** A finished note corrected: the question why, the second version, the first one again, and no room for more. */
export function correctedStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = finishedTalk(catalogue, say);
  const states: CardState[] = [];
  const shown = (name: string) => states.push({ name, view: walk.view });
  walk.press('reopen');
  shown('correct');
  walk.press('reopen', {});
  shown('correct, no reason');
  walk.press('reopen', { rettelse: `${say('Nummeret er')} 010100-1234` });
  shown('correct, CPR number');
  walk.press('showFor', {}, 'sag');
  corrected(
    walk,
    say('Jeg havde glemt, at vi talte om sygedagpenge.'),
    say('Om rådighed, sygdom og sygedagpenge.'),
  );
  shown('finished, second version');
  walk.press('showVersion', {}, '0');
  shown('finished, earlier version');
  walk.press('showVersion', {}, '1');
  for (const n of ['3', '4', '5']) corrected(walk, say(`Rettelse ${n}.`), say(`Tekst ${n}.`));
  shown('finished, no room for versions');
  return states;
}

/** What is told of the note as a Word file, in words: not wanted, no longer the note, not got through. */
export function fileStates(catalogue: Catalogue, say: Say): CardState[] {
  const of = (
    name: string,
    ...steps: ((about: { draft: string; file: number }) => FileEvent)[]
  ): CardState => {
    const walk = finishedTalk(catalogue, say);
    walk.press('word');
    const { draft, rev: file } = walk.card;
    for (const step of steps) walk.ask(step({ draft, file }));
    return { name, view: walk.view };
  };
  const claim = 'galleri';
  const link = {
    contentUrl: 'https://kommunen-my.sharepoint.com/notat.docx',
    name: 'notat.docx',
    uniqueId: '1',
    fileType: 'docx',
  };
  return [
    of('file, on its way', (about) => ({ type: 'file', ...about, done: 'accepted', claim })),
    of('file, declined', (about) => ({ type: 'file', ...about, done: 'declined' })),
    of(
      'file, failed',
      (about) => ({ type: 'file', ...about, done: 'accepted', claim }),
      (about) => ({ type: 'file', ...about, done: 'failed', claim }),
    ),
    of(
      'file, there',
      (about) => ({ type: 'file', ...about, done: 'accepted', claim }),
      (about) => ({ type: 'file', ...about, done: 'sent', claim, link }),
    ),
    outdated(catalogue, say),
  ];
}

function outdated(catalogue: Catalogue, say: Say): CardState {
  const walk = finishedTalk(catalogue, say);
  walk.press('word');
  const { draft, rev: file } = walk.card;
  walk.press('reopen');
  walk.press('reopen', { rettelse: say('En dato var forkert.') });
  walk.ask({ type: 'file', draft, file, done: 'accepted', claim: 'galleri' });
  return { name: 'file, outdated', view: walk.view };
}
