import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { Lines } from './lines.ts';
import { missingMigrations } from './migrate.ts';
import { StoreError, type StoreTrouble } from './storeError.ts';
import type { Engine, Row, Work } from './work.ts';

const CONNECT_MS = 2_000;
const STATEMENT_MS = 5_000;
/** How long a turn waits for another of the same person, in this process or another. */
const LOCK_MS = 4_000;
/** Waits between tries when the connection was lost, and when to give up: a turn has to answer within Teams' ten seconds. */
const AGAIN_MS = [50, 250, 1_000];
const GIVE_UP_MS = 5_000;
/** At the start the database may come up after us. */
const START_AGAIN_MS = [250, 500, 1_000, 2_000, 4_000, 8_000];

/** PostgreSQL's conditions that mean something to the caseworker or the operator. */
const TROUBLE: Record<string, StoreTrouble> = {
  '55P03': 'busy',
  '57014': 'busy',
  '53100': 'full',
  '25006': 'readonly',
  XX001: 'damaged',
  XX002: 'damaged',
};
/** Another transaction stood in the way; the same work again will do. */
const COLLIDED = new Set(['40001', '40P01']);
/** The server is going, coming or full up: class 08, and these. */
const SERVER_AWAY = new Set(['57P01', '57P02', '57P03', '53300']);

const failure = z.object({ code: z.string().default(''), message: z.string().default('') });

/** The condition's code, or undefined when the error did not come from a server that answered. */
function conditionOf(error: unknown): string | undefined {
  const { code = '' } = failure.safeParse(error).data ?? {};
  return /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The connection was lost or never made: whether the work was committed is not known. */
function isAway(error: unknown): boolean {
  const condition = conditionOf(error);
  if (condition !== undefined) return condition.startsWith('08') || SERVER_AWAY.has(condition);
  const { code = '', message = '' } = failure.safeParse(error).data ?? {};
  const text = `${code} ${message}`;
  return /ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|terminated|timeout|not queryable/i.test(
    text,
  );
}

function known(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  if (isAway(error)) return new StoreError('away', 'the database does not answer', error);
  const condition = conditionOf(error);
  if (condition === undefined) return error;
  return new StoreError(TROUBLE[condition] ?? 'failed', `the database answered ${condition}`, error);
}

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

/** Connections from a pool; one transaction holds one of them. */
class PostgresEngine implements Engine {
  private readonly pool: Pool;
  private readonly lines = new Lines(LOCK_MS);

  constructor(pool: Pool) {
    this.pool = pool;
  }

  together<T>(work: () => Work<T>, line?: string): Promise<T> {
    const once = () => this.again(AGAIN_MS, (client) => this.transaction(client, 'BEGIN', work));
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
    await this.again([], (client) => client.query('VACUUM FULL data_key'));
  }

  async ping(now: number): Promise<void> {
    await this.again([], (client) => client.query('UPDATE beat SET at = $1', [now]));
  }

  async close(): Promise<void> {
    await this.pool.end();
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
      // A connection that is lost has rolled back; the error that matters is the first.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Tries on a fresh connection as long as the old one was lost. */
  private async again<T>(waits: readonly number[], task: (client: PoolClient) => Promise<T>): Promise<T> {
    const until = performance.now() + GIVE_UP_MS + waits.reduce((sum, wait) => sum + wait, 0);
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.borrowing(task);
      } catch (error) {
        const worthIt = isAway(error) || COLLIDED.has(conditionOf(error) ?? '');
        const wait = waits[tries];
        if (!worthIt || wait === undefined || performance.now() > until) throw known(error);
        await sleep(wait);
      }
    }
  }

  private async borrowing<T>(task: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      const result = await task(client);
      client.release();
      return result;
    } catch (error) {
      client.release(isAway(error));
      throw error;
    }
  }
}

/** A lock's number, of this program's own schema. */
const lockNumber = (name: string) => `hashtextextended(current_schema() || ' samtalemakker ${name}', 0)`;

function* locked(name: string): Work<boolean> {
  const [row] = yield { sql: `SELECT pg_try_advisory_xact_lock(${lockNumber(name)}) AS got`, values: [] };
  return row?.got === true;
}

/**
 * The engine on a PostgreSQL database. Several programs may share it. Waits for a database that comes up late, and throws a
 * StoreError when it does not, or when it is newer than the program.
 */
export async function openPostgresEngine(url: string, log: Log): Promise<Engine> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 1_000,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'samtalemakker',
    keepAlive: true,
  });
  // An idle connection that is lost is replaced when one is next needed.
  pool.on('error', (error) =>
    log.warn({ code: 'store_connection_lost', err: error }, 'a connection was lost'),
  );
  const engine = new PostgresEngine(pool);
  try {
    await engine.migrate();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
