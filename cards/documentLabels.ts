import type { FileName } from '../dialogs/engine/view.ts';
import { quoted } from './labelSentences.ts';

/** What a file's name may hold, whatever the municipality's case numbers look like. */
const clean = (text: string) =>
  text
    .replace(/[^\p{L}\p{N} .-]+/gu, '-')
    .replace(/^[ .-]+|[ .-]+$/g, '')
    .slice(0, 60);

/** The Danish words about the note as a Word file, and about its kept versions. */
export const documentLabels = {
  word: 'Hent som Word',
  wordWhy: 'Lægger notatet i dit OneDrive som en Word-fil, hvis du siger ja',
  consent: (title: string) =>
    `${title}: Siger du ja, lægger jeg teksten som en Word-fil i dit eget OneDrive. Slet filen dér, når den er sat ind i fagsystemet.`,
  asked: (file: string) => `Må jeg lægge ${quoted(file)} i dit OneDrive?`,
  sent: (file: string) => `${quoted(file)} ligger i dit OneDrive.`,
  declined: 'Word-filen blev ikke hentet.',
  outdated: 'Notatet er rettet, siden du bad om Word-filen. Tryk »Hent som Word« på det færdige notat igen.',
  failed: 'Word-filen kom ikke frem. Notatet er her stadig, og intet er gået tabt.',
  again: 'Prøv igen',
  /** "Notat 2026-114 2026-11-23.docx"; a version made after a correction says which. */
  fileName: ({ version, reference, date, n }: FileName) =>
    `${[version ?? 'Notat', reference ?? '', date, n > 1 ? `version ${n}` : '']
      .map(clean)
      .filter((it) => it !== '')
      .join(' ')}.docx`,
  /** Properties and footer of the file. */
  titleOf: ({ version }: FileName) => version ?? 'Notat',
  language: 'da-DK',
  caseIn: (reference: string) => `Sag ${reference}`,
  page: 'Side ',
  ofPages: ' af ',

  correct: 'Ret notatet',
  correctWhy: (when: string) =>
    when === ''
      ? 'Den færdige version bliver liggende ved siden af, til notatet er overført.'
      : `Notatet blev færdigt ${when}. Den version bliver liggende ved siden af, til notatet er overført.`,
  reason: 'Hvorfor retter du det? Én sætning er nok.',
  version: (n: number, when: string, reason: string | undefined) =>
    reason === undefined
      ? `${n}. version af notatet · ${when}`
      : `${n}. version af notatet · rettet ${when}: ${reason}`,
  earlier: 'Det er en tidligere version. Den gælder ikke længere.',
  showVersion: (n: number, newest: boolean) => (newest ? 'Vis den nyeste version' : `Vis ${n}. version`),
  full: 'Der er ikke plads til flere versioner. Ret resten i fagsystemet, når notatet er sat ind.',
};
