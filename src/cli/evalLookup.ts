import { readFileSync } from 'node:fs';
import { CommandError } from './commandError.ts';
import { runEditorCommand } from './editorCommand.ts';
import { type Asked, askAll, type Figures, figuresOf, readQuestions } from './evalLookupFigures.ts';
import { LineError } from './jsonLines.ts';
import { contentLookup } from './lookupContent.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const of = (count: number, all: number) => `${count} of ${all} (${percent(count / Math.max(1, all))})`;

function figuresText(it: Figures): string {
  return [
    `questions                    ${it.answerable} answerable, ${it.unanswerable} unanswerable`,
    `hit@1                        ${percent(it.hitAt1)}`,
    `hit@3                        ${percent(it.hitAt3)}`,
    `MRR@5                        ${it.mrrAt5.toFixed(3)}`,
    `unanswerable refused         ${of(it.refusedRightly, it.unanswerable)}`,
    `answerable wrongly refused   ${of(it.refusedWrongly, it.answerable)}`,
    '',
  ].join('\n');
}

/** One line for what went wrong with a question, or none. */
function missOf({ question: { id, question, answerable }, answered, gap, at, first = '-' }: Asked): string[] {
  const wrong = [
    ...(!answerable && answered ? ['answered'] : []),
    ...(answerable && !answered ? [gap === undefined ? 'refused' : `refused (${gap})`] : []),
    ...(answerable && at !== 0 ? [at === undefined ? 'not found' : `found as no. ${at + 1}`] : []),
  ];
  return wrong.length === 0 ? [] : [`${id}  ${wrong.join(', ')}: ${question}  → ${first}`];
}

/** Reads the questions of a file; trouble with it is one line. */
function questionsOf(file: string | undefined) {
  if (file === undefined)
    throw new CommandError('npm run eval:lookup -- FILE [--misses]: a file is expected');
  try {
    return readQuestions(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof LineError) throw new CommandError(`${file}: ${error.message}`);
    throw new CommandError(`${file}: ${String((error as Error).message)}`);
  }
}

runEditorCommand((args, { out }) => {
  const [file] = args.filter((it) => it !== '--misses');
  const questions = questionsOf(file);
  const asked = askAll(contentLookup(), questions);
  out(figuresText(figuresOf(asked)));
  if (args.includes('--misses'))
    out(
      asked
        .flatMap(missOf)
        .map((line) => `${line}\n`)
        .join(''),
    );
  return 0;
});
