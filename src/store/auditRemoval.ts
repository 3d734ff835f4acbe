import { ChainWalk, type SealedLine } from './audit.ts';
import { sealedAfter } from './auditLogLines.ts';
import { endOf, sealedLineOf, setEnd } from './auditWork.ts';
import { rows, type Work } from './work.ts';

/** What came of removing old lines: whether there may be more, or that one is not as it was written and nothing from there on was removed. */
export type Removal = { more: boolean; broken?: true };

/**
 * Removes lines at the chain's start that are older than a moment, at most so many; the chain then starts at the last of them. Only
 * lines whose seal is true go: otherwise whoever made a line look old would have it removed by us, and the new start would be true.
 */
export function* removeLines(key: Uint8Array, before: number, most: number): Work<Removal> {
  const old = olderThan(before, (yield* sealedAfter(undefined, most)).map(sealedLineOf));
  const walk = new ChainWalk(key, yield* endOf('start'));
  let last: SealedLine | undefined;
  for (const line of old) {
    if (!walk.take(line)) break;
    last = line;
  }
  if (last !== undefined) {
    yield* rows('DELETE FROM audit WHERE number <= $1', last.number);
    yield* setEnd(key, 'start', last);
  }
  const broken = last !== old.at(-1);
  return { more: !broken && old.length === most, ...(broken ? { broken } : {}) };
}

/** The lines up to the first that is not older than a moment. */
function olderThan(moment: number, lines: SealedLine[]): SealedLine[] {
  const end = lines.findIndex(({ at }) => !(at < moment));
  return end === -1 ? lines : lines.slice(0, end);
}
