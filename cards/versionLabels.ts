import { listed, number, quoted } from './labelSentences.ts';

/** The Danish words around the note's versions and the registration sheet. */
export const versionLabels = {
  versions: 'Vis teksten som:',
  chosen: (name: string) => `✓ ${name}`,
  show: (name: string) => `Vis ${quoted(name)}`,
  readIt:
    'Læs teksten igennem, før du giver den videre. Den er lavet af svarene, ord for ord, så ret en fejl dér.',
  reworded: (headings: readonly string[]) =>
    `Du har rettet ${listed(headings.map(quoted))} i notatet. De rettelser er ikke med her.`,
  howTo: 'Klik i teksten, markér den hele (Ctrl+A), og kopiér den (Ctrl+C).',

  openSheet: (open: string, done: number, of: number) => (done === 0 ? open : `${open} (${done} af ${of})`),
  intro: 'Tast linjerne ind, og tryk »Tastet ind« efterhånden.',
  count: (done: number, of: number) => `${done} af ${of} tastet ind`,
  all: (of: number) => (of === 1 ? 'Linjen er tastet ind.' : `Alle ${number(of)} linjer er tastet ind.`),
  mark: { open: '○', keyed: '✓', changed: '!', empty: '–' },
  tick: 'Tastet ind',
  tickThis: (label: string) => `${quoted(label)} er tastet ind`,
  untick: 'Fortryd',
  untickThis: (label: string) => `${quoted(label)} er ikke tastet ind alligevel`,
  changed: 'Ændret, siden du tastede det ind. Ret det også i fagsystemet.',
  cut: 'Resten står i notatet.',
  rewordedSheet: (headings: readonly string[]) =>
    `Du har rettet ${listed(headings.map(quoted))} i notatet. Listen bygger på svarene, så se efter, at de to passer sammen.`,
  close: 'Tilbage til notatet',
};
