import { assessmentOf } from '../../dialogs/engine/decide.ts';
import { signWords } from '../../dialogs/engine/outcomeWords.ts';
import type { Assessment } from '../../dialogs/rules/rule.ts';
import type { OutcomeBlock } from '../../dialogs/schema/outcome.ts';
import { readContentDir } from '../config.ts';
import { answerLines, LineError } from './jsonLines.ts';
import { type CommandContent, commandContent, readTold } from './told.ts';

/** The suggestion in the words of the content, each reason with its first source. */
function worded(block: OutcomeBlock, found: Assessment) {
  const sign = (id: string) => ({ id, text: signWords(block, id, found) });
  const reason = (id: string) => {
    const [cite] = block.signs[id]?.sources ?? [];
    return { ...sign(id), source: cite?.source, page: cite?.page ?? cite?.heading };
  };
  return {
    outcome: found.outcome,
    certainty: found.certainty,
    alternative: found.alternative,
    reasons: found.reasons.map(reason),
    contrary: found.contrary.map(sign),
    missing: found.missing,
    flags: found.flags.map((id) => ({ id, text: block.flags[id]?.text ?? id })),
  };
}

const USAGE = `npm run --silent assess -- --json: one conversation with a suggestion per line of standard input, as in

echo '{"flow":"visitation","answers":{"under_30":"ja","erhvervskompetencegivende_uddannelse":"nej","start_horisont":"ca_et_aar"}}' | npm run --silent assess -- --json

A wrong name is answered with those that are known, at most twenty, the nearest first.
`;

/** The suggestion for a line's conversation. Throws a LineError where the conversation has none. */
function assessed(content: CommandContent, line: string) {
  const { conversation, draft } = readTold(content, line, new Date().toISOString());
  const assessment = assessmentOf(conversation, draft);
  if (assessment !== undefined) return worded(assessment.block, assessment.found);
  const flows = content.editions.map((edition) => edition.conversation);
  const withOutcome = flows.flatMap((it) => (it.type === 'flow' && it.outcome ? it.id : []));
  throw new LineError('no_outcome', 'flow', withOutcome);
}

await answerLines(() => {
  const content = commandContent(readContentDir());
  return (line) => assessed(content, line);
}, USAGE);
