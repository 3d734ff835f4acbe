import { createInterface } from 'node:readline';
import { LineError } from './jsonLines.ts';
import { contentLookup } from './lookupContent.ts';
import { lookupLine, lookupText, questionIn } from './lookupLine.ts';
import { madeOrTold } from './trouble.ts';

const USAGE = 'npm run --silent lookup [-- --json]: one question per line of standard input\n';

/** Answers standard input line by line. An empty line is a bad one here, since every line is a question. */
async function answerQuestions(asJson: boolean): Promise<void> {
  const lookup = madeOrTold(contentLookup);
  if (lookup === undefined) return;
  const answer = (line: string) =>
    asJson ? `${JSON.stringify(lookupLine(lookup, line))}\n` : lookupText(lookup.ask(questionIn(line)));
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      process.stdout.write(answer(line));
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      process.exitCode = 1;
      process.stdout.write(`${JSON.stringify({ error: { code: error.code, field: error.field } })}\n`);
    }
  }
}

const args = process.argv.slice(2);
if (args.some((it) => it !== '--json')) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else await answerQuestions(args.includes('--json'));
