import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../src/store/sqliteStore.ts';
import type { Loaded, Store, TurnPlan, Write } from '../../src/store/store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (state: Uint8Array | undefined) => (state ? new TextDecoder().decode(state) : undefined);
const kirsten = { tenant: 'kommunen', user: 'kirsten' };
const other = { tenant: 'kommunen', user: 'en-anden' };

let folder: string;
let store: Store;
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lager-'));
  store = openSqliteStore(folder, () => 1_000);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

type Plan = Partial<TurnPlan<Loaded>> & { writes?: Write[]; draft?: string };

/** A turn that writes what is given and answers with what it could read. */
function turn({ writes = [], draft, ...plan }: Plan = {}, key = kirsten): Promise<Loaded> {
  count += 1;
  return store.turn(key, {
    incoming: { conversation: 'chat', activity: `aktivitet-${count}` },
    choose: () => draft,
    knows: () => false,
    decide: (loaded) => ({ writes, answer: loaded }),
    ...plan,
  });
}

const desk: Write = { do: 'desk', state: bytes('bordet') };
const draft: Write = { do: 'draft', id: 'd1', content: 'hash', state: bytes('kladden') };
const edition: Write = { do: 'edition', hash: 'hash', body: 'udgaven' };
const message = (id: string, of = 'd1'): Write => ({
  do: 'message',
  id,
  address: 'a',
  subject: `viser ${id}`,
  draft: of,
});

describe('a turn', () => {
  it('reads back what an earlier one wrote: desk, draft and the edition it began with', async () => {
    await turn({ writes: [desk, draft, edition] });
    const loaded = await turn({ draft: 'd1' });
    expect([text(loaded.desk), text(loaded.draft?.state), loaded.edition]).toEqual([
      'bordet',
      'kladden',
      'udgaven',
    ]);
  });

  it('reads nothing where nothing was written', async () => {
    expect(await turn({ draft: 'findes-ikke' })).toEqual({ repeated: false });
  });

  it('leaves out an edition that is at hand', async () => {
    await turn({ writes: [draft, edition] });
    expect((await turn({ draft: 'd1', knows: () => true })).edition).toBeUndefined();
  });

  it('leaves nothing behind when it throws', async () => {
    const broken = turn({
      decide: () => {
        throw new Error('midt i det hele');
      },
    });
    await expect(broken).rejects.toThrow('midt i det hele');
    expect(await turn()).toEqual({ repeated: false });
  });

  it('leaves nothing behind when one of its writes fails', async () => {
    const bad = { do: 'draft', id: 'd2', content: null, state: bytes('x') } as unknown as Write;
    await expect(turn({ writes: [desk, bad] })).rejects.toThrow();
    expect((await turn()).desk).toBeUndefined();
  });

  it('writes nothing for an activity that came before, also after a restart', async () => {
    const incoming = { conversation: 'chat', activity: 'den-samme' };
    await turn({ incoming, writes: [desk] });
    await store.close();
    store = openSqliteStore(folder, () => 1_000);
    const again = await turn({ incoming, writes: [{ do: 'desk', state: bytes('et andet bord') }] });
    expect(again.repeated).toBe(true);
    expect(text((await turn()).desk)).toBe('bordet');
  });

  it("takes another person's activity of the same id for their own", async () => {
    const incoming = { conversation: 'chat', activity: 'den-samme' };
    await turn({ incoming });
    expect((await turn({ incoming }, { tenant: 'en anden kommune', user: 'kirsten' })).repeated).toBe(false);
  });

  it('forgets activity ids that are old enough', async () => {
    const incoming = { conversation: 'chat', activity: 'gammel' };
    await turn({ incoming });
    await store.forgetIncoming(2_000);
    expect((await turn({ incoming })).repeated).toBe(false);
  });
});

describe("another person's draft", () => {
  it('is as if it were not there, and cannot be written, retired or forgotten', async () => {
    await turn({ writes: [draft, message('m1')] });
    expect((await turn({ draft: 'd1', message: 'm1' }, other)).draft).toBeUndefined();
    await turn(
      {
        writes: [
          { do: 'forget', draft: 'd1', subject: 'væk' },
          { do: 'retire', draft: 'd1', except: '', subject: 'væk' },
          { do: 'message', id: 'm1', address: 'b', subject: 'mit' },
        ],
      },
      other,
    );
    const loaded = await turn({ draft: 'd1', message: 'm1' });
    expect([text(loaded.draft?.state), loaded.subject]).toEqual(['kladden', 'viser m1']);
  });
});

describe('the outbox', () => {
  const ids = async () => (await store.waiting(1_000, 10)).map((it) => `${it.id}: ${it.subject}`);

  it('holds each message once, in the order it was queued last', async () => {
    await turn({ writes: [message('m1'), message('m2')] });
    await turn({ writes: [message('m1')] });
    expect(await ids()).toEqual(['m2: viser m2', 'm1: viser m1']);
  });

  it('is empty when all is sent, and knows the id a message was given', async () => {
    await turn({ writes: [message('m1')] });
    const [waiting] = await store.waiting(1_000, 10);
    if (waiting) await store.sent(waiting, 'besked-7');
    expect(await ids()).toEqual([]);
    await turn({ writes: [message('m1')] });
    expect((await store.waiting(1_000, 10))[0]?.activity).toBe('besked-7');
  });

  it('keeps a message that was queued again while it was being sent', async () => {
    await turn({ writes: [message('m1')] });
    const [waiting] = await store.waiting(1_000, 10);
    await turn({ writes: [message('m1')] });
    if (waiting) await store.sent(waiting, 'besked-7');
    expect(await ids()).toEqual(['m1: viser m1']);
  });

  it('lets a message that failed wait until it is due, and drops one that is never to be sent', async () => {
    await turn({ writes: [message('m1'), message('m2')] });
    const [one, two] = await store.waiting(1_000, 10);
    if (one) await store.failed(one, 5_000);
    if (two) await store.failed(two, undefined);
    expect(await ids()).toEqual([]);
    expect((await store.waiting(5_000, 10)).map((it) => [it.id, it.attempts])).toEqual([['m1', 1]]);
  });

  it('overwrites every other message of a draft that is shown anew, and all of one that is forgotten', async () => {
    await turn({ writes: [draft, message('m1'), message('m2'), message('m3', 'd9')] });
    await turn({ writes: [{ do: 'retire', draft: 'd1', except: 'm2', subject: 'stille' }] });
    expect((await ids()).sort()).toEqual(['m1: stille', 'm2: viser m2', 'm3: viser m3']);
    await turn({ writes: [{ do: 'forget', draft: 'd1', subject: 'slettet' }] });
    expect((await ids()).sort()).toEqual(['m1: slettet', 'm2: slettet', 'm3: viser m3']);
    expect((await turn({ draft: 'd1' })).draft).toBeUndefined();
  });

  it('does not send again what already shows it is over', async () => {
    await turn({ writes: [message('m1'), { do: 'retire', draft: 'd1', except: 'm2', subject: 'stille' }] });
    for (const it of await store.waiting(1_000, 10)) await store.sent(it, 'besked-1');
    await turn({ writes: [{ do: 'retire', draft: 'd1', except: 'm2', subject: 'stille' }] });
    expect(await ids()).toEqual([]);
  });
});

describe('the file', () => {
  it('holds nothing of a draft that was forgotten', async () => {
    await turn({ writes: [{ ...draft, state: bytes('en hemmelighed om en borger') }] });
    await turn({ writes: [{ do: 'forget', draft: 'd1', subject: 'væk' }] });
    await store.close();
    expect(readFileSync(join(folder, 'samtalemakker.db')).includes('hemmelighed')).toBe(false);
    store = openSqliteStore(folder, () => 1_000);
  });

  it('of a newer program is refused', async () => {
    const database = new DatabaseSync(join(folder, 'samtalemakker.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqliteStore(folder, () => 1_000)).toThrow('start the newer program');
  });

  it('answers a ping as long as it is open', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
