import { type MasterKeys, newKey, unwrapKey, type WrappedKey, wrapKey } from '../privacy/masterKeys.ts';
import { seal, unseal } from '../privacy/seal.ts';
import { StoreError } from './storeError.ts';
import { type Row, rows, type Work } from './work.ts';

/** A thing that is kept sealed: the id of its key, the key, and how many times it has been written. */
export type Sealed = { id: string; key: Uint8Array; version: number };

/** What ties a sealed state to its place: whose it is, which thing, and which writing of it. */
const boundTo = (tenant: string, { id, version }: Sealed) => JSON.stringify([tenant, id, version]);

/** A column of bytes. */
export const bytes = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array());

const wrappedIn = (row: Row): WrappedKey => ({ master: String(row.master), wrapped: bytes(row.wrapped) });

/** The state in its next version, sealed. */
export function sealNext(
  tenant: string,
  thing: Sealed,
  state: Uint8Array,
): { version: number; state: Uint8Array } {
  const version = thing.version + 1;
  return { version, state: seal(thing.key, boundTo(tenant, { ...thing, version }), state) };
}

/** Keys under master keys, in the database. */
export class Vault {
  private readonly masters: MasterKeys;

  constructor(masters: MasterKeys) {
    this.masters = masters;
  }

  /** A key for something new. */
  *make(id: string): Work<Sealed> {
    const key = newKey();
    const { master, wrapped } = wrapKey(this.masters, id, key);
    yield* rows('INSERT INTO data_key (id, master, wrapped) VALUES ($1, $2, $3)', id, master, wrapped);
    return { id, key, version: 0 };
  }

  /** Opens a row's `state`, of a `version`, with the `master` and `wrapped` key joined to it. Throws a StoreError when it cannot be opened. */
  open(tenant: string, id: string, row: Row): { thing: Sealed; state: Uint8Array } {
    try {
      const key = unwrapKey(this.masters, id, wrappedIn(row));
      const thing = { id, key, version: Number(row.version) };
      return { thing, state: unseal(key, boundTo(tenant, thing), bytes(row.state)) };
    } catch (error) {
      throw new StoreError('unreadable', 'what is stored cannot be opened with the keys at hand', error);
    }
  }

  /** The one key of this id, made the first time it is asked for. */
  *only(id: string): Work<Uint8Array> {
    // Two programs may start at once: both offer a key, and one is kept.
    const { master, wrapped } = wrapKey(this.masters, id, newKey());
    yield* rows(
      'INSERT INTO data_key (id, master, wrapped) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
      id,
      master,
      wrapped,
    );
    const [row = {}] = yield* rows('SELECT master, wrapped FROM data_key WHERE id = $1', id);
    try {
      return unwrapKey(this.masters, id, wrappedIn(row));
    } catch (error) {
      throw new StoreError(
        'unreadable',
        `the store was sealed under the key »${row.master}«, which does not open it`,
        error,
      );
    }
  }

  /** Wraps every key anew under the first master key; how many were under another, and how many cannot be opened. */
  *rotate(): Work<{ wrapped: number; lost: number }> {
    const [first = ''] = this.masters.keys();
    const old = yield* rows('SELECT id, master, wrapped FROM data_key WHERE master <> $1', first);
    let lost = 0;
    for (const row of old) {
      const id = String(row.id);
      try {
        const { master, wrapped } = wrapKey(this.masters, id, unwrapKey(this.masters, id, wrappedIn(row)));
        yield* rows('UPDATE data_key SET master = $1, wrapped = $2 WHERE id = $3', master, wrapped, id);
      } catch {
        lost += 1;
      }
    }
    return { wrapped: old.length - lost, lost };
  }
}
