import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What may be told of a piece of work: names of kinds, never of people, cases or texts. */
export type Facts = Partial<
  Record<'event' | 'conversation' | 'verb' | 'outcome' | 'trouble' | 'status', string>
>;

/** A piece of work that is done. Times in nanoseconds since 1970. */
export type Span = {
  trace: string;
  id: string;
  parent: string | undefined;
  name: string;
  facts: Facts;
  begun: bigint;
  ended: bigint;
};

/** How often something took how long, in seconds: how many under each of `BOUNDS`, and how many above the last. */
export type Durations = { name: string; facts: Facts; count: number; sum: number; buckets: number[] };
export type Count = { name: string; facts: Facts; count: number };

export const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MOST_SPANS = 2_048;
const MOST_SERIES = 500;
/** Ids and codes look so; whatever else finds its way here is left out. */
const KIND = /^[A-Za-z][\w.-]{0,59}$|^\d{3}$/;

const clean = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => KIND.test(value)));

/** Milliseconds of the steady clock, put where the program's start was on the wall's. */
const nanos = (ms: number) => BigInt(Math.round((performance.timeOrigin + ms) * 1_000)) * 1_000n;

/** Keeps what work was done until it is taken to be sent. What is too much is dropped, the newest first. */
export class Recorder {
  private readonly under = new AsyncLocalStorage<Span>();
  private spans: Span[] = [];
  private readonly durations = new Map<string, Durations>();
  private readonly counts = new Map<string, Count>();
  readonly since = nanos(performance.now());

  /** Does the work and records it under the work it belongs to. It may add facts while it goes on. */
  async work<T>(name: string, facts: Facts, run: (facts: Facts) => Promise<T>): Promise<T> {
    const around = this.under.getStore();
    // What goes on after the work that set it off is work of its own.
    const parent = around?.ended === 0n ? around : undefined;
    const begun = performance.now();
    const trace = parent?.trace ?? randomBytes(16).toString('hex');
    const id = randomBytes(8).toString('hex');
    const span = { trace, id, parent: parent?.id, name, facts, begun: nanos(begun), ended: 0n };
    try {
      return await this.under.run(span, () => run(facts));
    } catch (error) {
      facts.trouble ??= codeOf(error);
      // Whoever asked for the work may tell of the trouble in words and go on.
      if (parent?.ended === 0n) parent.facts.trouble ??= facts.trouble;
      throw error;
    } finally {
      this.end(span, performance.now() - begun);
    }
  }

  /** What is told of the work that is under way; more may be added. */
  facts(): Facts | undefined {
    return this.under.getStore()?.facts;
  }

  count(name: string, facts: Facts, by = 1): void {
    const key = JSON.stringify([name, facts]);
    const kept = this.counts.get(key) ?? { name, facts: clean(facts), count: 0 };
    kept.count += by;
    if (this.counts.size < MOST_SERIES) this.counts.set(key, kept);
  }

  private end(span: Span, took: number): void {
    span.facts = clean(span.facts);
    span.ended = span.begun + BigInt(Math.round(took * 1_000)) * 1_000n;
    if (this.spans.length < MOST_SPANS) this.spans.push(span);
    const { conversation: _, ...facts } = span.facts;
    const key = JSON.stringify([span.name, facts]);
    const empty = { name: span.name, facts, count: 0, sum: 0, buckets: Array(BOUNDS.length + 1).fill(0) };
    const kept = this.durations.get(key) ?? empty;
    const at = BOUNDS.findIndex((bound) => took / 1_000 <= bound);
    kept.buckets[at < 0 ? BOUNDS.length : at] += 1;
    kept.count += 1;
    kept.sum += took / 1_000;
    if (this.durations.size < MOST_SERIES) this.durations.set(key, kept);
  }

  /** What was done since the last time this was asked. */
  takeSpans(): Span[] {
    const taken = this.spans;
    this.spans = [];
    return taken;
  }

  /** Everything counted since the start. */
  totals(): { now: bigint; counts: Count[]; durations: Durations[] } {
    const [counts, durations] = [[...this.counts.values()], [...this.durations.values()]];
    return { now: nanos(performance.now()), counts, durations };
  }
}

/** The code of an error of ours; of any other no more than that there was one. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^store_[a-z]+$/.test(code) ? code : 'failed';
}
