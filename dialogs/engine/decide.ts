import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Assessment } from '../rules/rule.ts';
import { outcomeRules } from '../rules/rules.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { OutcomeBlock } from '../schema/outcome.ts';
import { type Draft, type Notice, without } from './draft.ts';
import type { CardEvent } from './event.ts';
import { replay, ruleAnswers } from './places.ts';
import { LONGEST } from './readField.ts';

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

/** Whether the caseworker is asked to choose: there are groups to choose between, and they are not history. */
export function asksForChoice(block: OutcomeBlock, found: Assessment, today: string): boolean {
  return !isHistory(block, today) && found.outcome !== 'uden_for_maalgruppen';
}

/** The id of why the present decision needs a sentence of reason that it has not got, or undefined. */
export function reasonMissing(conversation: Conversation, draft: Draft): string | undefined {
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || draft.decision === undefined || draft.decision.reason) return undefined;
  const answers = ruleAnswers(replay(conversation, draft).answers);
  return outcomeRules[assessment.block.rule]?.reasonFor(answers, assessment.found, draft.decision.choice);
}

/** Ids of the fields on the suggestion's card. */
export const DECISION = { choice: 'vurdering', path: 'vej', reason: 'begrundelse' } as const;

/** The decision's fields put into the draft, and what is wrong with them. Fields left empty stay as they were. */
export function takeDecision(
  block: OutcomeBlock,
  draft: Draft,
  event: CardEvent,
): { draft: Draft; notice?: Notice } {
  const inputs = event.inputs ?? {};
  const choice = inputs[DECISION.choice] ?? draft.decision?.choice;
  const known = [...block.groups.map((group) => group.id), block.undecided.id];
  const text = plainText(inputs[DECISION.reason] ?? '').slice(0, LONGEST);
  if (choice === undefined || !known.includes(choice))
    return { draft, notice: { kind: 'choiceNeeded', ...(text ? { reason: cutCpr(text) } : {}) } };
  const cpr = findCpr(text).length > 0;
  const path = block.groups
    .find((group) => group.id === choice)
    ?.paths.find((it) => it.value === inputs[DECISION.path]);
  const decision = {
    choice,
    rev: draft.rev + 1,
    ...(path ? { path: path.value } : {}),
    ...(text && !cpr ? { reason: text } : {}),
  };
  const decided = { ...without(draft, 'notice'), decision };
  if (!cpr) return { draft: decided };
  return {
    draft: decided,
    notice: { kind: 'problems', fields: { [DECISION.reason]: { code: 'cpr', text: cutCpr(text) } } },
  };
}
