import type { ConfirmView } from '../dialogs/engine/view.ts';
import { capital, listed, lower, quoted } from './labelSentences.ts';
import { number } from './numbers.ts';

/** The Danish words around the note's versions and the registration sheet. */
export const versionLabels = {
  versions: 'Vis teksten som:',
  chosen: (name: string) => `✓ ${name}`,
  show: (name: string) => `Vis ${quoted(name)}`,
  readIt:
    'Læs teksten igennem, før du giver den videre. Den er lavet af svarene, ord for ord. Finder du en fejl, så ret den i svarene.',
  reworded: (headings: readonly string[]) =>
    `Du har rettet ${listed(headings.map(quoted))} i notatet. De rettelser er ikke med her.`,
  unfit: {
    borger: (them: readonly string[]) =>
      `Der står ${listed(them.map(quoted))}. Det er skrevet til sagen og ikke til borgeren. Skriv det om, før du giver teksten videre.`,
    virksomhed: (them: readonly string[]) =>
      `Der står ${listed(them.map(quoted))}. Skal virksomheden vide det, og har borgeren sagt ja?`,
  },
  howTo: 'Klik i teksten, markér det hele (Ctrl+A), og kopiér det (Ctrl+C).',

  openSheet: (open: string, done: number, of: number) => (done === 0 ? open : `${open} (${done} af ${of})`),
  intro: 'Tast linjerne ind, og sæt et hak ved hver, når den er tastet.',
  count: (done: number, of: number) => `${done} af ${of} tastet ind`,
  all: (of: number) => (of === 1 ? 'Linjen er tastet ind.' : `Alle ${number(of)} linjer er tastet ind.`),
  mark: { open: '○', keyed: '✓', changed: '!', empty: '–' },
  tick: 'Sæt hak',
  tickThis: (label: string) => `Sæt hak ved ${quoted(label)}: den er tastet ind`,
  untick: 'Fjern hak',
  untickThis: (label: string) => `Fjern hakket ved ${quoted(label)}: den er ikke tastet ind alligevel`,
  changed: 'Ændret, siden du tastede det ind. Ret det også i fagsystemet.',
  cut: 'Resten står i notatet.',
  rewordedSheet: (headings: readonly string[]) =>
    `Du har rettet ${listed(headings.map(quoted))} i notatet. Listen bygger på svarene, så se efter, at de to passer sammen.`,
  /** What to know before a finished note is said to be transferred. */
  goesWith: ({ left = 0, others = [] }: Pick<ConfirmView, 'left' | 'others'>): string[] => [
    ...(left > 0
      ? [`${left === 1 ? 'Én linje' : `${capital(number(left))} linjer`} mangler at blive tastet ind.`]
      : []),
    ...(others.length > 0 ? [`${capital(listed(others.map(lower)))} slettes også.`] : []),
  ],
  close: 'Tilbage til notatet',
};
