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
  afbrydelse afbrud afbryde frafald droppe stoppe afbrudt springe hoppe smutte
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
  svag udsat sårbar skrøbelig
  galt skidt dårligt
  undgå forhindre forebygge hindre
  behandling terapi afvænning medicin
  boligforening boligselskab boligorganisation
  lærer underviser
  stærk ressourcestærk
  krav pålæg tvang presse
  ros anerkendelse rose
  læring lære
  mening meningsfuld formål
  håb drøm ønske drømme
  hurtig straks øjeblikkelig omgående
  sammenligne benchmark
  måle monitorere overvåge følge
  fremgang progression fremskridt udvikling
  mor far forældre
  svar besked respons tilbagemelding feedback
  afvise nægte
  forberede klargøre ruste
  aftale kontrakt
  kandidat praktikant deltager borger
  dreng pige fyr ung
  vejledning rådgivning
  hjemløs bolig husvild
  tro tillid
  koordinere samordne
  ansvar rolle opgave
  venteliste ventetid vente
  spørge interview spurgt
  forlænge forlængelse
  evaluering undersøgelse forsøg studie
  dele fordeling
  hospital indlagt indlæggelse
  eksamen karakter
  gruppe kategori kasse
  samarbejde partnerskab
  tvivl uafklaret usikker
  inddrage involvere medinddrage
  planlægge tilrettelægge
  besøg besøge rundvisning
  trin fase etape
  oversigt overblik liste
  høring høre partshøring
  fritid fodbold sport hobby fritidsinteresse
  boligområde kvarter boligblok
  sygemelding sygemeldt
  trist mistrivsel trives
  genert indelukket tilbageholdende
  fiasko nederlag
  succes sejr lykkes
  søskende familie
  flygtning indvandrer nydansker
  overskud energi kræfter
  tjekliste huskeliste
  referat notat
  fortrolig tavshedspligt persondata
  stress pres belastning
  snit gennemsnit karaktergennemsnit
  hænder praksis praktisk
  bøger boglig
  dukke fremmøde mødestabil
  stave skrive
  rådighedspligt pligt
  unødig overflødig
  sammenhæng helhed
  tryg blid blød rolig gradvis glidende trinvis
  haste akut brænde
  risiko fare
  bange nervøs utryg
`;

const SETS = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const stems = wordsOf(line).map(stem);
  for (const one of stems) {
    const kin = SETS.get(one) ?? new Set();
    for (const other of stems) if (other !== one) kin.add(other);
    SETS.set(one, kin);
  }
}
const KIN = new Map([...SETS].map(([one, kin]) => [one, [...kin]]));

/** Stems of words that may be put for a word of a stem. */
export const kinOf = (it: string): readonly string[] => KIN.get(it) ?? [];
