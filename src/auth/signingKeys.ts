import type { CryptoKey } from 'jose';
import type { Log } from '../log.ts';
import { fetchKeys, type Keys } from './fetchKeys.ts';

/** A key that may sign for Teams, or why there is none by that id. */
export type Found =
  | { ok: true; key: CryptoKey }
  | { ok: false; code: 'key_unknown' | 'key_not_endorsed' | 'keys_unavailable' };

const OLD_MS = 24 * 60 * 60_000;
/** Anyone can name a key that does not exist, so that alone may not make us fetch often. */
const ASK_PAUSE_MS = 5 * 60_000;
/** Between tries while the source is down: with keys at hand, and without. */
const WARM_PAUSE_MS = 60_000;
const COLD_PAUSE_MS = 5_000;
/** Requests that may wait for one fetch; the rest are refused at once, so that a slow source fills no memory. */
const MOST_WAITING = 1_000;

/** The signing keys of a cloud, kept as long as their source is silent. One fetch at a time; nothing is kept of what was asked for. */
export class SigningKeys {
  private keys: Keys = new Map();
  private fetchedAt = 0;
  private triedAt = Number.NEGATIVE_INFINITY;
  private askedAt = Number.NEGATIVE_INFINITY;
  private underWay: Promise<void> | undefined;
  private waiting = 0;
  private readonly metadataUrl: string;
  private readonly log: Log;
  private readonly now: () => number;

  /** `now` in milliseconds since 1970. */
  constructor(metadataUrl: string, log: Log, now: () => number) {
    this.metadataUrl = metadataUrl;
    this.log = log;
    this.now = now;
  }

  /** The key by its id. Waits for the source only when the id is unknown. */
  async find(kid: string): Promise<Found> {
    if (!this.keys.has(kid)) await this.ask();
    else if (this.since(this.fetchedAt) > OLD_MS && this.since(this.triedAt) > WARM_PAUSE_MS) this.fetch();
    const key = this.keys.get(kid);
    if (key !== undefined) return { ok: true, key };
    if (this.keys.size === 0) return { ok: false, code: 'keys_unavailable' };
    return { ok: false, code: this.keys.has(kid) ? 'key_not_endorsed' : 'key_unknown' };
  }

  /** A clock that was set back must not stop us from fetching, so the distance counts, not the direction. */
  private since(time: number): number {
    return Math.abs(this.now() - time);
  }

  private mayAsk(): boolean {
    if (this.keys.size === 0) return this.since(this.triedAt) > COLD_PAUSE_MS;
    if (this.since(this.askedAt) < ASK_PAUSE_MS) return false;
    this.askedAt = this.now();
    return true;
  }

  private async ask(): Promise<void> {
    if (this.waiting >= MOST_WAITING || (this.underWay === undefined && !this.mayAsk())) return;
    this.waiting += 1;
    await this.fetch();
    this.waiting -= 1;
  }

  /** Joins the fetch that is under way, or begins one. Never rejects. */
  private fetch(): Promise<void> {
    this.underWay ??= this.renew().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }

  private async renew(): Promise<void> {
    this.triedAt = this.now();
    const fetched = await fetchKeys(this.metadataUrl);
    if (fetched.ok) {
      this.keys = fetched.keys;
      this.fetchedAt = this.now();
      this.log.info({ code: 'keys_fetched', keys: this.keys.size }, 'the signing keys were fetched');
    } else {
      const code = this.keys.size === 0 ? 'keys_unavailable' : 'keys_stale';
      this.log.warn({ code, why: fetched.why }, 'the signing keys could not be fetched');
    }
  }
}
