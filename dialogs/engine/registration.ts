import type { Conversation } from '../schema/conversationInUse.ts';
import type { Origin, RegistrationEntry } from '../schema/registration.ts';
import { answerText, inSentence, rowText } from './answerText.ts';
import { danishDate, dateOf } from './danishDate.ts';
import { assessmentOf, leavesChoice } from './decide.ts';
import { digest } from './digest.ts';
import type { Draft, Value } from './draft.ts';
import type { CardEvent } from './event.ts';
import { outcomeName } from './outcomeWords.ts';
import { allQuestions, noteId, replay } from './places.ts';
import { type Received, rowsOf } from './receive.ts';

/** One line of the sheet. `changed`: it was keyed in, and has another value now. `mark` tells this value from any other. */
export type SheetLine = {
  id: string;
  label: string;
  value: string;
  mark: string;
  state: 'open' | 'keyed' | 'changed' | 'empty';
};

type Answers = Record<string, Value>;

/** In place of a cell left empty, so that the cells of a column keep to their rows. */
const NO_CELL = '–';

function answered(conversation: Conversation, answers: Answers, id: string, column?: string): string {
  const question = allQuestions(conversation).get(id);
  const value = answers[id];
  if (question === undefined || value === undefined) return '';
  if (question.type !== 'rows' || column === undefined) return answerText(conversation, question, value);
  const columns = question.columns
    .filter((it) => it.id === column)
    .map(({ before: _before, ...cell }) => cell);
  const cells = rowsOf(value).map((row) => rowText({ columns }, row));
  return cells.every((cell) => cell === '') ? '' : cells.map((cell) => cell || NO_CELL).join('\n');
}

/** What the caseworker decided, in the words the note has for it. */
function decided(conversation: Conversation, draft: Draft, part: 'choice' | 'path' | 'reason'): string {
  const assessment = assessmentOf(conversation, draft);
  const { decision } = draft;
  if (assessment === undefined || decision === undefined) return '';
  const { block, found } = assessment;
  if (!leavesChoice(block, found)) return '';
  if (part === 'reason') return decision.reason ?? '';
  const group = block.groups.find((it) => it.id === decision.choice);
  if (part === 'choice') return group?.name ?? (decision.choice === undefined ? '' : block.undecided.name);
  const path = group?.paths.find((it) => it.value === decision.path);
  return path === undefined ? '' : inSentence(path.text);
}

function suggested(conversation: Conversation, draft: Draft): string {
  const assessment = assessmentOf(conversation, draft);
  return assessment === undefined ? '' : outcomeName(assessment.block, assessment.found.outcome);
}

function sourceValue(conversation: Conversation, draft: Draft, answers: Answers, from: Origin): string {
  if ('question' in from) return answered(conversation, answers, from.question, from.column);
  if ('item' in from) return String(answers[noteId(from.item)] ?? '');
  if ('decision' in from) return decided(conversation, draft, from.decision);
  if ('outcome' in from) return suggested(conversation, draft);
  if (from.talk === 'date') return danishDate(dateOf(draft.startedAt));
  return from.talk === 'title' ? conversation.title : (draft.reference ?? '');
}

/** Whether a line asks for the way forward of a choice that has none to choose between. */
function isNoPath(conversation: Conversation, { decision: made }: Draft, from: Origin): boolean {
  if (!('decision' in from) || from.decision !== 'path' || made?.choice === undefined) return false;
  const groups = conversation.type === 'flow' ? (conversation.outcome?.groups ?? []) : [];
  return (groups.find(({ id }) => id === made.choice)?.paths ?? []).length === 0;
}

/** What is to be keyed into the case system, in the order of the content, each value in the words of the note; undefined where nothing is. */
export function sheetOf(conversation: Conversation, draft: Draft): SheetLine[] | undefined {
  const { registration } = conversation;
  if (registration === undefined) return undefined;
  const { answers } = replay(conversation, draft);
  const entries = registration.entries.filter(({ from }) => !isNoPath(conversation, draft, from));
  return entries.map(({ id, label, from }: RegistrationEntry): SheetLine => {
    const value = sourceValue(conversation, draft, answers, from);
    if (value === '') return { id, label, value: registration.empty, mark: '', state: 'empty' };
    const mark = digest(value);
    const keyed = draft.registered?.[id]?.mark ?? '';
    return { id, label, value, mark, state: keyed === '' ? 'open' : keyed === mark ? 'keyed' : 'changed' };
  });
}

/** How far the keying in has come; lines without a value do not count. */
export const sheetCount = (lines: readonly SheetLine[]): { done: number; of: number } => ({
  done: lines.filter(({ state }) => state === 'keyed').length,
  of: lines.filter(({ state }) => state !== 'empty').length,
});

/**
 * A line ticked off or opened again. The press says which value it saw, so that one from an older card never ticks off a value that came
 * since; where the line was pressed after that card was drawn, the newer press stands.
 */
export function takeTick(conversation: Conversation, draft: Draft, event: CardEvent): Received {
  const nothing: Received = { draft, problems: {}, changed: false };
  const [id = '', seen = ''] = (event.to ?? '').split(':');
  const known = sheetOf(conversation, draft)?.some((line) => line.id === id && line.state !== 'empty');
  const before = Object.hasOwn(draft.registered ?? {}, id) ? draft.registered?.[id] : undefined;
  const mark = event.verb === 'tick' ? seen : '';
  const readable = event.verb === 'untick' || /^[0-9a-f]{16}$/.test(mark);
  if (!known || !readable || (before?.rev ?? 0) > event.card.rev || (before?.mark ?? '') === mark)
    return nothing;
  const registered = { ...draft.registered, [id]: { mark, rev: draft.rev + 1 } };
  return { draft: { ...draft, registered }, problems: {}, changed: true };
}
