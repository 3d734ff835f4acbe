import type { Item } from '../schema/conversation.ts';
import type { Agenda, Conversation } from '../schema/conversationInUse.ts';
import type { Section } from '../schema/parts.ts';
import type { Question, Step } from '../schema/question.ts';
import type { NoteSectionId } from '../schema/words.ts';
import { answerText, informants, inSentence, rowText } from './answerText.ts';
import { agreedLine, openLine } from './carried.ts';
import { citedSources } from './cite.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft, Value } from './draft.ts';
import { itemState } from './itemState.ts';
import { assessmentLines } from './noteAssessment.ts';
import { goesOn, openPoints } from './openPoints.ts';
import { noteId, type Replay, RUNNING, replay } from './places.ts';
import { isOfPrevious } from './previous.ts';
import { rowsOf } from './receive.ts';

/**
 * What goes under one heading: lines said, the names of what was asked and not discussed, and of what only the caseworker is asked and left
 * empty. `own`: nobody but the caseworker is asked about anything under it.
 */
export type Pile = { lines: string[]; silent: string[]; unnoted: string[]; own: boolean };
export type Piles = Map<NoteSectionId, Pile>;

const BULLET = '– ';

function pileOf(piles: Piles, id: NoteSectionId): Pile {
  const pile = piles.get(id) ?? { lines: [], silent: [], unnoted: [], own: false };
  piles.set(id, pile);
  return pile;
}

/** The section a question of a flow belongs under: a fact goes to whoever told it. */
export function sectionFor(section: Section, told: readonly string[]): NoteSectionId {
  if (section !== 'fakta' || told.length === 0) return section;
  return told.length === 1 && told[0] === 'borgeren' ? 'borgeren' : 'andre';
}

/**
 * The lines of one answer: its name and its words, or its name and a line a row. Rows under a heading of their own need no name, unless
 * other rows stand before them.
 */
function answerLines(
  conversation: Conversation,
  question: Question,
  value: Value,
  { lines }: Pick<Pile, 'lines'>,
): string[] {
  if (question.type !== 'rows') return [`${question.label}: ${answerText(conversation, question, value)}`];
  const rows = rowsOf(value).map((row) => `${BULLET}${rowText(question, row).replace(/\s*\n\s*/g, ' ')}`);
  const named = conversation.note.headings.some(({ heading }) => heading === question.label);
  const alone = named && !lines.at(-1)?.startsWith(BULLET);
  return rows.length === 0 || alone ? rows : [`${question.label}:`, ...rows];
}

/** Whether only the caseworker is asked: on the closing steps, but for agreements and what is missing, which are read back at the next talk. */
const isOwn = ({ closing }: Conversation, { id }: Step, { type, section }: Question): boolean =>
  type !== 'rows' && section !== 'mangler' && closing.some((step) => step.id === id);

/** A flow's question in the note: its answer with who told it, or its name among what was not discussed. */
function addQuestion(
  piles: Piles,
  conversation: Conversation,
  step: Step,
  question: Question,
  answers: Replay['answers'],
): void {
  const value = answers[question.id];
  const quiet = question.type === 'text' && question.quiet && value === undefined;
  if (question.section === undefined || quiet || isOfPrevious(question)) return;
  const told = informants(step, answers);
  const id = sectionFor(question.section, told.values);
  const own = isOwn(conversation, step, question);
  const first = !piles.has(id);
  const pile = pileOf(piles, id);
  pile.own = own && (first || pile.own);
  if (value !== undefined) {
    const source = conversation.note.phrases.toldBy.replace('{hvem}', told.text);
    const behind = question.section === 'fakta' && told.text !== '' ? ` (${source})` : '';
    pile.lines.push(...answerLines(conversation, question, value, pile).map((line) => line + behind));
  }
  // An open field left empty says nothing by its name; a section with nothing in it says so as a whole. A complete step tells all.
  else if (step.complete && own) pile.unnoted.push(question.label);
  else if (question.type !== 'text' && question.type !== 'rows')
    (own ? pile.unnoted : pile.silent).push(question.label);
}

/** The answers to an item's own questions, each under its own heading; a checklist has told already what was left. */
function addOwn(piles: Piles, conversation: Agenda, item: Item, answers: Replay['answers']): void {
  for (const question of item.questions) {
    const value = answers[question.id];
    const quiet = conversation.type === 'checklist' || (question.type === 'text' && question.quiet);
    if (isOfPrevious(question) || (value === undefined && quiet)) continue;
    const pile = pileOf(piles, question.section ?? item.section);
    if (value !== undefined) pile.lines.push(...answerLines(conversation, question, value, pile));
  }
}

/**
 * The things on a checklist by their states, those nobody ticked last and named as such: a note about a thing does not do it. What was written
 * stands beside the thing, or, where it tells of something else than the list, with its state under the heading it belongs to.
 */
function addTicks(piles: Piles, conversation: Agenda, answers: Replay['answers']): void {
  const { phrases, items: words } = conversation.note;
  const [done] = words.states.checklist;
  const list = pileOf(piles, 'tjekliste').lines;
  for (const state of [...words.states.checklist, undefined]) {
    const found = conversation.items.filter((item) => itemState(conversation, item, answers) === state);
    const name = state?.text ?? phrases.notTicked ?? phrases.notDiscussed;
    if (found.length > 0) list.push(`${name}:`);
    for (const { id, title, section } of found) {
      const note = String(answers[noteId(id)] ?? '');
      const beside = note !== '' && section === 'tjekliste';
      list.push(beside ? `${BULLET}${title}: ${note}` : `${BULLET}${title}`);
      const but = state === done ? '' : ` (${inSentence(name)})`;
      if (note !== '' && !beside) pileOf(piles, section).lines.push(`${title}${but}: ${note}`);
    }
  }
  for (const item of conversation.items) addOwn(piles, conversation, item, answers);
}

/** A point nobody came to. An essential one has a line of its own, from which the next talk takes it up; what was agreed last has its own lines. */
function addSilent({ note }: Agenda, item: Item, pile: Pile): void {
  const { title, section, essential, carry } = item;
  const named = note.headings.some((it) => it.id === section && it.heading === title);
  if (!essential || carry === false || named) return void pile.silent.push(title);
  pile.lines.push(`${title}: ${note.phrases.notDiscussed}`);
}

/**
 * Whatever the last note had agreed or left open, a line each, also where nothing was said of it: the next talk reads it from here. A point
 * that the agenda has too has its line there once it was spoken of.
 */
function addLast(piles: Piles, conversation: Conversation, draft: Draft, answers: Replay['answers']): void {
  const { note } = conversation;
  const { previous } = draft;
  if (previous === undefined || note.previous === undefined) return;
  for (const text of previous.agreements)
    pileOf(piles, 'opfoelgning').lines.push(agreedLine(note, text, answers));
  const points = openPoints(conversation, draft);
  for (const text of previous.open) {
    const point = points.find((it) => it.text === text);
    const given = point === undefined ? answers : goesOn(conversation, point, answers);
    if (given !== undefined) pileOf(piles, 'mangler').lines.push(openLine(note, text, given));
  }
}

/** A point of an agenda: what was written under it, or else its state, unless it goes on from the last note and has its line there. */
function addPoint(
  piles: Piles,
  conversation: Agenda,
  item: Item,
  answers: Replay['answers'],
  goingOn: boolean,
): void {
  const [done, not] = conversation.note.items.states.agenda;
  const throughLast = item.questions.some(isOfPrevious);
  // Its heading is asked about; the point that goes through the last note has lines of its own, and needs none.
  if (!throughLast) pileOf(piles, item.section);
  const state = itemState(conversation, item, answers);
  const note = String(answers[noteId(item.id)] ?? '');
  const unsaid = note === '' && item.questions.every((question) => answers[question.id] === undefined);
  if (unsaid && (state === undefined || state === not))
    return throughLast || goingOn ? undefined : addSilent(conversation, item, pileOf(piles, item.section));
  // "Drøftet" is said only where nothing else is; any other state always is.
  const named = state !== undefined && (state !== done || unsaid);
  const said = [named ? state.text : '', note].filter((part) => part !== '').join(': ');
  if (said !== '' && !goingOn) pileOf(piles, item.section).lines.push(`${item.title}: ${said}`);
  addOwn(piles, conversation, item, answers);
}

function sourceLines(conversation: Conversation, draft: Draft): string[] {
  const { phrases } = conversation.note;
  const { version, versionOfAgenda, versionOfChecklist } = phrases;
  const phrase = { flow: version, agenda: versionOfAgenda, checklist: versionOfChecklist }[conversation.type];
  const made = (phrase ?? version)
    .replace('{titel}', conversation.title)
    .replace('{udgave}', String(conversation.version))
    .replace('{mærke}', draft.content.slice(0, 8));
  const law = conversation.lawNote ? [`${phrases.law}: ${conversation.lawNote}`] : [];
  return [...citedSources(conversation), ...law, made];
}

/** Everything a draft says, by the note's sections; a section the conversation never asks about has no pile. `today` is a Danish calendar date. */
export function pilesOf(conversation: Conversation, draft: Draft, today: string): Piles {
  const piles: Piles = new Map();
  const { steps, answers } = replay(conversation, draft);
  const items = conversation.type === 'flow' ? [] : conversation.items;
  addLast(piles, conversation, draft, answers);
  if (conversation.type === 'checklist') addTicks(piles, conversation, answers);
  if (conversation.type === 'agenda') {
    const staying = openPoints(conversation, draft).filter((it) => goesOn(conversation, it, answers));
    for (const item of items) {
      const goingOn = staying.some((it) => it.item === item.id);
      addPoint(piles, conversation, item, answers, goingOn);
    }
  }
  for (const step of steps.filter(({ id }) => !items.some((item) => item.id === id)))
    for (const question of step.questions) addQuestion(piles, conversation, step, question, answers);
  piles
    .get('rammer')
    ?.lines.unshift(`${conversation.note.phrases.date}: ${danishDate(dateOf(draft.startedAt))}`);
  if (conversation.type === 'flow' && conversation.outcome)
    pileOf(piles, 'vurdering').lines.push(...assessmentLines(conversation, draft, today));
  const leftover = String(answers[RUNNING] ?? '');
  if (leftover !== '') pileOf(piles, 'oevrigt').lines.push(leftover);
  pileOf(piles, 'kilder').lines.push(...sourceLines(conversation, draft));
  return piles;
}
