import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './storeError.ts';

const FOLDER = join(process.cwd(), 'src', 'store', 'migrations');

/**
 * The numbered migrations a database lacks, in order, as SQL, and the number it has after them. Throws a StoreError when the
 * database was written by a newer program.
 */
export function missingMigrations(
  engine: 'sqlite' | 'postgres',
  has: number,
): { newest: number; sql: string[] } {
  const folder = join(FOLDER, engine);
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), path: join(folder, name) }));
  const newest = known.at(-1)?.number ?? 0;
  if (has > newest)
    throw new StoreError(
      'newer',
      `the database has schema ${has}, this program knows ${newest}: start the newer program`,
    );
  return {
    newest,
    sql: known.filter(({ number }) => number > has).map(({ path }) => readFileSync(path, 'utf8')),
  };
}

/** Holds a command to a database that a bot of this very program has brought up to date. Throws a StoreError. */
export function newestOnly(engine: 'sqlite' | 'postgres', has: number): void {
  if (has === 0) throw new StoreError('absent', 'the database is empty; the bot fills it when it starts');
  const { newest, sql } = missingMigrations(engine, has);
  if (sql.length > 0)
    throw new StoreError(
      'older',
      `the database has schema ${has}, this program knows ${newest}: start the bot first, which brings it up to date`,
    );
}
