import type { Gap } from '../../dialogs/schema/guidance.ts';
import type { Entry } from '../../src/lookup/entry.ts';

/** A card made up for a test. */
export const card = (id: string, title: string, alias: string[], text: string): Entry => {
  return { id, kind: 'card', title, alias, text, sources: [{ source: 'kilde', page: '1' }] };
};

/** A few cards that tell of quite different things. */
export const cards = [
  card(
    'brobygning',
    'Brobygning på en erhvervsskole',
    ['prøve en skole af', 'skolepraktik'],
    'Et forløb på en erhvervsskole, hvor den unge prøver fag og finder ud af, hvilken uddannelse det skal være.',
  ),
  card(
    'virksomhedspraktik',
    'Virksomhedspraktik',
    ['praktikplads', 'hvor mange timer om ugen'],
    'En tid i en virksomhed med rigtige opgaver. Nogle begynder med få timer om ugen og får flere, når det går godt.',
  ),
  card(
    'mentor',
    'Mentor',
    ['støtteperson', 'en der følger den unge'],
    'En mentor følger den unge tæt, også efter at uddannelsen er begyndt, og kan ringes op, når det er svært.',
  ),
  card(
    'sanktion',
    'Sanktion ved udeblivelse',
    ['træk i ydelsen', 'mødte ikke op'],
    'Før en sanktion skal borgeren have haft vejledning, og sagsbehandleren skal have søgt personlig kontakt.',
  ),
  card(
    'skaanehensyn',
    'Skånehensyn på arbejdspladsen',
    ['tunge løft', 'pauser', 'ondt i ryggen'],
    'Aftal skånehensyn før start: pauser, tunge løft, arbejdstid. Skriv dem ned sammen med virksomheden.',
  ),
  card(
    'forberedelsesskema',
    'Forberedelsesskemaet',
    ['ti spørgsmål', 'skema på Jobnet'],
    'Den unge udfylder skemaet på Jobnet før samtalen. Det spørger til skole, helbred, familie og ønsker.',
  ),
];

export const gap = (id: string, words: string[], unless: string[] = []): Gap => {
  return { id, title: id, text: `${id} står ikke i mine kilder.`, words, unless };
};
