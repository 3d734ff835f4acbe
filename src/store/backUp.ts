import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileIn } from './sqliteEngine.ts';
import { known } from './sqliteTrouble.ts';
import { StoreError } from './storeError.ts';

/** How long a bot that writes at the same moment is waited for. */
const BUSY_MS = 10_000;

/**
 * Copies the database in a folder, as it is at one moment, to a new file that only its owner can read; a bot may run meanwhile. What
 * was deleted is not in the copy. Its size in bytes. Throws a StoreError; then there is no file.
 */
export function backUp(folder: string, to: string): number {
  if (!existsSync(fileIn(folder)))
    throw new StoreError('absent', `there is no database in the folder ${folder}`);
  closeSync(openSync(to, 'wx', 0o600));
  try {
    copy(fileIn(folder), to);
    check(to);
    flush(to);
    return statSync(to).size;
  } catch (error) {
    rmSync(to, { force: true });
    throw known(error);
  }
}

function copy(from: string, to: string): void {
  const database = new DatabaseSync(from);
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

function check(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [told] = database.prepare('PRAGMA integrity_check(1)').all();
    if (told?.integrity_check !== 'ok')
      throw new StoreError('damaged', 'the copy is damaged, so it was removed');
  } finally {
    database.close();
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
