import type { Store, Waiting, Write } from '../../src/store/store.ts';
import { bytes, kirsten, message, other, type Plan, turn } from './given.ts';

type Row = Record<string, unknown>;

/** What every store promises of messages in hand: who may write of them, and what is known of one that was cut off. */
export function deliveryContract(
  storeNow: () => Store,
  pass: (ms: number) => void,
  query: (sql: string) => Promise<Row[]>,
  now: () => number,
): void {
  const queue = (plan: Plan) => turn(storeNow(), { patient: true, ...plan });
  const taken = async (): Promise<Waiting> => {
    const [it] = await storeNow().claimPaced(1);
    if (it === undefined) throw new Error('nothing was to be taken');
    return it;
  };
  const lost = async () => (await query('SELECT id FROM message WHERE lost IS NOT NULL')).map(({ id }) => id);

  describe('a message in hand', () => {
    it('is free after a minute, and not before', async () => {
      await queue({ writes: [message('p1')] });
      const first = await taken();
      pass(59_000);
      expect(await storeNow().claimPaced(1)).toEqual([]);
      pass(1_000);
      expect((await taken()).taken).toBe(first.taken + 1);
    });

    it('is posted only while it is in hand, and for long enough', async () => {
      await queue({ writes: [message('p1')] });
      const first = await taken();
      expect(await storeNow().sending(first)).toBe(true);
      pass(46_000);
      expect(await storeNow().sending(first)).toBe(false);
      pass(20_000);
      const second = await taken();
      expect(await storeNow().sending(first)).toBe(false);
      expect(await storeNow().sending(second)).toBe(true);
    });

    it('is told to be cut off when its post was begun and nothing was told of it', async () => {
      await queue({ writes: [message('p1')] });
      expect((await taken()).before).toBeUndefined();
      pass(60_000);
      const second = await taken();
      expect(second.before).toBeUndefined();
      await storeNow().sending(second);
      pass(60_000);
      expect((await taken()).before).toBe('cut');
    });

    it.each([true, false])('is told to be unsure when it may have come (%s)', async (unsure) => {
      await queue({ writes: [message('p1')] });
      const first = await taken();
      await storeNow().sending(first);
      await storeNow().failed(first, 0, unsure);
      pass(2_000);
      expect((await taken()).before).toBe(unsure ? 'unsure' : undefined);
    });

    it('rests for any part of a millisecond', async () => {
      await queue({ writes: [message('p1')] });
      await storeNow().failed(await taken(), 1_500.25);
      pass(2_000);
      expect((await taken()).attempts).toBe(1);
    });

    it('stays unsure when a later try is refused for now', async () => {
      await queue({ writes: [message('p1')] });
      for (const unsure of [true, false]) {
        await storeNow().failed(await taken(), 0, unsure);
        pass(2_000);
      }
      expect((await taken()).before).toBe('unsure');
    });

    it('is written of only by whoever has it', async () => {
      await queue({ writes: [message('p1')] });
      const first = await taken();
      pass(60_000);
      const second = await taken();
      await storeNow().sent(first, 'for-sent');
      await storeNow().failed(first, undefined);
      await storeNow().failed(first, 0);
      expect(await lost()).toEqual([]);
      await storeNow().sent(second, 'i-tide');
      expect(await query('SELECT activity FROM message')).toEqual([{ activity: 'i-tide' }]);
      expect(await query('SELECT message FROM outbox')).toEqual([]);
    });
  });

  describe('a place that is closed to the bot', () => {
    const reminder = (id: string, channel?: string): Write => ({
      do: 'reminder',
      id,
      state: bytes(id),
      due: 500,
      ...(channel === undefined ? {} : { channel }),
    });
    const due = async () => (await storeNow().dueReminders(10)).map((it) => it.reminder);

    it('lets what comes in a chat wait until its caseworker writes there again', async () => {
      await queue({ address: 'a', writes: [reminder('r1'), { do: 'overview', due: 500 }, message('p1')] });
      expect(await storeNow().closed(await taken())).toEqual({});
      expect(await lost()).toEqual(['p1']);
      expect([await due(), await storeNow().dueOverviews(10)]).toEqual([[], []]);
      // A press in a channel tells nothing of the chat.
      await turn(storeNow());
      expect(await due()).toEqual([]);
      await turn(storeNow(), { address: 'chatten' });
      expect([await due(), await storeNow().dueOverviews(10)]).toEqual([['r1'], [kirsten]]);
    });

    it('tells of what was missed as soon as it is open again, and overwrites what could not be', async () => {
      await queue({ address: 'a', writes: [{ do: 'overview', due: 900_000 }, message('p1')] });
      await storeNow().sent(await taken(), 'kortet');
      await queue({ writes: [message('p1')] });
      expect(await storeNow().closed(await taken())).toEqual({});
      expect(await storeNow().claimPaced(1)).toEqual([]);
      const { overview } = await turn(storeNow(), { address: 'a' });
      expect([overview, await lost()]).toEqual([now(), []]);
      expect(await taken()).toMatchObject({ id: 'p1', activity: 'kortet' });
    });

    it('is another than the chat where the message was for another, and the chat stays open', async () => {
      await queue({
        address: 'chatten',
        writes: [{ do: 'overview', due: 500 }, message('p1', 'd1', 'et andet sted')],
      });
      await storeNow().closed(await taken());
      expect(await storeNow().dueOverviews(10)).toEqual([kirsten]);
    });

    it('is not closed by somebody who had the message before', async () => {
      await queue({ address: 'a', writes: [{ do: 'overview', due: 500 }, message('p1')] });
      const first = await taken();
      pass(60_000);
      await storeNow().sent(await taken(), 'i-tide');
      await storeNow().closed(first);
      expect(await storeNow().dueOverviews(10)).toEqual([kirsten]);
      expect(await lost()).toEqual([]);
    });

    it('is offered to nobody who hands something over', async () => {
      await turn(storeNow(), { address: 'a', name: 'Kirsten', patient: true, writes: [message('p1')] });
      const offered = async () =>
        (await turn(storeNow(), { besides: () => ({ colleagues: true }) }, other)).colleagues?.map(
          ({ name }) => name,
        );
      expect(await offered()).toEqual(['Kirsten']);
      await storeNow().closed(await taken());
      expect(await offered()).toEqual([]);
    });

    it('takes a channel away, and tells the reminder that was to come there', async () => {
      const channels = [{ id: 'k1', name: 'Jobteam', address: 'k1' }];
      await storeNow().changeChannels('kommunen', { do: 'learn', team: 'k1', channels, overview: 9_000 });
      const shown = { ...message('p1', 'd1', 'k1'), reminder: 'r1', channel: 'k1' } as Write;
      await queue({ writes: [reminder('r1', 'k1'), shown] });
      expect(await storeNow().closed(await taken())).toEqual({ reminder: 'r1' });
      expect(await storeNow().channel({ tenant: 'kommunen', channel: 'k1' })).toBeUndefined();
      expect(await due()).toEqual(['r1']);
    });
  });
}
