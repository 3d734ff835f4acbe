import { madeOrTold } from './trouble.ts';

/** Where a command writes: what was asked for, and what is told about it. */
export type Say = { out(text: string): void; err(text: string): void };

/** A command of content editors: its arguments → its exit code. It opens no store and needs no setting. */
export type EditorCommand = (args: readonly string[], say: Say) => number;

/** Runs a command of content editors. Trouble is told. */
export function runEditorCommand(command: EditorCommand): void {
  const say: Say = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
  const code = madeOrTold(() => command(process.argv.slice(2), say));
  if (code !== undefined) process.exitCode = code;
}
