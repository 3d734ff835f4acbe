import type { Analysed } from './vocabulary.ts';

/**
 * Where a stem occurs: in which documents, what each tells of it (`mass`, by how often, in which field and how long the field is), and
 * how wholly (`whole`: 1 as a word of its own, less as a part of a compound). The three lists run side by side.
 */
export type Posting = { ids: number[]; mass: number[]; whole: number[] };

/** Stem → where it occurs. */
export type Postings = Map<string, Posting>;

/** What is known of a stem, made where nothing is. */
function postingOf(postings: Postings, stem: string): Posting {
  const known = postings.get(stem);
  if (known !== undefined) return known;
  const made = { ids: [], mass: [], whole: [] };
  postings.set(stem, made);
  return made;
}

/** One occurrence of a stem in a document. Documents are added one after the other. */
function post(posting: Posting, id: number, mass: number, whole: number): void {
  const last = posting.ids.length - 1;
  if (posting.ids[last] !== id) {
    posting.ids.push(id);
    posting.mass.push(mass);
    posting.whole.push(whole);
    return;
  }
  posting.mass[last] = (posting.mass[last] ?? 0) + mass;
  posting.whole[last] = Math.max(posting.whole[last] ?? 0, whole);
}

/**
 * Makes the posting of words by their numbers in `analysed`, each by its stem and by the parts of a compound, which are worth `part` of it.
 * What belongs to a word is looked up when it is met first.
 */
export function posterOf(
  postings: Postings,
  analysed: readonly Analysed[],
  part: number,
): (word: number, id: number, mass: number) => void {
  const known: { own: Posting; parts: Posting[] }[] = [];
  const read = (word: number) => {
    const { stem, parts } = analysed[word] ?? { stem: '', parts: [] };
    const own = postingOf(postings, stem);
    const it = { own, parts: parts.map((other) => postingOf(postings, other)) };
    known[word] = it;
    return it;
  };
  return (word, id, mass) => {
    const { own, parts } = known[word] ?? read(word);
    post(own, id, mass, 1);
    for (const posting of parts) post(posting, id, mass * part, part);
  };
}

/** Lets more of the same stem tell less and less, once all is posted: no document tells more than `saturation` + 1. */
export function saturate(postings: Postings, saturation: number): void {
  for (const { mass } of postings.values())
    for (let at = 0; at < mass.length; at += 1) {
      const all = mass[at] ?? 0;
      mass[at] = (all * (saturation + 1)) / (all + saturation);
    }
}
