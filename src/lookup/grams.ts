import { weightOf } from './stopWords.ts';

const LENGTH = 4;
/** The usual numbers of BM25: how soon more of the same tells nothing new, and how far length evens that out. */
const SATURATION = 1.2;
const EVENS = 0.75;

/** Where a string of letters occurs: in which documents, and what each tells of it. */
type Holders = { ids: number[]; told: number[] };

/** The strings of four letters a word holds, with its beginning and end marked. */
function stringsOf(word: string): string[] {
  const marked = `<${word}>`;
  const count = Math.max(1, marked.length - LENGTH + 1);
  return Array.from({ length: count }, (_, at) => marked.slice(at, at + LENGTH));
}

const tellingStrings = (word: string) => (weightOf(word) > 0 ? stringsOf(word) : []);

/** Strings of letters by number, in the order they are met, so that they can be counted without looking at their letters again. */
class Strings {
  private readonly numbers = new Map<string, number>();
  private readonly words = new Map<string, readonly number[]>();

  /** The number of a string that was met; undefined of any other. */
  numberOf(string: string): number | undefined {
    return this.numbers.get(string);
  }

  /** The numbers of the strings of a word; none of a word that tells nothing. */
  in(word: string): readonly number[] {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const numbers = tellingStrings(word).map((string) => {
      const met = this.numbers.get(string);
      if (met !== undefined) return met;
      this.numbers.set(string, this.numbers.size);
      return this.numbers.size - 1;
    });
    this.words.set(word, numbers);
    return numbers;
  }
}

/** Where each string occurs, by its number. */
function holdersOf(documents: readonly (readonly string[])[], strings: Strings): Holders[] {
  const holders: Holders[] = [];
  const counts: number[] = [];
  const usual = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  for (const [id, words] of documents.entries()) {
    const met: number[] = [];
    for (const word of words)
      for (const number of strings.in(word)) {
        const count = counts[number] ?? 0;
        if (count === 0) met.push(number);
        counts[number] = count + 1;
      }
    const length = SATURATION * (1 - EVENS + EVENS * (words.length / usual));
    for (const number of met) {
      const count = counts[number] ?? 0;
      counts[number] = 0;
      let there = holders[number];
      if (there === undefined) {
        there = { ids: [], told: [] };
        holders[number] = there;
      }
      there.ids.push(id);
      there.told.push((count * (SATURATION + 1)) / (count + length));
    }
  }
  return holders;
}

/**
 * Makes the comparison of a question with documents by the strings of four letters they share, whatever the words: it finds the kinship of
 * words no list tells of, "visitere" and "visitation", and much of what is misspelled. For each document what it tells of the question, from
 * 0 to little more than 2.
 */
export function gramsOf(
  documents: readonly (readonly string[])[],
): (words: readonly string[]) => Float64Array {
  const strings = new Strings();
  const holders = holdersOf(documents, strings);
  return (words) => {
    const told = new Float64Array(documents.length);
    let asked = 0;
    for (const string of new Set(words.flatMap(tellingStrings))) {
      const { ids, told: of } = holders[strings.numberOf(string) ?? -1] ?? { ids: [], told: [] };
      const mass = Math.log(1 + (documents.length - ids.length + 0.5) / (ids.length + 0.5));
      asked += mass;
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at] ?? 0;
        told[id] = (told[id] ?? 0) + mass * (of[at] ?? 0);
      }
    }
    return asked === 0 ? told : told.map((it) => it / asked);
  };
}
