import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLog } from '../../src/log.ts';
import { localMasterKeys, type MasterKeys, parseMasterKeys } from '../../src/privacy/masterKeys.ts';
import { openPostgresEngine } from '../../src/store/postgresEngine.ts';
import { openSqliteEngine } from '../../src/store/sqliteEngine.ts';
import { storeOn } from '../../src/store/sqlStore.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, rows } from '../../src/store/work.ts';
import { freshSchema } from '../store/postgres.ts';
import { readWhole, type Whole } from './whole.ts';

/** A store looked at from beside: all that it holds, the store as the program has it, whether its file is sound, and all it then holds. */
export type Sight = { whole: Whole; store: Store; damage?: string; read(): Promise<Whole> };

/** Where a program keeps its store, and how it is looked at. */
export type Ground = {
  /** Settings that lead the program there. */
  env: Record<string, string>;
  /** Looks at what is there while no program runs on it, without changing anything the next one will find. */
  see<T>(look: (sight: Sight) => Promise<T> | T): Promise<T>;
  /** How many messages wait to be sent, also beside a program. */
  waiting(): Promise<number>;
  close(): Promise<void>;
};

const FILE = 'samtalemakker.db';
const waits = () => rows('SELECT count(*) AS waiting FROM outbox');

async function sightOf(engine: Engine, keys: MasterKeys, damage?: string): Promise<Sight> {
  const read = () => engine.look(() => readWhole(keys));
  const whole = await read();
  return {
    whole,
    read,
    store: await storeOn(engine, keys, { now: Date.now }),
    ...(damage ? { damage } : {}),
  };
}

/** What SQLite finds wrong with a file. */
function damageOf(path: string): string | undefined {
  const database = new DatabaseSync(path);
  const found = database.prepare('PRAGMA integrity_check').all();
  database.close();
  const told = found.map((row) => String(row.integrity_check)).join('; ');
  return told === 'ok' ? undefined : told;
}

/** A store in a folder of its own. It is looked at in a copy, so that the next program recovers the very files a kill left. */
export function folderGround(): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-kill-'));
  return {
    env: { DATA_DIR: folder },
    async see(look) {
      const copy = mkdtempSync(join(tmpdir(), 'samtalemakker-seen-'));
      for (const name of [FILE, `${FILE}-wal`, 'encryption-key'])
        if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
      try {
        const damage = damageOf(join(copy, FILE));
        const sight = await sightOf(openSqliteEngine(copy), localMasterKeys(copy), damage);
        return await Promise.resolve(look(sight)).finally(() => sight.store.close());
      } finally {
        rmSync(copy, { recursive: true, force: true, maxRetries: 10 });
      }
    },
    async waiting() {
      const beside = new DatabaseSync(join(folder, FILE), { readOnly: true });
      const row = beside.prepare('SELECT count(*) AS waiting FROM outbox').get();
      beside.close();
      return Number(row?.waiting);
    },
    close: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

const KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;

/** A store in a schema of its own on a PostgreSQL server. */
export async function schemaGround(server: string): Promise<Ground> {
  const schema = await freshSchema(server);
  const keys = parseMasterKeys(KEYS) ?? new Map();
  const log = openLog('silent');
  return {
    env: { DATABASE_URL: schema.url, ENCRYPTION_KEYS: KEYS },
    async see(look) {
      const sight = await sightOf(await openPostgresEngine(schema.url, log), keys);
      return await Promise.resolve(look(sight)).finally(() => sight.store.close());
    },
    async waiting() {
      const engine = await openPostgresEngine(schema.url, log);
      const [row] = await engine.look(waits).finally(() => engine.close());
      return Number(row?.waiting);
    },
    close: () => schema.drop(),
  };
}
