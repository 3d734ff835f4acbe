import type { Cite } from '../../dialogs/schema/parts.ts';
import type { Entry } from './entry.ts';
import type { Hit } from './openLookup.ts';
import { tuning } from './tuning.ts';

const placeOf = ({ source, page, heading }: Cite) => `${source} ${page ?? ''} ${heading ?? ''}`;

/** How much of what an entry is from has been told of, from 0 to 1. */
function repeatedOf({ sources }: Entry, told: ReadonlySet<string>): number {
  return sources.filter((cite) => told.has(placeOf(cite))).length / Math.max(1, sources.length);
}

/**
 * The best hits, at most so many, best first. A hit from the same pages as those before it counts for less, so that three hits do not all
 * tell of one page.
 */
export function spread(hits: readonly Hit[], most: number): Hit[] {
  const chosen: Hit[] = [];
  const told = new Set<string>();
  const left = [...hits];
  while (chosen.length < most && left.length > 0) {
    const now = left.map(({ entry, score }) => score * (1 - tuning.repeated * repeatedOf(entry, told)));
    const best = now.indexOf(Math.max(...now));
    const [hit] = left.splice(best, 1);
    if (hit === undefined) break;
    chosen.push({ ...hit, score: now[best] ?? hit.score });
    for (const cite of hit.entry.sources) told.add(placeOf(cite));
  }
  return chosen;
}
