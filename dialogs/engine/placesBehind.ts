import type { Conversation } from '../schema/conversationInUse.ts';
import type { NoteSectionId } from '../schema/words.ts';
import { informants } from './answerText.ts';
import { assessmentOf, leavesChoice } from './decide.ts';
import type { Draft } from './draft.ts';
import { sectionFor } from './notePiles.ts';
import { replay, stateId } from './places.ts';
import { type Asked, askedIn } from './talkParts.ts';

/** A card that answers in the note are given on: where, and what it is called. */
export type Behind = { to: string; name: string };

type Answers = ReturnType<typeof replay>['answers'];

/** The section of the note an answer is told in. */
function toldIn({ question, step, section }: Asked, answers: Answers): NoteSectionId | undefined {
  return section && sectionFor(section, question.section ? informants(step, answers).values : []);
}

/** The places with an answer in one section; of rows also those with none yet. Where there is none at all, every place that asks. */
function placesOf(asked: readonly Asked[]): Behind[] {
  const filled = asked.filter(({ question, value }) => value !== undefined || question.type === 'rows');
  const named = (filled.length > 0 ? filled : asked).map(({ place, step }) => [place, step.title] as const);
  return [...new Map(named)].map(([to, name]) => ({ to, name }));
}

/** The card of a suggestion that leaves the caseworker a choice. */
function decisionPlace(conversation: Conversation, draft: Draft): Behind[] {
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || !leavesChoice(assessment.block, assessment.found)) return [];
  return [{ to: 'outcome', name: conversation.note.phrases.ownJudgement }];
}

/**
 * For each section that is made of rows or chosen values, the places these are given on: put right there, they are right in every version
 * of the note and on the registration sheet. A section of words alone is not among them.
 */
export function placesBehind(conversation: Conversation, draft: Draft): Map<NoteSectionId, Behind[]> {
  const { answers } = replay(conversation, draft);
  const sections = new Map<NoteSectionId, Asked[]>();
  for (const it of askedIn(conversation, draft)) {
    const id = it.question.id === stateId(it.step.id) ? undefined : toldIn(it, answers);
    if (id !== undefined) sections.set(id, [...(sections.get(id) ?? []), it]);
  }
  const keyed = [...sections].filter(([, asked]) => asked.some(({ question }) => question.type !== 'text'));
  const behind = new Map(keyed.map(([id, asked]) => [id, placesOf(asked)]));
  const decision = decisionPlace(conversation, draft);
  if (decision.length > 0) behind.set('vurdering', [...(behind.get('vurdering') ?? []), ...decision]);
  if (conversation.type === 'checklist')
    behind.set('tjekliste', [{ to: 'agenda', name: conversation.title }]);
  return behind;
}
