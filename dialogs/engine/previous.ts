import type { Item } from '../schema/conversation.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { Option, Question, Step } from '../schema/question.ts';
import { danishDate } from './danishDate.ts';
import { digest } from './digest.ts';
import type { Draft } from './draft.ts';

/** The step or point that goes through what was agreed last; an agenda that has one of its own gets these questions in it. */
export const PREVIOUS = 'sidst_aftalt';
/** As many as one card asks at most. */
const ON_A_CARD = 5;

/** Whether a question is about what was agreed last. */
export const isOfPrevious = ({ id }: Pick<Question, 'id'>): boolean => id.startsWith(`${PREVIOUS}_`);

/** Whether the last note can be read in at the start of a conversation: it is about a case, and its edition has the words for it. */
export const takesPrevious = ({ type, onCase, note }: Conversation): boolean =>
  type !== 'checklist' && onCase && note.previous !== undefined;

/** What a question about one thing of the last note is worded with, and where its answer goes. */
type Wording = { ask: string; label: string; options: Option[]; section: 'opfoelgning' | 'mangler' };

function asked(text: string, at: number, { ask, ...wording }: Wording): Question {
  return {
    // Named by its text, so that the answer stays with it when another note is read in.
    id: `${PREVIOUS}_${digest(text)}`,
    type: 'choice',
    ask: ask.replace('{nr}', String(at + 1)),
    ...wording,
    many: false,
    unknown: false,
    hidden: false,
    sources: [],
    readers: ['sag', 'borger'],
  };
}

function questionsOf({ note: { previous: words } }: Conversation, { previous }: Draft): Question[] {
  if (words === undefined || previous === undefined) return [];
  return [
    ...previous.agreements.map((text, at) =>
      asked(text, at, {
        ask: words.agreedAsk,
        label: words.agreed.replace('{aftale}', () => text),
        options: words.statuses,
        section: 'opfoelgning',
      }),
    ),
    ...previous.open.map((text, at) =>
      asked(text, at, {
        ask: words.openAsk,
        label: words.open.replace('{punkt}', () => text),
        options: words.openStates,
        section: 'mangler',
      }),
    ),
  ];
}

/**
 * The conversation as this draft has it: where the last note was read in, with a point or steps at its beginning that go through what was
 * agreed then and what was left open. They are questions like any other, so the way back, the note and everything else hold for them.
 */
export function withPrevious(conversation: Conversation, draft: Draft): Conversation {
  const questions = questionsOf(conversation, draft);
  const words = conversation.note.previous;
  if (questions.length === 0 || words === undefined || draft.previous === undefined) return conversation;
  const title = words.title.replace('{dato}', danishDate(draft.previous.date));
  if (conversation.type === 'flow') {
    const cards = Math.ceil(questions.length / ON_A_CARD);
    const steps = Array.from({ length: cards }, (_, at): Step => {
      const id = at === 0 ? PREVIOUS : `${PREVIOUS}_${at + 1}`;
      return { id, title, questions: questions.slice(at * ON_A_CARD, (at + 1) * ON_A_CARD) };
    });
    return { ...conversation, steps: [...steps, ...conversation.steps] };
  }
  const own = conversation.items.find(({ id }) => id === PREVIOUS);
  const item: Item = {
    sources: [],
    section: 'opfoelgning',
    readers: ['sag', 'borger'],
    essential: false,
    ...own,
    id: PREVIOUS,
    title,
    questions,
  };
  return { ...conversation, items: [item, ...conversation.items.filter((it) => it !== own)] };
}
