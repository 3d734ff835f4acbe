import { setTimeout as sleep } from 'node:timers/promises';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import { openLog } from '../../src/log.ts';
import type { Store, Waiting } from '../../src/store/store.ts';
import type { Connector, Sent } from '../../src/teams/connector.ts';
import { Sender } from '../../src/teams/sender.ts';
import { encode } from '../../src/teams/stateBytes.ts';
import { catalogue } from '../dialogs/given.ts';

const subject = JSON.stringify({ of: 'page', page: { page: 'menu' } });
const reply = { serviceUrl: 'http://127.0.0.1:1', conversation: 'a:1', bot: { id: '28:bot' } };
const message: Waiting = {
  id: 'm1',
  key: { tenant: 't', user: 'u' },
  address: JSON.stringify(reply),
  subject,
  ticket: 't1',
  taken: 1,
  attempts: 0,
  patient: false,
};

const REMINDER: Reminder = {
  id: 'husk-1',
  rev: 1,
  title: 'Opfølgning',
  timing: { on: '2026-11-23', at: '09:00' },
  closedDay: 'after',
  madeAt: '2026-11-20T08:00:00Z',
  by: 'Kirsten',
  rungAt: '2026-11-23T08:00:00Z',
};

type Recorded = Pick<Store, 'sent' | 'failed' | 'sending' | 'closed' | 'read'>;

/** A sender over one message, which is in its hand once taken, a store that records as told, and a connector that answers as told. */
function sending(recorded: Partial<Recorded>, answer: Sent, waiting = message, log = openLog('silent')) {
  const posts: string[] = [];
  const cards: string[] = [];
  let taken = false;
  const rests: (number | undefined)[] = [];
  const sent = async () => undefined;
  const unsure: (boolean | undefined)[] = [];
  const failed = async (_message: Waiting, afterMs: number | undefined, mayHaveCome?: boolean) => {
    rests.push(afterMs);
    unsure.push(mayHaveCome);
  };
  const claim = async () => {
    const free = taken ? [] : [waiting];
    taken = true;
    return free;
  };
  const store = {
    claim,
    claimPaced: async () => [],
    read: async () => ({ repeated: false }),
    sent,
    failed,
    sending: async () => true,
    closed: async () => ({}),
    ...recorded,
  } as unknown as Store;
  const post = async (...told: unknown[]) => {
    posts.push('post');
    cards.push(JSON.stringify(told));
    return answer;
  };
  const connector: Connector = {
    ...{ post, say: post, update: post, attach: post },
    upload: async () => ({ kind: 'there' }),
    isMember: async () => true,
    teamOf: async () => ({ channels: [] }),
  };
  const editions = { knows: () => false, find: () => undefined };
  const sender = new Sender({ store, catalogue, editions, now: Date.now }, connector, log);
  return { sender, posts, cards, rests, unsure };
}

describe('the sender', () => {
  it('goes on when what it sent cannot be recorded, and leaves the message in hand', async () => {
    const full = async () => {
      throw new Error('disk full');
    };
    const { sender, posts } = sending({ sent: full, failed: full }, { kind: 'sent', activity: 'x' });
    sender.start();
    await sleep(1_500);
    await sender.stop();
    expect(posts).toHaveLength(1);
  });

  it('gives up a message that may itself be at fault after eight tries, and keeps one that is not', async () => {
    const all: (number | undefined)[] = [];
    for (const doubtful of [true, false]) {
      const { sender, rests } = sending(
        {},
        { kind: 'later', doubtful, unsure: false },
        { ...message, attempts: 7 },
      );
      sender.start();
      await sleep(50);
      await sender.stop();
      all.push(...rests);
    }
    expect(all[0]).toBeUndefined();
    expect(all[1]).toBeGreaterThan(96_000);
    expect(all[1]).toBeLessThanOrEqual(128_000);
  });

  it('lets a message rest as long as the channel asks', async () => {
    const { sender, rests } = sending({}, { kind: 'later', afterMs: 7_000, doubtful: false, unsure: false });
    sender.start();
    await sleep(50);
    await sender.stop();
    expect(rests).toEqual([7_000]);
  });

  it.each<[string, Partial<Waiting>, number, string, number]>([
    ['only tells that a message it was to update is gone', { activity: 'a1' }, 404, 'message_gone', 30],
    ['reports an update that is refused', { activity: 'a1' }, 403, 'message_refused', 50],
    ['reports a message that is refused', {}, 413, 'message_refused', 50],
  ])('%s', async (_what, waiting, status, code, level) => {
    let told = '';
    const log = openLog('info', {
      write: (line: string) => {
        told += line;
      },
    });
    const { sender, rests } = sending(
      {},
      { kind: 'never', status, closed: false },
      { ...message, ...waiting },
      log,
    );
    sender.start();
    await sleep(50);
    await sender.stop();
    expect(JSON.parse(told)).toMatchObject({ code, level });
    expect(rests).toEqual([undefined]);
  });

  /** Lets a sender look once. */
  const once = async (sender: Sender) => {
    sender.start();
    await sleep(50);
    await sender.stop();
  };
  const patient = { ...message, patient: true };
  const toldAgain = 'Kortet er måske kommet før';

  it('gives up what comes to a place that is closed, and lets the place rest', async () => {
    const closed: string[] = [];
    const recorded = {
      closed: async ({ id }: Waiting) => {
        closed.push(id);
        return {};
      },
    };
    const { sender, rests } = sending(recorded, { kind: 'never', status: 403, closed: true });
    await once(sender);
    expect(closed).toEqual(['m1']);
    expect(rests).toEqual([]);
  });

  it('marks what nobody waits for before it posts it, and posts nothing that is in its hand no longer', async () => {
    const marked: string[] = [];
    const mark = (ours: boolean) => async () => {
      marked.push('mark');
      return ours;
    };
    const ours = sending({ sending: mark(true) }, { kind: 'sent', activity: 'x' }, patient);
    await once(ours.sender);
    expect([marked, ours.posts]).toEqual([['mark'], ['post']]);
    const theirs = sending({ sending: mark(false) }, { kind: 'sent', activity: 'x' }, patient);
    await once(theirs.sender);
    expect([theirs.posts, theirs.rests]).toEqual([[], []]);
  });

  it.each([true, false])('tells whether a message may have come all the same (%s)', async (unsure) => {
    const tried = sending({}, { kind: 'later', doubtful: false, unsure }, patient);
    await once(tried.sender);
    expect(tried.unsure).toEqual([unsure]);
  });

  it('says on a card that it may have come before, and on no other', async () => {
    const again = sending({}, { kind: 'sent', activity: 'x' }, { ...patient, before: 'unsure' });
    await once(again.sender);
    expect(again.cards[0]).toContain(toldAgain);
    const first = sending({}, { kind: 'sent', activity: 'x' }, patient);
    await once(first.sender);
    expect(first.cards[0]).not.toContain(toldAgain);
  });

  it.each<[string, Partial<Reminder>, number]>([
    [
      'sends a deadline again that may have come before whoever sent it was cut off',
      { closedDay: 'before' },
      1,
    ],
    ['does not send any other twice, and tells of it instead', {}, 0],
  ])('%s', async (_what, given, posts) => {
    const reminder = { ...REMINDER, ...given };
    const state = encode(reminder);
    const tried = sending(
      { read: async () => ({ repeated: false, reminders: [{ id: reminder.id, state, lost: false }] }) },
      { kind: 'sent', activity: 'x' },
      {
        ...patient,
        subject: JSON.stringify({ of: 'reminder', reminder: reminder.id }),
        before: 'cut',
      },
    );
    await once(tried.sender);
    expect(tried.posts).toHaveLength(posts);
    expect(tried.rests).toEqual(posts === 0 ? [undefined] : []);
    expect(tried.cards.filter((it) => it.includes(toldAgain))).toHaveLength(posts);
  });

  it('sends nothing before it is started', async () => {
    const { sender, posts } = sending({}, { kind: 'sent', activity: 'x' });
    sender.wake();
    await sleep(50);
    expect(posts).toEqual([]);
    await sender.stop();
  });
});
