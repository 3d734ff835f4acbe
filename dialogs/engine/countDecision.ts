import type { Content } from './content.ts';
import { assessmentOf, leavesChoice } from './decide.ts';
import type { State } from './state.ts';
import type { Effect, Turned } from './turned.ts';

/** The decision of a draft that was just transferred, to be counted; none where nothing was suggested or chosen, as in its note. */
export function countDecision({ conversation }: Content, { draft }: State, { effects }: Turned): Effect[] {
  const transferred = effects.some((it) => it.do === 'forget' && it.quiet.line === 'transferred');
  const choice = draft?.decision?.choice;
  if (!transferred || draft === undefined || choice === undefined || conversation === undefined) return [];
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined || !leavesChoice(assessment.block, assessment.found)) return [];
  const { block, found } = assessment;
  const { id, version } = conversation;
  const reasoned = Boolean(draft.decision?.reason);
  const { rule } = block;
  const decision = { conversation: id, version, rule, suggestion: found.outcome, choice, reasoned };
  return [{ do: 'count', decision }];
}
