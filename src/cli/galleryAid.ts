import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { AidPiece } from '../../dialogs/engine/draft.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import { closing, type Say } from './galleryWords.ts';

/** A piece of a model's help, empty but for what is given. */
export const piece = (over: Partial<AidPiece>): AidPiece => ({
  to: '',
  text: '',
  quotes: [],
  fresh: [],
  later: false,
  ...over,
});

const notes = (say: Say) =>
  [
    'vil gerne i køkken igen, har prøvet det på plejehjemmet',
    'kan tage bus 5 hele vejen',
    'skånehensyn tager vi næste gang',
  ]
    .map(say)
    .join('\n');

/** What a model found in them, as it comes when it has been looked through. */
const found = (say: Say): AidPiece[] => [
  piece({
    to: 'tidligere_forloeb',
    text: say('Vil gerne i køkken igen. Har afprøvet det på plejehjemmet.'),
    fresh: [say('afprøvet')],
    quotes: [say('vil gerne i køkken igen, har prøvet det på plejehjemmet')],
  }),
  piece({
    to: 'skaanehensyn',
    text: say('Tages op næste gang.'),
    quotes: [say('skånehensyn tager vi næste gang')],
    later: true,
  }),
];

/** A model's help with rough notes, from the field they are told in to a proposal. */
function toldStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = new GalleryWalk(catalogue);
  walk.begin('samtale-foer-praktik', say('2026-114'));
  const states: CardState[] = [{ name: 'aid, agenda with the way there', view: walk.view }];
  walk.press('tell');
  states.push({ name: 'aid, all told at once', view: walk.view });
  walk.press('ask', { fortalt: `${say('Nummeret er')} 010100-1234` });
  states.push({ name: 'aid, CPR number', view: walk.view });
  walk.press('ask', { fortalt: notes(say) });
  states.push({ name: 'aid, first use', view: walk.view });
  walk.press('agree');
  states.push({ name: 'aid, waiting', view: walk.view });
  walk.help(found(say));
  states.push({ name: 'aid, a proposal', view: walk.view });
  walk.press('useAid', { forslag: `${say('Nummeret er')} 010100-1234` });
  states.push({ name: 'aid, a proposal to mend', view: walk.view });
  walk.press('leaveAid');
  states.push({ name: 'aid, the last proposal', view: walk.view });
  walk.press('dropAid');
  walk.press('tell');
  walk.press('ask', { fortalt: say('Noget helt andet.') });
  walk.help([]);
  states.push({ name: 'aid, nothing came of it', view: walk.view });
  return states;
}

/** A clearer wording of a section: the way there, first use, the wait, and the wording beside what was written. */
function wordedStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = new GalleryWalk(catalogue);
  walk.begin('samtale-foer-praktik', say('2026-114'));
  walk.press('goTo', {}, 'item:tidligere_forloeb');
  walk.press('answer', { tidligere_forloeb_note: say('har snakket med chefen om praktik, det gik godt') });
  walk.press('goTo', {}, 'end');
  walk.fill(closing(say));
  walk.press('edit', {}, 'borgeren');
  const states: CardState[] = [{ name: 'aid, section with the way there', view: walk.view }];
  walk.press('improve', walk.view.show === 'note' ? { afsnit: walk.view.open?.field.value ?? '' } : {});
  states.push({ name: 'aid, first use on a section', view: walk.view });
  walk.press('agree');
  states.push({ name: 'aid, waiting for a wording', view: walk.view });
  walk.help([piece({ text: say('Har talt med chefen om praktik. Det gik godt.'), fresh: ['talt'] })]);
  states.push({ name: 'aid, a wording', view: walk.view });
  return states;
}

/** The cards of a model's help with notes, where that is switched on. */
export function aidStates(catalogue: Catalogue, say: Say): CardState[] {
  const helped = { ...catalogue, settings: { ...catalogue.settings, aiNotes: true } };
  return [...toldStates(helped, say), ...wordedStates(helped, say)];
}
