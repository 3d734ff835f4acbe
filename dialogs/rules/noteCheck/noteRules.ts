import type { AdviceId } from '../../schema/noteCheck.ts';
import { afgoerelseMangler } from './afgoerelseMangler.ts';
import { aftaleUdenHvem, aftaleUdenHvornaar } from './aftaleUden.ts';
import { andenPersonsOplysninger } from './andenPersonsOplysninger.ts';
import { datoIFortiden } from './datoIFortiden.ts';
import { diagnoseUdenKilde } from './diagnoseUdenKilde.ts';
import { forLangt } from './forLangt.ts';
import { forslagIkkeAfgjort } from './forslagIkkeAfgjort.ts';
import { kontaktoplysninger } from './kontaktoplysninger.ts';
import { lixOver } from './lixOver.ts';
import type { NoteRule } from './noteToCheck.ts';
import { oplysningUdenKilde } from './oplysningUdenKilde.ts';
import { vigtigtIkkeDroeftet } from './vigtigtIkkeDroeftet.ts';
import { vurderingsord } from './vurderingsord.ts';
import { vurderingUdenFordi } from './vurderingUdenFordi.ts';

/** Every rule of the note check by its id; texts, words and limits are those of `notetjek.yaml`. */
export const noteRules: Readonly<Record<AdviceId, NoteRule>> = {
  afgoerelse_mangler: afgoerelseMangler,
  forslag_ikke_afgjort: forslagIkkeAfgjort,
  vigtigt_ikke_droeftet: vigtigtIkkeDroeftet,
  anden_persons_oplysninger: andenPersonsOplysninger,
  kontaktoplysninger,
  diagnose_uden_kilde: diagnoseUdenKilde,
  oplysning_uden_kilde: oplysningUdenKilde,
  vurderingsord,
  vurdering_uden_fordi: vurderingUdenFordi,
  aftale_uden_hvem: aftaleUdenHvem,
  aftale_uden_hvornaar: aftaleUdenHvornaar,
  dato_i_fortiden: datoIFortiden,
  for_langt: forLangt,
  lix: lixOver,
};
