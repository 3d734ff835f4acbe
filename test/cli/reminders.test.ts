import { remindersCommand } from '../../src/cli/remindersCommand.ts';
import type { Store, Waiting } from '../../src/store/store.ts';
import { message, turn } from '../store/given.ts';
import { clock, freshFile, onEachEngine, type Place, readCsv, run, runProcess } from './given.ts';

const reminder = (id: string, address: string, fields: object = {}) => ({
  ...message(id, 'd1', address),
  reminder: `husk-${id}`,
  ...fields,
});

/** Takes what may be taken, and has something come of each by its id. */
async function deliver(store: Store, what: Record<string, (it: Waiting) => Promise<unknown>>): Promise<void> {
  for (const it of await store.claimPaced(10)) await what[it.id]?.(it);
}

/** One waits, one rests after a try, one was cut off, one was given up. */
async function given(store: Store): Promise<void> {
  const writes = [reminder('p1', 'a'), reminder('p2', 'b', { channel: 'b' }), reminder('p3', 'c')];
  await turn(store, { patient: true, writes });
  await deliver(store, {
    p1: (it) => store.failed(it, 60_000),
    p2: (it) => store.failed(it, undefined),
    p3: async (it) => {
      await store.sending(it);
      await store.failed(it, 0, true);
    },
  });
  await turn(store, { patient: true, writes: [message('p4', 'd1', 'd')] });
}

onEachEngine('The command for reminders', (fresh) => {
  let here: Place;
  beforeEach(async () => {
    clock.now = Date.parse('2026-11-23T09:00:00Z');
    here = await fresh();
  });
  afterEach(() => here.gone());
  const listed = async () => {
    const { out } = await run(remindersCommand, ['list'], here.place);
    return readCsv(out).slice(1);
  };

  it('lists what is to be sent and what was given up, without content', async () => {
    await here.during(given);
    expect(
      (await listed()).map(([id, what, place, stands, , tries]) => [id, what, place, stands, tries]),
    ).toEqual([
      ['p1', 'reminder', 'chat', 'tried again', '1'],
      ['p2', 'reminder', 'channel', 'given up', '0'],
      ['p3', 'reminder', 'chat', 'perhaps sent', '1'],
      ['p4', 'other', 'chat', 'waiting', '0'],
    ]);
    expect((await listed())[0]?.slice(4)).toEqual([
      '2026-11-23T10:00:00.000+01:00',
      '1',
      '2026-11-23T10:01:00.000+01:00',
    ]);
    expect((await listed()).flat().join()).not.toContain('viser');
  });

  it('lists nothing on a store where all is sent', async () => {
    await here.during(async () => undefined);
    expect(await listed()).toEqual([]);
  });

  it('sends one again that was given up, or that rests, beside a bot that runs', async () => {
    await here.during(async (store) => {
      await given(store);
      await store.claimPaced(10);
      expect((await run(remindersCommand, ['resend', 'p2'], here.place)).code).toBe(0);
      expect((await run(remindersCommand, ['resend', 'p1'], here.place)).code).toBe(0);
      expect((await store.claimPaced(10)).map(({ id }) => id).sort()).toEqual(['p1', 'p2']);
    });
  });

  it('sends one again that was cut off, as one that may have come', async () => {
    await here.during(async (store) => {
      await turn(store, { patient: true, writes: [reminder('p1', 'a')] });
      for (const it of await store.claimPaced(10)) await store.sending(it);
    });
    await here.query('UPDATE outbox SET leased = 0');
    await run(remindersCommand, ['resend', 'p1'], here.place);
    await here.during(async (store) => {
      expect((await store.claimPaced(10)).map(({ before }) => before)).toEqual(['unsure']);
    });
  });

  it('drops one, which is then told of as perhaps not delivered', async () => {
    await here.during(given);
    expect((await run(remindersCommand, ['drop', 'p1'], here.place)).code).toBe(0);
    expect((await listed()).find(([id]) => id === 'p1')?.[3]).toBe('given up');
    expect(await here.query("SELECT message FROM outbox WHERE message = 'p1'")).toEqual([]);
  });

  it('drops none that is just being sent, and none that is not there', async () => {
    await here.during(async (store) => {
      await turn(store, { patient: true, writes: [reminder('p1', 'a')] });
      await store.claimPaced(10);
      await expect(run(remindersCommand, ['drop', 'p1'], here.place)).rejects.toThrow('just being sent');
    });
    await expect(run(remindersCommand, ['drop', 'p9'], here.place)).rejects.toThrow('no message of the list');
    await expect(run(remindersCommand, ['resend', 'p9'], here.place)).rejects.toThrow(
      'no message of the list',
    );
  });

  it.each([
    [[]],
    [['list', 'p1']],
    [['resend']],
    [['drop', 'p1', 'p2']],
    [['send', 'p1']],
  ])('answers %j with how it is used', async (args) => {
    await expect(run(remindersCommand, args, here.place)).rejects.toThrow('npm run --silent reminders');
  });
});

it('The command for reminders is run by its name', async () => {
  const here = freshFile();
  await here.during(async () => undefined);
  expect(await runProcess('reminders', ['list'], here.env)).toEqual({
    code: 0,
    out: 'message,what,place,stands,since,tries,next\r\n',
    err: '',
  });
  await here.gone();
});
