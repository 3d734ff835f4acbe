import { createInterface } from 'node:readline';
import { z } from 'zod';
import { madeOrTold } from './trouble.ts';

/** What is wrong with a line of input: a code for programs, the field, and the names that are known there, where a name is wrong. */
export class LineError extends Error {
  readonly code: string;
  readonly field: string;
  readonly expected: readonly string[];

  constructor(code: string, field: string, expected: readonly string[] = []) {
    super(`${code}: ${field}`);
    this.code = code;
    this.field = field;
    this.expected = expected;
  }
}

/** A line of JSON checked against a schema; a LineError names the first field that is wrong. */
export function parseLine<T>(line: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new LineError('json', '');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  throw new LineError(
    unknown ? 'unknown' : 'invalid',
    [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join('.'),
    unknown && issue?.path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
  );
}

/**
 * Answers standard input line by line with one JSON line each; `open` makes what answers, and its trouble is told. A bad line gets
 * `{ "error": { code, field, expected? } }` in its place, and the exit code is then 1. Empty lines are passed over. `--help` is answered
 * with the usage instead.
 */
export async function answerLines(open: () => (line: string) => unknown, usage: string): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return void process.stdout.write(usage);
  if (args.some((it) => it !== '--json')) {
    process.exitCode = 1;
    return void process.stderr.write(usage);
  }
  const answer = madeOrTold(open);
  if (answer === undefined) return;
  for await (const typed of createInterface({ input: process.stdin })) {
    // PowerShell may put a mark of byte order before the first line.
    const line = typed.replace(/^\uFEFF/, '');
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(answered(answer, line))}\n`);
  }
}

function answered(answer: (line: string) => unknown, line: string): unknown {
  try {
    return answer(line);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    process.exitCode = 1;
    const { code, field, expected } = error;
    return { error: { code, field, ...(expected.length > 0 ? { expected } : {}) } };
  }
}
