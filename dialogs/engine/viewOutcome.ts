import type { Assessment } from '../rules/rule.ts';
import type { Conversation, Flow } from '../schema/conversationInUse.ts';
import type { OutcomeBlock } from '../schema/outcome.ts';
import { citeText } from './cite.ts';
import { dateOf } from './danishDate.ts';
import { asksForChoice, assessmentOf, DECISION, isHistory } from './decide.ts';
import type { Draft } from './draft.ts';
import { outcomeName, signSource, signWords } from './outcomeWords.ts';
import { allQuestions, replay } from './places.ts';
import { LONGEST } from './readField.ts';
import type { Field, OnDraft, OutcomeView, Sign } from './view.ts';

/** The fields of the decision; the cards name them. */
function fields(block: OutcomeBlock, { decision, notice }: Draft): Field[] {
  const given = (value: string | undefined) => (value === undefined ? {} : { value });
  const groups = [...block.groups, block.undecided].map(({ id, name }) => ({ value: id, text: name }));
  const choice: Field = {
    id: DECISION.choice,
    label: '',
    type: 'choice',
    many: false,
    options: groups,
    ...given(decision?.choice),
    ...(notice?.kind === 'choiceNeeded' ? { error: 'choice' } : {}),
  };
  const paths = block.groups.flatMap((group) => group.paths);
  const way: Field = {
    id: DECISION.path,
    label: '',
    type: 'choice',
    many: false,
    compact: true,
    options: paths,
    ...given(decision?.path),
  };
  const problem = notice?.kind === 'problems' ? notice.fields[DECISION.reason] : undefined;
  const reason: Field = {
    id: DECISION.reason,
    label: '',
    type: 'text',
    long: true,
    longest: LONGEST,
    ...given(problem?.text ?? decision?.reason),
  };
  const error = problem?.code ?? (notice?.kind === 'reasonNeeded' ? 'reason' : undefined);
  return [choice, ...(paths.length > 0 ? [way] : []), error ? { ...reason, error } : reason];
}

function wordsOf(conversation: Flow, block: OutcomeBlock, found: Assessment) {
  const sign = (id: string): Sign => ({
    text: signWords(block, id, found),
    source: signSource(conversation, block, id, conversation.note.phrases.ownJudgement),
  });
  const questions = allQuestions(conversation);
  const group = block.groups.find((it) => it.id === found.outcome);
  const other = found.alternative === null ? undefined : block.alternatives[found.alternative];
  return {
    name: outcomeName(block, found.outcome),
    group: group !== undefined,
    said: block.results[found.outcome]?.text ?? '',
    reasons: found.reasons.map(sign),
    contrary: found.contrary.map(sign),
    missing: found.missing.map((id) => questions.get(id)?.label ?? id),
    counts: { contrary: found.contrary.length, missing: found.missing.length },
    flags: found.flags.map((id) => ({
      text: block.flags[id]?.text ?? id,
      source: citeText(conversation, block.flags[id]?.sources ?? []),
    })),
    meaning: block.groups.map(({ name, meaning }) => ({ name, text: meaning })),
    ...(group
      ? { measure: { ...group.measure, source: citeText(conversation, group.measure.sources) } }
      : {}),
    ...(other && found.alternative
      ? {
          alternative: {
            name: outcomeName(block, found.alternative),
            text: other.text,
            source: citeText(conversation, other.sources),
          },
        }
      : {}),
  };
}

/** Whether an answer was given after the decision; the caseworker's choice stands, but is worth a second look. */
const isOutdated = ({ decision, answers }: Draft) =>
  decision?.choice !== undefined && Object.values(answers).some(({ rev }) => rev > decision.rev);

/** The suggestion with its reasons, and the caseworker's own choice. */
export function outcomeView(
  conversation: Conversation,
  draft: Draft,
  common: OnDraft,
  now: string,
): OutcomeView {
  const assessment = assessmentOf(conversation, draft);
  if (conversation.type !== 'flow' || assessment === undefined)
    throw new Error('a cursor at an outcome the conversation does not have');
  const { block, found } = assessment;
  const today = dateOf(now);
  const key = allQuestions(conversation).get(block.keyQuestion);
  const given = replay(conversation, draft).answers[block.keyQuestion];
  const text =
    key?.type === 'choice' ? key.options.find((option) => option.value === given)?.text : undefined;
  return {
    ...common,
    ...wordsOf(conversation, block, found),
    show: 'outcome',
    outdated: isOutdated(draft),
    notice: block.notice,
    changed: block.changed,
    ...(key && text ? { key: { label: key.label, text } } : {}),
    ...(isHistory(block, today) ? { history: block.history } : {}),
    ...(asksForChoice(block, found, today) ? { decision: { fields: fields(block, draft) } } : {}),
  };
}
