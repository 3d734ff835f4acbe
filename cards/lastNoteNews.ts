import type { News } from '../dialogs/engine/view.ts';
import { number } from './numbers.ts';
import { cut } from './text.ts';

type LastNote = Extract<News, { kind: 'noteRead' | 'noteAltered' | 'noteLeft' | 'noteRest' }>;

/** How much is shown of the lines that nothing is asked about. */
const SHOWN = 600;

/** Where the points are asked about that the agenda has itself. */
const ON_AGENDA = ' Det, der også er på dagsordenen, står ved sit eget punkt.';

const agreements = (n: number) =>
  n === 0 ? 'ingen aftaler' : n === 1 ? 'én aftale' : `${number(n)} aftaler`;
const points = (n: number) =>
  n === 0 ? 'ingen åbne punkter' : n === 1 ? 'ét åbent punkt' : `${number(n)} åbne punkter`;

/** What is to be known of the last note, put in: what was found, and what to look at oneself. */
export function lastNoteNews(it: LastNote): string {
  switch (it.kind) {
    case 'noteRead':
      return `Jeg fandt ${agreements(it.agreements)} og ${points(it.open)} fra ${it.date}.${it.onAgenda ? ON_AGENDA : ''}`;
    case 'noteAltered':
      return 'Jeg kan ikke se, om notatet står, som da det blev lavet. Læs aftalerne igennem, før I går i gang.';
    case 'noteLeft':
      return `Der stod ${it.left} mere, end jeg kan spørge til. Se de sidste i notatet, og skriv dem ind, hvis de skal med.`;
    case 'noteRest':
      return `Jeg spørger ikke til det her, men det stod i notatet: ${cut(it.lines.join(' · '), SHOWN)}`;
  }
}
