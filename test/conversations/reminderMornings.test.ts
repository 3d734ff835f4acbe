import { actionsOf, type Caseworker, textOf } from './caseworker.ts';
import { Handing } from './handing.ts';
import { laterOn } from './inChannels.ts';
import { Running } from './running.ts';

describe('mornings of reminders', () => {
  const running = new Running();
  const handing = new Handing(running);
  beforeAll(() => running.start());
  afterAll(() => running.stop());
  beforeEach(() => {
    // Monday 23 November 2026 at ten in the morning.
    running.now = Date.parse('2026-11-23T09:00:00Z');
  });
  const chat = (worker: Caseworker) => handing.chatOf(worker).map(({ card }) => textOf(card));
  const at = (local: string) => laterOn(running, local);
  /** Cards that came after the ones there were. */
  const cameAfter = async (worker: Caseworker, before: number, local: string) => {
    await at(local);
    return chat(worker).slice(before);
  };

  it('tell of one that was never given a day, once, before it is forgotten', async () => {
    const worker = running.caseworker();
    await at('2026-11-27T13:00:00Z');
    await worker.types('påmind 2026-601 om formøde snart');
    expect(await cameAfter(worker, 1, '2026-11-28T13:00:00Z')).toEqual([]);
    expect(await worker.types('påmindelser')).toContain('2026-601');
    const [overview = ''] = await cameAfter(worker, 2, '2026-11-30T07:00:00Z');
    expect(overview).toContain('God morgen');
    expect(overview).toContain('Uden dato');
    expect(overview).toContain('2026-601');
    expect(await cameAfter(worker, 3, '2026-12-01T07:00:00Z')).toEqual([]);
    expect(await worker.types('påmindelser')).not.toContain('2026-601');
  });

  it('are not skipped when the hour is changed to one that has passed, nor held twice', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-602 om møde i morgen');
    await at('2026-11-24T06:30:00Z');
    await worker.types('påmindelser');
    await worker.presses('hour', { time: '07:00' });
    const [card = ''] = await cameAfter(worker, 2, '2026-11-24T06:30:05Z');
    expect(card).toContain('2026-602');
    await worker.presses('hour', { time: '10:00' });
    expect(await cameAfter(worker, 3, '2026-11-24T09:00:00Z')).toEqual([]);
    const [overdue = ''] = await cameAfter(worker, 3, '2026-11-25T09:00:00Z');
    expect(overdue).toContain('Dagens overblik');
    expect(overdue).toContain('2026-602');
  });

  it('are held once more for an agreement of today that is taken after them', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-603');
    await worker.presses('Aftaler: 0');
    await worker.presses('addRow', {
      'aftaler.who': 'borgeren',
      'aftaler.what': 'ringer',
      'aftaler.when': '2026-11-23',
    });
    await worker.presses('Afslut samtalen');
    while (!actionsOf(worker.card).some((it) => it.verb === 'finish')) await worker.presses('answer');
    await worker.presses('finish');
    await worker.presses('offers');
    const agreement = actionsOf(worker.card).find((it) => String(it.data._.to).startsWith('aftale_'));
    const before = chat(worker).length;
    const { text } = await worker.answerTo(worker.pressOf(String(agreement?.data._.to)));
    expect(text).toContain('mandag den 23. november 2026');
    const came = await cameAfter(worker, before, '2026-11-23T09:00:05Z');
    expect(came).toHaveLength(1);
    expect(came[0]).toContain('ringer');
    expect(await cameAfter(worker, before, '2026-11-23T11:00:00Z')).toHaveLength(1);
  });

  it('are held once more for what a colleague takes over, once they are not with a citizen', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    await kirsten.types(`påmind ${sag} om møde i dag`);
    const before = chat(mette).length;
    await mette.presses('Tag imod');
    expect(await cameAfter(mette, before, '2026-11-23T09:20:00Z')).toEqual([]);
    const came = await cameAfter(mette, before, '2026-11-23T09:31:00Z');
    expect(came).toHaveLength(1);
    expect(came[0]).toContain(sag);
    expect(came[0]).not.toContain('Undskyld');
  });
});

describe('cards that may not have arrived', () => {
  const running = new Running();
  beforeAll(() => running.start());
  afterAll(() => running.stop());

  it('are told of no more when their reminder has been opened', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-604 om møde i dag kl 11');
    await running.settled();
    running.connector.trouble = (method) => (method === 'POST' ? 400 : undefined);
    await laterOn(running, '2026-11-23T10:00:00Z');
    running.connector.trouble = () => undefined;
    expect(await worker.types('påmindelser')).toContain('Måske ikke leveret');
    await worker.presses('Åbn: Møde · 2026-604, mandag den 23. november 2026 kl. 11.00');
    await laterOn(running, '2026-11-23T10:01:00Z');
    expect(await worker.types('påmindelser')).not.toContain('Måske ikke leveret');
  });
});
