import { Pool } from 'pg';
import { openLog } from '../../src/log.ts';
import { parseMasterKeys } from '../../src/privacy/masterKeys.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import { learn } from './channelContract.ts';
import { type Bench, clock, storeContract } from './contract.ts';
import { bytes, desk, draft, forget, message, scrubbed, text, turn } from './given.ts';
import { handoverContract } from './handoverContract.ts';
import { describePostgres, freshSchema, type Schema } from './postgres.ts';

const log = openLog('silent');
const keys = parseMasterKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`);
const openIn = (schema: Schema) =>
  openStore({ databaseUrl: schema.url, dataDir: '', ...(keys ? { keys } : {}) }, log, {
    now: () => clock.now,
    shared: () => clock.now,
  });

async function open(): Promise<Bench> {
  const schema = await freshSchema();
  const bench: Bench = {
    store: await openIn(schema),
    async reopen() {
      await bench.store.close();
      bench.store = await openIn(schema);
      return bench.store;
    },
    query: (sql) => schema.query(sql),
    async close() {
      await bench.store.close();
      await schema.drop();
    },
  };
  return bench;
}

describePostgres('a store in PostgreSQL', () => {
  storeContract(open);
  handoverContract(open);
});

describePostgres('several programs on one PostgreSQL', () => {
  let schema: Schema;
  let one: Store;
  let two: Store;
  beforeEach(async () => {
    schema = await freshSchema();
    [one, two] = await Promise.all([openIn(schema), openIn(schema)]);
  });
  afterEach(async () => {
    await Promise.all([one.close(), two.close()]);
    await schema.drop();
  });

  it('bring the database up to date one at a time', async () => {
    expect(await schema.query('SELECT number FROM schema_version')).toHaveLength(1);
  });

  it('keep to one pace with messages nobody waits for', async () => {
    const writes = Array.from({ length: 70 }, (_, n) => message(`p${n}`, 'd1', `chat ${n}`));
    await turn(one, { patient: true, writes });
    const both = async () => (await Promise.all([one.claimPaced(100), two.claimPaced(100)])).flat();
    expect([...(await both()), ...(await both())]).toHaveLength(30);
  });

  it('look after the week of a channel once', async () => {
    await one.changeChannels('kommunen', learn({ overview: 0 }));
    let asked = 0;
    const decide = () => {
      asked += 1;
      return { subject: 'ugen', due: 9_000 };
    };
    const of = { tenant: 'kommunen', channel: 'k1' };
    await Promise.all([one, two, one, two].map((store) => store.channelWeek(of, decide)));
    expect(asked).toBe(1);
    expect(await schema.query("SELECT id FROM message WHERE subject = 'ugen'")).toHaveLength(1);
  });

  it('take the turns of one person one after another, whichever they come to', async () => {
    const add = (store: Store) =>
      turn(store, {
        decide: (loaded) => {
          const before = Number(text(loaded.desk) ?? 0);
          return { writes: [{ do: 'desk', state: bytes(String(before + 1)) }], answer: loaded };
        },
      });
    await Promise.all(Array.from({ length: 100 }, (_, n) => add(n % 2 ? one : two)));
    expect(text((await turn(one)).desk)).toBe('100');
  });

  it('never have the same conversation in hand', async () => {
    const conversations = Array.from({ length: 40 }, (_, n) => message(`m${n}`, 'd1', `chat ${n % 20}`));
    await turn(one, { writes: conversations });
    const taken = (await Promise.all([one.claim(40), two.claim(40), one.claim(40), two.claim(40)])).flat();
    expect(taken).toHaveLength(20);
    expect(new Set(taken.map((it) => it.address)).size).toBe(20);
  });

  it('take an activity that comes to both once', async () => {
    const incoming = { conversation: 'chat', activity: 'den-samme' };
    const seen = await Promise.all([one, two, one, two].map((store) => turn(store, { incoming })));
    expect(seen.filter((it) => !it.repeated)).toHaveLength(1);
  });

  it('wait for the turn of another for a bounded time, and do nothing when it is up', async () => {
    await turn(one, { writes: [desk] });
    const pool = new Pool({ connectionString: schema.url, max: 1 });
    await pool.query('BEGIN');
    await pool.query('SELECT 1 FROM person FOR UPDATE');
    await expect(turn(two, { writes: [{ do: 'desk', state: bytes('andet') }] })).rejects.toMatchObject({
      trouble: 'busy',
    });
    await pool.query('ROLLBACK');
    await pool.end();
    expect(text((await turn(two)).desk)).toBe('bordet');
  });

  it('lose connections without losing a turn', async () => {
    await turn(one, { writes: [desk] });
    const cut = () =>
      schema.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samtalemakker'
         AND pid <> pg_backend_pid()`,
      );
    await cut();
    await turn(one, { writes: [draft()] });
    await cut();
    expect(text((await turn(two, { draft: 'd1' })).draft?.state)).toBe('kladden');
  });

  it('leave nothing of a deleted key in the file of the table', async () => {
    await turn(one, { writes: [draft()] });
    const [row] = await schema.query("SELECT wrapped FROM data_key WHERE id = 'd1'");
    const wrapped = row?.wrapped as Buffer;
    const onDisk = async () => {
      await schema.query('CHECKPOINT');
      const [file] = await schema.query(
        "SELECT pg_read_binary_file(pg_relation_filepath('data_key')) AS bytes",
      );
      return (file?.bytes as Buffer).includes(wrapped);
    };
    expect(await onDisk()).toBe(true);
    await turn(one, { draft: 'd1', writes: [forget()] });
    expect(await onDisk()).toBe(true);
    await scrubbed(one);
    expect(await onDisk()).toBe(false);
  });

  it('refuse a database of a newer program', async () => {
    await schema.query('UPDATE schema_version SET number = 99');
    await expect(openIn(schema)).rejects.toMatchObject({ trouble: 'newer' });
  });
});
