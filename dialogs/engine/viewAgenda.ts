import type { Item } from '../schema/conversation.ts';
import type { Agenda, Conversation } from '../schema/conversationInUse.ts';
import type { Question } from '../schema/question.ts';
import { rowText } from './answerText.ts';
import { before } from './carried.ts';
import { citeText } from './cite.ts';
import type { Draft } from './draft.ts';
import { itemState } from './itemState.ts';
import { openPoints } from './openPoints.ts';
import { itemStep, noteId, runningNotes } from './places.ts';
import { shown } from './previous.ts';
import { rowsOf } from './receive.ts';
import { LINES_AT_A_TIME, lineId, runningLines, STAYS } from './spread.ts';
import type { AgendaItem, AgendaView, Field, OnDraft, SpreadView } from './view.ts';
import { fieldOf } from './viewStep.ts';

/** What stands at a point that is open since the last note. */
const openSince = ({ note }: Agenda): string => before(note.previous?.open ?? '').replace(/: *$/, '');

/** What the last note left open of each point: the words for it above its field, where any was. */
function sinceLast(conversation: Agenda, draft: Draft): Map<string, string> {
  const phrase = conversation.note.previous?.open ?? '{punkt}';
  const lines = new Map<string, string>();
  for (const { item, text, said } of openPoints(conversation, draft)) {
    const line = phrase.replace('{punkt}', () => shown(said === '' ? text : said));
    lines.set(item, [lines.get(item), line].filter((it) => it !== undefined).join(' · '));
  }
  return lines;
}

function itemOf(
  conversation: Agenda,
  item: Item,
  n: number,
  answers: Draft['answers'],
  isOpen: boolean,
): AgendaItem {
  const values = Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
  const [done, not] = conversation.note.items.states[conversation.type];
  const state = itemState(conversation, item, values);
  const note = values[noteId(item.id)];
  const rows = item.questions.flatMap((question) =>
    question.type === 'rows' ? rowsOf(values[question.id]).map((row) => rowText(question, row)) : [],
  );
  return {
    to: `item:${item.id}`,
    n,
    title: item.title,
    state: state === undefined ? 'open' : state === done ? 'done' : state === not ? 'not' : 'later',
    note: [typeof note === 'string' ? note : '', ...rows].filter((it) => it !== '').join(' · '),
    ...(state === undefined || state === done ? {} : { stateText: state.text }),
    ...(state === undefined && isOpen ? { stateText: openSince(conversation) } : {}),
  };
}

function openItem(conversation: Agenda, draft: Draft): AgendaView['open'] {
  const { cursor } = draft;
  const item = conversation.items.find((it) => cursor.at === 'agenda' && it.id === cursor.item);
  if (item === undefined) return undefined;
  const above = sinceLast(conversation, draft).get(item.id);
  const field = (question: Question): Field => ({
    ...fieldOf(conversation, draft, question),
    ...(above !== undefined && question.id === noteId(item.id) ? { above } : {}),
  });
  return {
    to: `item:${item.id}`,
    fields: itemStep(conversation, item).questions.map(field),
    last: item === conversation.items.at(-1) || (cursor.at === 'agenda' && cursor.note !== undefined),
    ...(item.help
      ? { help: { label: item.title, text: item.help, source: citeText(conversation, item.sources) } }
      : {}),
  };
}

/** An agenda or checklist on one card: every item with its state, at most one open. */
export function agendaView(conversation: Agenda, draft: Draft, common: OnDraft): AgendaView {
  const since = sinceLast(conversation, draft);
  const items = conversation.items.map((item, index) =>
    itemOf(conversation, item, index + 1, draft.answers, since.has(item.id)),
  );
  const open = openItem(conversation, draft);
  const withRows = conversation.items.find((item) => item.questions.some((it) => it.id === 'aftaler'));
  const agreed = rowsOf(draft.answers.aftaler?.value).length;
  const [done] = conversation.note.items.states[conversation.type];
  return {
    ...common,
    show: 'agenda',
    done: items.filter((item) => item.state === 'done').length,
    of: items.length,
    kind: conversation.type,
    doneWord: done?.text.toLocaleLowerCase('da') ?? '',
    items,
    running: fieldOf(conversation, draft, runningNotes(conversation)),
    ...(open ? { open } : {}),
    ...(draft.cursor.at === 'agenda' && draft.cursor.note ? { toNote: true } : {}),
    ...(withRows ? { rows: { to: `item:${withRows.id}`, count: agreed, name: withRows.title } } : {}),
  };
}

/** The running notes a few lines at a time, each to be put under an item or left. */
export function spreadView(conversation: Conversation, draft: Draft, common: OnDraft): SpreadView {
  const lines = runningLines(draft);
  const items = conversation.type === 'flow' ? [] : conversation.items;
  const stay = { value: STAYS, text: conversation.note.items.leftover };
  const options = [
    ...items.map((item, index) => ({ value: item.id, text: `${index + 1} ${item.title}` })),
    stay,
  ];
  return {
    ...common,
    show: 'spread',
    left: Math.max(lines.length - LINES_AT_A_TIME, 0),
    lines: lines.slice(0, LINES_AT_A_TIME).map((line, index) => ({
      id: lineId(index),
      label: line,
      type: 'choice',
      many: false,
      compact: true,
      value: STAYS,
      options,
    })),
  };
}
