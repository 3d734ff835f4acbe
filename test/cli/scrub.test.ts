import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { openSqliteEngine } from '../../src/store/sqliteEngine.ts';
import { storeOn } from '../../src/store/sqlStore.ts';
import type { Store } from '../../src/store/store.ts';
import type { Engine } from '../../src/store/work.ts';
import { desk, draft, forget, scrubbed, turn } from '../store/given.ts';
import { describePostgres } from '../store/postgres.ts';
import { clock, freshFile, freshPostgres, keysNamed, type Place } from './given.ts';

/** Wrapped as the key of a draft is in the database. */
async function wrappedOf(here: Place, id = 'd1'): Promise<Buffer> {
  const [row] = await here.query(`SELECT wrapped FROM data_key WHERE id = '${id}'`);
  return Buffer.from(row?.wrapped as Uint8Array);
}

/** Deletes a draft while somebody reads beside the bot, as a backup does; then the reader is done. */
async function deletedBeside(store: Store, reader: () => Promise<() => Promise<unknown>>): Promise<void> {
  const done = await reader();
  await turn(store, { draft: 'd1', writes: [forget()] });
  const began = performance.now();
  await expect(store.scrub()).rejects.toMatchObject({ trouble: 'busy' });
  expect(performance.now() - began).toBeLessThan(4_000);
  await done();
}

describe('What was deleted, in a file', () => {
  let here: Place;
  let store: Store;
  beforeEach(async () => {
    here = freshFile();
    store = await here.open();
    await turn(store, { writes: [desk, draft()] });
  });
  afterEach(async () => {
    await store.close();
    await here.gone();
  });
  const onDisk = (wrapped: Buffer) =>
    ['', '-wal'].some((end) =>
      readFileSync(join(here.place.dataDir, `samtalemakker.db${end}`)).includes(wrapped),
    );

  it('is overwritten later where a command reads what was there before', async () => {
    const wrapped = await wrappedOf(here);
    await deletedBeside(store, async () => {
      const reader = new DatabaseSync(join(here.place.dataDir, 'samtalemakker.db'));
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM data_key').get();
      return async () => reader.close();
    });
    expect(onDisk(wrapped)).toBe(true);
    await store.scrub();
    expect(onDisk(wrapped)).toBe(false);
  });

  it('is overwritten when it was the key of a person who has not been here for long', async () => {
    clock.now = 1_000;
    await store.scrub();
    await turn(store, { draft: 'd1', writes: [forget()] });
    await store.scrub();
    const [row] = await here.query('SELECT desk_key FROM person');
    const wrapped = await wrappedOf(here, String(row?.desk_key));
    await store.forget({ incoming: 0, messages: 0, persons: 9e15, audit: 0, votes: 0 });
    expect(await here.query('SELECT person FROM person')).toEqual([]);
    expect(onDisk(wrapped)).toBe(true);
    await store.scrub();
    expect(onDisk(wrapped)).toBe(false);
  });
});

describe('What is deleted while something else is being overwritten', () => {
  it('is overwritten the next time', async () => {
    const here = freshFile();
    const engine = openSqliteEngine(here.place.dataDir);
    let times = 0;
    let meanwhile = async (): Promise<unknown> => undefined;
    const watched: Engine = {
      together: (work) => engine.together(work),
      alone: (name, work) => engine.alone(name, work),
      look: (work) => engine.look(work),
      async scrub() {
        times += 1;
        await engine.scrub();
        await meanwhile();
      },
      ping: (now) => engine.ping(now),
      clock: () => engine.clock(),
      close: () => engine.close(),
    };
    const store = await storeOn(watched, keysNamed('k1'), { now: () => clock.now });
    await turn(store, { writes: [draft()] });
    meanwhile = () => turn(store, { draft: 'd1', writes: [forget()] });
    await store.scrub();
    meanwhile = async () => undefined;
    await store.scrub();
    await store.scrub();
    expect(times).toBe(2);
    await store.close();
    await here.gone();
  });
});

describePostgres('What was deleted, in PostgreSQL', () => {
  let here: Place;
  let store: Store;
  let pool: Pool;
  beforeEach(async () => {
    here = await freshPostgres();
    store = await here.open();
    pool = new Pool({ connectionString: here.place.databaseUrl, max: 1 });
    await turn(store, { writes: [draft()] });
  });
  afterEach(async () => {
    await pool.end();
    await store.close();
    await here.gone();
  });
  const onDisk = async (wrapped: Buffer) => {
    await here.query('CHECKPOINT');
    const [file] = await here.query("SELECT pg_read_binary_file(pg_relation_filepath('data_key')) AS bytes");
    return (file?.bytes as Buffer).includes(wrapped);
  };

  it.each([
    ['holds the table, as pg_dump does', 'SELECT count(*) FROM data_key'],
    ['may still see what was deleted', 'SELECT count(*) FROM person'],
  ])('is overwritten later where somebody %s', async (_name, sql) => {
    const wrapped = await wrappedOf(here);
    await deletedBeside(store, async () => {
      await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await pool.query(sql);
      return () => pool.query('COMMIT');
    });
    expect(await onDisk(wrapped)).toBe(true);
    await scrubbed(store);
    expect(await onDisk(wrapped)).toBe(false);
  });

  it('holds up no turn for long while it waits to be', async () => {
    await pool.query('BEGIN');
    await pool.query('SELECT count(*) FROM data_key');
    await turn(store, { draft: 'd1', writes: [forget()] });
    const scrubbing = expect(store.scrub()).rejects.toMatchObject({ trouble: 'busy' });
    const began = performance.now();
    await turn(store, { writes: [draft('d2')] });
    expect(performance.now() - began).toBeLessThan(4_000);
    await scrubbing;
    await pool.query('COMMIT');
  });
});
