import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import type { Say } from './galleryWords.ts';

/** Items of a start meeting and what is written on each. */
const noted = (say: Say): [string, Record<string, string>][] => [
  [
    'formaal_med_forloebet',
    { formaal_med_forloebet_note: say('Borgeren vil prøve, om butik er vejen til et job.') },
  ],
  ['opgaver', { opgaver_note: say('Begynder med at sætte varer op.') }],
  ['timer', { timer_om_ugen: '8', timer_note: say('To timer ad gangen, flere efter jul.') }],
  ['skaanehensyn', { hensyn_maa_deles: 'ja', skaanehensyn_note: say('Skal kunne gå fra i fem minutter.') }],
  ['foerste_dag', { foerste_dag_dato: '2026-12-01', foerste_dag_note: say('Souschefen tager imod.') }],
  ['opfoelgning_og_kontakt', { virksomheden_ringer_til: say('virksomhedskonsulenten') }],
  [
    'hvem_goer_hvad',
    {
      'aftaler.who': say('Borgeren'),
      'aftaler.what': say('køber sikkerhedssko'),
      'aftaler.when': '2026-11-26',
    },
  ],
];

function finished(catalogue: Catalogue, say: Say): GalleryWalk {
  const walk = new GalleryWalk(catalogue);
  walk.begin('startmoede', say('2026-114'));
  for (const [item, fields] of noted(say)) {
    walk.press('goTo', {}, `item:${item}`);
    walk.press('answer', fields);
  }
  walk.press('goTo', {}, 'end');
  walk.fill({ moedeform: 'fremmoede', afgoerelse: 'nej' });
  walk.press('edit', {}, 'aftaler');
  walk.press('saveEdit', { afsnit: say('Borgeren køber sko inden den 26. november 2026.') });
  walk.press('finish');
  return walk;
}

/** The finished note in each reader's version, and the registration sheet: as it opens, half keyed in, with news, all keyed in. */
export function versionStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = finished(catalogue, say);
  const states: CardState[] = [{ name: 'finished, several versions', view: walk.view }];
  const shown = (name: string) => states.push({ name, view: walk.view });
  walk.press('showFor', {}, 'borger');
  shown('finished, for the citizen');
  walk.press('showFor', {}, 'virksomhed');
  shown('finished, for the company');
  walk.press('sheet');
  shown('sheet');
  tickOff(walk, 3);
  shown('sheet, some keyed in');
  walk.press('sheet');
  shown('finished, some keyed in');
  walk.press('reopen');
  walk.press('reopen', { rettelse: say('Første dag blev flyttet.') });
  walk.press('reopen', { rettelse: say('Den første dag er flyttet.') });
  walk.press('goTo', {}, 'agenda');
  walk.press('goTo', {}, 'item:foerste_dag');
  walk.press('answer', { foerste_dag_dato: '2026-12-03' });
  walk.press('goTo', {}, 'end');
  walk.fill({ moedeform: 'fremmoede', afgoerelse: 'nej' });
  walk.press('finish');
  walk.press('sheet');
  shown('sheet, a value changed');
  tickOff(walk, 9);
  shown('sheet, all keyed in');
  return states;
}

/** The first lines of the sheet ticked off. */
function tickOff(walk: GalleryWalk, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const line = walk.view.show === 'sheet' ? walk.view.lines[index] : undefined;
    if (line !== undefined && line.state !== 'empty') walk.press('tick', {}, `${line.id}:${line.mark}`);
  }
}
