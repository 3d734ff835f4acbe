import { setImmediate as others } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { ownTurn } from './ownTurn.ts';
import type { Surroundings } from './takeTurn.ts';
import { lookAfterWeek } from './weeks.ts';

const LOOK_MS = 5_000;
const AT_ONCE = 50;
/** What is due is taken from among so many, so that several programs seldom come upon the same. */
const AMONG = 1_000;

/** Some of what is due: a run of it that begins anywhere. */
function someOf<T>(all: readonly T[]): T[] {
  const from = Math.floor(Math.random() * all.length);
  return [...all.slice(from), ...all.slice(0, from)].slice(0, AT_ONCE);
}

/**
 * Asks for the cards of reminders whose time has come, and looks after mornings and channels' weeks. Each is a transaction of its own, so
 * that it is done once however many programs look; the cards go by the outbox, at its pace.
 */
export class Ringer {
  private readonly around: Surroundings;
  private readonly wake: () => void;
  private readonly log: Log;
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(around: Surroundings, wake: () => void, log: Log) {
    this.around = around;
    this.wake = wake;
    this.log = log;
  }

  /** Begins with what came due while no program ran. */
  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    void this.look();
  }

  /** Looks at once; one look after another. What fails is told in the log and tried again at the next. */
  look(): Promise<void> {
    this.underWay = this.underWay
      .then(() => this.ring())
      .catch((error: unknown) =>
        this.log.error({ code: 'reminders_unread', err: error }, 'reminders could not be looked after'),
      );
    return this.underWay;
  }

  /** Ends after the one in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.underWay;
  }

  private async ring(): Promise<void> {
    const { store } = this.around;
    await this.each(
      (most) => store.dueReminders(most),
      ({ reminder }) => reminder,
      ({ key, reminder }) => ownTurn(this.around, key, { type: 'ring', reminder }),
    );
    await this.each(
      (most) => store.dueOverviews(most),
      (key) => JSON.stringify(key),
      (key) => ownTurn(this.around, key, { type: 'overview' }),
    );
    await this.each(
      (most) => store.dueWeeks(most),
      (of) => JSON.stringify(of),
      (of) => lookAfterWeek(this.around, of),
    );
  }

  /** Does something for each that is due, until none is. One that fails is left for the next look, and told of by its place alone. */
  private async each<T>(
    due: (most: number) => Promise<T[]>,
    nameOf: (it: T) => string,
    work: (it: T) => Promise<void>,
  ): Promise<void> {
    const left = new Set<string>();
    for (;;) {
      const found = someOf((await due(AMONG + left.size)).filter((it) => !left.has(nameOf(it))));
      if (found.length === 0) return;
      for (const it of found) {
        if (this.stopped) return;
        await work(it).catch((error: unknown) => {
          left.add(nameOf(it));
          this.log.error({ code: 'reminder_unrung', err: error }, 'a reminder could not be looked after');
        });
        // On a file nothing is waited for, so that nobody would be answered and nothing sent until the last is rung.
        await others();
      }
      this.wake();
    }
  }
}
