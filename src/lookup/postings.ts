/**
 * Where a stem occurs: in which documents, what each tells of it (`mass`, by how often, in which field and how long the field is), and
 * how wholly (`whole`: 1 as a word of its own, less as a part of a compound). The three lists run side by side.
 */
export type Posting = { ids: number[]; mass: number[]; whole: number[] };

/** Stem → where it occurs. */
export type Postings = Map<string, Posting>;

/** One occurrence of a stem in a document. Documents are added one after the other. */
export function post(postings: Postings, stem: string, id: number, mass: number, whole: number): void {
  const found = postings.get(stem);
  if (found === undefined) {
    postings.set(stem, { ids: [id], mass: [mass], whole: [whole] });
    return;
  }
  const last = found.ids.length - 1;
  if (found.ids[last] !== id) {
    found.ids.push(id);
    found.mass.push(mass);
    found.whole.push(whole);
    return;
  }
  found.mass[last] = (found.mass[last] ?? 0) + mass;
  found.whole[last] = Math.max(found.whole[last] ?? 0, whole);
}

/** Lets more of the same stem tell less and less, once all is posted: no document tells more than `saturation` + 1. */
export function saturate(postings: Postings, saturation: number): void {
  for (const { mass } of postings.values())
    for (let at = 0; at < mass.length; at += 1) {
      const all = mass[at] ?? 0;
      mass[at] = (all * (saturation + 1)) / (all + saturation);
    }
}
