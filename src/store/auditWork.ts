import {
  type AuditLine,
  CHAIN_START,
  type ChainEnd,
  endMac,
  isMarked,
  type SealedLine,
  type StoredEnd,
  sameEnd,
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

/** Writes one end of the chain, marked as ours. */
export function* setEnd(key: Uint8Array, which: 'start' | 'head', end: ChainEnd): Work<void> {
  yield* rows(
    `INSERT INTO audit_end VALUES ($1, $2, $3, $4)
     ON CONFLICT (which) DO UPDATE SET number = excluded.number, seal = excluded.seal, mac = excluded.mac`,
    which,
    end.number,
    end.seal,
    endMac(key, which, end),
  );
}

/** What came of sealing: how many lines, and where the chain ends; or that its end is not as it was written, and nothing was sealed. */
export type Sealing = { sealed: number; head?: ChainEnd; broken?: true };

/** Whether the chain's end is as we left it. `known` is where it ended when we last looked, in this process. */
function* isOurs(key: Uint8Array, head: StoredEnd | undefined, known: ChainEnd | undefined): Work<boolean> {
  if (head === undefined) {
    const [line] = yield* rows('SELECT line FROM audit WHERE number IS NOT NULL LIMIT 1');
    return line === undefined && known === undefined && (yield* endOf('start')) === undefined;
  }
  const goesOn = known === undefined || head.number > known.number || sameEnd(head, known);
  return goesOn && isMarked(key, 'head', head);
}

/**
 * Seals lines that are not yet, in the order they were written. It goes on only from an end that is ours: otherwise an end that
 * somebody put back would get a true seal from us.
 */
export function* sealLines(key: Uint8Array, most: number, known?: ChainEnd): Work<Sealing> {
  const open = yield* rows('SELECT * FROM audit WHERE number IS NULL ORDER BY line LIMIT $1', most);
  if (open.length === 0) return { sealed: 0 };
  const end = yield* endOf('head');
  if (!(yield* isOurs(key, end, known))) return { sealed: 0, broken: true };
  let head: ChainEnd = end ?? CHAIN_START;
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
