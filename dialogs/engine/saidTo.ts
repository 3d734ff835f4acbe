import type { Item } from '../schema/conversation.ts';
import type { Agenda, Conversation } from '../schema/conversationInUse.ts';
import type { NoteVersion, SINCE_LAST } from '../schema/noteVersions.ts';
import type { Reader, Section } from '../schema/parts.ts';
import { OPEN, type Question, type RowsQuestion } from '../schema/question.ts';
import { answerText, inSentence, rowText } from './answerText.ts';
import type { Draft, Row, Value } from './draft.ts';
import { itemState } from './itemState.ts';
import { holds, noteId, replay, ruleAnswers } from './places.ts';
import { isOfPrevious } from './previous.ts';
import { rowsOf } from './receive.ts';
import { rowSentence } from './rowSentence.ts';
import { saidOfLast } from './saidOfLast.ts';

/** Whoever reads a version beside the case file. */
export type OtherReader = Exclude<Reader, 'sag'>;
/** One thing said in a version: its name there, and its words or its rows. */
export type Said = {
  id: string;
  section: Section | typeof SINCE_LAST;
  label: string;
  text: string;
  rows: string[];
};

type Given = Record<string, Value>;
type Marked = Pick<Question, 'readers' | 'labelToCitizen' | 'companyWhen'>;

/** The role words of a version in place of those of the case file, wherever a role stands alone: "borgeren og mentor" is "du og mentor". */
function inRoles(text: string, roles: NoteVersion['roles']): string {
  return text
    .split(/(, | og )/)
    .map((part) => {
      const role = part.trim().toLocaleLowerCase('da');
      return Object.hasOwn(roles, role) ? roles[role] : part;
    })
    .join('');
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** Whether a row may go to a reader: where a column opens it to them, only with that said of this very row. */
const isOpenTo = (reader: OtherReader, { columns }: RowsQuestion, row: Row): boolean =>
  columns.every((it) => it.type !== 'choice' || it.opensTo !== reader || row[it.id] === OPEN);

/** Gathers what one reader may read of a draft. Nothing comes in here but what is marked for that reader. */
class Gatherer {
  readonly said: Said[] = [];
  private readonly conversation: Conversation;
  private readonly reader: OtherReader;
  private readonly version: NoteVersion;
  private readonly answers: Given;

  constructor(conversation: Conversation, reader: OtherReader, version: NoteVersion, answers: Given) {
    this.conversation = conversation;
    this.reader = reader;
    this.version = version;
    this.answers = answers;
  }

  /** The note and the later state of an item of an agenda or a checklist, then the answers to its own questions. */
  item(conversation: Agenda, item: Item): void {
    const told = this.told(conversation, item);
    if (told !== undefined && this.may(item))
      this.said.push({ id: item.id, section: item.section, rows: [], ...told });
    for (const question of item.questions)
      if (this.reader !== 'virksomhed' || holds(item.companyWhen, ruleAnswers(this.answers)))
        this.question(question, question.section ?? item.section);
  }

  /** What is told of an item: its note, that it was put off, or on a checklist that it is done. What was merely left is the case note's. */
  private told(conversation: Agenda, item: Item): Pick<Said, 'label' | 'text'> | undefined {
    const { phrases, items: words } = conversation.note;
    const state = itemState(conversation, item, this.answers);
    const [done, , later] = words.states[conversation.type];
    const note = String(this.answers[noteId(item.id)] ?? '');
    const label = this.labelOf(item.title, item);
    if (conversation.type === 'agenda') {
      const text = [state !== undefined && state === later ? state.text : '', note];
      return text.every((part) => part === '')
        ? undefined
        : { label, text: text.filter((part) => part !== '').join(': ') };
    }
    if (state === done) return { label, text: note };
    const left = inSentence(state?.text ?? phrases.notTicked ?? phrases.notDiscussed);
    return note === '' ? undefined : { label: `${label} (${left})`, text: note };
  }

  /** The answer to a question, where it has one and a place in the note. */
  question(question: Question, section = question.section): void {
    // What came of the last note is told apart.
    if (isOfPrevious(question)) return;
    const value = this.answers[question.id];
    if (section === undefined || value === undefined || !this.may(question)) return;
    const label = this.labelOf(question.label, question);
    if (question.type !== 'rows') {
      const text = answerText(this.conversation, question, value);
      const named = question.type === 'text' && this.version.rolesIn.includes(question.id);
      const worded = named ? inRoles(text, this.version.roles) : text;
      return void this.said.push({ id: question.id, section, label, text: worded, rows: [] });
    }
    const rows = rowsOf(value)
      .filter((row) => isOpenTo(this.reader, question, row))
      .map((row) => this.row(question, row))
      .filter((row) => row !== '');
    if (rows.length > 0) this.said.push({ id: question.id, section, label, text: '', rows });
  }

  private row({ columns, readers }: RowsQuestion, row: Row): string {
    const shown = columns.filter((column) => (column.readers ?? readers).includes(this.reader));
    const worded = Object.fromEntries(
      shown.map(({ id, type }) => {
        const cell = row[id] ?? '';
        const named = type === 'text' && this.version.rolesIn.includes(id);
        return [id, named ? inRoles(cell, this.version.roles) : cell];
      }),
    );
    const { due } = this.version;
    return capital(due === undefined ? rowText({ columns: shown }, worded) : rowSentence(shown, worded, due));
  }

  private may({ readers, companyWhen }: Marked): boolean {
    if (!readers.includes(this.reader)) return false;
    return this.reader !== 'virksomhed' || holds(companyWhen, ruleAnswers(this.answers));
  }

  private labelOf(usual: string, { labelToCitizen }: Marked): string {
    return this.reader === 'borger' ? (labelToCitizen ?? usual) : usual;
  }
}

/**
 * All that one reader may read of a draft, in the conversation's order: answers and notes marked for that reader, and of the company's only
 * those whose condition holds. Sections reworded, notes without an item, decisions and suggestions are the case file's alone.
 */
export function saidTo(
  conversation: Conversation,
  draft: Pick<Draft, 'answers' | 'previous'>,
  reader: OtherReader,
  version: NoteVersion,
): Said[] {
  const { steps, answers } = replay(conversation, draft);
  const items = conversation.type === 'flow' ? [] : conversation.items;
  const gatherer = new Gatherer(conversation, reader, version, answers);
  if (conversation.type !== 'flow') for (const item of items) gatherer.item(conversation, item);
  for (const step of steps.filter(({ id }) => !items.some((item) => item.id === id)))
    for (const question of step.questions) gatherer.question(question);
  const last = reader === 'borger' ? saidOfLast(conversation, draft.previous, answers, version) : [];
  return [...last, ...gatherer.said];
}
