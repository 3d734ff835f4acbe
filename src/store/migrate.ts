import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

const FOLDER = join(process.cwd(), 'src', 'store', 'migrations');

/** The numbered migrations, in order. */
function migrations(): { number: number; sql: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), sql: readFileSync(join(FOLDER, name), 'utf8') }));
}

/** Brings a database to the newest schema, under SQLite's own write lock. Throws when it was written by a newer program. */
export function migrate(database: DatabaseSync): void {
  const known = migrations();
  database.exec('BEGIN IMMEDIATE');
  try {
    const has = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    const newest = known.at(-1)?.number ?? 0;
    if (has > newest)
      throw new Error(
        `the database has schema ${has}, this program knows ${newest}: start the newer program`,
      );
    for (const { number, sql } of known) if (number > has) database.exec(sql);
    database.exec(`PRAGMA user_version = ${newest}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
