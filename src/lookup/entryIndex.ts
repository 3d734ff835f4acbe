import type { Entry } from './entry.ts';
import { gramsOf } from './grams.ts';
import { Lexicon } from './lexicon.ts';
import { type Postings, posterOf, saturate } from './postings.ts';
import { weightOf } from './stopWords.ts';
import { tuning } from './tuning.ts';
import { type Analysed, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A title or alias: a thing people may call an entry. `mass` is the sum of what its words tell. */
export type Phrase = { entry: number; mass: number; words: number };

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

/** An entry as the numbers of its words. */
type Read = { title: number[]; alias: number[][]; text: number[] };
const FIELDS = ['title', 'alias', 'text'] as const;

/** Entries as they were read: the words by number, and what is known of each. */
type Texts = { all: readonly Read[]; words: readonly string[]; analysed: readonly Analysed[] };

const fieldOf = (it: Read, field: (typeof FIELDS)[number]): number[] =>
  field === 'alias' ? it.alias.flat() : it[field];

/** The words of every entry by field, weighed by field and by how long the field is beside others of its kind. */
function postEntries({ all, analysed }: Texts): Postings {
  const postings: Postings = new Map();
  const post = posterOf(postings, analysed, tuning.part);
  const usual = FIELDS.map((field) => {
    const sum = all.reduce((before, it) => before + fieldOf(it, field).length, 0);
    return Math.max(1, sum / Math.max(1, all.length));
  });
  for (const [id, it] of all.entries())
    for (const [at, field] of FIELDS.entries()) {
      const words = fieldOf(it, field);
      const { weight, evens } = tuning.fields[field];
      const mass = weight / (1 - evens + evens * (words.length / (usual[at] ?? 1)));
      for (const word of words) post(word, id, mass);
    }
  saturate(postings, tuning.saturation);
  return postings;
}

/** Titles and aliases one by one. */
function postPhrases({ all, words: written, analysed }: Texts, tellsOf: (stem: string) => number) {
  const inPhrases: Postings = new Map();
  const post = posterOf(inPhrases, analysed, tuning.part);
  const tells = analysed.map(
    ({ stem }, word) => tellsOf(stem) * Math.max(weightOf(written[word] ?? ''), tuning.empty),
  );
  const phrases: Phrase[] = [];
  for (const [entry, { title, alias }] of all.entries())
    for (const words of [title, ...alias]) {
      for (const word of words) post(word, phrases.length, 1);
      const mass = words.reduce((sum, word) => sum + (tells[word] ?? 0), 0);
      phrases.push({ entry, mass, words: new Set(words).size });
    }
  return { phrases, inPhrases };
}

/** Every word of many texts once, in the order they are met. */
function distinct(texts: readonly (readonly number[])[], words: readonly string[]): Set<string> {
  const met = new Set<number>();
  for (const text of texts) for (const word of text) met.add(word);
  return new Set([...met].map((word) => words[word] ?? ''));
}

/** Reads entries into an index. `others` are words that are right as they are though no entry may hold them. */
export function indexOf(entries: readonly Entry[], others: readonly string[] = []): EntryIndex {
  const lexicon = new Lexicon();
  const { words } = lexicon;
  const all = entries.map(({ title, alias, text }): Read => {
    return {
      title: lexicon.read(title),
      alias: alias.map((it) => lexicon.read(it)),
      text: lexicon.read(text),
    };
  });
  const written = all.flatMap(({ title, text }) => [title, text]);
  const typed = all.flatMap(({ alias }) => alias);
  const vocabulary = vocabularyOf(distinct(written, words), distinct(typed, words), others);
  const texts: Texts = { all, words, analysed: words.map(vocabulary.analyse) };
  const inEntries = postEntries(texts);
  const tellsOf = (stem: string) => {
    const held = inEntries.get(stem)?.ids.length ?? 0;
    return Math.log(1 + (entries.length - held + 0.5) / (held + 0.5));
  };
  // A title says most in the fewest words.
  const documents = all.map(({ title, alias, text }) => title.concat(title, ...alias, text));
  const gramsShared = gramsOf({ documents, words });
  const { phrases, inPhrases } = postPhrases(texts, tellsOf);
  return { entries, vocabulary, inEntries, phrases, inPhrases, gramsShared, tellsOf };
}
