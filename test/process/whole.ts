import { type Desk, deskSchema } from '../../dialogs/engine/desk.ts';
import { type Draft, draftSchema } from '../../dialogs/engine/draft.ts';
import { type Subject, subject } from '../../dialogs/engine/subject.ts';
import { type MasterKeys, unwrapKey } from '../../src/privacy/masterKeys.ts';
import { type ChainCheck, ChainWalk } from '../../src/store/audit.ts';
import { endOf, sealedLineOf } from '../../src/store/auditWork.ts';
import { AUDIT_KEY } from '../../src/store/sqlStore.ts';
import { Vault } from '../../src/store/vault.ts';
import { type Row, rows, type Work } from '../../src/store/work.ts';

/** A message as the store has it. */
export type KeptMessage = {
  id: string;
  person: string;
  address: string;
  subject: Subject;
  draft?: string;
  activity?: string;
};

/** All that a store holds at one moment, opened. */
export type Whole = {
  desks: { person: string; key: string; desk: Desk }[];
  drafts: { id: string; person: string; content: string; draft: Draft }[];
  keys: string[];
  editions: string[];
  messages: KeptMessage[];
  outbox: { message: string; address: string; sending: string }[];
  /** Caseworkers nothing can be sent to. */
  closed: string[];
  /** Activities taken in, as `conversation activity`. */
  incoming: Set<string>;
  acts: { what: string; draft: string }[];
  chain?: ChainCheck;
  /** What is stored and cannot be opened or read. */
  broken: string[];
};

const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Every row that can be read, and the names of those that cannot. */
function readable<T>(found: readonly Row[], broken: string[], read: (row: Row) => T): T[] {
  return found.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      broken.push(`${row.id}: ${error}`);
      return [];
    }
  });
}

function messageOf({ id, person, address, subject: shown, draft, activity }: Row): KeptMessage {
  return {
    id: String(id),
    person: String(person),
    address: String(address),
    subject: subject.parse(JSON.parse(String(shown))),
    ...(typeof draft === 'string' ? { draft } : {}),
    ...(typeof activity === 'string' ? { activity } : {}),
  };
}

/** Whether the sealed part of the audit log is as it was written; undefined before there is a key to seal it with. */
function* chainOf(masters: MasterKeys): Work<ChainCheck | undefined> {
  const [row] = yield* rows('SELECT master, wrapped FROM data_key WHERE id = $1', AUDIT_KEY);
  if (row === undefined) return undefined;
  const wrapped = { master: String(row.master), wrapped: row.wrapped as Uint8Array };
  const walk = new ChainWalk(unwrapKey(masters, AUDIT_KEY, wrapped), yield* endOf('start'));
  const lines = yield* rows('SELECT * FROM audit WHERE number IS NOT NULL ORDER BY number');
  for (const line of lines) walk.take(sealedLineOf(line));
  return walk.end(yield* endOf('head'));
}

const ownerOf = (row: Row) => ({ tenant: String(row.tenant), user: String(row.person) });

function* desksIn(vault: Vault, broken: string[]): Work<Whole['desks']> {
  const found = yield* rows(
    `SELECT p.desk_key AS id, p.tenant, p.person, p.version, p.state, k.master, k.wrapped
     FROM person p LEFT JOIN data_key k ON k.id = p.desk_key WHERE p.desk_key IS NOT NULL`,
  );
  return readable(found, broken, (row) => {
    const { state } = vault.open(ownerOf(row), String(row.id), row);
    return { person: String(row.person), key: String(row.id), desk: deskSchema.parse(decode(state)) };
  });
}

function* draftsIn(vault: Vault, broken: string[]): Work<Whole['drafts']> {
  const found = yield* rows(
    'SELECT d.*, k.master, k.wrapped FROM draft d LEFT JOIN data_key k ON k.id = d.id',
  );
  return readable(found, broken, (row) => {
    const { state } = vault.open(ownerOf(row), String(row.id), row);
    const draft = draftSchema.parse(decode(state));
    return { id: String(row.id), person: String(row.person), content: String(row.content), draft };
  });
}

/** Rows of columns that hold text. */
function* texts<C extends string>(table: string, ...columns: C[]): Work<Record<C, string>[]> {
  const found = yield* rows(`SELECT ${columns.join(', ')} FROM ${table}`);
  return found.map(
    (row) => Object.fromEntries(columns.map((it) => [it, String(row[it])])) as Record<C, string>,
  );
}

/** Reads all that a store holds. */
export function* readWhole(masters: MasterKeys): Work<Whole> {
  const vault = new Vault(masters);
  const broken: string[] = [];
  const chain = yield* chainOf(masters);
  const incoming = yield* texts('incoming', 'conversation', 'activity');
  return {
    desks: yield* desksIn(vault, broken),
    drafts: yield* draftsIn(vault, broken),
    keys: (yield* texts('data_key', 'id')).map(({ id }) => id),
    editions: (yield* texts('edition', 'hash')).map(({ hash }) => hash),
    messages: readable(yield* rows('SELECT * FROM message'), broken, messageOf),
    outbox: yield* texts('outbox', 'message', 'address', 'sending'),
    closed: (yield* rows('SELECT person FROM person WHERE closed IS NOT NULL')).map(({ person }) =>
      String(person),
    ),
    incoming: new Set(incoming.map(({ conversation, activity }) => `${conversation} ${activity}`)),
    acts: yield* texts('audit', 'what', 'draft'),
    ...(chain ? { chain } : {}),
    broken,
  };
}
