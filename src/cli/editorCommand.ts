import { ContentError } from '../content/contentError.ts';
import { ConfigError } from '../settings.ts';
import { CommandError } from './commandError.ts';

/** Where a command writes: what was asked for, and what is told about it. */
export type Say = { out(text: string): void; err(text: string): void };

/** A command of content editors: its arguments → its exit code. It opens no store and needs no setting. */
export type EditorCommand = (args: readonly string[], say: Say) => number;

/** Tells what stopped a command, and sets exit code 1. Expected trouble is one line on standard error; anything else keeps its stack. */
export function tellTrouble(error: unknown): void {
  const known =
    error instanceof ContentError || error instanceof ConfigError || error instanceof CommandError;
  process.stderr.write(`samtalemakker: ${known ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}

/** What is made; undefined where that did not go, which is then told. */
export function madeOrTold<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    tellTrouble(error);
    return undefined;
  }
}

/** Runs a command of content editors. Trouble is told. */
export function runEditorCommand(command: EditorCommand): void {
  const say: Say = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
  const code = madeOrTold(() => command(process.argv.slice(2), say));
  if (code !== undefined) process.exitCode = code;
}
