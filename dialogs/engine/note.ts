import type { Item } from '../schema/conversation.ts';
import type { Agenda, Conversation } from '../schema/conversationInUse.ts';
import type { Section } from '../schema/parts.ts';
import type { Question, Step } from '../schema/question.ts';
import type { NoteSectionId } from '../schema/words.ts';
import { answerText, informants, rowText } from './answerText.ts';
import { citedSources } from './cite.ts';
import { danishDate, dateOf } from './danishDate.ts';
import { digest } from './digest.ts';
import type { Draft, Value } from './draft.ts';
import { assessmentLines } from './noteAssessment.ts';
import { noteId, type Replay, RUNNING, replay, stateId } from './places.ts';
import { rowsOf } from './receive.ts';

/** One section of the note: as it stands, and whether the answers under a reworded one have changed since. */
export type NoteSection = {
  id: NoteSectionId;
  heading: string;
  text: string;
  edited: boolean;
  news?: string;
};

/** Lines gathered under a heading: what was said, and the names of what was asked and not discussed. */
type Pile = { lines: string[]; silent: string[] };
type Piles = Map<NoteSectionId, Pile>;

function pileOf(piles: Piles, id: NoteSectionId): Pile {
  const pile = piles.get(id) ?? { lines: [], silent: [] };
  piles.set(id, pile);
  return pile;
}

/** The section a question of a flow belongs under: a fact goes to whoever told it. */
function sectionFor(question: Question & { section: Section }, told: readonly string[]): NoteSectionId {
  if (question.section !== 'fakta' || told.length === 0) return question.section;
  return told.length === 1 && told[0] === 'borgeren' ? 'borgeren' : 'andre';
}

const isOpenText = (question: Question) => question.type === 'text' || question.type === 'rows';

/** A flow's question in the note: its answer with who told it, or its name among what was not discussed. */
function addQuestion(
  piles: Piles,
  conversation: Conversation,
  step: Step,
  question: Question,
  answers: Replay['answers'],
): void {
  if (question.section === undefined) return;
  const told = informants(step, answers);
  const pile = pileOf(piles, sectionFor({ ...question, section: question.section }, told.values));
  const value = answers[question.id];
  if (value === undefined) {
    pile.silent.push(question.label);
    return;
  }
  if (question.type === 'rows') pile.lines.push(...rowsOf(value).map((row) => `– ${rowText(question, row)}`));
  else {
    const source =
      question.section === 'fakta' && told.text !== ''
        ? ` (${conversation.note.phrases.toldBy.replace('{hvem}', told.text)})`
        : '';
    pile.lines.push(`${question.label}: ${answerText(conversation, question, value)}${source}`);
  }
}

/** The state of an agenda's item: writing a note means it was discussed, unless it was put off. */
export function itemState(conversation: Agenda, item: Item, answers: Record<string, Value>) {
  const states = conversation.note.items.states[conversation.type];
  const [done, , later] = states;
  const chosen = states.find((state) => state.value === answers[stateId(item.id)]);
  const written = [noteId(item.id), ...item.questions.map((question) => question.id)].some((id) => {
    const value = answers[id];
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return written && chosen !== later ? done : chosen;
}

function addItem(piles: Piles, conversation: Agenda, item: Item, answers: Replay['answers']): void {
  const pile = pileOf(piles, item.section);
  const state = itemState(conversation, item, answers);
  const states = conversation.note.items.states[conversation.type];
  const note = answers[noteId(item.id)];
  const said = typeof note === 'string' ? note : '';
  if (state === undefined || state === states[1]) {
    pile.silent.push(item.title);
    return;
  }
  const prefix = state === states[2] ? `${state.text}${said ? ': ' : ''}` : said ? '' : state.text;
  if (
    prefix + said !== '' &&
    !(state === states[0] && said === '' && item.questions.some((it) => answers[it.id] !== undefined))
  )
    pile.lines.push(`${item.title}: ${prefix}${said}`);
  for (const question of item.questions) {
    const value = answers[question.id];
    if (value === undefined) continue;
    if (question.type === 'rows')
      pile.lines.push(...rowsOf(value).map((row) => `– ${rowText(question, row)}`));
    else pile.lines.push(`${question.label}: ${answerText(conversation, question, value)}`);
  }
}

function pilesOf(conversation: Conversation, draft: Draft, today: string): Piles {
  const piles: Piles = new Map();
  const { steps, answers } = replay(conversation, draft);
  const own = conversation.type === 'flow' ? [] : conversation.items;
  for (const item of own) if (conversation.type !== 'flow') addItem(piles, conversation, item, answers);
  for (const step of steps)
    if (!own.some((item) => item.id === step.id))
      for (const question of step.questions) addQuestion(piles, conversation, step, question, answers);
  const frame = piles.get('rammer');
  frame?.lines.unshift(`${conversation.note.phrases.date}: ${danishDate(dateOf(draft.startedAt))}`);
  if (conversation.type === 'flow' && conversation.outcome)
    pileOf(piles, 'vurdering').lines.push(...assessmentLines(conversation, draft, today));
  const leftover = answers[RUNNING];
  if (typeof leftover === 'string' && leftover !== '') pileOf(piles, 'oevrigt').lines.push(leftover);
  pileOf(piles, 'kilder').lines.push(...sourceLines(conversation, draft));
  return piles;
}

function sourceLines(conversation: Conversation, draft: Draft): string[] {
  const { phrases } = conversation.note;
  const made = phrases.version
    .replace('{titel}', conversation.title)
    .replace('{udgave}', String(conversation.version))
    .replace('{mærke}', draft.content.slice(0, 8));
  const law = conversation.lawNote ? [`${phrases.law}: ${conversation.lawNote}`] : [];
  return [...citedSources(conversation), ...law, made];
}

/** What a pile says: its lines; and what was asked and not discussed, by name where something else was said. */
function textOf(conversation: Conversation, { lines, silent }: Pile, openOnly: boolean): string {
  const { notDiscussed } = conversation.note.phrases;
  if (silent.length === 0) return lines.join('\n');
  if (openOnly) return lines.length > 0 ? lines.join('\n') : notDiscussed;
  return [...lines, `${notDiscussed}: ${silent.map(inSentence).join(', ')}`].join('\n');
}

/** A label as it stands inside a sentence; abbreviations keep their capitals. */
const inSentence = (label: string) =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('da') + label.slice(1);

/** Sections where every question is an open text or rows: an empty one among several says nothing by its name. */
function openSections(conversation: Conversation): Set<string> {
  const steps =
    conversation.type === 'flow' ? [...conversation.steps, ...conversation.closing] : conversation.closing;
  const closed = steps.flatMap((step) =>
    step.questions.filter((it) => !isOpenText(it)).map((it) => it.section),
  );
  const items = conversation.type === 'flow' ? [] : conversation.items.map((item) => item.section);
  const named = new Set<string | undefined>([...closed, ...items]);
  return new Set(conversation.note.headings.map((it) => it.id).filter((id) => !named.has(id)));
}

/** The note's sections, in the order of its headings; those the conversation never asks about are left out. `today` is a Danish calendar date. */
export function noteSections(conversation: Conversation, draft: Draft, today: string): NoteSection[] {
  const piles = pilesOf(conversation, draft, today);
  const open = openSections(conversation);
  return conversation.note.headings.flatMap(({ id, heading }): NoteSection[] => {
    const pile = piles.get(id);
    if (pile === undefined) return [];
    const derived = textOf(conversation, pile, open.has(id));
    const edit = draft.edits[id];
    if (edit === undefined) return [{ id, heading, text: derived, edited: false }];
    const news = edit.replaced === digest(derived) ? {} : { news: derived };
    return [{ id, heading, text: edit.text, edited: true, ...news }];
  });
}

const WIDTH = 88;

/** A line broken at words so that none is longer than the note's width, unless a word is. */
function wrap(line: string): string {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > WIDTH) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row].join('\n');
}

/** The whole note as plain text, the case reference first, Danish dates, lines broken at words. */
export function noteText(conversation: Conversation, draft: Draft, today: string): string {
  const head = [
    ...(draft.reference ? [`Sag: ${draft.reference}`] : []),
    `${conversation.title}, ${danishDate(dateOf(draft.startedAt))}`,
  ];
  const sections = noteSections(conversation, draft, today).map(
    ({ heading, text }) => `${heading.toLocaleUpperCase('da')}\n${text}`,
  );
  return [head.join('\n'), ...sections].join('\n\n').split('\n').map(wrap).join('\n');
}
