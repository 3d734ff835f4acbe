import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';

const AT_ONCE = 500;

type Row = Record<string, unknown>;

/** Puts rows of one table into PostgreSQL, many in a statement. */
async function insert(
  pool: Pool,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const places = some.map(
      (_, row) => `(${columns.map((_name, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
    );
    const values = some.flatMap((row) => columns.map((column) => row[column]));
    await pool.query(
      `INSERT INTO ${table} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE VALUES ${places.join(', ')}
       ON CONFLICT DO NOTHING`,
      values,
    );
  }
}

/**
 * Copies everything in a closed SQLite store into an empty PostgreSQL one that has been opened once, so that both hold the same. The
 * two must have the same master keys. A key that is there already is replaced, since the copied rows were sealed under the other.
 */
export async function copyRows(folder: string, url: string): Promise<void> {
  const database = new DatabaseSync(join(folder, 'samtalemakker.db'), { readOnly: true });
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    await pool.query('DELETE FROM data_key');
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map(({ name }) => String(name));
    for (const table of tables) {
      const rows = database.prepare(`SELECT * FROM ${table}`).all();
      if (rows[0] !== undefined) await insert(pool, table, Object.keys(rows[0]), rows);
    }
    await pool.query("SELECT setval(pg_get_serial_sequence('audit', 'line'), max(line)) FROM audit");
    await pool.query('ANALYZE');
  } finally {
    await pool.end();
    database.close();
  }
}
