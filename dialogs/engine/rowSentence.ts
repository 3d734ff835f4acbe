import type { Column } from '../schema/question.ts';
import { rowText } from './answerText.ts';
import { danishDate, isDate } from './danishDate.ts';
import type { Row } from './draft.ts';

/** The columns of an agreement, which make a sentence. */
const AGREEMENT = ['who', 'what', 'when'];
/** "ringer til lægen": a Danish verb in the present, behind which whoever does it can stand as a subject. */
const DOES = /^\p{Ll}\p{L}*r(?=\s|$)/u;

/** What "sin" and its forms are where the sentence speaks to the citizen or for the caseworker. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  du: { sin: 'din', sit: 'dit', sine: 'dine', sig: 'dig' },
  jeg: { sin: 'min', sit: 'mit', sine: 'mine', sig: 'mig' },
};

/** What is done, as it is said of whoever does it: "du skriver dine spørgsmål ned". */
const saidOf = (who: string, what: string): string =>
  what.replace(/(?<!\p{L})(?:sin|sit|sine|sig)(?!\p{L})/gu, (word) => OWN[who]?.[word] ?? word);

/** A row's cells in a line, with commas between. */
const inLine = (columns: readonly Column[], row: Row): string =>
  columns
    .map((column) => rowText({ columns: [column] }, row))
    .filter((cell) => cell !== '')
    .join(', ');

/**
 * A row as a sentence, without its full stop: "du ringer til lægen senest 28. november 2026", or with a colon where what is agreed is no
 * verb. `due` words the day, `{dato}`. A row that is no agreement is told in a line.
 */
export function rowSentence(columns: readonly Column[], row: Row, due: string): string {
  const ids = columns.map(({ id }) => id);
  if (!AGREEMENT.every((id) => ids.includes(id))) return inLine(columns, row);
  const { who = '', what: written = '', when = '' } = row;
  const what = written.replace(/[.\s]+$/u, '');
  const day = isDate(when) ? due.replace('{dato}', danishDate(when)) : when;
  const done = who === '' ? what : DOES.test(what) ? `${who} ${saidOf(who, what)}` : `${who}: ${what}`;
  return [done, day].filter((part) => part !== '').join(DOES.test(what) ? ' ' : ', ');
}
