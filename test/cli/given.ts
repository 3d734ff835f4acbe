import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Command } from '../../src/cli/runCommand.ts';
import { openLog } from '../../src/log.ts';
import { type MasterKeys, parseMasterKeys } from '../../src/privacy/masterKeys.ts';
import type { AuditAct } from '../../src/store/audit.ts';
import { openBeside, openStore, type StorePlace } from '../../src/store/openStore.ts';
import type { PersonKey, Store } from '../../src/store/store.ts';
import type { Engine } from '../../src/store/work.ts';
import { kirsten, other, turn } from '../store/given.ts';
import { describePostgres, freshSchema } from '../store/postgres.ts';

export const log = openLog('silent');

/** Keys of these names, each always the same, the first of them first. */
export function keysNamed(...names: string[]): MasterKeys {
  const one = (name: string) => `${name}:${Buffer.alloc(32, name).toString('base64')}`;
  const keys = parseMasterKeys(names.map(one).join(','));
  if (keys === undefined) throw new Error('no keys');
  return keys;
}

/** The same keys as they stand in ENCRYPTION_KEYS. */
export const settingOf = (keys: MasterKeys): string =>
  [...keys].map(([name, key]) => `${name}:${Buffer.from(key).toString('base64')}`).join(',');

/** The time in the stores under test, in milliseconds since 1970. */
export const clock = { now: 0 };
export const at = (text: string): number => Date.parse(text);

/** A store somewhere of its own, and SQL on what lies beneath. */
export class Place {
  readonly place: StorePlace;
  /** The environment that leads a program here. */
  readonly env: Record<string, string>;
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>;
  private readonly remove: () => Promise<void>;

  constructor(place: StorePlace, query: Place['query'], remove: Place['remove']) {
    this.place = place;
    this.query = query;
    this.remove = remove;
    this.env = {
      DATA_DIR: place.dataDir,
      ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
      ...(place.keys ? { ENCRYPTION_KEYS: settingOf(place.keys) } : {}),
    };
  }

  /** The store, opened as a bot does. */
  open(keys = this.place.keys): Promise<Store> {
    return openStore({ ...this.place, ...(keys ? { keys } : {}) }, log, { now: () => clock.now });
  }

  /** Work on the database as a command does it. */
  async beside<T>(task: (engine: Engine) => Promise<T>): Promise<T> {
    const engine = await openBeside(this.place, log);
    return task(engine).finally(() => engine.close());
  }

  /** A store that is opened, worked with and closed. */
  async during<T>(task: (store: Store) => Promise<T>): Promise<T> {
    const store = await this.open();
    return task(store).finally(() => store.close());
  }

  async gone(): Promise<void> {
    await this.remove();
  }
}

function inFile(keys: MasterKeys): Place {
  const dataDir = mkdtempSync(join(tmpdir(), 'kommando-'));
  const query = async (sql: string) => {
    const database = new DatabaseSync(join(dataDir, 'samtalemakker.db'));
    database.exec('PRAGMA busy_timeout = 5000');
    const found = database.prepare(sql).all();
    database.close();
    return found;
  };
  return new Place({ dataDir, keys }, query, async () => rmSync(dataDir, { recursive: true, force: true }));
}

/** A place in PostgreSQL of its own. */
export async function freshPostgres(keys = keysNamed('k1')): Promise<Place> {
  const schema = await freshSchema();
  return new Place({ databaseUrl: schema.url, dataDir: '', keys }, schema.query, schema.drop);
}

/** The same tests on each engine; `fresh` makes a place for a store. */
export function onEachEngine(
  name: string,
  tests: (fresh: (keys?: MasterKeys) => Promise<Place>) => void,
): void {
  describe(`${name}, in a file`, () => tests(async (keys = keysNamed('k1')) => inFile(keys)));
  describePostgres(`${name}, in PostgreSQL`, () => tests(freshPostgres));
}

/** A place for a file of its own. */
export const freshFile = (keys = keysNamed('k1')): Place => inFile(keys);

/** Something done to a draft, as it is logged. */
export const act = (
  what: AuditAct['what'],
  draft: string,
  reference?: string,
  conversation = 'visitation',
): AuditAct => ({ what, draft, ...(reference === undefined ? {} : { conversation, reference }) });

/** Logs what one person did, in a turn each. */
export async function done(store: Store, acts: readonly AuditAct[], key: PersonKey = kirsten): Promise<void> {
  for (const it of acts) await turn(store, { writes: [{ do: 'audit', ...it }] }, key);
}

const elsewhere: PersonKey = { tenant: 'nabokommunen', user: 'kirsten' };

/** A store with ten lines that are sealed. */
export async function tenLines(store: Store): Promise<void> {
  await done(store, [act('opened', 'd1', '2026-114'), act('changed', 'd1', '2026-114')]);
  await done(store, [act('refused', 'd1')], other);
  await done(store, [act('opened', 'd2', '2026-115'), act('decided', 'd2', '2026-115')]);
  await done(store, [act('opened', 'd3', 'K-37'), act('read', 'd3', 'k-37')]);
  await done(store, [act('opened', 'd4', 'K-37')], other);
  await done(store, [act('opened', 'd5', '2026-114')], elsewhere);
  await done(store, [act('transferred', 'd1', '2026-114')]);
  await store.sealAudit(100);
}

/** What came of a command: its exit code and what it wrote. */
export type Ran = { code: number | null; out: string; err: string };

/** Runs a command in this process. Trouble that is expected is thrown. */
export async function run(command: Command, args: readonly string[], place: StorePlace): Promise<Ran> {
  let out = '';
  const code = await command(args, {
    place,
    log,
    out: async (text) => {
      out += text;
    },
  });
  return { code, out, err: '' };
}

/** Runs a command as an operator does, in a process of its own. */
export async function runProcess(
  name: 'audit' | 'rotateKeys' | 'backup' | 'contentCheck' | 'importDocument' | 'reminders',
  args: readonly string[],
  env: Record<string, string>,
): Promise<Ran> {
  const child = spawn(process.execPath, [`src/cli/${name}.ts`, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    ran.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    ran.err += part;
  });
  [ran.code] = await once(child, 'close');
  return ran;
}

/** CSV as rows of fields, read by the rules it is written by (RFC 4180). */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const part = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = part.exec(text); found !== null; found = part.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (part.lastIndex === text.length) return rows;
  }
  throw new Error(`this is no CSV: ${text}`);
}
