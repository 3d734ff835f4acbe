import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { inMemory, inPlaces, leftOut, onDisk, onPostgres, type Place } from './places.ts';
import { median, quantile } from './quantile.ts';
import type { Report } from './report.ts';

const COMMITS = 400;
/** About as much as a sealed draft. */
const STATE = Buffer.alloc(2_048, 7);
const TABLE = 'commit_measured';

/** How long a COMMIT of a draft's size takes in a SQLite file, in milliseconds each, with every commit on disk before it returns or not. */
function sqliteCommits(folder: string, durable: boolean): number[] {
  const database = new DatabaseSync(join(folder, `${TABLE}.db`));
  try {
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durable ? 'FULL' : 'OFF'}; PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY, state BLOB)`);
    const write = database.prepare(`INSERT OR REPLACE INTO ${TABLE} VALUES (?, ?)`);
    return Array.from({ length: COMMITS }, (_, index) => {
      database.exec('BEGIN IMMEDIATE');
      write.run(index % 16, STATE);
      const began = performance.now();
      database.exec('COMMIT');
      return performance.now() - began;
    });
  } finally {
    database.close();
  }
}

/** The same in PostgreSQL, the way to the server and back included. */
async function postgresCommits(url: string, durable: boolean): Promise<number[]> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    await pool.query(`SET synchronous_commit = ${durable ? 'on' : 'off'}`);
    await pool.query(`CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY, state BYTEA)`);
    const took: number[] = [];
    for (let index = 0; index < COMMITS; index += 1) {
      await pool.query('BEGIN');
      await pool.query(
        `INSERT INTO ${TABLE} VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
        [index % 16, STATE],
      );
      const began = performance.now();
      await pool.query('COMMIT');
      took.push(performance.now() - began);
    }
    return took;
  } finally {
    await pool.end();
  }
}

/** What a commit takes in microseconds: in the middle, nearly at worst, and how much of the middle is the disk. */
export type Commit = { p50: number; p95: number; fsync: number };

/** Measures commits in a place. */
export async function commitIn({ folder, env }: Place): Promise<Commit> {
  const measure = async (durable: boolean) => {
    const took =
      folder === undefined
        ? await postgresCommits(env.DATABASE_URL ?? '', durable)
        : sqliteCommits(folder, durable);
    return took.map((ms) => ms * 1_000);
  };
  const durable = await measure(true);
  const p50 = median(durable);
  return { p50, p95: quantile(durable, 0.95), fsync: p50 - median(await measure(false)) };
}

/** What a commit costs, and how much of it is the disk. */
export const commits = (): Promise<Report> =>
  inPlaces([inMemory, onDisk, onPostgres], async (places) => {
    const lines = [];
    for (const place of places) {
      const { p50, p95, fsync } = await commitIn(place);
      lines.push({ store: place.name, 'commit p50 µs': p50, 'commit p95 µs': p95, 'fsync p50 µs': fsync });
    }
    const note = `${COMMITS} commits of ${STATE.length} bytes one by one, in tables of their own. fsync is what is saved without it: SQLite with synchronous=OFF instead of FULL, PostgreSQL with synchronous_commit off instead of on.`;
    return { title: 'One commit', lines, notes: [note, ...leftOut()] };
  });
