import { Temporal } from 'temporal-polyfill';
import { dueOf, nextTime } from '../../dialogs/reminders/schedule.ts';
import type { Caseworker } from '../conversations/caseworker.ts';
import { laterOn } from '../conversations/inChannels.ts';
import { Running } from '../conversations/running.ts';
import { reminderAt } from '../process/remindersPlan.ts';

const CLOSING = { closedDays: [] };
/** The same time of day on each day around a change, as it is told in UTC. */
const due = (on: string, at: string) =>
  dueOf({ ...reminderAt(0, '2026-114'), timing: { on, at } }, CLOSING) ?? Number.NaN;
const utc = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString();

describe('when the hour changes, a reminder', () => {
  it('at an hour that is not there comes when the clock has passed over it', () => {
    expect(utc(due('2027-03-28', '02:30'))).toBe('2027-03-28T01:30:00Z');
    expect(due('2027-03-28', '02:30')).toBe(due('2027-03-28', '03:30'));
  });

  it('at an hour that is there twice comes at the first of the two', () => {
    expect(utc(due('2027-10-31', '02:30'))).toBe('2027-10-31T00:30:00Z');
  });

  it.each([
    '2027-03-20',
    '2027-10-20',
  ])('that comes each day from %s does so once a day, at its time', (first) => {
    let timing: ReturnType<typeof nextTime> = { on: first, at: '02:30', every: { unit: 'days', n: 1 } };
    let before = 0;
    for (let day = 0; day < 20 && timing !== undefined; day += 1) {
      expect(timing.on).toBe(Temporal.PlainDate.from(first).add({ days: day }).toString());
      const at = due(timing.on, timing.at ?? '');
      expect(at).toBeGreaterThan(before);
      before = at;
      timing = nextTime(timing, timing.on, CLOSING);
    }
  });
});

describe('reminders, when the clock is moved,', () => {
  const running = new Running();
  beforeAll(() => running.start());
  beforeEach(() => {
    running.connector.trouble = () => undefined;
    running.now = Date.parse('2026-11-23T09:00:00Z');
  });
  afterAll(() => running.stop());

  /** How many cards came in the chat beside lists and the answers to what was typed. */
  const rung = ({ conversation }: Caseworker, typed = 1) =>
    running.connector.messages.filter((it) => it.conversation === conversation && !it.raw.includes('"list"'))
      .length - typed;
  const at = (local: string) => laterOn(running, local);

  it.each([
    ['spring', '2027-03-28', '2027-03-28T01:29:00Z', '2027-03-28T01:30:00Z'],
    ['autumn', '2027-10-31', '2027-10-31T00:29:00Z', '2027-10-31T00:30:00Z'],
  ])('come once in %s, and not an hour later again', async (_season, dato, before, then) => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-501 om møde');
    await worker.presses('Sæt dato', { dato, tid: '02:30' });
    await at(before);
    expect(rung(worker)).toBe(0);
    for (const hours of [0, 1, 2, 3]) {
      await at(utc(Date.parse(then) + hours * 3_600_000));
      expect(rung(worker)).toBe(1);
    }
  });

  it('a day ahead and back again, come once', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-502 om møde i morgen kl 9');
    await worker.types('påmind 2026-503 om møde i overmorgen kl 9');
    for (const local of ['2026-11-24T09:00:00Z', '2026-11-23T09:05:00Z', '2026-11-24T08:00:00Z']) {
      await at(local);
      expect(rung(worker, 2)).toBe(1);
    }
    await at('2026-11-25T08:00:00Z');
    expect(rung(worker, 2)).toBe(2);
  });

  it('a day back, come once', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-504 om møde i dag kl 11');
    await worker.types('påmind 2026-505 om møde i dag kl 12');
    for (const local of ['2026-11-23T10:00:00Z', '2026-11-22T10:00:00Z', '2026-11-22T12:00:00Z']) {
      await at(local);
      expect(rung(worker, 2)).toBe(1);
    }
    await at('2026-11-23T10:59:00Z');
    expect(rung(worker, 2)).toBe(1);
    await at('2026-11-23T11:00:00Z');
    expect(rung(worker, 2)).toBe(2);
  });

  it('of a day without a time come once on it, also one that was set when the clock was back', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-506 om møde i morgen');
    await at('2026-11-24T09:00:00Z');
    expect(rung(worker)).toBe(1);
    await at('2026-11-23T09:10:00Z');
    await worker.types('påmind 2026-507 om møde i morgen');
    await at('2026-11-24T06:59:00Z');
    expect(rung(worker, 2)).toBe(1);
    for (const local of ['2026-11-24T07:00:00Z', '2026-11-24T09:00:00Z']) {
      await at(local);
      expect(rung(worker, 2)).toBe(2);
    }
  });

  it('whose card was refused while it was a day ahead come when it is back, once', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-508 om møde i morgen kl 9');
    await running.settled();
    let refused = 0;
    running.connector.trouble = () => {
      refused += 1;
      return 503;
    };
    running.now = Date.parse('2026-11-24T09:00:00Z');
    await running.upkeep();
    await running.connector.until(() => refused > 0, 'a message was refused');
    running.connector.trouble = () => undefined;
    running.now = Date.parse('2026-11-23T09:05:00Z');
    for (const local of ['2026-11-23T09:06:00Z', '2026-11-24T08:00:00Z']) {
      await at(local);
      expect(rung(worker)).toBe(1);
    }
  });

  it('that came due in three days the program was down come when it is up again, once', async () => {
    const worker = running.caseworker();
    await worker.types('påmind 2026-509 om møde på fredag kl 9');
    await running.settled();
    running.now = Date.parse('2026-11-30T09:00:00Z');
    await running.restart();
    for (const local of ['2026-11-30T09:01:00Z', '2026-11-30T12:00:00Z']) {
      await at(local);
      expect(rung(worker)).toBe(1);
    }
  });
});
