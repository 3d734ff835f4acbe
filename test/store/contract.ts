import fc from 'fast-check';
import { SealError } from '../../src/privacy/seal.ts';
import type { Cutoffs, Store, Write } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/storeError.ts';
import { channelContract, learn, reminder } from './channelContract.ts';
import { deliveryContract } from './deliveryContract.ts';
import {
  bytes,
  desk,
  draft,
  edition,
  forget,
  kirsten,
  message,
  other,
  scrubbed,
  text,
  turn,
  waitingIn,
} from './given.ts';
import { paceContract } from './paceContract.ts';

/** A store under test: the store, the same one opened anew, and SQL on what lies beneath. */
export type Bench = {
  store: Store;
  reopen(): Promise<Store>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

/** Milliseconds since 1970, as the stores under test see them. */
export const clock = { now: 1_000 };

/** Cutoffs that leave everything where it is. */
const nothing: Cutoffs = { incoming: 0, messages: 0, persons: 0, audit: 0, votes: 0 };

/** What every store promises, whichever engine is beneath it. */
export function storeContract(open: () => Promise<Bench>): void {
  let bench: Bench;
  let store: Store;
  beforeEach(async () => {
    clock.now = 1_000;
    bench = await open();
    store = bench.store;
  });
  afterEach(() => bench.close());
  const reopen = async () => {
    store = await bench.reopen();
  };

  describe('a turn', () => {
    it('reads back what an earlier one wrote: desk, draft and the edition it began with', async () => {
      await turn(store, { writes: [desk, draft(), edition] });
      await reopen();
      const loaded = await turn(store, { draft: 'd1' });
      expect([text(loaded.desk), text(loaded.draft?.state), loaded.edition]).toEqual([
        'bordet',
        'kladden',
        'udgaven',
      ]);
    });

    it('reads nothing where nothing was written', async () => {
      expect(await turn(store, { draft: 'findes-ikke', message: 'heller-ikke' })).toEqual({
        repeated: false,
      });
      expect(await store.read(other, 'findes-ikke', () => false)).toEqual({ repeated: false });
    });

    it('leaves out an edition that is at hand', async () => {
      await turn(store, { writes: [draft(), edition] });
      expect((await turn(store, { draft: 'd1', knows: () => true })).edition).toBeUndefined();
    });

    it('writes a draft over and over, also twice in one turn', async () => {
      await turn(store, { writes: [draft('d1', 'et'), draft('d1', 'to')] });
      await turn(store, { draft: 'd1', writes: [draft('d1', 'tre'), draft('d1', 'fire')] });
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('fire');
    });

    it('keeps an empty state, and one of a megabyte', async () => {
      const large = 'æ🙂'.repeat(200_000);
      await turn(store, { writes: [draft('d1', ''), draft('d2', large)] });
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('');
      expect(text((await turn(store, { draft: 'd2' })).draft?.state)).toBe(large);
    });

    it('leaves nothing behind when it throws', async () => {
      const broken = turn(store, {
        decide: () => {
          throw new Error('midt i det hele');
        },
      });
      await expect(broken).rejects.toThrow('midt i det hele');
      expect(await turn(store)).toEqual({ repeated: false });
    });

    it('leaves nothing behind when one of its writes fails', async () => {
      const bad = { do: 'draft', id: 'd2', content: null, state: bytes('x'), due: 1 } as unknown as Write;
      await expect(turn(store, { writes: [desk, bad] })).rejects.toThrow(StoreError);
      expect((await turn(store)).desk).toBeUndefined();
    });

    it('writes nothing for an activity that came before, also after a restart', async () => {
      const incoming = { conversation: 'chat', activity: 'den-samme' };
      await turn(store, { incoming, writes: [desk] });
      await reopen();
      const again = await turn(store, { incoming, writes: [{ do: 'desk', state: bytes('et andet bord') }] });
      expect(again.repeated).toBe(true);
      expect(text((await turn(store)).desk)).toBe('bordet');
    });

    it("takes another tenant's activity of the same id for their own", async () => {
      const incoming = { conversation: 'chat', activity: 'den-samme' };
      await turn(store, { incoming });
      const elsewhere = { tenant: 'en anden kommune', user: 'kirsten' };
      expect((await turn(store, { incoming }, elsewhere)).repeated).toBe(false);
    });

    it('forgets activity ids that are old enough', async () => {
      const incoming = { conversation: 'chat', activity: 'gammel' };
      await turn(store, { incoming });
      await store.forget({ ...nothing, incoming: 2_000 });
      expect((await turn(store, { incoming })).repeated).toBe(false);
    });

    it("remembers where the person's own chat is", async () => {
      await turn(store, { address: 'chatten' });
      expect((await turn(store)).address).toBe('chatten');
      expect((await store.read(kirsten, undefined, () => true)).address).toBe('chatten');
    });

    it('takes keys of any characters for what they are', async () => {
      const anyKey = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => !it.includes('\0'));
      await fc.assert(
        fc.asyncProperty(anyKey, anyKey, anyKey, async (tenant, user, id) => {
          const key = { tenant, user };
          await turn(store, { writes: [draft(id, `${id} hos ${user}`), message(`m ${id}`, id)] }, key);
          expect(text((await turn(store, { draft: id }, key)).draft?.state)).toBe(`${id} hos ${user}`);
          await turn(store, { draft: id, writes: [forget(id)] }, key);
          expect((await turn(store, { draft: id }, key)).draft).toBeUndefined();
        }),
        { numRuns: 50 },
      );
    });

    it('runs a hundred at once on one desk in the order they came, and loses none', async () => {
      const add = (n: number) =>
        turn(store, {
          decide: (loaded) => {
            const before = text(loaded.desk) ?? '';
            return { writes: [{ do: 'desk', state: bytes(`${before} ${n}`) }], answer: loaded };
          },
        });
      await Promise.all(Array.from({ length: 100 }, (_, n) => add(n)));
      const all = Array.from({ length: 100 }, (_, n) => ` ${n}`).join('');
      expect(text((await turn(store)).desk)).toBe(all);
    });
  });

  describe("another person's draft", () => {
    it('is known to be there, but cannot be read, written, retired or forgotten', async () => {
      await turn(store, { writes: [draft(), message('m1')] });
      const seen = await turn(store, { draft: 'd1', message: 'm1' }, other);
      expect(seen).toEqual({ repeated: false, foreign: true, strange: true });
      await expect(turn(store, { draft: 'd1', writes: [draft()] }, other)).rejects.toThrow(StoreError);
      await turn(
        store,
        {
          writes: [
            forget(),
            { do: 'due', draft: 'd1', due: 0 },
            { do: 'retire', draft: 'd1', except: '', subject: 'væk' },
            { do: 'message', id: 'm1', address: 'b', subject: 'mit' },
          ],
        },
        other,
      );
      const loaded = await turn(store, { draft: 'd1', message: 'm1' });
      expect([text(loaded.draft?.state), loaded.subject]).toEqual(['kladden', 'viser m1']);
      expect(await store.due(10)).toEqual([]);
    });

    it('of another tenant is as if it were not there', async () => {
      await turn(store, { writes: [draft()] });
      const elsewhere = { tenant: 'en anden kommune', user: 'kirsten' };
      expect(await turn(store, { draft: 'd1' }, elsewhere)).toEqual({ repeated: false });
    });
  });

  describe('what is kept', () => {
    it('cannot be read in the database', async () => {
      await turn(store, { writes: [{ do: 'desk', state: bytes('hemmeligt') }, draft('d1', 'hemmeligt')] });
      for (const table of ['person', 'draft', 'data_key'])
        for (const row of await bench.query(`SELECT * FROM ${table}`))
          for (const value of Object.values(row))
            if (value instanceof Uint8Array) expect(Buffer.from(value).includes('hemmeligt')).toBe(false);
    });

    it('does not open with a byte changed, in another version, or in the place of another', async () => {
      await turn(store, { writes: [draft('d1', 'den ene'), draft('d2', 'den anden')] });
      const unreadable = async () => {
        const opened = turn(store, { draft: 'd1' });
        await expect(opened).rejects.toMatchObject({ trouble: 'unreadable', cause: expect.any(SealError) });
      };
      await bench.query("UPDATE draft SET version = version + 1 WHERE id = 'd1'");
      await unreadable();
      await bench.query("UPDATE draft SET version = version - 1 WHERE id = 'd1'");
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('den ene');
      await bench.query("UPDATE draft SET state = (SELECT state FROM draft WHERE id = 'd2') WHERE id = 'd1'");
      await unreadable();
      await bench.query(
        "UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id = 'd2') WHERE id = 'd1'",
      );
      await unreadable();
      expect(text((await turn(store, { draft: 'd2' })).draft?.state)).toBe('den anden');
    });

    it('of one reminder that does not open stops none of the others, and is counted', async () => {
      await turn(store, { writes: [reminder('r1'), reminder('r2'), reminder('r3', { channel: 'k1' })] });
      await bench.query("UPDATE reminder SET version = version + 1 WHERE id = 'r2'");
      const all = await store.read(kirsten, undefined, () => true, 'all');
      expect([all.reminders?.map(({ id }) => id), all.unread]).toEqual([['r1', 'r3'], 1]);
      await bench.query("UPDATE reminder SET channel = 'k1' WHERE id = 'r2'");
      const there: string[] = [];
      await store.changeChannels(kirsten.tenant, learn());
      clock.now += 10_000;
      await store.channelWeek({ tenant: kirsten.tenant, channel: 'k1' }, ({ reminders }) => {
        there.push(...reminders.map((it) => text(it) ?? ''));
        return { due: clock.now + 1 };
      });
      expect(there).toEqual(['husk r3']);
      const one = store.read(kirsten, undefined, () => true, { reminder: 'r2' });
      await expect(one).rejects.toMatchObject({ trouble: 'unreadable' });
      await bench.query("UPDATE reminder SET version = version - 1 WHERE id = 'r2'");
      expect(await store.read(kirsten, undefined, () => true, 'all')).not.toHaveProperty('unread');
    });

    it('does not open for another person it was moved to in the database', async () => {
      await turn(store, { writes: [desk, draft()] });
      await turn(store, {}, other);
      await bench.query("UPDATE draft SET person = 'en-anden' WHERE id = 'd1'");
      await expect(turn(store, { draft: 'd1' }, other)).rejects.toMatchObject({ trouble: 'unreadable' });
      for (const column of ['desk_key', 'version', 'state'])
        await bench.query(
          `UPDATE person SET ${column} = (SELECT ${column} FROM person WHERE person = 'kirsten') WHERE person = 'en-anden'`,
        );
      await expect(turn(store, {}, other)).rejects.toMatchObject({ trouble: 'unreadable' });
    });

    it('of a draft that is forgotten is gone with its key', async () => {
      await turn(store, { writes: [draft()] });
      expect(await bench.query("SELECT id FROM data_key WHERE id = 'd1'")).toHaveLength(1);
      await turn(store, { draft: 'd1', writes: [forget()] });
      expect(await bench.query("SELECT id FROM data_key WHERE id = 'd1'")).toHaveLength(0);
      expect(await bench.query("SELECT id FROM draft WHERE id = 'd1'")).toHaveLength(0);
      await scrubbed(store);
    });
  });

  describe('the time a draft is looked at', () => {
    it('comes when it is due, those that waited longest first, and can be moved', async () => {
      await turn(store, {
        writes: [draft('d1', 'x', 3_000), draft('d2', 'x', 2_000), draft('d3', 'x', 4_000)],
      });
      expect(await store.due(10)).toEqual([]);
      clock.now = 3_500;
      const due = async () => (await store.due(10)).map((it) => it.draft);
      expect(await due()).toEqual(['d2', 'd1']);
      expect((await store.due(1))[0]).toEqual({ key: kirsten, draft: 'd2' });
      await turn(store, { writes: [{ do: 'due', draft: 'd2', due: 9_000 }, forget('d1')] });
      expect(await due()).toEqual([]);
    });
  });

  describe('the outbox', () => {
    it('holds each message once, in the order it was queued last', async () => {
      await turn(store, { writes: [message('m1'), message('m2')] });
      await turn(store, { writes: [message('m1')] });
      expect(await waitingIn(store)).toEqual(['m2: viser m2', 'm1: viser m1']);
    });

    it('gives out the oldest message of each conversation, and no more of it until that one is done', async () => {
      await turn(store, { writes: [message('m1'), message('m2'), message('m3', 'd9', 'b')] });
      const taken = await store.claim(10);
      expect(taken.map((it) => it.id).sort()).toEqual(['m1', 'm3']);
      expect(await store.claim(10)).toEqual([]);
      for (const it of taken) await store.sent(it, undefined);
      expect((await store.claim(10)).map((it) => it.id)).toEqual(['m2']);
    });

    it('gives a message out again when whoever had it is gone', async () => {
      await turn(store, { writes: [message('m1')] });
      await store.claim(10);
      clock.now += 60_000;
      expect((await store.claim(10)).map((it) => it.id)).toEqual(['m1']);
    });

    it('is empty when all is sent, and knows the id a message was given', async () => {
      await turn(store, { writes: [message('m1')] });
      for (const it of await store.claim(10)) await store.sent(it, 'besked-7');
      expect(await store.claim(10)).toEqual([]);
      await turn(store, { writes: [message('m1')] });
      expect((await store.claim(10))[0]?.activity).toBe('besked-7');
    });

    it('learns the id of a message it does not know from the press on it, and keeps one it knows', async () => {
      const pressed = { ...message('m1'), activity: 'fra-trykket' } as Write;
      await turn(store, { writes: [pressed] });
      for (const it of await store.claim(10)) {
        expect(it.activity).toBe('fra-trykket');
        await store.sent(it, 'fra-kanalen');
      }
      await turn(store, { writes: [pressed] });
      expect((await store.claim(10))[0]?.activity).toBe('fra-kanalen');
    });

    it('keeps a message that was queued again while it was being sent, and does not give it to two', async () => {
      await turn(store, { writes: [message('m1')] });
      const [waiting] = await store.claim(10);
      await turn(store, { writes: [message('m1')] });
      expect(await store.claim(10)).toEqual([]);
      if (waiting) await store.sent(waiting, 'besked-7');
      expect(await waitingIn(store)).toEqual(['m1: viser m1']);
    });

    it('lets a message that failed wait until it is due, and its conversation with it; drops one that is never to be sent', async () => {
      await turn(store, { writes: [message('m1'), message('m2'), message('m3', 'd9', 'b')] });
      const [one, three] = await store.claim(10);
      if (one) await store.failed(one, 4_000);
      if (three) await store.failed(three, undefined);
      expect(await store.claim(10)).toEqual([]);
      clock.now = 5_000;
      const [again] = await store.claim(10);
      expect([again?.id, again?.attempts]).toEqual(['m1', 1]);
      if (again) await store.sent(again, undefined);
      expect(await waitingIn(store)).toEqual(['m2: viser m2']);
    });

    it('gives what one program has in hand, or was told to wait with, to no other whose clock is a little behind', async () => {
      await turn(store, { writes: [message('m1'), message('m2', 'd1', 'b')] });
      const [one] = await store.claim(1);
      if (one) await store.failed(one, 60 * 60_000);
      expect(await store.claim(1)).toHaveLength(1);
      clock.now -= 900;
      expect(await store.claim(10)).toEqual([]);
    });

    it('is not held back by a clock that ran a day ahead', async () => {
      clock.now += 86_400_000;
      await turn(store, { writes: [message('m1'), message('m2', 'd1', 'b')] });
      for (const it of await store.claim(1)) await store.failed(it, 4_000);
      await store.claim(10);
      clock.now -= 86_400_000;
      expect((await store.claim(10)).map((it) => it.id).sort()).toEqual(['m1', 'm2']);
    });

    it('overwrites every other message of a draft that is shown anew, and all of one that is forgotten', async () => {
      await turn(store, { writes: [draft(), message('m1'), message('m2'), message('m3', 'd9')] });
      await turn(store, { writes: [{ do: 'retire', draft: 'd1', except: 'm2', subject: 'stille' }] });
      expect((await waitingIn(store)).sort()).toEqual(['m1: stille', 'm2: viser m2', 'm3: viser m3']);
      await turn(store, { writes: [forget()] });
      expect((await waitingIn(store)).sort()).toEqual(['m1: slettet', 'm2: slettet']);
    });

    it('spares the message of a draft that shows what is to stay', async () => {
      await turn(store, { writes: [draft(), message('m1'), message('m2'), message('m3')] });
      const retire = {
        do: 'retire',
        draft: 'd1',
        except: 'm2',
        subject: 'stille',
        spares: 'viser m3',
      } as const;
      await turn(store, { writes: [retire] });
      expect((await waitingIn(store)).sort()).toEqual(['m1: stille', 'm2: viser m2', 'm3: viser m3']);
      await turn(store, { writes: [forget()] });
      expect((await waitingIn(store)).sort()).toEqual(['m1: slettet', 'm2: slettet', 'm3: slettet']);
    });

    it('leaves the last line of a draft alone that is forgotten once more, as by two programs that sweep at once', async () => {
      await turn(store, { writes: [draft(), message('m1')] });
      await turn(store, { writes: [forget()] });
      expect(await waitingIn(store)).toEqual(['m1: slettet']);
      await turn(store, { writes: [{ do: 'forget', draft: 'd1', subject: 'væk' }] });
      expect((await turn(store, { message: 'm1' })).subject).toBe('slettet');
      expect(await waitingIn(store)).toEqual([]);
    });

    it('does not send again what already shows it is over', async () => {
      const retire: Write = { do: 'retire', draft: 'd1', except: 'm2', subject: 'stille' };
      await turn(store, { writes: [message('m1'), retire] });
      await waitingIn(store);
      await turn(store, { writes: [retire] });
      expect(await waitingIn(store)).toEqual([]);
    });

    it('forgets messages that are old and show no draft that lives', async () => {
      await turn(store, { writes: [draft(), message('m1'), message('m2', 'd9'), message('m3', 'd9')] });
      for (const it of await store.claim(1)) await store.sent(it, undefined);
      for (const it of await store.claim(1)) await store.sent(it, undefined);
      await store.forget({ ...nothing, messages: 2_000 });
      const left = await bench.query('SELECT id FROM message ORDER BY id');
      expect(left.map((row) => row.id)).toEqual(['m1', 'm3']);
    });
  });

  it('forgets persons who have not been here for long and have no draft, with their keys', async () => {
    await turn(store, { writes: [desk] });
    await turn(store, { writes: [desk, draft()] }, other);
    await store.forget({ ...nothing, persons: 2_000 });
    expect((await turn(store)).desk).toBeUndefined();
    expect(text((await turn(store, {}, other)).desk)).toBe('bordet');
    // The log's own key, the other desk's and the draft's.
    expect(await bench.query('SELECT id FROM data_key')).toHaveLength(3);
  });

  channelContract(
    () => store,
    (ms) => {
      clock.now = ms;
    },
  );
  const pass = (ms: number) => {
    clock.now += ms;
  };
  const query = (sql: string) => bench.query(sql);
  paceContract(() => store, pass, query);
  deliveryContract(
    () => store,
    pass,
    query,
    () => clock.now,
  );

  it('answers a ping as long as it is open', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });

  it('counts decisions by month, without person or case', async () => {
    const decision = { do: 'count', conversation: 'visitation', version: 2, rule: 'visitation2017' } as const;
    const one: Write = { ...decision, suggestion: 'a', choice: 'b', reasoned: true };
    await turn(store, { writes: [one] });
    await turn(store, { writes: [one, { ...one, reasoned: false }] }, other);
    const counts = await bench.query('SELECT * FROM decision_count ORDER BY reasoned');
    expect(counts.map(({ month, reasoned, count }) => [month, Number(reasoned), Number(count)])).toEqual([
      ['1970-01', 0, 1],
      ['1970-01', 1, 2],
    ]);
    expect(Object.keys(counts[0] ?? {})).not.toContain('person');
  });

  it('counts a decision of the first Danish night of a month to that month', async () => {
    clock.now = Date.parse('2026-11-30T23:30:00Z');
    const decision = { do: 'count', conversation: 'visitation', version: 2, rule: 'visitation2017' } as const;
    await turn(store, { writes: [{ ...decision, suggestion: 'a', choice: 'b', reasoned: true }] });
    expect(await bench.query('SELECT month FROM decision_count')).toEqual([{ month: '2026-12' }]);
  });

  describe('what was thought of an answer', () => {
    const vote = {
      id: 's1',
      question: 'hvem kan være mentor',
      cards: ['mentor', 'tillid'],
      useful: true,
      comment: '',
    };
    const votes = () =>
      bench.query('SELECT id, question, cards, useful, comment FROM lookup_vote ORDER BY id');

    it('is kept without who it was, and a later vote on the same answer takes its place', async () => {
      await store.vote(vote);
      await store.vote({ ...vote, useful: false, comment: 'Jeg ledte efter lønnen' });
      await store.vote({ ...vote, id: 's2' });
      expect((await votes()).map((it) => [it.id, Number(it.useful), it.comment])).toEqual([
        ['s1', 0, 'Jeg ledte efter lønnen'],
        ['s2', 1, ''],
      ]);
      expect(Object.keys((await votes())[0] ?? {})).not.toContain('person');
    });

    it('loses no line to a press without one that comes later', async () => {
      await store.vote({ ...vote, useful: false, comment: 'Jeg ledte efter lønnen' });
      await store.vote({ ...vote, useful: false });
      expect((await votes()).map(({ comment }) => comment)).toEqual(['Jeg ledte efter lønnen']);
    });

    it('is forgotten when it is old', async () => {
      await store.vote(vote);
      clock.now = 3_000;
      await store.vote({ ...vote, id: 's2' });
      await store.forget({ ...nothing, votes: 2_000 });
      expect((await votes()).map(({ id }) => id)).toEqual(['s2']);
    });

    it('counts which cards were the answer, the most used first', async () => {
      expect(await store.mostUsed(3)).toEqual([]);
      for (const card of ['b', 'a', 'b', 'c', 'c', 'c']) await store.countUse(card);
      expect(await store.mostUsed(2)).toEqual(['c', 'b']);
    });
  });
}
