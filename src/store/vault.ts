import { type MasterKeys, newKey, unwrapKey, type WrappedKey, wrapKey } from '../privacy/masterKeys.ts';
import { seal, unseal } from '../privacy/seal.ts';
import type { PersonKey } from './store.ts';
import { StoreError } from './storeError.ts';
import { type Row, rows, type Work } from './work.ts';

/** A thing that is kept sealed: the id of its key, the key, and how many times it has been written. */
export type Sealed = { id: string; key: Uint8Array; version: number };

/** What ties a sealed state to its place: whose it is, which thing, and which writing of it. */
const boundTo = ({ tenant, user }: PersonKey, { id, version }: Sealed) =>
  JSON.stringify([tenant, user, id, version]);

/** A column of bytes. */
export const bytes = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array());

const wrappedIn = (row: Row): WrappedKey => ({ master: String(row.master), wrapped: bytes(row.wrapped) });

/** The state in its next version, sealed. */
export function sealNext(
  whose: PersonKey,
  thing: Sealed,
  state: Uint8Array,
): { version: number; state: Uint8Array } {
  const version = thing.version + 1;
  return { version, state: seal(thing.key, boundTo(whose, { ...thing, version }), state) };
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
  open(whose: PersonKey, id: string, row: Row): { thing: Sealed; state: Uint8Array } {
    try {
      const key = unwrapKey(this.masters, id, wrappedIn(row));
      const thing = { id, key, version: Number(row.version) };
      return { thing, state: unseal(key, boundTo(whose, thing), bytes(row.state)) };
    } catch (error) {
      throw new StoreError('unreadable', 'what is stored cannot be opened with the keys at hand', error);
    }
  }

  /** The same of one row among others, so that it does not stand in their way: undefined where it cannot be opened. */
  openAmong(whose: PersonKey, id: string, row: Row): ReturnType<Vault['open']> | undefined {
    try {
      return this.open(whose, id, row);
    } catch {
      return undefined;
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
    const [row = {}] = yield* this.find(id);
    return this.unwrapped(id, row);
  }

  /** The key of this id, or undefined where there is none. Throws a StoreError when it cannot be opened. */
  *held(id: string): Work<Uint8Array | undefined> {
    const [row] = yield* this.find(id);
    return row && this.unwrapped(id, row);
  }

  /**
   * Wraps keys anew under the first master key: the next `most` after an id, in their order. `last` is where to go on from, absent
   * when there are no more. `lost` names the master key of each that cannot be opened.
   */
  *rotate(after: string, most: number): Work<{ last?: string; wrapped: number; lost: string[] }> {
    const found = yield* rows(
      'SELECT id, master, wrapped FROM data_key WHERE id > $1 ORDER BY id LIMIT $2',
      after,
      most,
    );
    const [first] = this.masters.keys();
    const lost: string[] = [];
    let wrapped = 0;
    for (const row of found) {
      const id = String(row.id);
      const key = this.tried(id, row);
      if (key === undefined) lost.push(String(row.master));
      else if (row.master !== first) {
        yield* this.wrapAnew(id, key);
        wrapped += 1;
      }
    }
    const last = found.length < most ? undefined : String(found.at(-1)?.id);
    return { ...(last === undefined ? {} : { last }), wrapped, lost };
  }

  private find(id: string): Work<Row[]> {
    return rows('SELECT master, wrapped FROM data_key WHERE id = $1', id);
  }

  private unwrapped(id: string, row: Row): Uint8Array {
    try {
      return unwrapKey(this.masters, id, wrappedIn(row));
    } catch (error) {
      const told = `the store was sealed under the key »${row.master}«, which does not open it`;
      throw new StoreError('unreadable', told, error);
    }
  }

  private tried(id: string, row: Row): Uint8Array | undefined {
    try {
      return unwrapKey(this.masters, id, wrappedIn(row));
    } catch {
      return undefined;
    }
  }

  private *wrapAnew(id: string, key: Uint8Array): Work<void> {
    const { master, wrapped } = wrapKey(this.masters, id, key);
    yield* rows('UPDATE data_key SET master = $1, wrapped = $2 WHERE id = $3', master, wrapped, id);
  }
}
