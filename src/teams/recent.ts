/** More than this is not remembered at once. */
const MOST = 10_000;

/** Remembers for a while what has been seen, in this process. */
export class Recent {
  private readonly seen = new Map<string, number>();
  private readonly keptMs: number;
  private readonly now: () => number;

  constructor(keptMs: number, now: () => number) {
    this.keptMs = keptMs;
    this.now = now;
  }

  /** Whether something is seen for the first time; from now on it has been. */
  isNew(what: string): boolean {
    const now = this.now();
    // Oldest first, since a map keeps the order things were put in.
    for (const [old, at] of this.seen) {
      if (at > now - this.keptMs && this.seen.size < MOST) break;
      this.seen.delete(old);
    }
    if (this.seen.has(what)) return false;
    this.seen.set(what, now);
    return true;
  }
}
