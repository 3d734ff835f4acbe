import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { missingMigrations, newestOnly } from './migrate.ts';
import { known } from './sqliteTrouble.ts';
import { StoreError } from './storeError.ts';
import { type Engine, type Row, rows, type Work } from './work.ts';

/** The database file in a folder. */
export const fileIn = (folder: string): string => join(folder, 'samtalemakker.db');

/** How long a command that writes at the same moment is waited for; the whole program waits with it. */
const BUSY_MS = 2_000;
/** How long a command waits for the bot, which has no pause for it when there is much to do. */
const COMMAND_MS = 10_000;
/** How long the write-ahead log's readers are waited for: only a command reads for longer, and it may take its time. */
const READERS_MS = 100;

/** The write-ahead log is cut back to this when it begins anew, so that one large removal does not leave it large. */
const LOG_BYTES = 8 * 1024 * 1024;

/** One connection to the file. Work runs to its end without awaiting, so that turns never mix. */
class SqliteEngine implements Engine {
  private readonly database: DatabaseSync;
  private readonly owner: DatabaseSync | undefined;
  private readonly busyMs: number;
  private readonly statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, busyMs: number, owner?: DatabaseSync) {
    this.database = database;
    this.busyMs = busyMs;
    this.owner = owner;
  }

  async together<T>(work: () => Work<T>): Promise<T> {
    return this.transaction('BEGIN IMMEDIATE', work);
  }

  alone<T>(_name: string, work: () => Work<T>): Promise<T> {
    return this.together(work);
  }

  async look<T>(work: () => Work<T>): Promise<T> {
    return this.transaction('BEGIN', work);
  }

  async scrub(): Promise<void> {
    // What was deleted still stands in the write-ahead log until that is written back.
    const told = this.guarded(() => {
      this.database.exec(`PRAGMA busy_timeout = ${READERS_MS}`);
      try {
        return this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      } finally {
        this.database.exec(`PRAGMA busy_timeout = ${this.busyMs}`);
      }
    });
    if (told?.busy !== 0)
      throw new StoreError('busy', 'a command reads what was there before: it is overwritten later');
  }

  async ping(now: number): Promise<void> {
    this.guarded(() => this.prepared('UPDATE beat SET at = $1').run(now));
  }

  *clock(): Work<number> {
    const [row] = yield* rows("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS at");
    return Number(row?.at);
  }

  async close(): Promise<void> {
    this.database.close();
    this.owner?.close();
  }

  private transaction<T>(begin: string, work: () => Work<T>): T {
    return this.guarded(() => {
      this.database.exec(begin);
      try {
        const result = this.run(work());
        this.database.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after a full disk and the like.
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  private run<T>(work: Work<T>): T {
    let step = work.next([]);
    while (step.done !== true) {
      const { sql, values } = step.value;
      step = work.next(this.prepared(sql).all(...values) as Row[]);
    }
    return step.value;
  }

  private guarded<T>(it: () => T): T {
    try {
      return it();
    } catch (error) {
      throw known(error);
    }
  }

  private prepared(sql: string): StatementSync {
    const statement = this.statements.get(sql) ?? this.database.prepare(sql.replaceAll(/\$(\d)/g, '?$1'));
    this.statements.set(sql, statement);
    return statement;
  }
}

function ownerFile(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(folder, 'owner.db'));
  } catch (error) {
    throw new StoreError('readonly', `the folder ${folder} cannot be made or written to`, error);
  }
}

/** Holds the folder as its one owner for as long as the connection is open, in a file of its own so that the commands can still read. */
function own(folder: string): DatabaseSync {
  const owner = ownerFile(folder);
  try {
    owner.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return owner;
  } catch (error) {
    owner.close();
    throw new StoreError('owned', `another bot already runs on the folder ${folder}: stop it first`, error);
  }
}

const schemaOf = (database: DatabaseSync) =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { newest, sql } = missingMigrations('sqlite', schemaOf(database));
    for (const script of sql) database.exec(script);
    database.exec(`PRAGMA user_version = ${newest}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** A damaged file is found at the start rather than in the middle of a talk. */
function check(database: DatabaseSync): void {
  const [told] = database.prepare('PRAGMA quick_check(1)').all();
  if (told?.quick_check !== 'ok')
    throw new StoreError('damaged', 'the database file is damaged: restore it from a backup');
}

function open(folder: string, busyMs: number): DatabaseSync {
  const database = new DatabaseSync(fileIn(folder));
  database.exec(
    `PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = ${LOG_BYTES};
     PRAGMA synchronous = FULL; PRAGMA secure_delete = ON`,
  );
  return database;
}

/**
 * The engine on `samtalemakker.db` in a folder, made if it is not there; every commit is on disk before it returns. The caller is
 * the folder's one owner until it closes. Throws a StoreError when another is, or when the file is damaged or newer than the program.
 */
export function openSqliteEngine(folder: string): Engine {
  const owner = own(folder);
  try {
    // The folder may be one that was there before and that others can read.
    if (!existsSync(fileIn(folder))) closeSync(openSync(fileIn(folder), 'a', 0o600));
    const database = open(folder, BUSY_MS);
    migrate(database);
    check(database);
    // Whoever had a message in hand is gone.
    database.exec('UPDATE outbox SET leased = 0');
    return new SqliteEngine(database, BUSY_MS, owner);
  } catch (error) {
    owner.close();
    throw known(error);
  }
}

/** The engine for an operator's command, beside a bot that may run on the folder. It makes nothing that is not there. Throws a StoreError. */
export function besideSqliteEngine(folder: string): Engine {
  if (!existsSync(fileIn(folder)))
    throw new StoreError(
      'absent',
      `there is no database in the folder ${folder}; the bot makes one when it starts`,
    );
  try {
    const database = open(folder, COMMAND_MS);
    try {
      newestOnly('sqlite', schemaOf(database));
    } catch (error) {
      database.close();
      throw error;
    }
    return new SqliteEngine(database, COMMAND_MS);
  } catch (error) {
    throw known(error);
  }
}
