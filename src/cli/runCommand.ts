import { readStoreConfig } from '../config.ts';
import { type Log, openLog } from '../log.ts';
import { scrub } from '../privacy/scrub.ts';
import { ConfigError } from '../settings.ts';
import { openBeside, type StorePlace, settingOf } from '../store/openStore.ts';
import { StoreError } from '../store/storeError.ts';
import type { Engine } from '../store/work.ts';
import { CommandError } from './commandError.ts';

/** What an operator's command works with: where the store is, the log, and how it writes to standard output. */
export type Around = { place: StorePlace; log: Log; out(text: string): Promise<void> };

/** A command: its arguments → its exit code. */
export type Command = (args: readonly string[], around: Around) => Promise<number>;

/** What a command does on the open database, once its arguments are understood; its exit code. */
export type Task = (engine: Engine, around: Around) => Promise<number>;

/** Does a task on the database, beside a bot that may run on it. */
export async function besideBot(around: Around, task: Task): Promise<number> {
  const engine = await openBeside(around.place, around.log);
  try {
    return await task(engine, around);
  } finally {
    await engine.close();
  }
}

/** Writes to standard output and waits until it was taken, so that a long list does not pile up in memory. */
const out = (text: string) =>
  new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** One line for trouble that is expected; anything else keeps its stack. Nothing where whoever read our output has gone away. */
function toldOf(error: unknown, place: StorePlace | undefined): string {
  if (error instanceof StoreError && place)
    return new ConfigError(settingOf(place, error), error.message).line;
  if (error instanceof ConfigError) return error.line;
  return scrub(error instanceof CommandError ? error.message : String((error as Error).stack));
}

const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';

/** Runs a command of an operator's on the store the settings name. Expected trouble is one line on standard error and exit code 1. */
export async function runCommand(command: Command): Promise<void> {
  // Told through the callback of each write.
  process.stdout.on('error', () => undefined);
  let place: StorePlace | undefined;
  try {
    const { store, logLevel } = readStoreConfig();
    place = store;
    process.exitCode = await command(process.argv.slice(2), { place, log: openLog(logLevel), out });
  } catch (error) {
    process.exitCode = 1;
    if (!isGone(error)) process.stderr.write(`samtalemakker: ${toldOf(error, place)}\n`);
  }
}
