import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { backUp } from '../store/backUp.ts';
import { CommandError } from './commandError.ts';
import type { Command } from './runCommand.ts';

const POSTGRES =
  'the store is in PostgreSQL: back it up with pg_dump instead, as docs/operate/backup.md tells';

/** Copies the database file, beside a bot that may run, to a new file. */
export const backupCommand: Command = async ([file, ...more], { place, out }) => {
  if (file === undefined || more.length > 0)
    throw new CommandError('npm run --silent backup -- FILE: the name of a new file is expected');
  if (place.databaseUrl !== undefined) throw new CommandError(POSTGRES);
  const bytes = made(place.dataDir, file);
  await out(`Backed up to ${file}: ${bytes} bytes. The key that opens it is not in it.\n`);
  return 0;
};

/** Makes the copy. Throws a CommandError where the file cannot be made. */
function made(folder: string, file: string): number {
  try {
    return backUp(folder, file);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !existsSync(dirname(file)))
      throw new CommandError(`${file}: the folder is not there; make it first`);
    if (code === 'EEXIST') throw new CommandError(`${file}: it is there already; name a new file`);
    if (syscall !== undefined) throw new CommandError(`${file}: it cannot be made (${code})`);
    throw error;
  }
}
