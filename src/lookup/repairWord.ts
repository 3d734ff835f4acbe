import { distance } from '../../dialogs/engine/command.ts';
import { soundOf } from './soundOf.ts';

/** A word that a misspelled one may stand for: `slip` is how far it is, half where both sound alike. */
export type Repaired = { word: string; slip: number };

/** Words by what a slip leaves alone: how the first letter sounds. With each word the letters it holds, as bits. */
type Shelf = { word: string; letters: number }[];

/** First letters that are put for one another. */
const FIRST: ReadonlyMap<string, string> = new Map(
  ['ck', 'qk', 'wv', 'zs', 'æe', 'øo', 'åo', 'yi'].map(([letter = '', sound = '']) => [letter, sound]),
);
const shelfOf = (word: string) => FIRST.get(word[0] ?? '') ?? word[0] ?? '';

/** Endings a word may have that no text has it with, the longest first. */
const ENDINGS = ['ernes', 'erne', 'ende', 'ene', 'ens', 'ets', 'ers', 'en', 'et', 'er', 'es', 'e', 's'];
/** So much of a word must be left without its ending. */
const SHORTEST_BASE = 8;

/** So many slips a word of a length may have and still be meant. */
const slips = (word: string) => (word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0);
const MOST_SLIPS = 2;

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A word as it is typed where the keyboard has no "å". */
const withoutRings = (word: string) => word.replaceAll('å', 'a');

const isSwapped = (one: string, other: string) => [...one].sort().join('') === [...other].sort().join('');

/** How far a word is from another as a slip; undefined where it is no slip. */
function slipOf(typed: string, other: string): number | undefined {
  const edits = distance(typed, other);
  if (edits > MOST_SLIPS) return undefined;
  if (soundOf(typed) === soundOf(other) || typed === withoutRings(other)) return edits / 2;
  // One letter put for another that sounds otherwise makes another short word: "kunder" is not "kender".
  const isAnother = typed.length === other.length && typed.length < 8 && !isSwapped(typed, other);
  return edits > slips(typed) || isAnother ? undefined : edits;
}

/** The nearest to a word without its ending, where that is a single slip. */
function nearestBase(
  typed: string,
  nearestTo: (typed: string) => Repaired | undefined,
): Repaired | undefined {
  for (const ending of ENDINGS) {
    if (!typed.endsWith(ending) || typed.length - ending.length < SHORTEST_BASE) continue;
    const nearest = nearestTo(typed.slice(0, -ending.length));
    if (nearest !== undefined && nearest.slip <= 1) return nearest;
  }
  return undefined;
}

/** Makes the search for the word a misspelled one most likely stands for; it finds nothing where none is near. */
export function repairerOf(words: Iterable<string>): (typed: string) => Repaired | undefined {
  const shelves = new Map<string, Shelf>();
  for (const word of words) {
    if (/\d/.test(word)) continue;
    for (const first of new Set([shelfOf(word), shelfOf(withoutRings(word))])) {
      const shelf = shelves.get(first) ?? [];
      shelf.push({ word, letters: lettersOf(word) });
      shelves.set(first, shelf);
    }
  }
  const nearestTo = (typed: string): Repaired | undefined => {
    const letters = lettersOf(typed);
    let nearest: Repaired | undefined;
    for (const { word, letters: others } of shelves.get(shelfOf(typed)) ?? []) {
      if (Math.abs(word.length - typed.length) > MOST_SLIPS) continue;
      if (bitsIn(letters ^ others) > 2 * MOST_SLIPS) continue;
      const slip = slipOf(typed, word);
      if (slip === undefined || (nearest !== undefined && slip > nearest.slip)) continue;
      if (nearest === undefined || slip < nearest.slip || word < nearest.word) nearest = { word, slip };
    }
    return nearest;
  };
  return (typed) => {
    if (typed.length < 4 || /\d/.test(typed)) return undefined;
    return nearestTo(typed) ?? nearestBase(typed, nearestTo);
  };
}
