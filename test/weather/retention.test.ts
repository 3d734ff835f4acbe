import { Keeping } from './keeping.ts';

const EXPIRED = /^Visitation: kladden blev ikke rørt i flere arbejdsdage og er slettet .*\.$/;

let keeping: Keeping;
beforeEach(async () => {
  keeping = await new Keeping().start();
});
afterEach(() => keeping.running.stop());

describe('a draft nobody touches', () => {
  it('is warned of in the chat on the working day before, and lives on when it is opened from there', async () => {
    const worker = await keeping.begunAt('2026-11-23T10:00', '2026-870');
    await keeping.at('2026-11-27T07:50');
    expect(keeping.chatOf(worker)).toHaveLength(1);
    await keeping.at('2026-11-27T08:00');
    expect(keeping.chatOf(worker)[1]).toContain('slettes mandag den 30. november 2026 kl. 20.00');
    worker.looksAtChat();
    expect((await worker.presses('open')).text).toContain('Trin 2 af 6');
    await keeping.at('2026-11-30T20:00');
    await keeping.at('2026-12-03T07:50');
    expect(keeping.drafts).toBe(1);
    await worker.presses('back');
    expect(worker.text).toContain('Skrevet om 2026-870');
  });

  it('is gone after its last day with its key, its cards and the warning; only the log tells of it', async () => {
    const worker = await keeping.begunAt('2026-11-23T10:00', '2026-871');
    const old = worker.card;
    await keeping.at('2026-11-27T08:00');
    await keeping.at('2026-11-30T19:50');
    expect([keeping.drafts, keeping.keys]).toEqual([1, 1]);
    await keeping.at('2026-11-30T20:00');
    expect([keeping.drafts, keeping.keys]).toEqual([0, 0]);
    expect(keeping.acts).toEqual(['opened', 'changed', 'expired']);
    expect(keeping.chatOf(worker)).toEqual([expect.stringMatching(EXPIRED), expect.stringMatching(EXPIRED)]);
    expect(keeping.running.connector.messages.map(({ raw }) => raw).join()).not.toContain('Skrevet om');
    expect((await worker.presses('answer', { under_30: 'nej' }, old)).text).toMatch(EXPIRED);
    expect(await worker.types('kladder')).not.toContain('2026-871');
  });

  it.each<[string, string, [string, string][]]>([
    [
      'a weekend',
      '2026-11-23T10:00',
      [
        ['2026-11-27T08:00', 'warned'],
        ['2026-11-28T20:30', 'warned'],
        ['2026-11-29T20:30', 'warned'],
        ['2026-11-30T20:00', 'gone'],
      ],
    ],
    [
      'Easter',
      '2026-03-30T10:00',
      [
        ['2026-04-01T20:30', 'kept'],
        ['2026-04-04T12:00', 'kept'],
        ['2026-04-06T20:30', 'kept'],
        ['2026-04-08T08:00', 'warned'],
        ['2026-04-09T19:50', 'warned'],
        ['2026-04-09T20:00', 'gone'],
      ],
    ],
    [
      'a weekend after days in which the program was down',
      '2026-11-23T10:00',
      [
        ['2026-12-05T20:30', 'kept'],
        ['2026-12-06T20:30', 'kept'],
        ['2026-12-07T08:00', 'warned'],
        ['2026-12-07T20:30', 'warned'],
        ['2026-12-08T20:00', 'gone'],
      ],
    ],
  ])('is neither warned of nor ended over %s', async (_name, begun, times) => {
    const worker = await keeping.begunAt(begun, '2026-872');
    for (const [time, expected] of times) {
      await keeping.at(time);
      const warned = keeping.chatOf(worker).length > 1;
      expect([time, keeping.drafts === 0 ? 'gone' : warned ? 'warned' : 'kept']).toEqual([time, expected]);
    }
  });

  it('is warned of first by a program that was down when it should have been, and then kept for a working day', async () => {
    const worker = await keeping.begunAt('2026-11-23T10:00', '2026-873');
    await keeping.clockTo('2026-12-01T11:30');
    await keeping.running.restart();
    await keeping.allSent();
    expect(keeping.drafts).toBe(1);
    expect(keeping.chatOf(worker)[1]).toContain('slettes onsdag den 2. december 2026 kl. 20.00');
    await keeping.at('2026-12-02T19:50');
    expect(keeping.drafts).toBe(1);
    await keeping.at('2026-12-02T20:00');
    expect(keeping.drafts).toBe(0);
  });
});

describe('a draft from before the municipality set fewer days', () => {
  it('is kept by the new setting, after a warning', async () => {
    await keeping.running.restart({ DRAFT_RETENTION_WORKDAYS: '60' });
    const worker = await keeping.begunAt('2026-11-23T10:00', '2026-874');
    await keeping.running.restart({ DRAFT_RETENTION_WORKDAYS: '5' });
    await keeping.at('2026-11-24T11:00');
    await keeping.at('2026-11-27T08:00');
    expect(keeping.chatOf(worker)[1]).toContain('slettes mandag den 30. november 2026 kl. 20.00');
    await keeping.at('2026-11-30T20:00');
    expect(keeping.drafts).toBe(0);
  });
});

describe('fifty drafts', () => {
  it('are swept in one round, also when the program stops and starts between warning and end', async () => {
    const workers = await Promise.all(
      Array.from({ length: 10 }, async (_, person) => {
        const worker = keeping.running.caseworker();
        for (let talk = 0; talk < 5; talk += 1) await worker.types(`visitation 2026-9${person}${talk}`);
        return worker;
      }),
    );
    await keeping.at('2026-11-27T08:00');
    expect(workers.map((it) => keeping.chatOf(it).length)).toEqual(workers.map(() => 10));
    await keeping.running.restart();
    await keeping.at('2026-11-30T19:50');
    expect([keeping.drafts, keeping.keys]).toEqual([50, 50]);
    await keeping.clockTo('2026-11-30T20:00');
    // A start is a round of its own.
    await keeping.running.restart();
    await keeping.allSent();
    expect([keeping.drafts, keeping.keys]).toEqual([0, 0]);
    for (const text of workers.flatMap((it) => keeping.chatOf(it))) expect(text).toMatch(EXPIRED);
    expect(keeping.acts.filter((it) => it === 'expired')).toHaveLength(50);
  });
});
