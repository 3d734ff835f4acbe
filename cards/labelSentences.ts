import type { FailedView, FieldError, News, View } from '../dialogs/engine/view.ts';
import { handOverQuiet } from './handOverQuiet.ts';
import { lastNoteNews } from './lastNoteNews.ts';
import { number } from './numbers.ts';
import { reminderQuiet } from './reminderQuiet.ts';

/** What can be wrong with a field. */
export type Code = Extract<News, { kind: 'problems' }>['codes'][number];
type QuietLine = Extract<View, { show: 'quiet' }>;

/** The words with a capital first. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
/** The words with a small letter first, to stand inside a sentence; SMART stays SMART. */
export const lower = (text: string) =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('da') + text.slice(1);
/** The longest name of a conversation that a button has room for behind "Begynd", on a phone too. */
const LONGEST_NAME = 28;
export const fitsButton = (title: string) => title.length <= LONGEST_NAME;
/** A count with a neuter noun that does not change: "ét svar", "to svar". */
export const answers = (n: number) => `${n === 1 ? 'ét' : number(n)} svar`;
/** So many working days: "fem arbejdsdage". */
export const workdays = (n: number) => (n === 1 ? 'én arbejdsdag' : `${number(n)} arbejdsdage`);
const things = (n: number) => `${n === 1 ? 'én' : number(n)} ting`;
/** Names in a row; of many, the first few and how many more. */
export function listed(names: readonly string[]): string {
  const shown =
    names.length > MOST_NAMED
      ? [...names.slice(0, MOST_NAMED - 1), `${number(names.length - MOST_NAMED + 1)} andre`]
      : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} og ${shown.at(-1)}`;
}
const MOST_NAMED = 4;

/** What is named inside a sentence. */
export const quoted = (text: string) => `»${text}«`;

/** What happened to a field that could not be kept, told at the top of the card. */
const PROBLEMS: Record<Code, string> = {
  cpr: 'Der stod et CPR-nummer i et felt. Jeg har klippet det ud. Se teksten igennem, og gem den igen.',
  date: 'En dato kunne ikke læses.',
  number: 'Et tal passer ikke.',
  option: 'Et af valgene findes ikke.',
  long: 'En tekst var for lang.',
  full: 'Der er ikke plads til flere på listen.',
  missing: 'En række mangler det, den handler om.',
  reference: 'Sagsnummeret passer ikke.',
  unreadable: 'Notatet kunne ikke læses.',
};

/** What to do about a field, told right by it. */
export const FIELD_PROBLEMS: Record<FieldError, string> = {
  cpr: 'CPR-nummeret er fjernet og ikke gemt. Se teksten igennem, og gem igen.',
  date: 'Vælg en dato.',
  number: 'Skriv et tal, der passer.',
  option: 'Vælg en af mulighederne.',
  long: 'Teksten er for lang. Slutningen er klippet af. Kort den ned, og gem igen.',
  full: 'Der er ikke plads til flere. Fjern en først.',
  missing: 'Skriv, hvad det er, eller tøm resten af rækken.',
  choice: 'Vælg, hvad du kommer frem til.',
  reason: 'Skriv en sætning om hvorfor.',
  unreadable:
    'Det ligner ikke et notat fra mig. Kopiér hele notatet, fra første linje til »Kilder og version«, og prøv igen.',
  reference: 'Det ligner ikke et sagsnummer. Brug kommunens sagsnummer, eller lad feltet stå tomt.',
};

/** How much speaks against a suggestion, and how many answers it rests on are not there; others may be open too. */
export function againstAndMissing({ contrary, missing }: { contrary: number; missing: number }): string {
  if (contrary === 0 && missing === 0) return 'Intet taler imod, og alle svar er med.';
  if (contrary === 0) return `Intet taler imod, men forslaget mangler ${answers(missing)}.`;
  if (missing === 0) return `${capital(things(contrary))} taler imod, og forslaget mangler ingen svar.`;
  return `${capital(things(contrary))} taler imod, og forslaget mangler ${answers(missing)}.`;
}

/** One thing that has happened since the last card. */
export function news(it: News): string {
  switch (it.kind) {
    case 'problems':
      return [...it.codes.map((code) => PROBLEMS[code]), 'Alt andet er gemt.'].join(' ');
    case 'olderCard':
      return 'Du trykkede på et ældre kort. Her er det nyeste. Det, du havde skrevet, er ikke gået tabt.';
    case 'reasonNeeded':
      return it.text === '' ? 'Skriv én sætning om hvorfor.' : it.text;
    case 'choiceNeeded':
      return 'Vælg din vurdering først. Du kan også vælge »endnu ikke afgjort«.';
    case 'unsent':
      return 'Har du skrevet noget på kortet uden at trykke på en knap, er det ikke gemt. Kortet står stadig længere oppe i chatten.';
    case 'movedToNewEdition':
      return it.left === 0
        ? 'Alle svar er flyttet til den nye udgave.'
        : `Svarene er flyttet til den nye udgave. ${capital(answers(it.left))} passede ikke længere og er ikke med.`;
    case 'otherCase':
      return `Notatet er fra sag ${it.reference}. Brug det kun, hvis det er samme borger.`;
    case 'noteRead':
    case 'noteAltered':
    case 'noteLeft':
    case 'noteRest':
      return lastNoteNews(it);
    case 'setAside': {
      const changed = it.changed.length > 0 ? `Du ændrede ${listed(it.changed.map(quoted))}. ` : '';
      return `${changed}${capital(answers(it.labels.length))} længere fremme er lagt til side: ${listed(it.labels)}.`;
    }
  }
}

/** The line that is left of a card that is over. */
export function quiet(view: QuietLine): string {
  const { line, title = 'Samtalen', when: at } = view;
  const when = at === undefined ? '' : ` ${at}`;
  switch (line) {
    case 'movedOn':
      return `${title} fortsætter på et nyere kort.`;
    case 'transferred':
      return `${title}: overført til fagsystemet${when}. Kladden er slettet her.`;
    case 'discarded':
      return `${title}: kladden er slettet${when}.`;
    case 'expired':
      return `${title}: kladden blev ikke rørt i flere arbejdsdage og er slettet${when}.`;
    case 'inUse':
      return `${title}: kladden er i brug igen og slettes ikke nu.`;
    case 'others':
      return 'Kladden hører til en anden sagsbehandler, så du kan ikke åbne den.';
    case 'gone':
      return 'Kladden findes ikke længere.';
    case 'handedOver':
    case 'offerKept':
    case 'offerTakenBack':
    case 'offerDeclined':
    case 'offerOver':
    case 'assigned':
    case 'assignedDeclined':
    case 'assignedLapsed':
      return handOverQuiet({ ...view, line });
    default:
      return reminderQuiet({ ...view, line });
  }
}

/** Why a turn failed, and what to do; the code is for the IT department. */
export function failed(why: FailedView['why'], code: string): string {
  switch (why) {
    case 'trouble':
      return `Noget gik galt, og intet er ændret. Prøv igen. Sker det igen, så giv din it-afdeling koden ${code}.`;
    case 'busy':
      return `Jeg kan ikke gemme lige nu, så det, du gjorde, kom ikke med. Vent et øjeblik, og prøv igen. Bliver det ved, så giv din it-afdeling koden ${code}.`;
    case 'unreadable':
      return `Kladden kan ikke læses lige nu. Den er ikke slettet. Giv din it-afdeling koden ${code}.`;
  }
}

/** When a draft was begun, in days before today. */
export const begun = (days: number) =>
  days === 0 ? 'begyndt i dag' : days === 1 ? 'begyndt i går' : `begyndt for ${days} dage siden`;
