import { openLog } from '../../src/log.ts';
import { localMasterKeys, type MasterKeys, parseMasterKeys } from '../../src/privacy/masterKeys.ts';
import { openPostgresEngine } from '../../src/store/postgresEngine.ts';
import { besideSqliteEngine } from '../../src/store/sqliteEngine.ts';
import type { Engine } from '../../src/store/work.ts';
import { Running } from '../conversations/running.ts';
import { readWhole, type Whole } from '../process/whole.ts';
import { describePostgres, freshSchema } from '../store/postgres.ts';

const KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
export const keys: MasterKeys = parseMasterKeys(KEYS) ?? new Map();

/** Settings that lead a program to a database. */
export const envOf = (url: string) => ({ DATABASE_URL: url, ENCRYPTION_KEYS: KEYS });

async function wholeOf(engine: Engine, masters: MasterKeys): Promise<Whole> {
  return engine.look(() => readWhole(masters)).finally(() => engine.close());
}

/** All that a database holds. */
export const wholeAt = async (url: string) => wholeOf(await openPostgresEngine(url, openLog('silent')), keys);

/** A program that runs on one of the engines, and all that its store holds. */
export type Bench = { running: Running; whole(): Promise<Whole>; drop(): Promise<void> };

async function onFile(): Promise<Bench> {
  const running = await new Running().start();
  return {
    running,
    whole: () => wholeOf(besideSqliteEngine(running.folder), localMasterKeys(running.folder)),
    drop: () => running.stop(),
  };
}

async function onServer(): Promise<Bench> {
  const schema = await freshSchema();
  const running = await new Running().start(envOf(schema.url));
  return {
    running,
    whole: () => wholeAt(schema.url),
    async drop() {
      await running.stop();
      await schema.drop();
    },
  };
}

/** The same tests over HTTP on a file, and on PostgreSQL where there is a server. */
export function onBothEngines(name: string, tests: (open: () => Promise<Bench>) => void): void {
  describe(`${name}, on a file,`, () => tests(onFile));
  describePostgres(`${name}, on PostgreSQL,`, () => tests(onServer));
}
