import { isSameWord } from '../words.ts';

/** Words that may take each other's place in a note without saying more or less, a group a line. None of them is a fact by itself. */
const GROUPS = `
starte begynde opstart påbegynde
stoppe slutte ophøre
snakke tale drøfte samtale talt drøftet snakket
problem vanskelighed besvær bøvl svært vanskeligt problemer
job arbejde arbejdsplads
ugen ugentligt ugentlig
måneden månedligt månedlig
dagen dagligt daglig
hjælp støtte
hjælper støtter
klare magte overkomme
søge ansøge
ringe kontakte telefonere
ok fint okay
fin god
sammen fælles
hjem hjemme derhjemme
minut min minutter
kroner kr
nummer nr
telefon tlf
klokken kl
cirka ca
brug behov
bruge anvende benytte
tage optage tages
larm støj
travl travlhed
kurs kursus
opgaver arbejdsopgaver
opgave arbejdsopgave
timer arbejdstimer
samt plus
a à
d den
tid tidspunkt
interesseret interesse
sende fremsende
prøve afprøve forsøge
kigge se
vise fremvise
drille genere
nå nåede
`;

const LIGHT = `
altså jo ligesom bare sådan egentlig lige vist nemlig simpelthen bl
vedr ift mht ad pr stk
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '));
const light = new Set(LIGHT.trim().split(/\s+/));

/** Words that may be left out, as they say nothing. */
export const isLight = (word: string): boolean => light.has(word);

/** Whether two words may take each other's place: both stand in one group, whatever their endings. */
export const isSynonym = (one: string, other: string): boolean =>
  groups.some((group) => [one, other].every((word) => group.some((it) => isSameWord(it, word))));

const SHORTEST_MISSPELT = 7;

/**
 * Whether one word may be the other with one slip of the pen: long, alike at the beginning, and one letter more or less, or two exchanged. Not
 * another letter, or "torsdag" would be "tirsdag".
 */
export function isMisspelt(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_MISSPELT || one[0] !== other[0]) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (one[at] === other[at] && at < one.length) at += 1;
  const rests = [
    [one.slice(at + 1), other.slice(at)],
    [one.slice(at), other.slice(at + 1)],
  ];
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return rests.some(([a, b]) => a === b) || (swapped && one.slice(at + 2) === other.slice(at + 2));
}
