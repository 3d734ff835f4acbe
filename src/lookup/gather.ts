import type { Postings } from './postings.ts';
import type { Term, Variant } from './questionTerms.ts';

/**
 * What documents hold of a term: `ids` are those that hold any, `told` and `whole` are by document. One is used again for term after
 * term, since most of a question's time would go into making new ones.
 */
export type Held = { ids: number[]; told: Float64Array; whole: Float64Array };

/** Room for so many documents. */
export const heldOf = (documents: number): Held => {
  return { ids: [], told: new Float64Array(documents), whole: new Float64Array(documents) };
};

function clear({ ids, told, whole }: Held): void {
  for (const id of ids) {
    told[id] = 0;
    whole[id] = 0;
  }
  ids.length = 0;
}

/** Adds what documents hold of a variant, or leaves the more of it and what is there. */
function take(postings: Postings, { stem, worth }: Variant, held: Held, adds: boolean): void {
  const posting = postings.get(stem);
  if (posting === undefined) return;
  for (let at = 0; at < posting.ids.length; at += 1) {
    const id = posting.ids[at] ?? 0;
    const [told, whole] = [held.told[id] ?? 0, held.whole[id] ?? 0];
    if (whole === 0) held.ids.push(id);
    const [more, wholly] = [worth * (posting.mass[at] ?? 0), worth * (posting.whole[at] ?? 0)];
    held.told[id] = adds ? told + more : Math.max(told, more);
    held.whole[id] = adds ? whole + wholly : Math.max(whole, wholly);
  }
}

/** What each document holds of a term: its best variant, or its parts together where that is more. Written into `held`. */
export function gather(postings: Postings, { variants, parts }: Term, held: Held): void {
  clear(held);
  for (const part of parts) take(postings, part, held, true);
  for (const variant of variants) take(postings, variant, held, false);
}
