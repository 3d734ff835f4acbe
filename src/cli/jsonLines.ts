import { createInterface } from 'node:readline';
import type { z } from 'zod';

/** What is wrong with a line of input: a code for programs, and the field. */
export class LineError extends Error {
  readonly code: string;
  readonly field: string;

  constructor(code: string, field: string) {
    super(`${code}: ${field}`);
    this.code = code;
    this.field = field;
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
  );
}

/**
 * Answers standard input line by line with one JSON line each. A bad line gets `{ "error": { code, field } }` in its place, and the
 * exit code is then 1. Empty lines are passed over.
 */
export async function answerLines(answer: (line: string) => unknown): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
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
    return { error: { code: error.code, field: error.field } };
  }
}
