import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { migrate } from './migrate.ts';
import { SqliteConnection } from './sqliteConnection.ts';
import type { Loaded, PersonKey, Store, TurnPlan, Waiting, Write } from './store.ts';

const text = (value: unknown) => String(value);
const bytes = (value: unknown) => (value instanceof Uint8Array ? value : undefined);

/** The store in one SQLite file. Each method runs to its end without awaiting, so turns never mix on the one connection. */
class SqliteStore implements Store {
  private readonly database: SqliteConnection;
  private readonly now: () => number;

  constructor(database: SqliteConnection, now: () => number) {
    this.database = database;
    this.now = now;
  }

  async turn<T>(key: PersonKey, plan: TurnPlan<T>): Promise<T> {
    const { answer, forgot } = this.database.together(() => {
      const loaded = this.load(key, plan);
      const { writes, answer } = plan.decide(loaded);
      if (!loaded.repeated) {
        this.database.run(
          'INSERT INTO incoming VALUES (?, ?, ?, ?)',
          key.tenant,
          plan.incoming.conversation,
          plan.incoming.activity,
          this.now(),
        );
        for (const write of writes) this.write(key, write);
      }
      return { answer, forgot: writes.some((write) => write.do === 'forget') };
    });
    // What was deleted still stands in the write-ahead log until that is written back.
    if (forgot) this.database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    return answer;
  }

  async read(key: PersonKey, draft: string | undefined, knows: (hash: string) => boolean): Promise<Loaded> {
    return { repeated: false, ...this.desk(key), ...this.draft(key, draft, knows) };
  }

  async waiting(now: number, most: number): Promise<Waiting[]> {
    const rows = this.database.all(
      `SELECT m.id, m.tenant, m.person, m.address, m.subject, m.activity, o.seq, o.attempts
       FROM outbox o JOIN message m ON m.id = o.message WHERE o.due <= ? AND NOT EXISTS (
         SELECT 1 FROM outbox p JOIN message n ON n.id = p.message
         WHERE n.address = m.address AND p.seq < o.seq AND p.due > ?)
       ORDER BY o.seq LIMIT ?`,
      now,
      now,
      most,
    );
    return rows.map((row) => ({
      id: text(row.id),
      key: { tenant: text(row.tenant), user: text(row.person) },
      address: text(row.address),
      subject: text(row.subject),
      seq: Number(row.seq),
      attempts: Number(row.attempts),
      ...(row.activity === null ? {} : { activity: text(row.activity) }),
    }));
  }

  async sent({ id, seq }: Waiting, activity: string | undefined): Promise<void> {
    this.database.together(() => {
      if (activity !== undefined)
        this.database.run('UPDATE message SET activity = ? WHERE id = ?', activity, id);
      this.database.run('DELETE FROM outbox WHERE message = ? AND seq = ?', id, seq);
    });
  }

  async failed({ id, seq }: Waiting, due: number | undefined): Promise<void> {
    if (due === undefined) this.database.run('DELETE FROM outbox WHERE message = ? AND seq = ?', id, seq);
    else
      this.database.run(
        'UPDATE outbox SET attempts = attempts + 1, due = ? WHERE message = ? AND seq = ?',
        due,
        id,
        seq,
      );
  }

  async forgetIncoming(before: number): Promise<void> {
    this.database.run('DELETE FROM incoming WHERE at < ?', before);
  }

  async ping(): Promise<void> {
    this.database.all('SELECT 1');
  }

  async close(): Promise<void> {
    this.database.close();
  }

  private load<T>(key: PersonKey, plan: TurnPlan<T>): Loaded {
    const { incoming, message } = plan;
    const seen = this.database.all(
      'SELECT 1 FROM incoming WHERE tenant = ? AND conversation = ? AND activity = ?',
      key.tenant,
      incoming.conversation,
      incoming.activity,
    );
    const desk = this.desk(key);
    const [shown] =
      message === undefined
        ? []
        : this.database.all(
            'SELECT subject FROM message WHERE id = ? AND tenant = ? AND person = ?',
            message,
            key.tenant,
            key.user,
          );
    const subject = shown ? text(shown.subject) : undefined;
    return {
      repeated: seen.length > 0,
      ...desk,
      ...this.draft(key, plan.choose(desk.desk, subject), plan.knows),
      ...(subject === undefined ? {} : { subject }),
    };
  }

  private desk(key: PersonKey): { desk?: Uint8Array } {
    const [row] = this.database.all(
      'SELECT state FROM person WHERE tenant = ? AND person = ?',
      key.tenant,
      key.user,
    );
    const desk = bytes(row?.state);
    return desk ? { desk } : {};
  }

  /** A draft of this person; another's is as if it were not there. */
  private draft(
    key: PersonKey,
    id: string | undefined,
    knows: (hash: string) => boolean,
  ): Pick<Loaded, 'draft' | 'edition'> {
    if (id === undefined) return {};
    const [row] = this.database.all(
      'SELECT content, state FROM draft WHERE id = ? AND tenant = ? AND person = ?',
      id,
      key.tenant,
      key.user,
    );
    const state = bytes(row?.state);
    if (row === undefined || state === undefined) return {};
    const content = text(row.content);
    const [edition] = knows(content)
      ? []
      : this.database.all('SELECT body FROM edition WHERE hash = ?', content);
    return { draft: { id, content, state }, ...(edition ? { edition: text(edition.body) } : {}) };
  }

  private write(key: PersonKey, write: Write): void {
    switch (write.do) {
      case 'desk':
        return this.database.run(
          'INSERT INTO person VALUES (?, ?, ?) ON CONFLICT (tenant, person) DO UPDATE SET state = excluded.state',
          key.tenant,
          key.user,
          write.state,
        );
      case 'draft':
        return this.database.run(
          `INSERT INTO draft VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET content = excluded.content, state = excluded.state`,
          write.id,
          key.tenant,
          key.user,
          write.content,
          write.state,
        );
      case 'edition':
        return this.database.run(
          'INSERT INTO edition VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
          write.hash,
          write.body,
        );
      case 'message':
        return this.message(key, write);
      case 'retire':
        return this.overwrite(key, write.subject, 'draft = ? AND id <> ?', write.draft, write.except);
      case 'refresh':
        return this.queue(key, 'draft = ? AND subject = ?', write.draft, write.subject);
      case 'forget':
        this.database.run(
          'DELETE FROM draft WHERE id = ? AND tenant = ? AND person = ?',
          write.draft,
          key.tenant,
          key.user,
        );
        return this.overwrite(key, write.subject, 'draft = ?', write.draft);
    }
  }

  private message(key: PersonKey, { id, address, subject, draft }: Write & { do: 'message' }): void {
    this.database.run(
      `INSERT INTO message (id, tenant, person, address, subject, draft) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, draft = coalesce(excluded.draft, message.draft)
       WHERE tenant = excluded.tenant AND person = excluded.person`,
      id,
      key.tenant,
      key.user,
      address,
      subject,
      draft ?? null,
    );
    this.queue(key, 'id = ?', id);
  }

  /** Messages of this person that no longer show it are changed and queued; those that show it already are left alone. */
  private overwrite(key: PersonKey, subject: string, which: string, ...values: SQLInputValue[]): void {
    this.queue(key, `${which} AND subject <> ?`, ...values, subject);
    this.database.run(
      `UPDATE message SET subject = ? WHERE tenant = ? AND person = ? AND ${which}`,
      subject,
      key.tenant,
      key.user,
      ...values,
    );
  }

  /** Puts messages of this person last in the queue, each once. */
  private queue(key: PersonKey, which: string, ...values: SQLInputValue[]): void {
    this.database.run(
      `INSERT INTO outbox SELECT id, (SELECT coalesce(max(seq), 0) + 1 FROM outbox), 0, 0
       FROM message WHERE tenant = ? AND person = ? AND ${which}
       ON CONFLICT (message) DO UPDATE SET seq = excluded.seq, attempts = 0, due = 0`,
      key.tenant,
      key.user,
      ...values,
    );
  }
}

/** Opens the store in `samtalemakker.db` of a folder, made if it is not there; every commit is on disk before it returns. `now` gives milliseconds. */
export function openSqliteStore(folder: string, now: () => number): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'samtalemakker.db'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000',
  );
  migrate(database);
  return new SqliteStore(new SqliteConnection(database), now);
}
