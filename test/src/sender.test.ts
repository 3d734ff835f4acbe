import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from '../../src/log.ts';
import type { Store, Waiting } from '../../src/store/store.ts';
import type { Connector, Sent } from '../../src/teams/connector.ts';
import { Sender } from '../../src/teams/sender.ts';
import { catalogue } from '../dialogs/given.ts';

const subject = JSON.stringify({ of: 'page', page: { page: 'menu' } });
const reply = { serviceUrl: 'http://127.0.0.1:1', conversation: 'a:1', bot: { id: '28:bot' } };
const message: Waiting = {
  id: 'm1',
  key: { tenant: 't', user: 'u' },
  address: JSON.stringify(reply),
  subject,
  ticket: 't1',
  attempts: 0,
};

type Recorded = Pick<Store, 'sent' | 'failed'>;

/** A sender over one message, which is in its hand once taken, a store that records as told, and a connector that answers as told. */
function sending(recorded: Partial<Recorded>, answer: Sent, waiting = message, log = openLog('silent')) {
  const posts: string[] = [];
  let taken = false;
  const rests: (number | undefined)[] = [];
  const sent = async () => undefined;
  const failed = async (_message: Waiting, afterMs: number | undefined) => {
    rests.push(afterMs);
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
    ...recorded,
  } as unknown as Store;
  const post = async () => {
    posts.push('post');
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
  return { sender, posts, rests };
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
      const { sender, rests } = sending({}, { kind: 'later', doubtful }, { ...message, attempts: 7 });
      sender.start();
      await sleep(50);
      await sender.stop();
      all.push(...rests);
    }
    expect(all).toEqual([undefined, 128_000]);
  });

  it('lets a message rest as long as the channel asks', async () => {
    const { sender, rests } = sending({}, { kind: 'later', afterMs: 7_000 });
    sender.start();
    await sleep(50);
    await sender.stop();
    expect(rests).toEqual([7_000]);
  });

  it.each<[string, Partial<Waiting>, number, string, number]>([
    ['only tells that a message it was to update is gone', { activity: 'a1' }, 404, 'message_gone', 30],
    ['reports an update that is refused', { activity: 'a1' }, 403, 'message_refused', 50],
    ['reports a message whose conversation is gone', {}, 404, 'message_refused', 50],
  ])('%s', async (_what, waiting, status, code, level) => {
    let told = '';
    const log = openLog('info', {
      write: (line: string) => {
        told += line;
      },
    });
    const { sender, rests } = sending({}, { kind: 'never', status }, { ...message, ...waiting }, log);
    sender.start();
    await sleep(50);
    await sender.stop();
    expect(JSON.parse(told)).toMatchObject({ code, level });
    expect(rests).toEqual([undefined]);
  });

  it('sends nothing before it is started', async () => {
    const { sender, posts } = sending({}, { kind: 'sent', activity: 'x' });
    sender.wake();
    await sleep(50);
    expect(posts).toEqual([]);
    await sender.stop();
  });
});
