import { ContentError } from '../content/contentError.ts';
import { ConfigError } from '../settings.ts';
import { CommandError } from './commandError.ts';

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
