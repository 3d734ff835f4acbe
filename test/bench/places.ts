import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshSchema } from '../store/postgres.ts';

/** Somewhere a store can be: the settings that lead the program there, its folder if it is one, and how to be rid of it. */
export type Place = {
  name: string;
  env: Record<string, string>;
  folder?: string;
  drop(): Promise<void>;
};

/** Where results are written, on the project's disk; git does not see it. */
export const OUT = join(process.cwd(), 'out', 'bench');
const MEMORY = '/dev/shm';

function folderIn(parent: string, name: string): Place {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'samtalemakker-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const drop = async () => {
    process.off('exit', remove);
    remove();
  };
  return { name, env: { DATA_DIR: folder }, folder, drop };
}

/** SQLite where writing costs no disk: the durable store's very code, with its files in memory. */
export const inMemory = (): Place =>
  existsSync(MEMORY)
    ? folderIn(MEMORY, 'SQLite in memory')
    : folderIn(tmpdir(), 'SQLite in the temporary folder');

/** SQLite on the disk the project lies on. */
export const onDisk = (): Place => folderIn(OUT, 'SQLite on disk');

/** A schema of its own in the PostgreSQL server of TEST_DATABASE_URL; undefined where that is not set. */
export async function onPostgres(): Promise<Place | undefined> {
  if (process.env.TEST_DATABASE_URL === undefined) return undefined;
  const schema = await freshSchema();
  const keys = `bench:${randomBytes(32).toString('base64')}`;
  const env = { DATABASE_URL: schema.url, ENCRYPTION_KEYS: keys };
  return { name: 'PostgreSQL', env, drop: () => schema.drop() };
}

/** Said where there is no server. */
export const NO_POSTGRES =
  'PostgreSQL is left out: set TEST_DATABASE_URL=postgres://user@127.0.0.1/test to have it measured.';

const open = new Set<Place>();

/** Is rid of every place in use, where the benchmark is ended in the middle. */
export async function dropPlaces(): Promise<void> {
  for (const place of open) await place.drop();
}

/** Every place there is, for as long as the work takes; and what to say of those that are missing. */
export async function inPlaces<T>(
  kinds: readonly (() => Place | Promise<Place | undefined>)[],
  work: (places: Place[]) => Promise<T>,
): Promise<T> {
  const places: Place[] = [];
  try {
    for (const kind of kinds) {
      const place = await kind();
      if (place === undefined) continue;
      places.push(place);
      open.add(place);
    }
    return await work(places);
  } finally {
    for (const place of places) {
      open.delete(place);
      await place.drop();
    }
  }
}

/** What must be said where a part leaves PostgreSQL out. */
export const leftOut = (): string[] => (process.env.TEST_DATABASE_URL === undefined ? [NO_POSTGRES] : []);
