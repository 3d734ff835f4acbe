import type { Log } from '../log.ts';
import { heldMasterKeys, KeyFileError, localMasterKeys, type MasterKeys } from '../privacy/masterKeys.ts';
import { besidePostgresEngine, openPostgresEngine } from './postgresEngine.ts';
import { besideSqliteEngine, openSqliteEngine } from './sqliteEngine.ts';
import { type Clocks, storeOn } from './sqlStore.ts';
import type { Store } from './store.ts';
import { StoreError } from './storeError.ts';
import { type Engine, rows } from './work.ts';

/** Where the store is: a PostgreSQL database when its address is given, or else a file in the folder. Without keys, a key of its own lies there. */
export type StorePlace = { databaseUrl?: string; dataDir: string; keys?: MasterKeys };

const OR_OWN = 'or set ENCRYPTION_KEYS where the store has keys of its own';

/** The keys of a store for an operator's command: none is made. Throws a StoreError where there is none. */
export function keysBeside({ keys, dataDir }: StorePlace): MasterKeys {
  const held = keys ?? known(() => heldMasterKeys(dataDir));
  if (held !== undefined) return held;
  const told = `the file encryption-key in the folder ${dataDir} is missing: put it back, ${OR_OWN}`;
  throw new StoreError('unreadable', told);
}

/** The keys of a store for the bot: one is made for a store that holds nothing yet. Throws a StoreError where another store's is gone. */
async function keysOf(place: StorePlace, engine: Engine): Promise<MasterKeys> {
  if (place.keys !== undefined) return place.keys;
  const sealed = await engine.look(() => rows('SELECT id FROM data_key LIMIT 1'));
  return sealed.length === 0 ? known(() => localMasterKeys(place.dataDir)) : keysBeside(place);
}

/** Trouble with the file of the key as trouble with the store. */
function known<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof KeyFileError ? new StoreError('unreadable', error.message, error) : error;
  }
}

/** The setting an operator has to look at when there is trouble with the store. */
export function settingOf({ databaseUrl, keys }: StorePlace, { trouble }: StoreError): string {
  if (trouble === 'unreadable' && keys !== undefined) return 'ENCRYPTION_KEYS';
  return databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
}

/** Opens the store, made or brought up to date where needed. Throws a StoreError. */
export async function openStore(place: StorePlace, log: Log, clocks: Clocks): Promise<Store> {
  const { databaseUrl, dataDir } = place;
  const engine =
    databaseUrl === undefined ? openSqliteEngine(dataDir) : await openPostgresEngine(databaseUrl, log);
  const keys = await keysOf(place, engine).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  return storeOn(engine, keys, clocks).catch((error: unknown) => {
    const other = place.keys === undefined && error instanceof StoreError && error.trouble === 'unreadable';
    if (!other) throw error;
    const told = `the file encryption-key in the folder ${dataDir} holds another key than the store's: put the right one back, ${OR_OWN}`;
    throw new StoreError('unreadable', told, error);
  });
}

/** Opens the database for an operator's command, beside a bot that may run on it; nothing is made that is not there. Throws a StoreError. */
export async function openBeside({ databaseUrl, dataDir }: StorePlace, log: Log): Promise<Engine> {
  return databaseUrl === undefined ? besideSqliteEngine(dataDir) : besidePostgresEngine(databaseUrl, log);
}
