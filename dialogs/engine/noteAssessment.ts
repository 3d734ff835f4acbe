import type { Flow } from '../schema/conversationInUse.ts';
import type { OutcomeBlock } from '../schema/outcome.ts';
import { inSentence } from './answerText.ts';
import { joined } from './cite.ts';
import { assessmentOf, isHistory, leavesChoice } from './decide.ts';
import type { Draft } from './draft.ts';
import { outcomeName, signText } from './outcomeWords.ts';

function decisionLines(conversation: Flow, block: OutcomeBlock, draft: Draft): string[] {
  const { phrases } = conversation.note;
  const { decision } = draft;
  const group = block.groups.find((it) => it.id === decision?.choice);
  const path = group?.paths.find((it) => it.value === decision?.path);
  const choice = group ? phrases.decision.replace('{gruppe}', group.name) : phrases.undecided;
  return [
    decision?.choice === undefined ? phrases.notDecided : choice,
    ...(path ? [`${phrases.path}: ${inSentence(path.text)}`] : []),
    ...(decision?.reason ? [`${phrases.because}: ${decision.reason}`] : []),
  ];
}

/** The suggestion and, apart from it, the caseworker's decision, as lines of the note. `today` is a Danish calendar date. */
export function assessmentLines(conversation: Flow, draft: Draft, today: string): string[] {
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined) return [];
  const { block, found } = assessment;
  const { phrases } = conversation.note;
  const result = block.results[found.outcome];
  const history = isHistory(block, today);
  const decided = leavesChoice(block, found) && (draft.decision?.choice !== undefined || !history);
  const decision = decided ? decisionLines(conversation, block, draft) : [];
  if (result !== undefined) {
    const suggestion = phrases.suggestion.replace('{gruppe}', inSentence(result.title));
    return [`${suggestion} ${result.text}`, ...decision];
  }
  const name = outcomeName(block, found.outcome);
  const signs = (ids: string[]) => joined(ids.map((id) => signText(conversation, block, id, found)));
  return [
    (history ? phrases.history : phrases.suggestion).replace('{gruppe}', name),
    ...(found.reasons.length > 0 ? [`${phrases.reasons}: den unge ${signs(found.reasons)}.`] : []),
    ...(found.contrary.length > 0 ? [`${phrases.contrary}: den unge ${signs(found.contrary)}.`] : []),
    ...decision,
  ];
}
