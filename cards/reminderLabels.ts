import type { ReminderView } from '../dialogs/reminders/viewReminder.ts';
import { capital, fitsButton, lower, quoted } from './labelSentences.ts';
import { number } from './numbers.ts';

type Series = NonNullable<ReminderView['series']>;

/** How often a series comes, by its unit: every one, every other, every so many. */
const EVERY: Record<Series['every']['unit'], (n: number) => string> = {
  days: (n) => (n === 1 ? 'Hver dag' : `Hver ${n}. dag`),
  workdays: (n) => (n === 1 ? 'Hver arbejdsdag' : `Hver ${n}. arbejdsdag`),
  weeks: (n) => (n === 1 ? 'Hver uge' : n === 2 ? 'Hver 14. dag' : `Hver ${n}. uge`),
  months: (n) =>
    n === 1 ? 'Hver måned' : n === 6 ? 'Hvert halve år' : n === 12 ? 'Hvert år' : `Hver ${n}. måned`,
};

/** A time of day as "08.00". */
const clock = (hour: string) => hour.replace(':', '.');

const words = { moede: 'møde', opfoelgning: 'opfølgning', frist: 'frist' };

/** Every Danish word of the cards of reminders. */
export const reminderLabels = {
  summary: 'Du har en påmindelse',
  nameless: 'Påmindelse',
  words,
  clock,

  headings: {
    undated: 'Hvornår skal jeg minde dig om det?',
    ahead: 'Jeg minder dig om',
    today: 'I dag',
    overdue: 'Over tid',
    putOff: 'Udsæt til',
    change: 'Ret tidspunkt',
    place: 'Hvor skal den komme?',
  },
  series: ({ every: { unit, n }, until }: Series) =>
    `${EVERY[unit](n)}${until === undefined ? '' : ` til og med ${until}`}`,
  moved: ({ from, why, wanted }: NonNullable<ReminderView['moved']>) =>
    why === 'closed'
      ? `Flyttet fra ${from}, fordi der er lukket.`
      : `Udsat fra ${from}.${wanted === undefined ? '' : ` Der er lukket ${wanted}.`}`,
  closed: 'Den dag er der lukket.',
  made: (day: string) => `Oprettet ${day}`,
  mayHaveCome: 'Kortet er måske kommet før. Så er det dette, der gælder.',
  late: 'Undskyld, den her kommer senere, end den skulle.',
  here: 'Her i chatten',
  inChannel: (name: string) => `I kanalen ${name}`,
  at: (hour: string) => ` kl. ${clock(hour)}`,
  channelGone: 'Jeg er ikke længere med i kanalen, så den kommer her i chatten.',
  notice: {
    past: 'Det tidspunkt er passeret. Vælg et senere.',
    noDate: 'Jeg mangler en dag. Vælg en dato, og prøv igen.',
    noChannel: 'Den kan ikke komme i den kanal. Vælg en anden, eller lad den komme her i chatten.',
    noWord: 'Vælg også, hvad den skal hedde i kanalen.',
  },

  meant: 'Mente du:',
  weeks: (n: number) => `Om ${n} uger`,
  date: 'Dato',
  time: 'Klokkeslæt (kan stå tomt)',
  setDate: 'Sæt dato',

  start: (title: string) => (fitsButton(title) ? `Begynd ${lower(title)}` : 'Begynd'),
  startThis: (title: string) => `Begynd ${quoted(title)} på et nyt kort`,
  done: 'Gjort',
  putOff: 'Udsæt',
  change: 'Ret tidspunkt',
  place: 'Vælg kanal',
  drop: 'Slet påmindelsen',
  dropAll: 'Slet alle gentagelserne',
  back: 'Tilbage',
  save: 'Gem',
  toAll: 'Tilbage til mine påmindelser',
  toOverview: 'Tilbage til overblikket',

  far: { afternoon: 'I eftermiddag', tomorrow: 'I morgen', week: 'Om en uge' },
  nextOpen: 'Næste arbejdsdag',
  putOffDate: 'En anden dag',
  putOffTo: 'Udsæt til den dag',

  every: 'Gentag',
  once: 'Kun én gang',
  repeats: {
    uge: EVERY.weeks(1),
    fjortende: EVERY.weeks(2),
    maaned: EVERY.months(1),
    kvartal: EVERY.months(3),
    halvaar: EVERY.months(6),
  },
  sameSeries: ({ unit, n }: Series['every']) => `${EVERY[unit](n)}, som nu`,
  until: 'Til og med (kan stå tomt)',
  untilWhy: 'Står feltet tomt, bliver den ved i et år.',

  channel: 'Kanal',
  chooseChannel: 'Vælg en kanal.',
  word: 'Hvad skal den hedde i kanalen?',
  toldThere: (word: string | undefined) =>
    `I kanalen står kun sagsnummer, ${word === undefined ? 'ordet ovenfor' : quoted(word)}, dato og dit navn.`,
  placeHere: 'Lad den komme her i chatten',
  responsible: (name: string) => `ansvarlig: ${name}`,

  list: {
    title: 'Mine påmindelser',
    short: 'Påmindelser',
    show: 'Se mine påmindelser',
    morning: 'God morgen',
    day: 'Dagens overblik',
    groups: {
      undelivered: 'Måske ikke leveret',
      overdue: 'Over tid',
      today: 'I dag',
      week: 'Resten af ugen',
      later: 'Senere',
      undated: 'Uden dato',
    },
    unread: (n: number) =>
      `${n === 1 ? 'Én påmindelse kan' : `${capital(number(n))} påmindelser kan`} ikke åbnes og står ikke her. Sig det til it-afdelingen. Der er ikke slettet noget.`,
    undelivered: 'Jeg ved ikke, om disse kort nåede frem.',
    waits: 'Venter på en dato',
    done: 'Gjort',
    doneThis: (what: string) => `Gjort: ${what}`,
    open: 'Åbn',
    openThis: (what: string) => `Åbn: ${what}`,
    more: (n: number) => `… og ${n} til.`,
    moreInAll: 'Tryk »Mine påmindelser« for at se alle.',
    moreHere: (n: number) => `Vis flere (${n})`,
    before: 'Vis de forrige',
    part: (from: number, to: number, of: number) => `${from}–${to} af ${of}`,
    allDone: 'Der er ikke mere for i dag.',
    none: 'Du har ingen påmindelser.',
    how: 'Skriv for eksempel: påmind 2026-114 om formøde på fredag kl. 9',
    hourFold: (hour: string) => `Overblikket kommer kl. ${clock(hour)}`,
    hour: 'Overblikket kommer på arbejdsdage kl.',
    saveHour: 'Gem klokkeslættet',
  },

  offers: {
    open: (open: number) => (open === 0 ? 'Påmindelser' : `Påmindelser (${open})`),
    openWhy: (open: number) =>
      open === 0 ? 'Se påmindelserne, du har taget stilling til' : 'Se, hvad jeg kan minde dig om',
    title: 'Påmindelser',
    intro: 'Det her kan jeg minde dig om. Ret datoen, hvis den ikke passer.',
    all: 'Du har taget stilling til dem alle.',
    none: 'Der er ikke noget at minde om.',
    day: (what: string) => `Dag for ${quoted(lower(what))}`,
    wrong: 'Vælg en dag, der ikke er passeret.',
    set: 'Mind mig om det',
    setThis: (title: string) => `Mind mig om: ${title}`,
    drop: 'Drop',
    dropThis: (title: string) => `Drop: ${title}`,
    setAll: (n: number) => `Mind mig om ${n === 2 ? 'begge' : `alle ${number(n)}`}`,
    isSet: (when: string) => `✓ Jeg minder dig om det ${when}`,
    dropped: 'Droppet',
    undrop: 'Fortryd',
    undropThis: (title: string) => `Fortryd: ${title}`,
    back: 'Tilbage til notatet',
  },
};
