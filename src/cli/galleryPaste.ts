import { type Catalogue, editionOf } from '../../dialogs/engine/content.ts';
import { signed } from '../../dialogs/engine/readNote.ts';
import { LAST_NOTE } from '../../dialogs/engine/takeFields.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import type { Say } from './galleryWords.ts';

/** The last note of a case, as it lies in the case system. */
const noteOf = (say: Say, reference: string) => `Sag: ${reference}
Jobsamtale, 21. oktober 2026

AFTALER
– borgeren · ${say('ringer til lægen om skulderen')} · 4. november 2026
– sagsbehandler · ${say('taler med lageret om praktik')} · 6. november 2026
Timer om ugen: 12 timer

VEJLEDNING GIVET
Vejledning: Tages op senere: ${say('Vi venter på svar om kurset.')}

MANGLER OG AFVENTER
Mangler at blive oplyst: ${say('svar fra lægen')}

KILDER OG VERSION
Lavet med dagsordenen »Jobsamtale«, udgave 1 (abcd1234).`;

/** The last note put in: the card for it, one that cannot be read, and the first cards afterwards. */
export function pasteStates(catalogue: Catalogue, say: Say): CardState[] {
  const at = (conversation: string) => {
    const walk = new GalleryWalk(catalogue);
    walk.begin(conversation, '2026-114');
    walk.press('goTo', {}, 'paste');
    return walk;
  };
  const words = editionOf(catalogue, 'jobsamtale')?.conversation.note;
  const lastNote = (reference: string) => {
    const text = noteOf(say, reference);
    return words === undefined ? text : signed(text, words, 'abcd1234');
  };
  const empty = at('jobsamtale');
  const unreadable = at('visitation');
  const agenda = at('opfoelgning');
  const flow = at('visitation');
  const other = at('visitation');
  const altered = at('jobsamtale');
  const again = at('jobsamtale');
  again.press('answer', { [LAST_NOTE]: lastNote('2026-114') });
  const changed = lastNote('2026-114').replace('4. november', '5. november');
  return [
    { name: 'paste', view: empty.view },
    { name: 'paste, unreadable', view: unreadable.press('answer', { [LAST_NOTE]: say('Noget andet') }) },
    {
      name: 'agenda, after a last note',
      view: agenda.press('answer', { [LAST_NOTE]: lastNote('2026-114') }),
    },
    { name: 'agenda, after a changed note', view: altered.press('answer', { [LAST_NOTE]: changed }) },
    { name: 'agenda, a point open since last', view: again.press('goTo', {}, 'item:vejledt_om') },
    {
      name: 'step, after a last note',
      view: flow.press('answer', { [LAST_NOTE]: lastNote('2026-114') }),
    },
    {
      name: 'step, note of another case',
      view: other.press('answer', { [LAST_NOTE]: lastNote('2026-9') }),
    },
  ];
}
