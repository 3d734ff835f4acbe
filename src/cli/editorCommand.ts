import { ContentError } from '../content/contentError.ts';
import { ConfigError } from '../settings.ts';
import { CommandError } from './runCommand.ts';

/** Where a command writes: what was asked for, and what is told about it. */
export type Say = { out(text: string): void; err(text: string): void };

/** A command of content editors: its arguments → its exit code. It opens no store and needs no setting. */
export type EditorCommand = (args: readonly string[], say: Say) => number;

/** Runs a command of content editors. Expected trouble is one line on standard error and exit code 1. */
export function runEditorCommand(command: EditorCommand): void {
  const say: Say = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
  try {
    process.exitCode = command(process.argv.slice(2), say);
  } catch (error) {
    const known =
      error instanceof ContentError || error instanceof ConfigError || error instanceof CommandError;
    say.err(`samtalemakker: ${known ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  }
}
