import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** The server tests may fill and empty; without it what needs one is skipped. */
const SERVER = process.env.TEST_DATABASE_URL;

/** `describe` where there is a PostgreSQL server; elsewhere skipped, with a line saying why and how to run it. */
export function describePostgres(name: string, tests: () => void): void {
  if (SERVER !== undefined) return describe(name, tests);
  process.stderr.write(
    `skipped: ${name}, for want of a PostgreSQL server. To run it: TEST_DATABASE_URL=postgres://user@127.0.0.1/test npm test\n`,
  );
  describe.skip(name, tests);
}

/** A schema of its own in the test database: the address that leads into it, SQL run in it, and how to be rid of it. */
export type Schema = {
  url: string;
  name: string;
  query(sql: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
};

/** Makes a schema on a server, the one for tests unless another is named. */
export async function freshSchema(server = SERVER ?? ''): Promise<Schema> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  const pool = new Pool({ connectionString: url.href, max: 1 });
  await pool.query(`CREATE SCHEMA ${name}`);
  return {
    url: url.href,
    name,
    query: async (sql) => (await pool.query(sql)).rows,
    async drop() {
      await pool.query(`DROP SCHEMA ${name} CASCADE`);
      await pool.end();
    },
  };
}
