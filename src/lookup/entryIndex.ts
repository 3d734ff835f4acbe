import type { Entry } from './entry.ts';
import { gramsOf } from './grams.ts';
import { type Postings, post, saturate } from './postings.ts';
import { weightOf } from './stopWords.ts';
import { tuning } from './tuning.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A title or alias: a thing people may call an entry. `mass` is the sum of what its words tell. */
export type Phrase = { entry: number; mass: number };

export type EntryIndex = {
  entries: readonly Entry[];
  vocabulary: Vocabulary;
  /** Stem → entries. */
  inEntries: Postings;
  phrases: readonly Phrase[];
  /** Stem → phrases. */
  inPhrases: Postings;
  /** By entry, how much of a question's strings of letters it holds. */
  gramsShared(words: readonly string[]): Float64Array;
  /** How much a stem tells: more, the fewer entries hold it. */
  tellsOf(stem: string): number;
};

type Read = { title: string[]; alias: string[][]; text: string[] };
const FIELDS = ['title', 'alias', 'text'] as const;

const read = ({ title, alias, text }: Entry): Read => ({
  title: wordsOf(title),
  alias: alias.map(wordsOf),
  text: wordsOf(text),
});

const fieldOf = (it: Read, field: (typeof FIELDS)[number]): string[] =>
  field === 'alias' ? it.alias.flat() : it[field];

/** The words of every entry by field, weighed by field and by how long the field is beside others of its kind. */
function postEntries(all: readonly Read[], vocabulary: Vocabulary): Postings {
  const postings: Postings = new Map();
  const usual = FIELDS.map((field) => {
    const sum = all.reduce((before, it) => before + fieldOf(it, field).length, 0);
    return Math.max(1, sum / Math.max(1, all.length));
  });
  for (const [id, it] of all.entries())
    for (const [at, field] of FIELDS.entries()) {
      const words = fieldOf(it, field);
      const { weight, evens } = tuning.fields[field];
      const mass = weight / (1 - evens + evens * (words.length / (usual[at] ?? 1)));
      for (const word of words) {
        const { stem, parts } = vocabulary.analyse(word);
        post(postings, stem, id, mass, 1);
        for (const part of parts) post(postings, part, id, mass * tuning.part, tuning.part);
      }
    }
  saturate(postings, tuning.saturation);
  return postings;
}

/** Titles and aliases one by one. */
function postPhrases(all: readonly Read[], vocabulary: Vocabulary, tellsOf: (stem: string) => number) {
  const inPhrases: Postings = new Map();
  const phrases: Phrase[] = [];
  for (const [entry, { title, alias }] of all.entries())
    for (const words of [title, ...alias]) {
      let mass = 0;
      for (const word of words) {
        const { stem, parts } = vocabulary.analyse(word);
        mass += tellsOf(stem) * Math.max(weightOf(word), tuning.empty);
        post(inPhrases, stem, phrases.length, 1, 1);
        for (const part of parts) post(inPhrases, part, phrases.length, tuning.part, tuning.part);
      }
      phrases.push({ entry, mass });
    }
  return { phrases, inPhrases };
}

/** Every word of many texts once. */
function distinct(texts: readonly (readonly string[])[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of text) words.add(word);
  return words;
}

/** Reads entries into an index. `others` are words that are right as they are though no entry may hold them. */
export function indexOf(entries: readonly Entry[], others: readonly string[] = []): EntryIndex {
  const all = entries.map(read);
  const vocabulary = vocabularyOf(
    distinct(all.flatMap(({ title, text }) => [title, text])),
    distinct(all.flatMap(({ alias }) => alias)),
    others,
  );
  const inEntries = postEntries(all, vocabulary);
  const tellsOf = (stem: string) => {
    const held = inEntries.get(stem)?.ids.length ?? 0;
    return Math.log(1 + (entries.length - held + 0.5) / (held + 0.5));
  };
  // A title says most in the fewest words.
  const gramsShared = gramsOf(all.map(({ title, alias, text }) => title.concat(title, ...alias, text)));
  const { phrases, inPhrases } = postPhrases(all, vocabulary, tellsOf);
  return { entries, vocabulary, inEntries, phrases, inPhrases, gramsShared, tellsOf };
}
