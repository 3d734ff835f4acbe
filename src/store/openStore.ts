import type { Log } from '../log.ts';
import { localMasterKeys, type MasterKeys } from '../privacy/masterKeys.ts';
import { openPostgresEngine } from './postgresEngine.ts';
import { besideSqliteEngine, openSqliteEngine } from './sqliteEngine.ts';
import { storeOn } from './sqlStore.ts';
import type { Store } from './store.ts';
import type { Engine } from './work.ts';

/** Where the store is: a PostgreSQL database when its address is given, or else a file in the folder. Without keys, a key of its own lies there. */
export type StorePlace = { databaseUrl?: string; dataDir: string; keys?: MasterKeys };

/** The keys of a store. */
export const keysOf = ({ keys, dataDir }: StorePlace): MasterKeys => keys ?? localMasterKeys(dataDir);

/** Opens the store, made or brought up to date where needed. `now` gives milliseconds. Throws a StoreError. */
export async function openStore(place: StorePlace, log: Log, now: () => number): Promise<Store> {
  const { databaseUrl, dataDir } = place;
  const engine =
    databaseUrl === undefined ? openSqliteEngine(dataDir) : await openPostgresEngine(databaseUrl, log);
  return storeOn(engine, keysOf(place), now);
}

/** Opens the database for an operator's command, beside a bot that may run on it. Throws a StoreError. */
export async function openBeside({ databaseUrl, dataDir }: StorePlace, log: Log): Promise<Engine> {
  return databaseUrl === undefined ? besideSqliteEngine(dataDir) : openPostgresEngine(databaseUrl, log);
}
