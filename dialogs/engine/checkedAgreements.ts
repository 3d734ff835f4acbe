import { has } from '../rules/noteCheck/finder.ts';
import type { CheckedAgreement, CheckedDate } from '../rules/noteCheck/noteToCheck.ts';
import type { CheckWords } from '../schema/noteCheck.ts';
import type { RowsQuestion } from '../schema/question.ts';
import { rowText } from './answerText.ts';
import { danishDate, isDate } from './danishDate.ts';
import type { Row } from './draft.ts';
import type { NoteSection } from './note.ts';
import { rowsOf } from './receive.ts';
import { type Asked, placeOfAnswer, stands } from './talkParts.ts';

const WHO = 'who';
const WHEN = 'when';
/** The sections whose dates are days to come. */
const AHEAD = ['aftaler', 'opfoelgning'];

const columnOf = ({ columns }: RowsQuestion, id: string) => columns.some((column) => column.id === id);
const state = (asked: boolean, text: string | undefined) =>
  !asked ? 'notAsked' : (text ?? '').trim() === '' ? 'missing' : 'given';

/** The rows of agreements, with their line in the note; only where a day is asked for are they agreements to act. */
function agreementRows(asked: readonly Asked[], sections: readonly NoteSection[]) {
  return asked.flatMap((it) => {
    const { question, section, value } = it;
    if (question.type !== 'rows' || section !== 'aftaler' || !columnOf(question, WHEN)) return [];
    return rowsOf(value)
      .map((row) => ({ it, question, row, text: rowText(question, row) }))
      .filter(({ text }) => stands(sections, section, text));
  });
}

/** The lines of agreements that a caseworker has written anew: they have no columns, only words. */
function rewordedLines(sections: readonly NoteSection[], rows: readonly { text: string }[]): string[] {
  const section = sections.find(({ id, edited }) => edited && id === 'aftaler');
  const lines = (section?.text ?? '').split('\n').filter((line) => /^–\s/.test(line));
  return lines
    .map((line) => line.replace(/^–\s*/, '').trim())
    .filter((line) => !rows.some(({ text }) => text === line));
}

/** "Hver onsdag" is a time as good as a date. */
const timed = (line: string, { times }: CheckWords) => /\d/.test(line) || has(line, times);

/** The agreements as the note has them, rows and reworded lines. */
export function agreementsOf(
  asked: readonly Asked[],
  sections: readonly NoteSection[],
  words: CheckWords,
): CheckedAgreement[] {
  const rows = agreementRows(asked, sections);
  const fromRow = ({ it, question, row, text }: (typeof rows)[number]): CheckedAgreement => ({
    place: placeOfAnswer(sections, it),
    text,
    who: state(columnOf(question, WHO), row[WHO]),
    people: { heading: question.label, written: row[WHO] ?? '' },
    when: has(text, words.times) ? 'given' : state(true, row[WHEN]),
  });
  const reworded = rewordedLines(sections, rows).map(
    (text): CheckedAgreement => ({
      place: 'section:aftaler',
      text,
      who: 'notAsked',
      when: timed(text, words) ? 'given' : 'missing',
    }),
  );
  return [...rows.map(fromRow), ...reworded];
}

const whenOf = (row: Row) => row[WHEN] ?? '';

/** The days agreed on for what is to come: those of the agreements, and of the follow-up. */
export function datesOf(asked: readonly Asked[], sections: readonly NoteSection[]): CheckedDate[] {
  const ofRows = agreementRows(asked, sections).map(({ it, row }) => ({
    place: placeOfAnswer(sections, it),
    name: it.question.label,
    date: whenOf(row),
  }));
  const ofQuestions = asked.flatMap((it) => {
    const { question, section, value } = it;
    const ahead = question.type === 'date' && AHEAD.includes(section ?? '');
    if (!ahead || typeof value !== 'string') return [];
    const reworded = sections.find(({ id, edited }) => edited && id === section);
    if (reworded && !reworded.text.includes(danishDate(value))) return [];
    return [{ place: placeOfAnswer(sections, it), name: question.label, date: value }];
  });
  return [...ofRows, ...ofQuestions]
    .filter(({ date }) => isDate(date))
    .map((it) => ({ ...it, shown: danishDate(it.date) }));
}
