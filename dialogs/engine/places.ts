import type { Answers } from '../rules/rule.ts';
import { conditionRules } from '../rules/rules.ts';
import type { Item } from '../schema/conversation.ts';
import type { Agenda, Conversation } from '../schema/conversationInUse.ts';
import type { Condition, Question, Step } from '../schema/question.ts';
import type { Cursor, Draft, Value } from './draft.ts';

/** The id of the free text beside an agenda's items. */
export const RUNNING = 'noter_undervejs';
export const noteId = (item: string) => `${item}_note`;
export const stateId = (item: string) => `${item}_tilstand`;

/** An item seen as a card: its own questions, its note and its state, which on a checklist is what it is opened for and comes first. */
export function itemStep(conversation: Agenda, item: Item): Step {
  const { items: words } = conversation.note;
  const asked = { sources: [], readers: item.readers };
  const note: Question = {
    ...asked,
    id: noteId(item.id),
    type: 'text',
    long: true,
    ask: words.note,
    label: item.title,
  };
  const state: Question = {
    ...asked,
    id: stateId(item.id),
    type: 'choice',
    ask: words.state,
    label: words.state,
    options: words.states[conversation.type],
    many: false,
    unknown: false,
    hidden: false,
  };
  const written = [...item.questions, note];
  const questions = conversation.type === 'checklist' ? [state, ...written] : [...written, state];
  return { id: item.id, title: item.title, questions };
}

/** The running notes of an agenda, as a question. */
export function runningNotes(conversation: Agenda): Question {
  const { running } = conversation.note.items;
  return {
    id: RUNNING,
    type: 'text',
    long: true,
    ask: running,
    label: running,
    sources: [],
    readers: ['sag'],
  };
}

/** Every step a conversation can ask, in order: a flow's own or an agenda's items, then the closing ones. */
export function allSteps(conversation: Conversation): Step[] {
  const own =
    conversation.type === 'flow'
      ? conversation.steps
      : conversation.items.map((it) => itemStep(conversation, it));
  return [...own, ...conversation.closing];
}

/** Every question of a conversation by id, running notes included. */
export function allQuestions(conversation: Conversation): Map<string, Question> {
  const questions = allSteps(conversation).flatMap((step) => step.questions);
  const running = conversation.type === 'flow' ? [] : [runningNotes(conversation)];
  return new Map([...questions, ...running].map((question) => [question.id, question]));
}

/** Whether a condition holds in view of the answers that count. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  if ('rule' in condition) return conditionRules[condition.rule]?.holds(answers) ?? false;
  const given = answers[condition.question] ?? 'ukendt';
  return 'is' in condition ? given === condition.is : condition.anyOf.includes(given);
}

const textOf = (value: Value | undefined) => (typeof value === 'string' ? value : undefined);

/** What replaying the answers gives: the steps that are asked, with the questions that are, the answers that count, and those set aside. */
export type Replay = { steps: Step[]; answers: Record<string, Value>; setAside: Question[] };

/** Answers from the start, question by question: what is not asked any longer is set aside, never deleted. */
export function replay(conversation: Conversation, draft: Pick<Draft, 'answers'>): Replay {
  const result: Replay = { steps: [], answers: {}, setAside: [] };
  const counted: Record<string, string | undefined> = {};
  for (const step of allSteps(conversation)) {
    const open = holds(step.when, counted);
    const asked = step.questions.filter((question) => open && holds(question.when, counted));
    for (const question of step.questions) {
      const given = draft.answers[question.id];
      if (given === undefined || given.value === '') continue;
      if (!asked.includes(question)) result.setAside.push(question);
      else {
        result.answers[question.id] = given.value;
        counted[question.id] = textOf(given.value);
      }
    }
    if (asked.length > 0) result.steps.push({ ...step, questions: asked });
  }
  const running = draft.answers[RUNNING];
  if (conversation.type !== 'flow' && running !== undefined && running.value !== '')
    result.answers[RUNNING] = running.value;
  return result;
}

/** The answers a rule may see: options only, as strings. */
export function ruleAnswers(answers: Record<string, Value>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, textOf(value)]));
}

/** Steps told apart: the conversation's own, and the closing ones. */
export function partsOf(
  conversation: Conversation,
  steps: readonly Step[],
): { own: Step[]; closing: Step[] } {
  const isClosing = ({ id }: Step) => conversation.closing.some((step) => step.id === id);
  return { own: steps.filter((step) => !isClosing(step)), closing: steps.filter(isClosing) };
}

/** The way through the conversation as it stands now: cursors in order. */
export function pathOf(conversation: Conversation, draft: Pick<Draft, 'answers'>): Cursor[] {
  const { steps, answers } = replay(conversation, draft);
  const parts = partsOf(conversation, steps);
  const at = (step: Step): Cursor => ({ at: 'step', step: step.id });
  const last = parts.closing.map(at);
  if (conversation.type !== 'flow') {
    const spread: Cursor[] = textOf(answers[RUNNING])?.trim() ? [{ at: 'spread' }] : [];
    return [{ at: 'agenda' }, ...spread, ...last, { at: 'note' }];
  }
  const own = parts.own.map(at);
  const outcome: Cursor[] = conversation.outcome ? [{ at: 'outcome' }] : [];
  return [...own, { at: 'review' }, ...outcome, ...last, { at: 'note' }];
}

/** Where a conversation begins. */
export const firstCursor = (conversation: Conversation | undefined): Cursor =>
  conversation?.type === 'flow' ? { at: 'step', step: conversation.steps[0]?.id ?? '' } : { at: 'agenda' };

/** Whether two cursors stand at the same place of the path. */
export function samePlace(one: Cursor, other: Cursor): boolean {
  return one.at === 'step' && other.at === 'step' ? one.step === other.step : one.at === other.at;
}

/** Name of the place a card shows, as the card carries it. */
export function placeOf(cursor: Cursor): string {
  if (cursor.at === 'step') return `step:${cursor.step}`;
  if (cursor.at === 'agenda' && cursor.item !== undefined) return `item:${cursor.item}`;
  if (cursor.at === 'note' && cursor.section !== undefined) return `section:${cursor.section}`;
  if (cursor.at === 'finished' && cursor.sheet) return 'sheet';
  if (cursor.at === 'finished' && cursor.offers) return 'offers';
  if (cursor.at === 'finished' && cursor.correct) return 'correct';
  return cursor.at;
}

/** Name of the place a draft's card shows: a model's help stands over the place it was asked for at. */
export const shownPlace = ({ aid, cursor, paused, confirm }: Draft): string =>
  aid !== undefined && !paused && confirm === undefined ? 'aid' : placeOf(cursor);

/** The questions on the card of a place, as they are asked now. */
export function questionsAt(
  conversation: Conversation,
  draft: Pick<Draft, 'answers'>,
  place: string,
): Question[] {
  const [kind = '', id] = place.split(':');
  const { steps } = replay(conversation, draft);
  const shown = ['step', 'item'].includes(kind) ? steps.find((step) => step.id === id)?.questions : undefined;
  const running = conversation.type !== 'flow' && ['item', 'agenda'].includes(kind);
  return [...(shown ?? []), ...(running ? [runningNotes(conversation)] : [])];
}
