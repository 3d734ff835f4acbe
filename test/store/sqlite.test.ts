import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import { besideSqliteEngine, openSqliteEngine } from '../../src/store/sqliteEngine.ts';
import { rows } from '../../src/store/work.ts';
import { type Bench, clock, storeContract } from './contract.ts';
import { desk, draft, forget, text, turn } from './given.ts';
import { handoverContract } from './handoverContract.ts';

const log = openLog('silent');
const openIn = (folder: string) =>
  openStore({ dataDir: folder }, log, { now: () => clock.now, shared: () => clock.now });
const freshFolder = () => mkdtempSync(join(tmpdir(), 'lager-'));

/** SQL from a connection beside the store's. */
function query(folder: string, sql: string): Record<string, unknown>[] {
  const beside = new DatabaseSync(join(folder, 'samtalemakker.db'));
  const found = beside.prepare(sql).all();
  beside.close();
  return found;
}

async function open(): Promise<Bench> {
  const folder = freshFolder();
  const bench: Bench = {
    store: await openIn(folder),
    async reopen() {
      await bench.store.close();
      bench.store = await openIn(folder);
      return bench.store;
    },
    query: async (sql) => query(folder, sql),
    async close() {
      await bench.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

describe('a store in a file', () => {
  storeContract(open);
  handoverContract(open);
});

describe('the file', () => {
  let folder: string;
  beforeEach(() => {
    folder = freshFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('holds nothing of the key of a draft that was forgotten, once it is scrubbed', async () => {
    const store = await openIn(folder);
    await turn(store, { writes: [draft()] });
    const [row] = query(folder, "SELECT wrapped FROM data_key WHERE id = 'd1'");
    const wrapped = Buffer.from(row?.wrapped as Uint8Array);
    const onDisk = () =>
      ['', '-wal'].some((end) => readFileSync(join(folder, `samtalemakker.db${end}`)).includes(wrapped));
    expect(onDisk()).toBe(true);
    await turn(store, { draft: 'd1', writes: [forget()] });
    await store.scrub();
    expect(onDisk()).toBe(false);
    await store.close();
  });

  it('of a newer program is refused', async () => {
    const database = new DatabaseSync(join(folder, 'samtalemakker.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openIn(folder)).rejects.toMatchObject({ trouble: 'newer' });
  });

  it('that is damaged is refused, and says what to do', async () => {
    await (await openIn(folder)).close();
    const path = join(folder, 'samtalemakker.db');
    const file = readFileSync(path);
    writeFileSync(path, file.fill(0xa5, 4_096, 8_192));
    await expect(openIn(folder)).rejects.toThrow('restore it from a backup');
  });

  it('has one owner at a time, and can still be read beside it', async () => {
    const store = await openIn(folder);
    await turn(store, { writes: [desk] });
    await expect(openIn(folder)).rejects.toMatchObject({ trouble: 'owned' });
    const beside = besideSqliteEngine(folder);
    const found = await beside.look(() => rows('SELECT person FROM person'));
    expect(found).toHaveLength(1);
    await beside.close();
    await store.close();
    await (await openIn(folder)).close();
  });

  it('makes a folder and a key only its owner can read', async () => {
    const inner = join(folder, 'ny', 'mappe');
    await (await openIn(inner)).close();
    expect(statSync(inner).mode & 0o777).toBe(0o700);
    expect(statSync(join(inner, 'encryption-key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(inner, 'samtalemakker.db')).mode & 0o777).toBe(0o600);
  });

  it('does not open with another key', async () => {
    const store = await openIn(folder);
    await turn(store, { writes: [draft()] });
    await store.close();
    const file = join(folder, 'encryption-key');
    for (const text of [`local:${randomBytes(32).toString('base64')}\n`, 'local:aGVq\n', '']) {
      writeFileSync(file, text);
      await expect(openIn(folder)).rejects.toMatchObject({
        trouble: 'unreadable',
        message: expect.stringMatching(/^the file encryption-key in the folder .*put the right one back/),
      });
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  it('makes no new key for a store whose key is gone, and opens when it is back', async () => {
    const store = await openIn(folder);
    await turn(store, { writes: [desk] });
    await store.close();
    const file = join(folder, 'encryption-key');
    const key = readFileSync(file);
    rmSync(file);
    for (let time = 0; time < 2; time += 1)
      await expect(openIn(folder)).rejects.toMatchObject({
        trouble: 'unreadable',
        message: expect.stringMatching(/^the file encryption-key in the folder .* is missing: put it back/),
      });
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, key);
    await (await openIn(folder)).close();
  });

  it('makes a key for a store that a crash left before it had one', async () => {
    await openSqliteEngine(folder).close();
    await (await openIn(folder)).close();
  });

  it('waits for a command that writes beside it, and says it is busy when that takes too long', async () => {
    const store = await openIn(folder);
    const beside = new DatabaseSync(join(folder, 'samtalemakker.db'));
    beside.exec('BEGIN IMMEDIATE');
    await expect(turn(store, { writes: [desk] })).rejects.toMatchObject({ trouble: 'busy' });
    beside.exec('COMMIT');
    beside.close();
    await turn(store, { writes: [desk] });
    expect(text((await turn(store)).desk)).toBe('bordet');
    await store.close();
  });
});
