import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
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

const mac = (key: Uint8Array, text: string) =>
  createHmac('sha256', createSecretKey(key)).update(text).digest('hex');

function same(one: string, other: string): boolean {
  const [ones, others] = [Buffer.from(one), Buffer.from(other)];
  return ones.length === others.length && timingSafeEqual(ones, others);
}

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

/** Whether an end bears our mark. */
export const isMarked = (key: Uint8Array, which: 'start' | 'head', end: StoredEnd): boolean =>
  same(end.mac, endMac(key, which, end));

/** Whether two ends are the same. */
export const sameEnd = (one: ChainEnd, other: ChainEnd): boolean =>
  one.number === other.number && one.seal === other.seal;

/**
 * What a check of the chain found: where it begins and ends, or the first line that is not as it was written and what is wrong there.
 * `start` and `head`: the mark of the chain's own begin or end is not ours. `missing`: the line is not there. `extra`: a line of that
 * number does not belong. `changed`: its seal does not fit. `cut`: an earlier head shows that the line was there. `anchor`: the line
 * has another seal than that head.
 */
export type ChainCheck =
  | { ok: true; start: ChainEnd; head: ChainEnd; lines: number; anchor: 'none' | 'met' | 'removed' }
  | { ok: false; number: number; why: 'start' | 'head' | 'missing' | 'extra' | 'changed' | 'cut' | 'anchor' };

/** A walk along the sealed lines from the chain's start to its head. */
export class ChainWalk {
  private readonly key: Uint8Array;
  private readonly start: ChainEnd;
  private readonly anchor: ChainEnd | undefined;
  private last: ChainEnd;
  private lines = 0;
  private met: 'none' | 'met' | 'removed';
  private found: ChainCheck | undefined;

  /** An `anchor` is a head printed earlier and kept elsewhere: it shows when the end has been cut off together with the head. */
  constructor(key: Uint8Array, start: StoredEnd | undefined, anchor?: ChainEnd) {
    this.key = key;
    this.anchor = anchor;
    this.start = start === undefined ? CHAIN_START : { number: start.number, seal: start.seal };
    this.last = this.start;
    if (start !== undefined && !isMarked(key, 'start', start))
      this.found = { ok: false, number: start.number, why: 'start' };
    // What is older than the chain has been removed in its time and cannot be met.
    this.met = anchor !== undefined && anchor.number < this.last.number ? 'removed' : 'none';
    this.meet();
  }

  /** The next line in order; false when there is no need to go on. */
  take(line: SealedLine): boolean {
    if (this.found !== undefined) return false;
    const due = sealOf(this.key, this.last, line);
    if (line.number > due.number) this.found = { ok: false, number: due.number, why: 'missing' };
    else if (line.number !== due.number) this.found = { ok: false, number: line.number, why: 'extra' };
    else if (!same(line.seal, due.seal)) this.found = { ok: false, number: due.number, why: 'changed' };
    this.last = due;
    this.lines += 1;
    this.meet();
    return this.found === undefined;
  }

  /** What the walk found, once the last line has been taken. */
  end(head: StoredEnd | undefined): ChainCheck {
    return this.found ?? this.wrongHead(head) ?? this.unmet() ?? this.whole();
  }

  private wrongHead(head: StoredEnd | undefined): ChainCheck | undefined {
    const { number } = this.last;
    if (head === undefined && number === 0) return undefined;
    if (head === undefined || !isMarked(this.key, 'head', head))
      return { ok: false, number: number + 1, why: 'head' };
    if (head.number > number) return { ok: false, number: number + 1, why: 'missing' };
    return sameEnd(head, this.last) ? undefined : { ok: false, number: head.number + 1, why: 'head' };
  }

  private unmet(): ChainCheck | undefined {
    if (this.anchor === undefined || this.met !== 'none') return undefined;
    const { number } = this.last;
    if (this.anchor.number > number) return { ok: false, number: number + 1, why: 'cut' };
    return { ok: false, number: this.anchor.number, why: 'anchor' };
  }

  private whole(): ChainCheck {
    return { ok: true, start: this.start, head: this.last, lines: this.lines, anchor: this.met };
  }

  private meet(): void {
    if (this.anchor !== undefined && sameEnd(this.anchor, this.last)) this.met = 'met';
  }
}
