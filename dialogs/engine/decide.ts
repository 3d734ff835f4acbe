import type { Assessment } from '../rules/rule.ts';
import { outcomeRules } from '../rules/rules.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { OutcomeBlock } from '../schema/outcome.ts';
import type { Draft } from './draft.ts';
import { replay, ruleAnswers } from './places.ts';

/** The suggestion that follows from a draft's answers, with the block of content that words it; undefined where there is none. */
export function assessmentOf(
  conversation: Conversation,
  draft: Pick<Draft, 'answers'>,
): { block: OutcomeBlock; found: Assessment } | undefined {
  if (conversation.type !== 'flow' || conversation.outcome === undefined) return undefined;
  const block = conversation.outcome;
  const rule = outcomeRules[block.rule];
  if (rule === undefined) throw new Error(`outcome rule ${block.rule} is not in this program`);
  return { block, found: rule.assess(ruleAnswers(replay(conversation, draft).answers), block.settings) };
}

/** Whether the groups are shown as history only on a Danish calendar date. */
export const isHistory = (block: OutcomeBlock, today: string) => today >= block.historyFrom;

/** Whether a result leaves the caseworker a group to choose. */
export const leavesChoice = (block: OutcomeBlock, found: Assessment) =>
  block.results[found.outcome]?.choice ?? true;

/** Whether the caseworker is asked to choose: there are groups to choose between, and they are not history. */
export function asksForChoice(block: OutcomeBlock, found: Assessment, today: string): boolean {
  return !isHistory(block, today) && leavesChoice(block, found);
}

/** The id of why the present decision needs a sentence of reason that it has not got, or undefined. */
export function reasonMissing(conversation: Conversation, draft: Draft, today: string): string | undefined {
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || draft.decision?.choice === undefined || draft.decision.reason)
    return undefined;
  if (!asksForChoice(assessment.block, assessment.found, today)) return undefined;
  const answers = ruleAnswers(replay(conversation, draft).answers);
  return outcomeRules[assessment.block.rule]?.reasonFor(answers, assessment.found, draft.decision.choice);
}

/** Ids of the fields on the suggestion's card. */
export const DECISION = { choice: 'vurdering', path: 'vej', reason: 'begrundelse' } as const;
