import type { ChannelChange } from '../../src/store/channelWork.ts';
import type { Store, Week, WeekSeen, Write } from '../../src/store/store.ts';
import { bytes, kirsten, other, text, turn } from './given.ts';

const tenant = kirsten.tenant;
type Learned = Partial<ChannelChange & { do: 'learn' }>;
export const learn = (more: Learned = {}): ChannelChange => ({
  do: 'learn',
  team: 'hold',
  teamName: 'Ungeteamet',
  channels: [
    { id: 'hold', address: 'dertil' },
    { id: 'k1', name: 'Opfølgning', address: 'dertil-1' },
  ],
  overview: 5_000,
  ...more,
});

export const reminder = (id: string, more: Partial<Write & { do: 'reminder' }> = {}): Write => ({
  do: 'reminder',
  id,
  state: bytes(`husk ${id}`),
  ...more,
});

/** What every store promises of channels; `at` sets its clock. */
export function channelContract(storeNow: () => Store, at: (ms: number) => void): void {
  const change = (it: ChannelChange, whose = tenant) => storeNow().changeChannels(whose, it);
  const channels = async (whose = kirsten) =>
    (await storeNow().read(whose, undefined, () => true, 'all')).channels ?? [];
  const names = async (whose = kirsten) => (await channels(whose)).map(({ name }) => name);

  describe('the channels of a team', () => {
    it('are known by team and channel, the General one by its team, with where messages go', async () => {
      await change(learn());
      expect(await channels()).toEqual([
        { id: 'hold', name: 'Ungeteamet', address: 'dertil' },
        { id: 'k1', name: 'Ungeteamet › Opfølgning', address: 'dertil-1' },
      ]);
      expect(await storeNow().channel({ tenant, channel: 'k1' })).toMatchObject({ address: 'dertil-1' });
    });

    it('are known within their tenant alone', async () => {
      await change(learn());
      expect(await names({ tenant: 'en anden kommune', user: 'kirsten' })).toEqual([]);
      expect(await storeNow().channel({ tenant: 'en anden kommune', channel: 'k1' })).toBeUndefined();
      await change({ do: 'leave', team: 'hold' }, 'en anden kommune');
      await change({ do: 'renameTeam', team: 'hold', name: 'Overtaget' }, 'en anden kommune');
      expect(await names()).toEqual(['Ungeteamet', 'Ungeteamet › Opfølgning']);
    });

    it('take on new names, keep those that are not told anew, and are left out while they have none', async () => {
      await change(learn({ teamName: undefined, channels: [{ id: 'hold', address: 'a' }] }));
      expect(await names()).toEqual([]);
      await change(learn());
      await change(learn({ teamName: undefined, channels: [{ id: 'k1', address: 'b' }] }));
      await change({ do: 'renameTeam', team: 'hold', name: 'Unge' });
      await change(learn({ teamName: undefined, channels: [{ id: 'k2', name: 'Ny', address: 'c' }] }));
      expect(await names()).toEqual(['Unge', 'Unge › Ny', 'Unge › Opfølgning']);
    });

    it('go one by one or with their team, and come back', async () => {
      await change(learn());
      await change({ do: 'leave', team: 'hold', channel: 'k1' });
      expect(await names()).toEqual(['Ungeteamet']);
      await change({ do: 'leave', team: 'hold' });
      expect(await names()).toEqual([]);
      await change(learn({ channels: [{ id: 'k1', address: 'ny vej' }] }));
      expect(await channels()).toEqual([{ id: 'k1', name: 'Ungeteamet › Opfølgning', address: 'ny vej' }]);
    });

    it('are forgotten long after they went, unless a reminder is still set to one', async () => {
      await change(learn());
      await turn(storeNow(), { writes: [reminder('r1', { channel: 'k1' })] });
      await change({ do: 'leave', team: 'hold' });
      await storeNow().forget({ incoming: 0, messages: 0, persons: 2_000, audit: 0, votes: 0 });
      await change({ do: 'renameTeam', team: 'hold', name: 'Unge' });
      await change(learn({ teamName: undefined, channels: [{ id: 'k1', address: 'a' }] }));
      expect(await names()).toEqual(['Unge › Opfølgning']);
    });
  });

  describe('a message in a channel', () => {
    it('is known as its owner’s by whoever presses it there, and nowhere else', async () => {
      const told: Write = { do: 'message', id: 'm1', address: 'a', subject: 's', channel: 'k1' };
      await turn(storeNow(), { writes: [told] });
      await turn(storeNow(), { writes: [{ ...told, channel: 'k2' }] }, other);
      expect(await storeNow().ownerIn(tenant, 'k1', 'm1')).toEqual(kirsten);
      expect(await storeNow().ownerIn(tenant, 'k2', 'm1')).toBeUndefined();
      expect(await storeNow().ownerIn('en anden kommune', 'k1', 'm1')).toBeUndefined();
    });
  });

  weekContract(storeNow, at, change);
}

function weekContract(
  storeNow: () => Store,
  at: (ms: number) => void,
  change: (it: ChannelChange) => Promise<void>,
): void {
  const of = { tenant, channel: 'k1' };
  const next = (seen: WeekSeen[], week: Week) => (it: WeekSeen) => {
    seen.push(it);
    return week;
  };

  describe('the week of a channel', () => {
    it('is due once, with the reminders of everybody that come there', async () => {
      await change(learn());
      await turn(storeNow(), { writes: [reminder('r1', { channel: 'k1' }), reminder('r2')] });
      await turn(storeNow(), { writes: [reminder('r3', { channel: 'k1' })] }, other);
      expect(await storeNow().dueWeeks(10)).toEqual([]);
      at(5_000);
      expect(await storeNow().dueWeeks(10)).toEqual([{ tenant, channel: 'hold' }, of]);
      const seen: WeekSeen[] = [];
      const week = () => storeNow().channelWeek(of, next(seen, { subject: 'ugen', due: 9_000 }));
      await Promise.all([week(), week()]);
      expect(seen.map(({ due, reminders }) => [due, ...reminders.map(text)])).toEqual([
        [5_000, 'husk r1', 'husk r3'],
      ]);
      const sent = await storeNow().claimPaced(10);
      expect(sent.map(({ subject, address }) => [subject, address])).toEqual([['ugen', 'dertil-1']]);
      expect(await storeNow().dueWeeks(10)).toEqual([{ tenant, channel: 'hold' }]);
    });

    it('posts nothing where there is nothing to tell', async () => {
      await change(learn());
      at(5_000);
      await storeNow().channelWeek(of, next([], { due: 9_000 }));
      expect(await storeNow().claimPaced(10)).toEqual([]);
    });

    it('is not looked after where the bot is no longer, and begins anew where it comes back', async () => {
      await change(learn());
      await change({ do: 'leave', team: 'hold' });
      at(6_000);
      expect(await storeNow().dueWeeks(10)).toEqual([]);
      const seen: WeekSeen[] = [];
      await storeNow().channelWeek(of, next(seen, { due: 9_000 }));
      expect(seen).toEqual([]);
      await change(learn({ overview: 7_000 }));
      await change(learn({ overview: 8_000 }));
      expect(await storeNow().dueWeeks(10)).toEqual([]);
      at(7_000);
      expect(await storeNow().dueWeeks(10)).toHaveLength(2);
    });

    it('is nobody’s: no person is made of it', async () => {
      await change(learn());
      at(5_000);
      await storeNow().channelWeek(of, next([], { subject: 'ugen', due: 9_000 }));
      const [message] = await storeNow().claimPaced(10);
      expect(message?.key).toEqual({ tenant, user: 'kanal:k1' });
      const key = message?.key ?? kirsten;
      expect(await storeNow().read(key, undefined, () => true)).toEqual({ repeated: false });
    });
  });
}
