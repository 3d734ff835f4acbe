import type { OfferView } from '../dialogs/handover/viewHandOver.ts';
import { quoted } from './labelSentences.ts';
import { number } from './numbers.ts';

/** A name, or a word for somebody whose name is not known. */
const named = (name: string) => (name === '' ? 'En kollega' : name);
const inside = (name: string) => (name === '' ? 'en kollega' : name);

const along = (n: number) => (n === 0 ? '' : ` · ${n === 1 ? '1 påmindelse' : `${n} påmindelser`}`);

type What = { title: string; reference?: string; reminders?: number };

/** What is handed over: "Jobsamtale · 2026-114 · 2 påmindelser". */
const what = ({ title, reference, reminders = 0 }: What) =>
  `${title === '' ? 'Påmindelse' : title}${reference === undefined ? '' : ` · ${reference}`}${along(reminders)}`;

/** Every Danish word of the cards about handing over. */
export const handOverLabels = {
  open: 'Overdrag',
  openThis: (it: string) => `Overdrag ${it} til en kollega`,
  openList: 'Overdrag en kladde',
  what,

  choose: {
    title: 'Overdrag',
    what: 'Hvad vil du overdrage?',
    whom: 'Til hvem?',
    along: (n: number) =>
      n === 0 ? '' : `${n === 1 ? 'Påmindelsen' : `De ${number(n)} påmindelser`} på sagen følger med.`,
    says: 'Kollegaen får et kort og skal selv tage imod. Indtil da er det stadig dit.',
    offer: 'Spørg kollegaen',
    search: 'Find en kollega',
    find: 'Søg',
    more: 'Der er flere, end jeg kan vise. Søg på navnet.',
    none: 'Jeg kender ingen kolleger endnu. De skal have skrevet til mig én gang, før du kan vælge dem.',
    noneFound: (search: string) => `Ingen hedder noget med ${quoted(search)}.`,
    nothing: 'Du har ingen kladder at overdrage.',
    back: 'Fortryd',
    problem: {
      thing: 'Vælg, hvad du vil overdrage.',
      colleague: 'Vælg en kollega.',
    },
  },

  offer: {
    givers: 'Tilbudt en kollega',
    giver: (taker: string) => `Tilbudt ${inside(taker)}. Den er din, indtil ${inside(taker)} tager imod.`,
    takeBack: 'Tag tilbage',
    takers: 'Vil du overtage?',
    taker: ({ giver, of }: Pick<OfferView, 'giver' | 'of'>) =>
      `${named(giver)} vil overdrage ${'draft' in of ? 'en kladde' : 'en påmindelse'} til dig:`,
    assigned: (by: string) => `${by === '' ? 'En leder' : by} vil overdrage den til dig:`,
    accept: 'Tag imod',
    decline: 'Nej tak',
    until: (when: string) => `Du kan svare indtil ${when}.`,
    untilOf: (taker: string, when: string) => `${named(taker)} kan svare indtil ${when}.`,
    why: (reason: string) => `Begrundelse: ${reason}`,
    notices: 'Din leder vil give den videre',
    notice: (taker: string) =>
      `Din leder vil give den videre til ${inside(taker)}. Den flytter, når ${inside(taker)} tager imod.`,
    ownNumber: (reference: string, giver: string) =>
      `${reference} er et nummer, jeg gav ${inside(giver)}. Har du selv brugt ${reference}, er det en anden sag.`,
    same: ({ title, reference = '' }: What) =>
      `Du har allerede en åben kladde af ${quoted(title)} på ${reference}. Gør den færdig først, så du ikke får to af samme slags.`,
  },

  seenByLead: 'Din leder kan også se, at den er over tid.',

  team: {
    title: 'Fordel',
    says: 'Vælg den, der ikke er her. Du ser titler og sagsnumre.',
    lateTitle: 'Over tid hos andre',
    lateSays: 'De kan også selv se det. Tryk »Vælg«, hvis noget skal videre.',
    none: 'Ingen har kladder eller påmindelser over tid.',
    noneFound: (search: string) =>
      `Ingen med ${quoted(search)} i navnet har kladder eller påmindelser over tid.`,
    more: (n: number) => `… og ${n} til. Søg på navnet.`,
    drafts: (n: number) => (n === 1 ? '1 kladde' : `${n} kladder`),
    overdue: (n: number) => `${n} over tid`,
    choose: 'Vælg',
    chooseThis: (name: string) => `Se, hvad ${name} har liggende`,
    member: 'Fordel fra en kollega',
    from: (name: string) => `Fra ${inside(name)}`,
    what: 'Hvad skal fordeles?',
    late: ' (over tid)',
    whom: 'Hvem skal have det?',
    reason: 'Begrundelse',
    reasonWhy: 'Begge kolleger kan læse den. Skriv ikke om borgeren.',
    empty: 'Der er ikke noget at fordele.',
    alone: 'Jeg kender ingen andre kolleger endnu.',
    assign: 'Tilbyd kollegaen',
    back: 'Tilbage',
    problem: {
      thing: 'Vælg, hvad der skal fordeles.',
      colleague: 'Vælg, hvem der skal have det.',
      reason: 'Skriv en begrundelse.',
      cpr: 'Der stod et CPR-nummer i begrundelsen. Den er ikke gemt. Skriv den uden.',
    },
  },

  notTaken: {
    title: 'Den er stadig din',
    declined: (by: string) => `${named(by)} kan ikke tage imod. Du har den stadig.`,
    lapsed: (by: string) => `${named(by)} har ikke svaret inden for en uge. Du har den stadig.`,
    another: 'Spørg en anden',
    open: 'Åbn',
  },
};
