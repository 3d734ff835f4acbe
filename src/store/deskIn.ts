import type { PersonKey } from './store.ts';
import type { Sealed, Vault } from './vault.ts';
import { type Row, rows, type Work } from './work.ts';

/** The desk in a person's row, opened. */
export function* deskIn(
  vault: Vault,
  whose: PersonKey,
  row: Row,
): Work<{ thing: Sealed; state: Uint8Array } | undefined> {
  if (typeof row.desk_key !== 'string') return undefined;
  const [key] = yield* rows('SELECT master, wrapped FROM data_key WHERE id = $1', row.desk_key);
  return vault.open(whose, row.desk_key, { ...row, ...key });
}
