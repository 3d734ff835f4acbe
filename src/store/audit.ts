import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Act } from '../../dialogs/engine/turned.ts';

/** What somebody did to a draft, or was refused. `reference` is the case; it is stored as a keyed hash. */
export type AuditAct = { what: Act['what'] | 'refused' } & Pick<Act, 'draft'> &
  Partial<Pick<Act, 'conversation' | 'reference'>>;

/** One end of the chain of seals: the number of the line, and its seal. */
export type ChainEnd = { number: number; seal: string };

/** One line of the log as it is stored; `number` and `seal` come when it is sealed. */
export type AuditLine = {
  at: number;
  tenant: string;
  person: string;
  what: string;
  draft: string;
  conversation: string | null;
  reference: string | null;
};
export type SealedLine = AuditLine & ChainEnd;

/** The chain before its first line. */
export const CHAIN_START: ChainEnd = { number: 0, seal: '' };

const mac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest('hex');

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The seal of a line: keyed, over all that is in it, its number, and the seal before it. */
export function sealOf(key: Uint8Array, before: ChainEnd, line: AuditLine): ChainEnd {
  const number = before.number + 1;
  const { at, tenant, person, what, draft, conversation, reference } = line;
  const said = [before.seal, number, at, tenant, person, what, draft, conversation, reference];
  return { number, seal: mac(key, `line ${JSON.stringify(said)}`) };
}

/** The mark that one end of the chain is ours. */
export const endMac = (key: Uint8Array, which: 'start' | 'head', { number, seal }: ChainEnd): string =>
  mac(key, `${which} ${number} ${seal}`);

/** An end as it is stored. */
export type StoredEnd = ChainEnd & { mac: string };

/** What a check of the chain found: where it ends, or the first line that is not as it was written. */
export type ChainCheck =
  | { ok: true; head: ChainEnd; lines: number }
  | { ok: false; number: number; why: 'start' | 'missing' | 'changed' | 'head' | 'anchor' };

/** A walk along the sealed lines from the chain's start to its head. */
export class ChainWalk {
  private readonly key: Uint8Array;
  private readonly anchor: ChainEnd | undefined;
  private last: ChainEnd = CHAIN_START;
  private lines = 0;
  private met: boolean;
  private found: ChainCheck | undefined;

  /** An `anchor` is a head printed earlier and kept elsewhere: it shows when the end has been cut off together with the head. */
  constructor(key: Uint8Array, start: StoredEnd | undefined, anchor?: ChainEnd) {
    this.key = key;
    this.anchor = anchor;
    if (start !== undefined) {
      if (!same(start.mac, endMac(key, 'start', start)))
        this.found = { ok: false, number: start.number, why: 'start' };
      this.last = { number: start.number, seal: start.seal };
    }
    // What is older than the chain has been removed in its time and cannot be met.
    this.met = anchor === undefined || anchor.number < this.last.number || this.isAnchor();
  }

  /** The next line in order; false when there is no need to go on. */
  take(line: SealedLine): boolean {
    const due = sealOf(this.key, this.last, line);
    if (this.found === undefined && line.number !== due.number)
      this.found = { ok: false, number: due.number, why: 'missing' };
    if (this.found === undefined && !same(line.seal, due.seal))
      this.found = { ok: false, number: due.number, why: 'changed' };
    this.last = due;
    this.lines += 1;
    this.met ||= this.isAnchor();
    return this.found === undefined;
  }

  /** What the walk found, once the last line has been taken. */
  end(head: StoredEnd | undefined): ChainCheck {
    const { last } = this;
    if (this.found !== undefined) return this.found;
    const ends =
      head === undefined
        ? last.number === 0
        : same(head.mac, endMac(this.key, 'head', head)) &&
          same(head.seal, last.seal) &&
          head.number === last.number;
    if (!ends) return { ok: false, number: last.number + 1, why: 'head' };
    if (!this.met) return { ok: false, number: this.anchor?.number ?? 0, why: 'anchor' };
    return { ok: true, head: last, lines: this.lines };
  }

  private isAnchor(): boolean {
    return this.anchor?.number === this.last.number && this.anchor.seal === this.last.seal;
  }
}
