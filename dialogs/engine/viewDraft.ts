import { reviewDue } from '../rules/review.ts';
import { conditionRules } from '../rules/rules.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { Condition, Question } from '../schema/question.ts';
import { answerText } from './answerText.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft } from './draft.ts';
import type { CardRef } from './event.ts';
import { allQuestions, allSteps, replay, shownPlace } from './places.ts';
import { SECTION_OFFER } from './takeFields.ts';
import type { News, Offer, Top } from './view.ts';

/** What a card of the draft carries, so that a press on it can be placed. */
export function refOf(draft: Draft): CardRef {
  const { cursor } = draft;
  const row = 'row' in cursor && cursor.row !== undefined ? { row: cursor.row } : {};
  return { draft: draft.id, place: shownPlace(draft), rev: draft.rev, ...row };
}

/**
 * The top of a card; the line about rules stands there when they are changed, unknown or history, and the day by which the content should
 * have been gone through, when that has passed. `now` is an ISO instant.
 */
export function topOf(conversation: Conversation, draft: Draft, now: string): Top {
  const law =
    conversation.kind === 'regel' && conversation.lawStatus !== 'gaeldende'
      ? conversation.lawNote
      : undefined;
  const review = reviewDue(conversation, dateOf(now));
  return {
    title: conversation.title,
    reference: draft.reference ?? '',
    ...(law ? { law } : {}),
    ...(review.state === 'passed' ? { overdue: danishDate(review.by) } : {}),
  };
}

/** The questions a condition looks back to. */
export function lookedAt(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  return 'rule' in condition ? (conditionRules[condition.rule]?.looksAt ?? []) : [condition.question];
}

/** The answers that set others aside, by name: of those their conditions look back to, the ones given last. */
function changedLabels(conversation: Conversation, draft: Draft, aside: readonly Question[]): string[] {
  const questions = allQuestions(conversation);
  const newest = allSteps(conversation).flatMap((step) => {
    const gone = step.questions.filter((question) => aside.some((it) => it.id === question.id));
    const ids = gone.flatMap((question) => [...lookedAt(step.when), ...lookedAt(question.when)]);
    const revOf = (id: string) => draft.answers[id]?.rev ?? -1;
    const last = Math.max(...ids.map(revOf));
    return ids.filter((id) => revOf(id) === last);
  });
  return [...new Set(newest)].map((id) => questions.get(id)?.label ?? id);
}

/** What is new on the card: what is set aside, and what the last event left to say. */
export function newsOf(conversation: Conversation, draft: Draft): News[] {
  const { setAside } = replay(conversation, draft);
  const aside: News[] =
    setAside.length > 0
      ? [
          {
            kind: 'setAside',
            changed: changedLabels(conversation, draft, setAside),
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

/** An offer that is no answer, in words: a section by its heading, a choice by its name. */
function otherOffer(conversation: Conversation, id: string, value: string): Offer {
  const section = conversation.note.headings.find((it) => id === `${SECTION_OFFER}${it.id}`);
  const block = conversation.type === 'flow' ? conversation.outcome : undefined;
  const groups = block?.groups ?? [];
  const names = new Map([
    ...groups.map(({ id: group, name }) => [group, name] as const),
    ...groups.flatMap(({ paths }) => paths.map(({ value: path, text }) => [path, text] as const)),
    ...(block ? [[block.undecided.id, block.undecided.name] as const] : []),
  ]);
  return {
    id,
    label: section?.heading ?? conversation.note.phrases.ownJudgement,
    text: names.get(value) ?? value,
  };
}

/** What was written on an older card and waits to be used or dropped. */
export function offersOf(conversation: Conversation, draft: Draft): Offer[] {
  const questions = allQuestions(conversation);
  return Object.entries(draft.offers).map(([id, value]) => {
    const question = questions.get(id);
    if (question === undefined) return otherOffer(conversation, id, String(value));
    return { id, label: question.label, text: answerText(conversation, question, value) };
  });
}
