import { weightOf } from './stopWords.ts';

const LENGTH = 4;
/** The usual numbers of BM25: how soon more of the same tells nothing new, and how far length evens that out. */
const SATURATION = 1.2;
const EVENS = 0.75;

/**
 * Where strings of letters occur. What is known of string n stands in `ids` and `told` from `starts[n]` to before `starts[n + 1]`: the
 * documents that hold it and what each tells of it.
 */
type Holders = { starts: Int32Array; ids: Int32Array; told: Float64Array };

/** Documents as the numbers of their words, and the words by number. */
type Documents = { documents: readonly (readonly number[])[]; words: readonly string[] };

/** The strings of four letters a word holds, with its beginning and end marked. */
function stringsOf(word: string): string[] {
  const marked = `<${word}>`;
  const count = Math.max(1, marked.length - LENGTH + 1);
  return Array.from({ length: count }, (_, at) => marked.slice(at, at + LENGTH));
}

const tellingStrings = (word: string) => (weightOf(word) > 0 ? stringsOf(word) : []);

/** Every string by number, and the numbers of the strings of each word. */
function numbered(words: readonly string[]): { numbers: Map<string, number>; inWords: number[][] } {
  const numbers = new Map<string, number>();
  const numberOf = (string: string) => {
    const met = numbers.get(string) ?? numbers.size;
    if (met === numbers.size) numbers.set(string, met);
    return met;
  };
  return { numbers, inWords: words.map((word) => tellingStrings(word).map(numberOf)) };
}

/** Goes through the strings of a document, each once, and how often it occurs there. `counts` is all 0 before and after. */
function eachString(
  document: readonly number[],
  inWords: readonly (readonly number[])[],
  counts: Int32Array,
  take: (string: number, count: number) => void,
): void {
  const met: number[] = [];
  for (const word of document)
    for (const string of inWords[word] ?? []) {
      const count = counts[string] ?? 0;
      if (count === 0) met.push(string);
      counts[string] = count + 1;
    }
  for (const string of met) {
    take(string, counts[string] ?? 0);
    counts[string] = 0;
  }
}

/** Where each string occurs. Gone through twice: once for the room each needs. */
function holdersOf(
  documents: Documents['documents'],
  inWords: readonly (readonly number[])[],
  strings: number,
): Holders {
  const counts = new Int32Array(strings);
  const starts = new Int32Array(strings + 1);
  for (const document of documents)
    eachString(document, inWords, counts, (string) => {
      starts[string + 1] = (starts[string + 1] ?? 0) + 1;
    });
  for (let at = 0; at < strings; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const all = starts[strings] ?? 0;
  const [ids, told, ends] = [new Int32Array(all), new Float64Array(all), starts.slice()];
  const usual = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  for (const [id, document] of documents.entries()) {
    const length = SATURATION * (1 - EVENS + EVENS * (document.length / usual));
    eachString(document, inWords, counts, (string, count) => {
      const at = ends[string] ?? 0;
      ends[string] = at + 1;
      ids[at] = id;
      told[at] = (count * (SATURATION + 1)) / (count + length);
    });
  }
  return { starts, ids, told };
}

/**
 * Makes the comparison of a question with documents by the strings of four letters they share, whatever the words: it finds the kinship of
 * words no list tells of, "visitere" and "visitation", and much of what is misspelled. For each document what it tells of the question, from
 * 0 to little more than 2.
 */
export function gramsOf({ documents, words }: Documents): (words: readonly string[]) => Float64Array {
  const { numbers, inWords } = numbered(words);
  const { starts, ids, told: of } = holdersOf(documents, inWords, numbers.size);
  return (question) => {
    const told = new Float64Array(documents.length);
    let asked = 0;
    for (const string of new Set(question.flatMap(tellingStrings))) {
      const number = numbers.get(string);
      const [start, end] = number === undefined ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0];
      const held = end - start;
      const mass = Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
      asked += mass;
      for (let at = start; at < end; at += 1) {
        const id = ids[at] ?? 0;
        told[id] = (told[id] ?? 0) + mass * (of[at] ?? 0);
      }
    }
    return asked === 0 ? told : told.map((it) => it / asked);
  };
}
