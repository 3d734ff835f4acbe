import type { EntryIndex } from './entryIndex.ts';
import { gather, heldOf } from './gather.ts';
import type { Term } from './questionTerms.ts';
import { tuning } from './tuning.ts';

/** An entry as an answer to a question. */
export type Ranked = {
  entry: number;
  /** To rank by: what it tells of the question, how much of it it holds, and how like it its title or an alias is. */
  score: number;
  /** How many of the question's words it holds, where a compound may be held in part. */
  held: number;
  /** How much of the thing asked for it holds, from 0 to 1; 1 where the question names none. */
  focus: number;
  /** How like the question the title or alias is that is most like it, from 0 to 1. */
  like: number;
};

/** What was found for a question: the entries, best first, and how like it every title and alias is. */
export type Ranking = { best: Ranked[]; likeness: Float64Array };

/** A word this well met is the very word, at most once or twice misspelled. */
const SAME = 0.6;

const massOf = (terms: readonly Term[]) => terms.reduce((sum, { mass }) => sum + mass, 0) || 1;

/**
 * How like a question every title and alias is, from 0 to 1, and the cards that one of them calls exactly what is asked. A passage bears
 * the heading it stands under, which need not be what it is about.
 */
function likenessOf({ entries, inPhrases, phrases }: EntryIndex, terms: readonly Term[]) {
  const shared = new Float64Array(phrases.length);
  const met = new Uint16Array(phrases.length);
  const found: number[] = [];
  const here = heldOf(phrases.length);
  for (const term of terms) {
    gather(inPhrases, term, here);
    for (const id of here.ids) {
      if (shared[id] === 0) found.push(id);
      const whole = here.whole[id] ?? 0;
      shared[id] = (shared[id] ?? 0) + term.mass * whole;
      if (whole > SAME) met[id] = (met[id] ?? 0) + 1;
    }
  }
  const asked = massOf(terms);
  const called = new Set<number>();
  for (const id of found) {
    const { entry = -1, mass = 0, words } = phrases[id] ?? {};
    shared[id] = Math.min(1, (2 * (shared[id] ?? 0)) / (asked + mass));
    if (met[id] === terms.length && words === terms.length && entries[entry]?.kind === 'card')
      called.add(entry);
  }
  return { found, likeness: shared, called };
}

/** How like the question the title or alias of each entry is that is most like it. */
function nearest({ entries, phrases }: EntryIndex, found: readonly number[], likeness: Float64Array) {
  const best = new Float64Array(entries.length);
  for (const id of found) {
    const entry = phrases[id]?.entry ?? 0;
    best[entry] = Math.max(best[entry] ?? 0, likeness[id] ?? 0);
  }
  return best;
}

/** What every entry holds of a question, word by word. */
function holdings({ entries, inEntries }: EntryIndex, terms: readonly Term[]) {
  const asked = massOf(terms);
  const [told, held] = [new Float64Array(entries.length), new Float64Array(entries.length)];
  const focus = new Float64Array(entries.length).fill(terms.some(({ isFocus }) => isFocus) ? 0 : 1);
  const here = heldOf(entries.length);
  for (const term of terms) {
    gather(inEntries, term, here);
    for (const id of here.ids) {
      const whole = Math.min(1, here.whole[id] ?? 0);
      told[id] = (told[id] ?? 0) + (term.mass * (here.told[id] ?? 0)) / asked;
      held[id] = (held[id] ?? 0) + whole;
      if (term.isFocus) focus[id] = whole;
    }
  }
  return { told, held, focus };
}

/** Of two as good as each other the earlier comes first, so that an answer never changes by itself. */
const isBefore = (one: Ranked, other: Ranked) =>
  one.score > other.score || (one.score === other.score && one.entry < other.entry);

/** The entries that tell most of a question, best first, at most so many. */
export function rank(index: EntryIndex, terms: readonly Term[], most: number): Ranking {
  const telling = terms.filter(({ isEmpty }) => !isEmpty);
  const { told, held, focus } = holdings(index, telling);
  const grams = index.gramsShared(telling.map(({ word }) => word));
  const { found, likeness, called } = likenessOf(index, terms);
  const like = nearest(index, found, likeness);
  const best: Ranked[] = [];
  for (let entry = 0; entry < index.entries.length; entry += 1) {
    const byName = called.has(entry) ? tuning.called : 0;
    const byWords = (told[entry] ?? 0) + tuning.phrase * (like[entry] ?? 0) + byName;
    const share = Math.min(1, (held[entry] ?? 0) / Math.max(1, telling.length));
    const score = byWords + tuning.grams * (grams[entry] ?? 0) + tuning.share * share;
    if ((held[entry] ?? 0) === 0 && score < tuning.akin) continue;
    const it = { entry, score, held: held[entry] ?? 0, focus: focus[entry] ?? 0, like: like[entry] ?? 0 };
    const last = best[most - 1];
    if (last !== undefined && !isBefore(it, last)) continue;
    const at = best.findIndex((other) => isBefore(it, other));
    best.splice(at < 0 ? best.length : at, 0, it);
    if (best.length > most) best.pop();
  }
  return { best, likeness };
}
