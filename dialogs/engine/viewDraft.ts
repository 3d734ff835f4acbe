import type { Conversation } from '../schema/conversationInUse.ts';
import type { Condition, Question } from '../schema/question.ts';
import { answerText } from './answerText.ts';
import type { Draft } from './draft.ts';
import type { CardRef } from './event.ts';
import { allQuestions, allSteps, placeOf, replay } from './places.ts';
import type { News, Offer, Top } from './view.ts';

/** What a card of the draft carries, so that a press on it can be placed. */
export function refOf(draft: Draft): CardRef {
  const { cursor } = draft;
  const row = 'row' in cursor && cursor.row !== undefined ? { row: cursor.row } : {};
  return { draft: draft.id, place: placeOf(cursor), rev: draft.rev, ...row };
}

/** The top of a card; the line about rules stands there when they are changed, unknown or history. */
export function topOf(conversation: Conversation, draft: Draft): Top {
  const law =
    conversation.kind === 'regel' && conversation.lawStatus !== 'gaeldende'
      ? conversation.lawNote
      : undefined;
  return { title: conversation.title, reference: draft.reference ?? '', ...(law ? { law } : {}) };
}

const conditionQuestion = (condition: Condition | undefined) =>
  condition !== undefined && 'question' in condition ? [condition.question] : [];

/** The answers that set others aside, by name: those the conditions of what is set aside look back to. */
function changedLabels(conversation: Conversation, aside: readonly Question[]): string[] {
  const questions = allQuestions(conversation);
  const ids = allSteps(conversation).flatMap((step) =>
    step.questions.some((question) => aside.includes(question))
      ? [
          ...conditionQuestion(step.when),
          ...step.questions.flatMap((question) => conditionQuestion(question.when)),
        ]
      : [],
  );
  return [...new Set(ids)].map((id) => questions.get(id)?.label ?? id);
}

/** What is new on the card: what is set aside, and what the last event left to say. */
export function newsOf(conversation: Conversation, draft: Draft): News[] {
  const { setAside } = replay(conversation, draft);
  const aside: News[] =
    setAside.length > 0
      ? [
          {
            kind: 'setAside',
            changed: changedLabels(conversation, setAside),
            labels: setAside.map((it) => it.label),
          },
        ]
      : [];
  return [...said(conversation, draft), ...aside];
}

function said(conversation: Conversation, { notice }: Draft): News[] {
  if (notice === undefined) return [];
  if (notice.kind === 'problems')
    return [
      { kind: 'problems', codes: [...new Set(Object.values(notice.fields).map((field) => field.code))] },
    ];
  if (notice.kind === 'reasonNeeded') {
    const asked = conversation.type === 'flow' ? conversation.outcome?.reasonsAsked[notice.why] : undefined;
    return [{ kind: 'reasonNeeded', text: asked ?? '' }];
  }
  return [notice];
}

/** What was written on an older card and waits to be used or dropped. */
export function offersOf(conversation: Conversation, draft: Draft): Offer[] {
  const questions = allQuestions(conversation);
  return Object.entries(draft.offers).map(([id, value]) => {
    const question = questions.get(id);
    const text = question === undefined ? String(value) : answerText(conversation, question, value);
    return { id, label: question?.label ?? id, text };
  });
}
