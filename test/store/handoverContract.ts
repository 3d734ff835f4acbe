import type { Store, Write } from '../../src/store/store.ts';
import { type Bench, clock } from './contract.ts';
import { bytes, desk, draft, kirsten, message, other as mette, text, turn, waitingIn } from './given.ts';

const offer = (of: { draft?: string; reminder?: string } = { draft: 'd1' }, id = 'o1'): Write => ({
  do: 'offer',
  id,
  giver: kirsten.user,
  taker: mette.user,
  ...of,
  until: 5_000,
  state: bytes(`tilbud ${id}`),
});
const reminder = (id: string, state = 'husk', more: object = {}): Write => ({
  do: 'reminder',
  id,
  state: bytes(state),
  ...more,
});
const offerCard = (id: string, more: object = {}): Write =>
  ({
    ...message(id),
    subject: 'viser et tilbud',
    handover: 'o1',
    ...more,
  }) as Write;
const endOffer: Write = { do: 'endOffer', draft: 'd1', giver: 'slut hos giver', taker: 'slut hos modtager' };

/** What is written where the draft d1 goes over, with its reminder. */
const goesOver: Write[] = [
  { do: 'theirs', write: endOffer },
  { do: 'theirs', write: { do: 'pass', draft: 'd1', to: mette.user, subject: 'overdraget' } },
  { do: 'theirs', write: { do: 'pass', reminder: 'r1', to: mette.user, subject: 'overdraget' } },
  { do: 'theirs', write: { do: 'desk', state: bytes('tomt bord') } },
  { do: 'theirs', write: { do: 'audit', what: 'handedOver', draft: 'd1' } },
  { do: 'audit', what: 'takenOver', draft: 'd1' },
  { do: 'desk', state: bytes('bord med kladde') },
  { ...draft('d1', 'hos mette'), taken: true } as Write,
  { ...reminder('r1', 'hos mette'), taken: true } as Write,
];

/** What every store promises of what is handed over, whichever engine is beneath it. */
export function handoverContract(open: () => Promise<Bench>): void {
  let bench: Bench;
  let store: Store;
  beforeEach(async () => {
    clock.now = 1_000;
    bench = await open();
    store = bench.store;
    await turn(store, { address: 'mettes chat', name: 'Mette', writes: [desk] }, mette);
    await turn(store, {
      address: 'kirstens chat',
      name: 'Kirsten',
      writes: [desk, draft(), reminder('r1'), message('m1'), offer()],
    });
    await waitingIn(store);
  });
  afterEach(() => bench.close());

  /** Mette's answer to the offer, and what she could read of it. */
  const answer = (writes: readonly Write[] = goesOver, opens = true) =>
    turn(
      store,
      { with: { offer: 'o1', opens }, decide: (it) => ({ writes: it.other ? writes : [], answer: it }) },
      mette,
    );

  describe('an offer', () => {
    it('is read by the two it is between, and by nobody else', async () => {
      const besides = () => ({ offer: 'o1' });
      expect(text((await turn(store, { besides })).offer)).toBe('tilbud o1');
      expect(text((await turn(store, { besides }, mette)).offer)).toBe('tilbud o1');
      for (const key of [
        { ...kirsten, user: 'anders' },
        { ...mette, tenant: 'en anden kommune' },
      ])
        expect((await turn(store, { besides }, key)).offer).toBeUndefined();
    });

    it('is sealed: nothing of it can be read in the database', async () => {
      const [row] = await bench.query('SELECT * FROM handover');
      expect(Buffer.from(row?.state as Uint8Array).includes('tilbud')).toBe(false);
      expect(Object.keys(row ?? {}).sort()).toEqual(
        ['draft', 'giver', 'id', 'reminder', 'state', 'taker', 'tenant', 'until', 'version'].sort(),
      );
    });

    it('opens the giver’s side to whoever it was made to, the draft only where that is asked', async () => {
      const seen = await answer([], false);
      expect([text(seen.other?.desk), seen.other?.draft, seen.other?.address]).toEqual([
        'bordet',
        undefined,
        'kirstens chat',
      ]);
      expect(text((await answer([])).other?.draft?.state)).toBe('kladden');
      const own = await turn(store, { with: { offer: 'o1', opens: true } });
      expect([own.other, (await turn(store, { with: { offer: 'o2', opens: true } }, mette)).other]).toEqual([
        undefined,
        undefined,
      ]);
    });

    it('ends with its key, and both sides’ cards of it become a line', async () => {
      await turn(store, { writes: [offerCard('hos-giver'), offerCard('hos-modtager', { to: mette.user })] });
      await waitingIn(store);
      await turn(store, { writes: [endOffer] });
      expect((await waitingIn(store)).sort()).toEqual([
        'hos-giver: slut hos giver',
        'hos-modtager: slut hos modtager',
      ]);
      expect(await bench.query("SELECT id FROM data_key WHERE id = 'o1'")).toEqual([]);
      expect(await bench.query('SELECT id FROM handover')).toEqual([]);
    });

    it('leaves a card that has come to show something else', async () => {
      await turn(store, { writes: [offerCard('kort'), message('kort')] });
      await waitingIn(store);
      await turn(store, { writes: [endOffer] });
      expect(await waitingIn(store)).toEqual([]);
    });

    it('keeps the card it can be taken back on when another card of the draft is retired', async () => {
      await turn(store, { writes: [offerCard('kort')] });
      await waitingIn(store);
      await turn(store, { writes: [{ do: 'retire', draft: 'd1', except: 'nyt', subject: 'væk' }] });
      expect(await waitingIn(store)).toEqual(['m1: væk']);
    });

    it('is due when its time has come', async () => {
      expect(await store.dueOffers(10)).toEqual([]);
      clock.now = 5_000;
      expect(await store.dueOffers(10)).toEqual([{ key: kirsten, offer: 'o1' }]);
    });
  });

  describe('a draft that goes over', () => {
    it('is the new owner’s, with its reminder, sealed for them, and is opened to the old one no more', async () => {
      await answer();
      const hers = await turn(store, { draft: 'd1', reminders: () => 'all' }, mette);
      expect([text(hers.draft?.state), text(hers.desk)]).toEqual(['hos mette', 'bord med kladde']);
      expect(hers.reminders?.map((it) => text(it.state))).toEqual(['hos mette']);
      const his = await turn(store, { draft: 'd1', reminders: () => 'all' });
      expect([his.foreign, his.draft, his.reminders, text(his.desk)]).toEqual([
        true,
        undefined,
        [],
        'tomt bord',
      ]);
    });

    it('can be written on, handed back, and forgotten by whoever has it', async () => {
      await answer();
      await turn(store, { draft: 'd1', writes: [draft('d1', 'skrevet af mette')] }, mette);
      const back: Write = {
        ...offer({ draft: 'd1' }, 'o2'),
        giver: mette.user,
        taker: kirsten.user,
      } as Write;
      await turn(store, { writes: [back] }, mette);
      const taken = { ...draft('d1', 'hjemme igen'), taken: true } as Write;
      await turn(store, { with: { offer: 'o2', opens: true }, writes: [taken] });
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('hjemme igen');
      expect((await turn(store, { draft: 'd1' }, mette)).foreign).toBe(true);
    });

    it('leaves a line on every card of the old owner, which nothing changes afterwards', async () => {
      await answer();
      expect(await waitingIn(store)).toEqual(['m1: overdraget']);
      await turn(store, { draft: 'd1', writes: [{ do: 'forget', draft: 'd1', subject: 'slettet' }] }, mette);
      await turn(store, { writes: [{ do: 'retire', draft: 'd1', except: '', subject: 'væk' }] });
      expect(await waitingIn(store)).toEqual([]);
    });

    it('takes a card in a channel along with its reminder', async () => {
      const card: Write = {
        ...message('i-kanal'),
        draft: undefined,
        reminder: 'r1',
        channel: '19:unge',
      } as never;
      await turn(store, {
        writes: [card, { ...message('i-chat'), draft: undefined, reminder: 'r1' } as never],
      });
      await waitingIn(store);
      await answer();
      expect((await waitingIn(store)).sort()).toEqual([
        'i-chat: overdraget',
        'i-kanal: viser i-kanal',
        'm1: overdraget',
      ]);
      const [row] = await bench.query("SELECT person FROM message WHERE id = 'i-kanal'");
      expect(row?.person).toBe(mette.user);
    });

    it('is written in the log for both, under the one draft', async () => {
      await answer();
      expect(await bench.query('SELECT person, what, draft FROM audit ORDER BY line')).toEqual([
        { person: kirsten.user, what: 'handedOver', draft: 'd1' },
        { person: mette.user, what: 'takenOver', draft: 'd1' },
      ]);
    });

    it('goes once, however many answers come at once', async () => {
      await Promise.all(Array.from({ length: 10 }, () => answer()));
      expect(await bench.query('SELECT what FROM audit')).toHaveLength(2);
    });

    it('keeps the key of what went over when its giver ends what they had of it', async () => {
      await answer(goesOver);
      await turn(store, { writes: [{ do: 'over', reminder: 'r1', subject: 'slut', gone: true }] });
      const read = () => turn(store, { reminders: () => 'all' }, mette);
      expect((await read()).reminders?.map(({ state }) => text(state))).toEqual(['hos mette']);
    });

    it('goes as a whole or not at all', async () => {
      const broken = { do: 'draft', id: 'd9', content: null, state: bytes('x'), due: 1 } as unknown as Write;
      await expect(answer([...goesOver, broken])).rejects.toThrow();
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('kladden');
      expect((await answer([])).offer).toBeDefined();
    });

    it('never waits for one that goes the other way', async () => {
      await turn(store, {
        writes: Array.from({ length: 20 }, (_, n) => offer({ draft: `d1${n}` }, `fra-kirsten-${n}`)),
      });
      const back = Array.from(
        { length: 20 },
        (_, n): Write => ({
          ...(offer({ draft: `d2${n}` }, `fra-mette-${n}`) as Write & { do: 'offer' }),
          giver: mette.user,
          taker: kirsten.user,
        }),
      );
      await turn(store, { writes: back }, mette);
      const seen = await Promise.all(
        Array.from({ length: 20 }, (_, n) => [
          turn(store, { with: { offer: `fra-kirsten-${n}`, opens: false } }, mette),
          turn(store, { with: { offer: `fra-mette-${n}`, opens: false } }),
        ]).flat(),
      );
      expect(seen.every((it) => it.other !== undefined)).toBe(true);
    });
  });

  describe('colleagues', () => {
    it('are those of the tenant who have written to the bot in their own chat, by name', async () => {
      await turn(store, { address: 'chat', name: 'Anders' }, { ...kirsten, user: 'anders' });
      await turn(store, { name: 'Uden chat' }, { ...kirsten, user: 'uden-chat' });
      await turn(store, { address: 'uden navn' }, { ...kirsten, user: 'uden-navn' });
      await turn(
        store,
        { address: 'chat', name: 'Fremmed' },
        { tenant: 'en anden kommune', user: 'fremmed' },
      );
      const { colleagues } = await turn(store, { besides: () => ({ colleagues: true }) });
      expect(colleagues?.map(({ name }) => name)).toEqual(['Anders', 'Mette']);
    });
  });
}
