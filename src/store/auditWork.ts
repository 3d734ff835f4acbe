import {
  type AuditLine,
  CHAIN_START,
  type ChainEnd,
  endMac,
  type SealedLine,
  type StoredEnd,
  sealOf,
} from './audit.ts';
import { type Row, rows, type Work } from './work.ts';

const orNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** A row of the log as a line. */
export const lineOf = (row: Row): AuditLine => ({
  at: Number(row.at),
  tenant: String(row.tenant),
  person: String(row.person),
  what: String(row.what),
  draft: String(row.draft),
  conversation: orNull(row.conversation),
  reference: orNull(row.reference),
});

/** A sealed row as a line. */
export const sealedLineOf = (row: Row): SealedLine => ({
  ...lineOf(row),
  number: Number(row.number),
  seal: String(row.seal),
});

/** One end of the chain, if there is a chain. */
export function* endOf(which: 'start' | 'head'): Work<StoredEnd | undefined> {
  const [row] = yield* rows('SELECT number, seal, mac FROM audit_end WHERE which = $1', which);
  return row && { number: Number(row.number), seal: String(row.seal), mac: String(row.mac) };
}

function* setEnd(key: Uint8Array, which: 'start' | 'head', end: ChainEnd): Work<void> {
  yield* rows(
    `INSERT INTO audit_end VALUES ($1, $2, $3, $4)
     ON CONFLICT (which) DO UPDATE SET number = excluded.number, seal = excluded.seal, mac = excluded.mac`,
    which,
    end.number,
    end.seal,
    endMac(key, which, end),
  );
}

/** Seals lines that are not yet, in the order they were written; how many, and where the chain ends. */
export function* sealLines(key: Uint8Array, most: number): Work<{ sealed: number; head?: ChainEnd }> {
  const open = yield* rows('SELECT * FROM audit WHERE number IS NULL ORDER BY line LIMIT $1', most);
  if (open.length === 0) return { sealed: 0 };
  let head: ChainEnd = (yield* endOf('head')) ?? CHAIN_START;
  for (const row of open) {
    head = sealOf(key, head, lineOf(row));
    yield* rows(
      'UPDATE audit SET number = $1, seal = $2 WHERE line = $3',
      head.number,
      head.seal,
      Number(row.line),
    );
  }
  yield* setEnd(key, 'head', head);
  return { sealed: open.length, head };
}

/** Removes the lines at the chain's start that are older than a moment; the chain then starts at the last of them. */
export function* removeLines(key: Uint8Array, before: number): Work<void> {
  const [row] = yield* rows(
    `SELECT number, seal FROM audit WHERE number = (
       SELECT coalesce((SELECT min(number) FROM audit WHERE at >= $1), (SELECT max(number) + 1 FROM audit)) - 1)
     AND at < $1`,
    before,
  );
  if (row === undefined) return;
  const start = { number: Number(row.number), seal: String(row.seal) };
  yield* rows('DELETE FROM audit WHERE number <= $1', start.number);
  yield* setEnd(key, 'start', start);
}
