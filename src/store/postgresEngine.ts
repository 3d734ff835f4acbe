import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { Log } from '../log.ts';
import { Lines } from './lines.ts';
import { missingMigrations, newestOnly } from './migrate.ts';
import { isAway, isWorthAgain, known } from './postgresTrouble.ts';
import { StoreError } from './storeError.ts';
import { type Engine, type Row, rows, type Work } from './work.ts';

const CONNECT_MS = 2_000;
const STATEMENT_MS = 4_000;
/** A server that has fallen silent is given up a little later than it would give up a statement itself. */
const SILENT_MS = STATEMENT_MS + 500;
/** How long a turn waits for another of the same person, in this process or another. */
const LOCK_MS = 3_000;
/** How long a turn stands in line behind others of the same person in this process; the lock is then most likely free. */
const LINE_MS = 5_000;
/**
 * Waits between tries when the connection was lost, and how long after a turn came no more are made. It has to answer within Teams' ten
 * seconds: at worst it stands in line, and then waits once for a server that has fallen silent.
 */
const AGAIN_MS = [50, 250, 1_000];
const GIVE_UP_MS = 3_000;
/** At the start the database may come up after us. */
const START_AGAIN_MS = [250, 500, 1_000, 2_000, 4_000, 8_000];
/** How long the rewriting of keys waits for its lock, and every turn behind it. Only a backup or a command holds it up for longer. */
const READERS_MS = 200;

/** When no more tries are begun that would stand so far apart. */
const lastTry = (waits: readonly number[]) =>
  performance.now() + GIVE_UP_MS + waits.reduce((sum, wait) => sum + wait, 0);

async function run<T>(client: PoolClient, work: Work<T>): Promise<T> {
  let step = work.next([]);
  while (step.done !== true) {
    const { sql, values } = step.value;
    try {
      const { rows } = await client.query<Row>(sql, [...values]);
      step = work.next(rows);
    } catch (error) {
      work.return(undefined as T);
      throw error;
    }
  }
  return step.value;
}

/** Rewrites the table of keys without those that were deleted; false where somebody may still see one, so that it had to be kept. */
async function rewriteKeys(client: PoolClient): Promise<boolean> {
  let kept: string | undefined;
  // What the server tells of it is the only way to know: "0 dead row versions cannot be removed yet."
  const hear = ({ detail }: { detail?: string | undefined }) => {
    kept = /\d+/.exec(detail ?? '')?.[0] ?? kept;
  };
  client.on('notice', hear);
  try {
    await client.query(`SET lock_timeout = ${READERS_MS}`);
    await client.query('VACUUM (FULL, VERBOSE) data_key');
    return kept === '0';
  } finally {
    client.off('notice', hear);
    await client.query('RESET lock_timeout').catch(() => undefined);
  }
}

/** Connections from a pool; one transaction holds one of them. */
class PostgresEngine implements Engine {
  private readonly pool: Pool;
  private readonly lines = new Lines(LINE_MS);

  constructor(pool: Pool) {
    this.pool = pool;
  }

  together<T>(work: () => Work<T>, line?: string): Promise<T> {
    const until = lastTry(AGAIN_MS);
    const once = () => this.again(AGAIN_MS, (client) => this.transaction(client, 'BEGIN', work), until);
    return line === undefined ? once() : this.lines.in(line, once);
  }

  alone<T>(name: string, work: () => Work<T>): Promise<T | undefined> {
    return this.again(AGAIN_MS, (client) =>
      this.transaction(client, 'BEGIN', function* () {
        const lock = yield* locked(name);
        return lock ? yield* work() : undefined;
      }),
    );
  }

  look<T>(work: () => Work<T>): Promise<T> {
    return this.again(AGAIN_MS, (client) =>
      this.transaction(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    );
  }

  /** Rewrites the table of keys, which is small, so that no key that was deleted stays in its file. */
  async scrub(): Promise<void> {
    if (!(await this.again([], rewriteKeys)))
      throw new StoreError(
        'busy',
        'a backup or a command reads what was there before: it is overwritten later',
      );
  }

  async ping(now: number): Promise<void> {
    await this.again([], (client) => client.query('UPDATE beat SET at = $1', [now]));
  }

  *clock(): Work<number> {
    const [row] = yield* rows('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS at');
    return Number(row?.at);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Throws unless the database is of this program's schema. */
  async check(): Promise<void> {
    const [has] = await this.look(function* () {
      const [table] = yield* rows("SELECT to_regclass('schema_version') IS NOT NULL AS there");
      return table?.there === true ? yield* rows('SELECT number FROM schema_version') : [];
    });
    newestOnly('postgres', Number(has?.number ?? 0));
  }

  /** Brings the database to the newest schema, one program at a time. */
  async migrate(): Promise<void> {
    await this.again(START_AGAIN_MS, (client) =>
      this.transaction(client, 'BEGIN', function* () {
        yield { sql: `SELECT pg_advisory_xact_lock(${lockNumber('migrate')})`, values: [] };
        yield { sql: 'CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL)', values: [] };
        const [has] = yield { sql: 'SELECT number FROM schema_version', values: [] };
        const { newest, sql } = missingMigrations('postgres', Number(has?.number ?? 0));
        for (const script of sql) yield { sql: script, values: [] };
        yield { sql: 'DELETE FROM schema_version', values: [] };
        yield { sql: `INSERT INTO schema_version VALUES (${newest})`, values: [] };
      }),
    );
  }

  private async transaction<T>(client: PoolClient, begin: string, work: () => Work<T>): Promise<T> {
    await client.query(begin);
    try {
      const result = await run(client, work());
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // A connection that is lost has rolled back, and would only be waited for once more; the error that matters is the first.
      if (!isAway(error)) await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Tries on a fresh connection as long as the old one was lost. */
  private async again<T>(
    waits: readonly number[],
    task: (client: PoolClient) => Promise<T>,
    until = lastTry(waits),
  ): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.borrowing(task);
      } catch (error) {
        const wait = waits[tries];
        if (!isWorthAgain(error) || wait === undefined || performance.now() > until) throw known(error);
        await sleep(wait);
      }
    }
  }

  private async borrowing<T>(task: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // A connection lost while it is in use says so beside failing the query; unheard, that would end the program.
    const lost = () => {};
    client.on('error', lost);
    try {
      const result = await task(client);
      client.release();
      return result;
    } catch (error) {
      client.release(isAway(error));
      throw error;
    } finally {
      client.off('error', lost);
    }
  }
}

/** A lock's number, of this program's own schema. */
const lockNumber = (name: string) => `hashtextextended(current_schema() || ' samtalemakker ${name}', 0)`;

function* locked(name: string): Work<boolean> {
  const [row] = yield { sql: `SELECT pg_try_advisory_xact_lock(${lockNumber(name)}) AS got`, values: [] };
  return row?.got === true;
}

function poolOn(url: string, log: Log): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: SILENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'samtalemakker',
    keepAlive: true,
  });
  // An idle connection that is lost is replaced when one is next needed.
  pool.on('error', (error) =>
    log.warn({ code: 'store_connection_lost', err: error }, 'a connection was lost'),
  );
  return pool;
}

async function opened(engine: PostgresEngine, ready: () => Promise<void>): Promise<Engine> {
  try {
    await ready();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * The engine on a PostgreSQL database. Several programs may share it. Waits for a database that comes up late, and throws a
 * StoreError when it does not, or when it is newer than the program.
 */
export async function openPostgresEngine(url: string, log: Log): Promise<Engine> {
  const engine = new PostgresEngine(poolOn(url, log));
  return opened(engine, () => engine.migrate());
}

/** The engine for an operator's command, beside a bot that may run on the database. It makes nothing that is not there. Throws a StoreError. */
export async function besidePostgresEngine(url: string, log: Log): Promise<Engine> {
  const engine = new PostgresEngine(poolOn(url, log));
  return opened(engine, () => engine.check());
}
