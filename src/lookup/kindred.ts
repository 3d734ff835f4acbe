import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** Words of the field that people put for one another, a line for each thing. Only words that mean it wherever they stand. */
const GROUPS = `
  virksomhed firma arbejdsgiver arbejdsplads praktiksted chef mester butik
  sagsbehandler rådgiver socialrådgiver medarbejder
  jobcenter kommune forvaltning
  borger ledig klient
  ung ungdom
  uddannelse skole studie
  erhvervsskole erhvervsuddannelse eud
  job arbejde ansættelse stilling beskæftigelse
  løn lønnet ordinær
  samtale møde snak
  afbrydelse afbrud afbryde frafald droppe stoppe afbrudt
  afslutning slut slutte runde
  start begynde begyndelse opstart
  opfølgning følge
  tilbud indsats foranstaltning aktivitet
  psykisk psykiatrisk sindslidende angst depression
  misbrug hash stoffer alkohol druk
  sygdom syg helbred sund
  læge sygeplejerske sundhedsfaglig sundhedskoordinator
  forældre familie hjem
  ven netværk kammerat
  penge økonomi gæld
  ydelse kontanthjælp forsørgelse bistandshjælp
  straf sanktion konsekvens
  fraværende udebliver udeblivelse pjække fravær
  lov regel paragraf bestemmelse
  leder ledelse teamleder chef
  procent andel tal statistik
  effekt virkning resultat virker
  bevis evidens dokumentation
  mål delmål
  skema skemaet formular blanket
  test prøve
  barriere udfordring problem hindring
  styrke ressource kompetence evne
  selvtillid selvværd mestring
  lyst motivation motiveret gider
  hensyn skånehensyn skånebehov
  telefon ringe opkald
  brev skrivelse
  team enhed afdeling
  transport bus bil tog
  kollega kolleger
`;

const KIN = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const stems = wordsOf(line).map(stem);
  for (const one of stems) {
    const kin = KIN.get(one) ?? new Set();
    for (const other of stems) if (other !== one) kin.add(other);
    KIN.set(one, kin);
  }
}

/** Stems of words that may be put for a word of a stem. */
export const kinOf = (it: string): Iterable<string> => KIN.get(it) ?? [];
