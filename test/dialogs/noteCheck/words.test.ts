import type { AdviceId } from '../../../dialogs/schema/noteCheck.ts';
import { foundBy, quotedBy, section } from './given.ts';

type Case = [section: string, text: string, quoted: string];
type Clean = [section: string, text: string];

/** Each rule finds what it is for, and says nothing where it would be a false alarm. */
function rule(id: AdviceId, found: Case[], clean: Clean[]): void {
  describe(`The rule ${id}`, () => {
    it.each(found)('finds in %s: %s', (where, text, quoted) => {
      expect(quotedBy(id, where, text)).toBe(quoted);
    });
    it.each(clean)('says nothing in %s of: %s', (where, text) => {
      expect(foundBy(id, section(where, text))).toEqual([]);
    });
  });
}

rule(
  'vurderingsord',
  [
    ['borgeren', 'Siden sidst: Borgeren virker træt og umotiveret.', '»virker« og »umotiveret«'],
    ['observation', 'I dag virker hun irriteret.', '»virker«'],
    ['andre', 'Fremmøde: Møder til tiden, men virker doven.', '»virker« og »doven«'],
    ['borgeren', 'Borgeren nægter at tage imod praktikken.', '»nægter«'],
    ['fakta', 'Borgeren påstår, at han har sendt ansøgninger.', '»påstår«'],
    ['borgeren', 'Kommer altid for sent.', '»altid«'],
    [
      'observation',
      'Borgeren svarer aldrig på beskeder. Han påstod, at telefonen var væk.',
      '»aldrig« og »påstod«',
    ],
    ['andre', 'Arbejdsgiveren siger, at borgeren er doven.', '»doven«'],
    ['andre', 'Mentor oplyser, at borgeren er utroværdig.', '»utroværdig«'],
    ['observation', 'Jeg så, at borgeren virkede fraværende.', '»virkede«'],
    ['andre', 'Er sur og aggressiv.', '»sur« og »aggressiv«'],
    ['observation', 'Fremstår ustruktureret.', '»fremstår« og »ustruktureret«'],
    ['andre', 'Opfører sig besværligt.', '»opfører sig besværligt«'],
  ],
  [
    ['borgeren', 'Medicinen virker ikke længere.'],
    ['borgeren', 'Smertestillende virker om aftenen.'],
    ['andre', 'Skånehensynene virker efter hensigten, og pauserne virker godt.'],
    ['borgeren', 'Har aldrig haft et arbejde. Har altid boet hos sin mor.'],
    ['borgeren', 'Borgeren siger, at hun er umotiveret efter de mange afslag.'],
    ['borgeren', 'Fortæller, at han aldrig sover mere end fire timer.'],
    ['borgeren', 'Borgeren siger: »Jeg er bare doven om morgenen.«'],
    ['borgeren', 'Sagde "de nægter at høre på mig" om sin gamle skole.'],
    ['borgeren', 'Den unge om mål: Jeg kommer altid til tiden, når jeg kan lide det.'],
    ['andre', 'Arbejdsgiveren oplyser, at borgeren altid møder til tiden.'],
    ['vurdering', 'Jeg vurderer, at borgeren virker umotiveret, fordi opgaverne er for lette.'],
    ['borgeren', 'Benægter ikke, at det var svært. Vil gerne nå uddybe det.'],
  ],
);

rule(
  'oplysning_uden_kilde',
  [
    ['andre', 'Fremmøde: Var sygemeldt i to uger.', '»sygemeldt«'],
    ['fakta', 'Hændelsen: Mødte ikke op, fordi borgeren er gravid.', '»gravid«'],
    ['observation', 'Har ondt i ryggen ved løft.', '»ondt i«'],
    ['andre', 'Har stress.', '»stress«'],
    ['andre', 'Er deprimeret.', '»deprimeret«'],
    ['andre', 'Har været syg i en uge.', '»været syg«'],
    ['andre', 'Har været indlagt.', '»indlagt«'],
    ['andre', 'Bruger medicin.', '»bruger medicin«'],
    ['andre', 'Har taget hash.', '»hash«'],
    ['andre', 'Er midt i en skilsmisse. Det fremgår af CV, at hun har kørekort.', '»skilsmisse«'],
  ],
  [
    ['borgeren', 'Helbred: Har ondt i skulderen og får medicin.'],
    [
      'andre',
      'Lægen oplyser, at borgeren er sygemeldt til februar. Får behandling hos fysioterapeut. Har smerter.',
    ],
    ['andre', 'Sygefravær: ja (oplyst af sagen)'],
    ['andre', 'Virksomheden om afbruddet: Borgeren var sygemeldt.'],
    ['andre', 'Ifølge statusattest af 3. november er borgeren i behandling for ryggen.'],
    ['fakta', 'Under 30 år: ja'],
    ['vurdering', 'Smerter gør det svært at stå op.'],
    ['andre', 'Opgaverne: pakker medicin på apoteket og har sat et skilt op ved handicapparkeringen.'],
    ['andre', 'Fremmøde: Melder sig syg til tiden.'],
    ['andre', 'Arbejdsopgaver: pakker varer og fylder op på syv hylder.'],
  ],
);

rule(
  'diagnose_uden_kilde',
  [
    ['vurdering', 'Praktik i små hold, fordi borgeren har ADHD.', '»ADHD«'],
    ['fakta', 'Har social angst og slidgigt i hoften.', '»social angst« og »slidgigt«'],
    ['andre', 'Fremmøde: Går hjem, når depressionen fylder.', '»depressionen«'],
  ],
  [
    ['borgeren', 'Har ADHD og tager medicin for det.'],
    ['vurdering', 'Ifølge speciallægeerklæringen har borgeren PTSD.'],
    ['andre', 'Psykiateren skriver, at borgeren har skizofreni.'],
    ['andre', 'Depression: ja (oplyst af et dokument)'],
    ['vurdering', 'Borgeren er angst for at køre bus, fordi den er fuld.'],
    ['aftaler', '– borgeren · sender papirer om ADHD-udredning · 4. december 2026'],
    ['vurdering', 'Borgeren er addiktiv over for spil, fordi det giver ro.'],
  ],
);

rule(
  'anden_persons_oplysninger',
  [
    ['borgeren', 'Kæresten hedder Louise.', '»Louise«'],
    ['borgeren', 'Bor hos sin kæreste Mette.', '»Mette«'],
    ['rammer', 'Deltagere: borgeren og mentor Karen Holm', '»Karen Holm«'],
    ['aftaler', '– Mette Hansen · ringer til skolen', '»Mette Hansen«'],
    ['borgeren', 'Hendes mor har kræft og skal passes.', '»mor har kræft«'],
    ['borgeren', 'Hendes mor var syg og skulle hjælpes.', '»mor var syg«'],
    ['borgeren', 'Sover dårligt på grund af farens misbrug.', '»farens misbrug«'],
    ['borgeren', 'Ring til moren på 20 12 34 56.', '»20 12 34 56«'],
  ],
  [
    ['borgeren', 'Hendes mor hjælper hende til lægen.'],
    ['borgeren', 'Er mor til to børn og har smerter i ryggen.'],
    ['borgeren', 'Er far og har ADHD.'],
    ['borgeren', 'Har søgt job i Føtex og hos Region Nordjylland.'],
    ['aftaler', '– virksomhedskonsulenten · ringer til Netto · 4. december 2026'],
    ['rammer', 'Deltagere: borgeren, mentor og sagsbehandler'],
    ['andre', 'Praktik hos arbejdsgiver Salling Group.'],
    ['borgeren', 'Søsteren støtter. Hun bor i nærheden.'],
    ['borgeren', 'Ring på 20 12 34 56.'],
    ['borgeren', 'Læge: Aalborg Sygehus har sendt indkaldelse.'],
  ],
);

describe('The rule kontaktoplysninger', () => {
  it.each([
    ['Ring på 20 12 34 56.', 'et telefonnummer'],
    ['Skriv til jens@firma.dk eller Nørregade 12, 2100 København.', 'en e-mailadresse og en adresse'],
  ])('finds: %s', (text, slags) => {
    expect(foundBy('kontaktoplysninger', section('borgeren', text))[0]?.fills.slags).toBe(slags);
  });
  it.each([
    'Møder 5 dage om ugen kl. 8.30.',
    'Sag 2026-114 af 3. november 2026',
    'Moren har nummer 20 12 34 56.',
  ])('says nothing of: %s', (text) => {
    expect(foundBy('kontaktoplysninger', section('borgeren', text))).toEqual([]);
  });
});
