/** What a statement may be given, and what a row may hold. */
export type Value = string | number | Uint8Array | null;
export type Row = Record<string, unknown>;

/** One SQL statement in the subset both engines speak; values stand as $1, $2 … */
export type Statement = { sql: string; values: readonly Value[] };

/**
 * Work on the database, written once for both engines: it yields statements and is handed their rows. SQLite runs it to its end
 * without awaiting, PostgreSQL awaits each statement.
 */
export type Work<T> = Generator<Statement, T, Row[]>;

/** The rows of one statement. */
export function* rows(sql: string, ...values: Value[]): Work<Row[]> {
  return yield { sql, values };
}

/** A database that runs work. Whatever goes wrong in it is thrown as a StoreError where it is known. */
export type Engine = {
  /**
   * Work in one transaction: all of it or nothing. Work in the same line runs in the order it came. It may be run again from the
   * start when the connection was lost, also after a commit whose answer was lost, so it must do no harm the second time.
   */
  together<T>(work: () => Work<T>, line?: string): Promise<T>;
  /** Work in one transaction while nobody else does the work of this name; undefined when somebody does. */
  alone<T>(name: string, work: () => Work<T>): Promise<T | undefined>;
  /** Reading only, all of it from one moment. */
  look<T>(work: () => Work<T>): Promise<T>;
  /** Overwrites where the database still holds what was deleted. Throws a StoreError (busy) while somebody reads what was there before. */
  scrub(): Promise<void>;
  /** One write, tried once. */
  ping(now: number): Promise<void>;
  /** The one clock of all programs on this database, in milliseconds since 1970. */
  clock(): Work<number>;
  close(): Promise<void>;
};
