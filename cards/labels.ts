import {
  answers,
  begun,
  type Code,
  capital,
  FIELD_PROBLEMS,
  failed,
  lower,
  news,
  quiet,
  quoted,
  workdays,
} from './labelSentences.ts';
import { number } from './numbers.ts';
import { outcome } from './outcomeLabels.ts';

/** Every Danish word of the cards that is not content. */
export const labels = {
  summary: 'Der er et nyt kort i chatten.',
  fallback: 'Kortet kan ikke vises her. Åbn Teams, og skriv »menu«.',
  news,
  quiet,
  unsaved: 'Det, du havde skrevet på kortet, er ikke gemt. Kopiér det herfra, hvis du skal bruge det:',
  fieldProblem: FIELD_PROBLEMS,
  toMend: (label: string) => `Skal rettes: ${label}`,
  numberBetween: (min: number, max: number) => `Skriv et tal mellem ${min} og ${max}.`,
  choose: 'Vælg',
  full: 'Der er ikke plads til flere.',

  next: {
    step: 'Næste',
    review: 'Til gennemsyn',
    note: 'Lav notat',
    noteAgain: 'Gem og tilbage til notatet',
  },
  back: 'Tilbage',
  skip: 'Spring over',
  skipWhy: 'Ubesvarede spørgsmål bliver til »Ved ikke endnu«',
  pause: 'Gem og luk',
  discard: 'Slet kladden',
  cancel: 'Fortryd',
  resume: 'Fortsæt',
  onward: 'Videre',

  change: 'Ret',
  changeThis: (what: string) => `Ret ${quoted(what)}`,
  remove: 'Fjern',
  changeRow: (row: string, n: number) => `Ret ${row} ${n}`,
  removeRow: (row: string, n: number) => `Fjern ${row} ${n}`,
  addRow: (row: string) => `Tilføj ${row}`,
  addRowWhy: (row: string) => `Gem det, der står i felterne, som ${row}`,
  saveRow: 'Gem rettelsen',

  youAlsoWrote: (label: string) => `Du skrev også til ${quoted(label)}:`,
  use: 'Brug det',
  useFor: (label: string) => `Brug det til ${quoted(label)}`,
  drop: 'Drop det',
  dropFor: (label: string) => `Drop det til ${quoted(label)}`,

  folded: (title: string) => `▸ ${title}`,
  unfolded: (title: string) => `▾ ${title}`,
  unfold: (title: string) => `Vis: ${title}`,
  foldAway: (title: string) => `Skjul: ${title}`,
  whyAsk: 'Hvorfor spørger vi?',
  overdue: (day: string) =>
    `Indholdet skulle have været gennemgået senest ${day}. Tjek, om det stadig passer.`,
  source: (source: string) => (source === '' ? '' : `Kilde: ${source}`),
  progress: (n: number, of: number, closing: boolean) => `${closing ? 'Afslutning' : 'Trin'} ${n} af ${of}`,

  review: {
    title: 'Gennemsyn',
    missing: (n: number) => `${capital(answers(n))} mangler`,
    nothingMissing: 'Alle spørgsmål er besvaret.',
    answer: (label: string) => `Svar på ${quoted(label)}`,
    none: '–',
    onward: { outcome: 'Se forslag', closing: 'Videre' },
  },

  outcome,
  agenda: {
    count: (done: number, of: number, word: string) => `${done} af ${of} ${word}`,
    mark: { done: '✓', later: '–', not: '–', open: '○', current: '●' },
    arrow: { closed: '▸', current: '▾' },
    untouched: { agenda: 'ikke taget op endnu', checklist: 'ikke krydset af endnu' },
    open: (n: number, title: string, state: string) => `Åbn punkt ${n}, ${title}: ${lower(state)}`,
    close: (n: number, title: string) => `Luk punkt ${n}, ${title}`,
    hint: 'Tryk på et punkt for at åbne det.',
    saveNext: 'Gem og næste',
    save: 'Gem',
    toNote: 'Tilbage til notatet',
    end: { agenda: 'Afslut samtalen', checklist: 'Afslut tjeklisten' },
    rows: (count: number) => `Aftaler: ${count}`,
    rowsWhy: (name: string) => `Gå til ${quoted(name)}`,
  },

  spread: {
    title: 'Fordel noterne',
    intro: 'Vælg, hvor hver linje hører til. Det, du lader stå, kommer med i notatet under øvrige noter.',
    moveTo: (n: number) => `Flyt linje ${n} til`,
    left: (n: number) => `Bagefter: ${n === 1 ? 'én linje' : `${number(n)} linjer`} til.`,
    go: 'Fordel',
  },

  note: {
    title: (date: string) => `Notat, ${date}`,
    edited: 'Rettet af dig',
    news: 'Svarene under dette afsnit er ændret siden din rettelse.',
    newText: 'Se den nye tekst',
    useNews: 'Brug den nye tekst',
    useNewsFor: (section: string) => `Brug den nye tekst i ${quoted(section)}`,
    reword: 'Skriv om',
    rewordThis: (section: string) => `Skriv ${quoted(section)} om med dine egne ord`,
    behind:
      'Afsnittet er lavet af dine svar. Ret dem her, så passer alle versioner af notatet og registreringerne:',
    changeOn: (name: string) => `Ret ${quoted(name)}`,
    rewordWhy:
      'Du kan også skrive afsnittet om. Så ændres kun journalnotatet, og resten passer ikke længere til det.',
    save: 'Gem afsnittet',
    onlyHere: 'Det, du skriver her, kommer kun med i journalnotatet.',
    saveWhy: 'Gemmer du et tomt felt, kommer bottens tekst tilbage.',
    finish: 'Gør notatet færdigt',
    rest: 'Tryk »Ret« for at se resten.',
  },

  finished: {
    title: 'Notatet er færdigt',
    field: 'Notatet',
    howTo:
      'Klik i teksten, markér det hele (Ctrl+A), og kopiér det (Ctrl+C). Vil du rette noget, så tryk »Ret notatet«.',
    tooLong:
      'Notatet er længere, end et kort kan vise. Gå tilbage, og kopiér det afsnit for afsnit under »Ret«.',
    keeps: (lastDay: string) =>
      `Kladden ligger hos botten til og med ${lastDay}, medmindre notatet bliver overført, eller du sletter kladden før. Teams gemmer sin egen historik efter kommunens regler.`,
    transfer: 'Overført til fagsystemet',
    reopen: 'Ret notatet',
  },

  confirm: {
    discard: {
      ask: (reference: string) => `Vil du slette kladden for ${reference}? Den kan ikke hentes frem igen.`,
      yes: 'Slet kladden',
      no: 'Behold den',
    },
    transfer: {
      ask: (_reference: string) => 'Har du sat notatet ind i fagsystemet? Så sletter jeg kladden her.',
      yes: 'Ja, det er overført',
      no: 'Ikke endnu',
    },
  },
  paused: (when: string) => `Gemt ${when}. Du kan fortsætte, når det passer dig.`,
  kept: (lastDay: string) => `Gemmes til og med ${lastDay}.`,
  lost: {
    why: 'Samtalen er lavet om, og den udgave, du begyndte på, kan ikke læses længere. Dine svar er her stadig.',
    move: 'Flyt svarene til den nye udgave',
  },

  reference: {
    ask: 'Hvilken sag?',
    hint: (own: string) =>
      `Skriv sagsnummeret, aldrig CPR-nummer eller navn. Lader du feltet stå tomt, får du nummeret ${own}.`,
    recent: 'Seneste:',
    begin: 'Begynd',
    beginOn: (reference: string) => `Begynd på ${reference}`,
    problem: {
      ...FIELD_PROBLEMS,
      cpr: 'Det ligner et CPR-nummer. Brug sagsnummeret, eller lad feltet stå tomt.',
    } as Record<Code, string>,
  },

  menu: {
    title: 'Hej. Hvad skal du i gang med?',
    more: 'Flere samtaler og tjeklister …',
    moreTitle: 'Samtaler og tjeklister',
    groups: { agenda: 'Samtaler', flow: 'Vurderinger', checklist: 'Tjeklister', lead: 'For ledere' },
    drafts: (n: number) => (n === 1 ? '1 åben kladde' : `${n} åbne kladder`),
    words:
      'Skriv et spørgsmål når som helst, så slår jeg det op. Du kan også skrive »visitation 2026-114«, »påmind 2026-114 på fredag«, »kladder«, »stop« eller »om«.',
    bot: 'Jeg er en bot. Chatten er ikke journalen.',
    about: 'Om botten',
    show: 'Vis menuen',
    begin: (title: string) => `Begynd ${title}`,
  },
  drafts: {
    title: 'Dine kladder',
    show: 'Se dine åbne kladder',
    none: 'Du har ingen åbne kladder. Skriv »menu«, når du vil i gang.',
    about: (title: string, days: number, finished: boolean) =>
      `${title} · ${finished ? 'notatet er færdigt' : begun(days)}`,
    open: 'Åbn',
    openThis: (reference: string, title: string) => `Åbn ${reference}, ${title}`,
    more: (n: number) => `Og ${n} til. De kommer frem, når du har lukket nogle af disse.`,
  },
  about: {
    title: 'Om botten',
    does: [
      'Jeg er en bot. Jeg går en samtale igennem sammen med dig og samler det, du skriver, til et notat.',
      'Jeg afgør ingenting. Et forslag er kun et forslag, og du vælger selv.',
      'Jeg skriver kun det, du selv har skrevet eller valgt.',
      'Chatten er ikke journalen. Sæt det færdige notat ind i fagsystemet.',
      'Teams gemmer sin egen historik over chatten efter kommunens regler. Den kan jeg ikke slette.',
      'Skriv aldrig CPR-nummer eller navn. Brug sagsnummeret.',
    ],
    keeps: (days: number) =>
      `En kladde slettes ${workdays(days)} efter, at du sidst har rørt den. Du får besked arbejdsdagen før.`,
    backup: (days: number) =>
      `Bagefter kan den ligge i en sikkerhedskopi i op til ${days === 1 ? 'én dag' : `${days} dage`}. Kopien kan kun åbnes med kommunens nøgle.`,
    log: 'Der føres log over, hvem der har åbnet, ændret og slettet en kladde. Der står ingen tekst fra kladden i loggen.',
    editions: 'Udgaver af indholdet',
    edition: (title: string, version: number) => `${title}, udgave ${version}`,
  },
  suggest: {
    ask: (title: string) => `Mente du ${quoted(title)}?`,
    yes: (title: string) => `Ja, begynd ${lower(title)}`,
    no: 'Nej, vis menuen',
  },
  failed: {
    why: failed,
    written: 'Du havde skrevet:',
    again: 'Prøv igen',
  },
  expiring: {
    says: (title: string, reference: string, until: string) =>
      `Kladden ${quoted(title)} for ${reference} slettes ${until}.`,
    unfinished: 'Åbn den, hvis du stadig skal bruge den. Så bliver den liggende.',
    finished: 'Notatet er færdigt. Åbn kladden, hvis du mangler at sætte det ind i fagsystemet.',
  },
  refused: {
    person: 'Du har ikke adgang til botten. Skal du bruge den, så spørg din leder eller it-afdelingen.',
    guest: 'Gæster kan ikke bruge botten. Log ind i Teams med din egen konto i kommunen.',
  },
  off: (title: string) => `${title} er slået fra i din kommune lige nu.`,
  lines: {
    other: 'Det forstod jeg ikke. Skriv »menu«, så ser du, hvad jeg kan.',
    cprInChat:
      'Der ser ud til at stå et CPR-nummer i din besked. Jeg har ikke gemt noget. Slet beskeden her i chatten, og skriv den igen uden nummeret.',
    channel: 'Arbejde med borgere hører til i din egen chat med mig. Skriv til mig dér.',
    notLead:
      'Kun en leder kan fordele det, andre har. Vil du selv give noget videre, så tryk »Overdrag« på kladden eller påmindelsen.',
    nothingOpen: 'Du har ikke nogen samtale åben. Skriv »menu«, når du vil i gang.',
  },
};
