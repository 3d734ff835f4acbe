import type { Item } from '../schema/conversation.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { Question } from '../schema/question.ts';
import { carriedId, newDateId, PREVIOUS } from './carried.ts';
import { danishDate } from './danishDate.ts';
import type { Draft, Previous } from './draft.ts';
import { openPoints } from './openPoints.ts';

/** As many things as one card asks about at most. */
const ON_A_CARD = 5;
/** How much of a thing's words a card shows. */
const SHOWN = 400;

/** Whether a question is about one thing of the last note, or its new day. */
export const isOfPrevious = ({ id }: Pick<Question, 'id'>): boolean =>
  /^sidst_aftalt_[0-9a-f]{16}(_dato)?$/.test(id);
/** Whether it is about how a thing went, which says what it is about. */
export const isAboutThing = ({ id }: Pick<Question, 'id'>): boolean =>
  isOfPrevious({ id }) && !id.endsWith('_dato');
/** Whether an item or a step goes through the last note. */
export const goesThroughLast = (id: string): boolean => /^sidst_aftalt(_\d+)?$/.test(id);

/** Whether the last note can be read in at the start of a conversation: it is about a case, and its edition has the words for it. */
export const takesPrevious = ({ type, onCase, note }: Conversation): boolean =>
  type !== 'checklist' && onCase && note.previous !== undefined;

type PreviousWords = NonNullable<Conversation['note']['previous']>;

const asked = { sources: [], readers: ['sag', 'borger'] as Question['readers'] };
const choice = { type: 'choice' as const, many: false, unknown: false, hidden: false };
/** As much of a thing of the last note as a card shows. */
export const shown = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
const numbered = (phrase: string, at: number) => phrase.replace('{nr}', String(at + 1));

/** What is asked about one agreement: how it went, and its new day. */
function ofAgreement(words: PreviousWords, text: string, at: number): Question[] {
  const status: Question = {
    ...asked,
    ...choice,
    id: carriedId(text),
    ask: numbered(words.agreedAsk, at),
    label: words.agreed.replace('{aftale}', () => shown(text)),
    options: words.statuses,
    section: 'opfoelgning',
  };
  if (words.newDate === undefined) return [status];
  const { ask, label } = words.newDate;
  const day = { id: newDateId(text), ask, label: numbered(label, at) };
  return [status, { ...asked, ...day, type: 'date', section: 'opfoelgning' }];
}

/** What is asked about one open point. Only the case file tells of it: it was never worded for the citizen. */
function ofPoint(words: PreviousWords, text: string, at: number): Question[] {
  const point: Question = {
    ...asked,
    ...choice,
    readers: ['sag'],
    id: carriedId(text),
    ask: numbered(words.openAsk, at),
    label: words.open.replace('{punkt}', () => shown(text)),
    options: words.openStates,
    section: 'mangler',
  };
  return [point];
}

type Card = { id: string; title: string; questions: Question[] };

/** The cards that go through the last note, a few things on each. */
function cardsOf(words: PreviousWords, { date, agreements, open }: Previous): Card[] {
  const things = [
    ...agreements.map((text, at) => ofAgreement(words, text, at)),
    ...open.map((text, at) => ofPoint(words, text, at)),
  ];
  const title = words.title.replace('{dato}', danishDate(date));
  return Array.from({ length: Math.ceil(things.length / ON_A_CARD) }, (_, at) => ({
    id: at === 0 ? PREVIOUS : `${PREVIOUS}_${at + 1}`,
    title: at === 0 ? title : numbered(words.page ?? '{titel} ({nr})', at).replace('{titel}', title),
    questions: things.slice(at * ON_A_CARD, (at + 1) * ON_A_CARD).flat(),
  }));
}

/**
 * The conversation as this draft has it: where the last note was read in, with points or steps at its beginning that go through what was
 * agreed then and what was left open. They are questions like any other, so the way back, the note and everything else hold for them. What the
 * agenda has a point for is asked about there.
 */
export function withPrevious(conversation: Conversation, draft: Draft): Conversation {
  const words = conversation.note.previous;
  if (words === undefined || draft.previous === undefined) return conversation;
  const asked = openPoints(conversation, draft).map(({ text }) => text);
  const open = draft.previous.open.filter((text) => !asked.includes(text));
  const cards = cardsOf(words, { ...draft.previous, open });
  if (cards.length === 0) return conversation;
  if (conversation.type === 'flow') return { ...conversation, steps: [...cards, ...conversation.steps] };
  const own = conversation.items.find(({ id }) => id === PREVIOUS);
  // What was written there before the note was put in stays.
  const written = (own?.questions ?? []).filter(({ id }) => draft.answers[id] !== undefined);
  const items = cards.map(
    ({ id, title, questions }, at): Item => ({
      sources: [],
      section: 'opfoelgning',
      readers: ['sag', 'borger'],
      essential: false,
      ...(at === 0 ? own : {}),
      id,
      title,
      questions: at === 0 ? [...questions, ...written] : questions,
    }),
  );
  return { ...conversation, items: [...items, ...conversation.items.filter((it) => it !== own)] };
}
