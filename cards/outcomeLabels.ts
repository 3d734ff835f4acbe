import { againstAndMissing, lower, quoted } from './labelSentences.ts';

/** The words of a suggestion and of what the caseworker decides. */
export const outcome = {
  title: (name: string) => `Forslag: ${name}`,
  basis: (answer: string) => `Forslaget bygger på din vurdering ${quoted(lower(answer))}.`,
  againstAndMissing,
  changed: 'Hvad er ændret?',
  reasons: 'Taler for',
  contrary: 'Taler imod',
  missing: 'Mangler',
  flags: 'Husk',
  alternative: 'Kan også forstås sådan',
  measure: (title: string) => `Førstevalg af indsats: ${lower(title)}`,
  avoid: 'Undgå',
  meaning: 'Hvad betyder valget?',
  outdated: 'Svarene er ændret, siden du vurderede. Passer din vurdering stadig?',
  toAnswers: 'Tilbage til svarene',
  read: (read: string) => `Læst: ${read}`,
  fields: {
    vurdering: 'Din vurdering',
    vej: 'Vej (kun ved uddannelsesparat)',
    begrundelse: 'Hvorfor? (skal udfyldes, når du vurderer anderledes)',
  } as Record<string, string>,
};
