import { auditKey } from '../store/auditLog.ts';
import { keysBeside } from '../store/openStore.ts';
import type { Engine } from '../store/work.ts';
import { CommandError } from './commandError.ts';
import type { Around } from './runCommand.ts';

/** What stood behind a command, by name. */
export type Options = Partial<Record<string, string>>;

/** The key of the log. Throws a CommandError where no bot has run yet, and a StoreError where the key cannot be opened. */
export async function keyOfLog(engine: Engine, { place }: Around): Promise<Uint8Array> {
  const key = await auditKey(engine, keysBeside(place));
  if (key === undefined) throw new CommandError('there is no audit log yet: no bot has run on this store');
  return key;
}
