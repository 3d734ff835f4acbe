import { StoreError } from './storeError.ts';

/** Lines that tasks stand in: those of one line run one after another, in the order they came. */
export class Lines {
  private readonly lines = new Map<string, Promise<unknown>>();
  private readonly waitMs: number;

  constructor(waitMs: number) {
    this.waitMs = waitMs;
  }

  /** Runs a task when those before it in the line are done. Throws a StoreError, and never runs it, when that takes too long. */
  async in<T>(line: string, task: () => Promise<T>): Promise<T> {
    const before = this.lines.get(line) ?? Promise.resolve();
    const until = performance.now() + this.waitMs;
    const mine = before.then(() => {
      if (performance.now() > until) throw new StoreError('busy', 'too many turns of one person wait');
      return task();
    });
    const settled = mine.catch(() => undefined);
    this.lines.set(line, settled);
    try {
      return await mine;
    } finally {
      if (this.lines.get(line) === settled) this.lines.delete(line);
    }
  }
}
