import type { Store, Write } from '../../src/store/store.ts';
import { message, turn, waitingIn } from './given.ts';

/** What every store promises of the pace that is kept by messages nobody waits for; `pass` moves its clock on. */
export function paceContract(
  storeNow: () => Store,
  pass: (ms: number) => void,
  query: (sql: string) => Promise<unknown>,
): void {
  const queue = (writes: readonly Write[], tenant = 'kommunen') =>
    turn(storeNow(), { patient: true, writes }, { tenant, user: 'kirsten' });
  const inChats = (many: number, of = '') =>
    Array.from({ length: many }, (_, n) => message(`${of}p${n}`, 'd1', `chat ${of}${n}`));
  /** Sends what may be sent at this moment, one round after another. */
  const sendAll = async () => {
    const sent: string[] = [];
    for (
      let round = await storeNow().claimPaced(100);
      round.length > 0;
      round = await storeNow().claimPaced(100)
    )
      for (const it of round) {
        sent.push(it.id);
        await storeNow().sent(it, undefined);
      }
    return sent;
  };

  describe('messages nobody waits for', () => {
    it('are taken apart from answers, and let those go first in their conversation', async () => {
      await queue([message('p1')]);
      await turn(storeNow(), { writes: [message('m1')] });
      expect(await storeNow().claimPaced(10)).toEqual([]);
      expect(await waitingIn(storeNow())).toEqual(['m1: viser m1']);
      expect(await sendAll()).toEqual(['p1']);
    });

    it('never hold an answer back, however many they are', async () => {
      await queue(Array.from({ length: 20 }, (_, n) => message(`p${n}`)));
      await sendAll();
      await turn(storeNow(), { writes: [message('m1')] });
      expect(await waitingIn(storeNow())).toEqual(['m1: viser m1']);
    });

    it('are answers once somebody waits for them', async () => {
      await queue([message('p1')]);
      await turn(storeNow(), { writes: [message('p1')] });
      await queue([message('p1')]);
      expect(await sendAll()).toEqual([]);
      expect(await waitingIn(storeNow())).toEqual(['p1: viser p1']);
    });

    it('are no more in a conversation than Teams takes in a second, in two and in thirty', async () => {
      await queue(Array.from({ length: 100 }, (_, n) => message(`p${n}`)));
      const times: number[] = [];
      for (let ms = 0; times.length < 100; ms += 100) {
        times.push(...(await sendAll()).map(() => ms));
        pass(100);
      }
      const most = (within: number) =>
        Math.max(...times.map((from) => times.filter((it) => it >= from && it < from + within).length));
      expect([most(1_000), most(2_000), most(30_000)]).toEqual([7, 8, 60]);
      expect(times.at(-1)).toBeLessThan(45_000);
    }, 180_000);

    it('leave twenty a second to answers, which may have what is left besides', async () => {
      await queue(inChats(70));
      expect(await sendAll()).toHaveLength(30);
      await turn(storeNow(), {
        writes: Array.from({ length: 60 }, (_, n) => message(`m${n}`, 'd1', `svar ${n}`)),
      });
      expect(await waitingIn(storeNow())).toHaveLength(20);
      pass(1_000);
      expect(await waitingIn(storeNow())).toHaveLength(40);
      expect(await sendAll()).toHaveLength(10);
    });

    it('are no more in a conversation than Teams takes in an hour', async () => {
      const sent = Array.from({ length: 1_798 }, () => `('kommunen', 'a', 1000, 1)`);
      await query(`INSERT INTO paced (tenant, address, at, patient) VALUES ${sent.join()}`);
      pass(3_500_000);
      await queue(Array.from({ length: 5 }, (_, n) => message(`p${n}`)));
      expect(await sendAll()).toHaveLength(2);
      pass(100_000);
      expect(await sendAll()).toHaveLength(3);
    });

    it('are no more in a tenant than thirty in a second, and other tenants have their own', async () => {
      await queue(inChats(70));
      await queue(inChats(5, 'n'), 'naboen');
      expect(await sendAll()).toHaveLength(35);
      pass(900);
      expect(await sendAll()).toEqual([]);
      pass(100);
      expect(await sendAll()).toHaveLength(30);
      pass(1_000);
      expect(await sendAll()).toHaveLength(10);
    });

    it('are counted over all who take them at once', async () => {
      await queue(inChats(70));
      const rounds = await Promise.all([1, 2, 3, 4].map(() => storeNow().claimPaced(100)));
      expect(rounds.flat().length).toBeLessThanOrEqual(30);
      expect(rounds.flat().length).toBeGreaterThan(0);
    });

    it('wait in their own conversation alone, and are not held back by a clock that ran a day ahead', async () => {
      await queue([...Array.from({ length: 9 }, (_, n) => message(`a${n}`)), message('b', 'd1', 'b')]);
      pass(86_400_000);
      expect(await sendAll()).toHaveLength(8);
      pass(-86_400_000);
      expect(await sendAll()).toHaveLength(2);
    });
  });
}
