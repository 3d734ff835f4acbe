import type { Log } from '../log.ts';
import { heldMasterKeys, localMasterKeys, type MasterKeys } from '../privacy/masterKeys.ts';
import { besidePostgresEngine, openPostgresEngine } from './postgresEngine.ts';
import { besideSqliteEngine, openSqliteEngine } from './sqliteEngine.ts';
import { storeOn } from './sqlStore.ts';
import type { Store } from './store.ts';
import { StoreError } from './storeError.ts';
import type { Engine } from './work.ts';

/** Where the store is: a PostgreSQL database when its address is given, or else a file in the folder. Without keys, a key of its own lies there. */
export type StorePlace = { databaseUrl?: string; dataDir: string; keys?: MasterKeys };

/** The keys of a store. */
export const keysOf = ({ keys, dataDir }: StorePlace): MasterKeys => keys ?? localMasterKeys(dataDir);

/** The keys of a store for an operator's command: none is made. Throws a StoreError where there is none. */
export function keysBeside({ keys, dataDir }: StorePlace): MasterKeys {
  const held = keys ?? heldMasterKeys(dataDir);
  if (held === undefined)
    throw new StoreError(
      'unreadable',
      `not set, and there is no file encryption-key in the folder ${dataDir}`,
    );
  return held;
}

/** The setting an operator has to look at when there is trouble with the store. */
export function settingOf({ databaseUrl }: StorePlace, { trouble }: StoreError): string {
  if (trouble === 'unreadable') return 'ENCRYPTION_KEYS';
  return databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
}

/** Opens the store, made or brought up to date where needed. `now` gives milliseconds. Throws a StoreError. */
export async function openStore(place: StorePlace, log: Log, now: () => number): Promise<Store> {
  const { databaseUrl, dataDir } = place;
  const engine =
    databaseUrl === undefined ? openSqliteEngine(dataDir) : await openPostgresEngine(databaseUrl, log);
  return storeOn(engine, keysOf(place), now);
}

/** Opens the database for an operator's command, beside a bot that may run on it; nothing is made that is not there. Throws a StoreError. */
export async function openBeside({ databaseUrl, dataDir }: StorePlace, log: Log): Promise<Engine> {
  return databaseUrl === undefined ? besideSqliteEngine(dataDir) : besidePostgresEngine(databaseUrl, log);
}
