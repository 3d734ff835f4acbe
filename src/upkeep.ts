import { setImmediate } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../dialogs/rules/calendar.ts';
import type { Log } from './log.ts';
import type { ChainEnd } from './store/audit.ts';
import { ownTurn } from './teams/ownTurn.ts';
import { sweepDraft } from './teams/sweepDraft.ts';
import type { Surroundings } from './teams/takeTurn.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ROUND_MS = 10 * MINUTE_MS;
const SEAL_MS = 5_000;
const SEALED_AT_ONCE = 500;
const SWEPT_AT_ONCE = 200;
/** How long it is known that an activity has been taken in, and which message showed what. */
const INCOMING_MS = 7 * DAY_MS;
const MESSAGES_MS = 30 * DAY_MS;
/** How long a vote on an answer is kept: long enough that the content is gone through meanwhile. */
const VOTES_MS = 365 * DAY_MS;
/** Further than this the clock does not run from itself in ten minutes. */
const JUMP_MS = 60 * MINUTE_MS;

/**
 * What is done without being asked: drafts are warned of and expire, what is old is forgotten, what was deleted is overwritten, and the
 * audit log is sealed. Every program on the same store may do it at once.
 */
export class Upkeep {
  private readonly around: Surroundings;
  private readonly auditMonths: number;
  private readonly log: Log;
  private timers: NodeJS.Timeout[] = [];
  private underWay: Promise<void> = Promise.resolve();
  private stopped = false;
  /** Where the audit log is sealed to, how far that has been told, and whether it is not as it was written. */
  private readonly chain: { head?: ChainEnd; told?: number; broken?: boolean } = {};
  private clock: { wall: number; steady: number } | undefined;

  constructor(around: Surroundings, auditMonths: number, log: Log) {
    this.around = around;
    this.auditMonths = auditMonths;
    this.log = log;
  }

  /** A first round, and then one every ten minutes; seals every few seconds. */
  async start(): Promise<void> {
    this.timers = [
      setInterval(() => this.next(() => this.round()), ROUND_MS),
      setInterval(() => this.next(() => this.seal()), SEAL_MS),
    ];
    await this.next(() => this.round());
  }

  /** One round now, whatever the time; the clock is taken at its word. */
  async run(): Promise<void> {
    this.clock = undefined;
    await this.next(() => this.round());
  }

  /** Ends after the draft in hand. What is left is done at the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.next(() => this.seal());
    await this.next(() => this.around.store.scrub());
  }

  /** Tasks one after another; one that fails is told in the log and tried again in its time. */
  private next(task: () => Promise<void>): Promise<void> {
    this.underWay = this.underWay
      .then(task)
      .catch((error: unknown) =>
        this.log.error(
          { code: 'upkeep_failed', err: error },
          'a round of upkeep failed and will be tried again',
        ),
      );
    return this.underWay;
  }

  private async round(): Promise<void> {
    const { store, now } = this.around;
    await this.seal();
    this.tellHead();
    if (this.jumped()) return;
    await this.sweep();
    await this.lapse();
    const logged = Temporal.Instant.fromEpochMilliseconds(now())
      .toZonedDateTimeISO(ZONE)
      .subtract({ months: this.auditMonths }).epochMilliseconds;
    const { broken } = await store.forget({
      incoming: now() - INCOMING_MS,
      messages: now() - MESSAGES_MS,
      persons: logged,
      votes: now() - VOTES_MS,
      audit: logged,
    });
    if (broken) this.tellBroken();
    await store.scrub();
  }

  /** Looks after every draft that is due. One that cannot be opened is left, and told of. */
  private async sweep(): Promise<void> {
    const { store } = this.around;
    const left = new Set<string>();
    for (;;) {
      const found = await store.due(SWEPT_AT_ONCE + left.size);
      const due = found.filter(({ draft }) => !left.has(draft));
      if (due.length === 0) return;
      for (const { key, draft } of due) {
        if (this.stopped) return;
        await sweepDraft(this.around, key, draft).catch((error: unknown) => {
          left.add(draft);
          this.log.error({ code: 'draft_unswept', draft, err: error }, 'a draft could not be looked after');
        });
        // A file's turns never wait, so whoever writes to the bot meanwhile is let in between two drafts.
        await setImmediate();
      }
    }
  }

  /** Ends the offers that nobody has answered in time. One that fails is left for the next round. */
  private async lapse(): Promise<void> {
    for (const { key, offer } of await this.around.store.dueOffers(SWEPT_AT_ONCE)) {
      if (this.stopped) return;
      await ownTurn(this.around, key, { type: 'lapse', handover: offer }).catch((error: unknown) =>
        this.log.error({ code: 'offer_unlapsed', offer, err: error }, 'an offer could not be ended'),
      );
    }
  }

  private async seal(): Promise<void> {
    for (;;) {
      const { sealed, head, broken } = await this.around.store.sealAudit(SEALED_AT_ONCE);
      if (head !== undefined) this.chain.head = head;
      this.chain.broken = broken === true;
      if (sealed < SEALED_AT_ONCE) return;
    }
  }

  /** The log is kept elsewhere than the store, so a head told there cannot be cut off together with the chain. */
  private tellHead(): void {
    const { head, told, broken } = this.chain;
    if (broken) this.tellBroken();
    if (head === undefined || head.number === told) return;
    const { number, seal } = head;
    this.chain.told = number;
    this.log.info({ code: 'audit_head', number, seal }, 'the audit log is sealed so far');
  }

  private tellBroken(): void {
    this.log.error(
      { code: 'audit_broken' },
      'the audit log is not as it was written, and is neither sealed nor shortened: npm run audit -- verify',
    );
  }

  /** Whether the clock was moved since the last round: then nothing expires until it has stood for one. */
  private jumped(): boolean {
    const before = this.clock;
    this.clock = { wall: this.around.now(), steady: performance.now() };
    if (before === undefined) return false;
    const drift = this.clock.wall - before.wall - (this.clock.steady - before.steady);
    if (Math.abs(drift) <= JUMP_MS) return false;
    this.log.warn({ code: 'clock_jumped', seconds: Math.round(drift / 1_000) }, 'the clock was moved');
    return true;
  }
}
