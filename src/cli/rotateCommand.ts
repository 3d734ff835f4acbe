import { keysBeside } from '../store/openStore.ts';
import { type Rotation, rotateKeys } from '../store/rotateKeys.ts';
import { StoreError } from '../store/storeError.ts';
import type { Engine } from '../store/work.ts';
import { CommandError } from './commandError.ts';
import { besideBot, type Command } from './runCommand.ts';

const LOCAL = `ENCRYPTION_KEYS: not set, so everything is under the key in the file encryption-key in DATA_DIR. To go over to keys of your own:
  1. make a key (docs/operate/keys.md) and set ENCRYPTION_KEYS to it, with the content of that file last: NAME:KEY,local:CONTENT
  2. start the bot again with it
  3. run this command again with it`;

const keys = (count: number) => `${count} ${count === 1 ? 'key' : 'keys'}`;

/** What came of it, a line each. */
function told({ first, wrapped, under, lost, left }: Rotation): string {
  const lines = [`Wrapped anew under »${first}«: ${wrapped}. Under it now: ${under}.`];
  for (const [master, count] of lost)
    lines.push(`Cannot be opened: ${keys(count)} under »${master}«. Set that key too, and run this again.`);
  if (left > 0)
    lines.push(
      `Left under other keys: ${keys(left)}, made meanwhile. Start every bot again with »${first}« first, and run this again.`,
    );
  return `${lines.join('\n')}\n`;
}

/** Overwrites the old wrappings; false where a backup or a command that reads stands in the way. */
async function scrubbed(engine: Engine): Promise<boolean> {
  try {
    await engine.scrub();
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'busy') return false;
    throw error;
  }
}

const NOT_SCRUBBED =
  'The old wrappings still stand on the disk, because a backup or another command reads: run this again when it is done.\n';

/** Wraps every key anew under the first of ENCRYPTION_KEYS. The exit code is 1 as long as one is not under it. */
export const rotateCommand: Command = async (args, around) => {
  if (args.length > 0) throw new CommandError('npm run --silent keys:rotate takes nothing behind it');
  if (around.place.keys === undefined) throw new CommandError(LOCAL);
  return besideBot(around, async (engine) => {
    const rotation = await rotateKeys(engine, keysBeside(around.place));
    await around.out(told(rotation));
    if (!(await scrubbed(engine))) await around.out(NOT_SCRUBBED);
    return rotation.lost.size === 0 && rotation.left === 0 ? 0 : 1;
  });
};
