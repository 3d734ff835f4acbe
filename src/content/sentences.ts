/** A piece of a text by its offsets. */
export type Span = { start: number; end: number };

/** Danish abbreviations that end in a full stop and no sentence, without that stop. */
const SHORT = new Set(
  `adm afd afs alm anm bd bek betænkn bl.a ca d d.d dr dvs e.l eks ekskl el evt f f.eks ff fhv fig fmd forts fr gl gns hhv
  hr if ifm ift iht inkl jf jfr jr kap kl kr lb lbk lign lok m.a.o m.fl m.h.t m.m m.v maks max mdr medl mfl mht mhp mia min mio ml mm mr
  mv n nr o.a o.l o.lign obs og.lign omkr osv p.gr.a p.t pct pers pga pgf pkt pr pt ref rep resp s sek sml st stk str t tab tidl
  tlf u undt v vedr vejl vol årg ø`.split(/\s+/),
);

const END = /[.!?…]+["”“’»«)\]]*(?=\s|$)/g;
/** What a new sentence begins with: a capital, a digit, a quotation, a bullet. */
const BEGINNING = /^\s+["“”‘’«»([-]*\s*[\p{Lu}\p{N}]/u;
/** Behind so many signs lies what a text ends with. */
const TAIL = 40;
const LAST_WORD = /[\p{L}\p{N}.]+$/u;

/** Whether a stop is the end of a sentence, by what stands before and after it. */
function isEnd(before: string, mark: string, after: string): boolean {
  if (after.trim() === '') return true;
  if (!BEGINNING.test(after)) return false;
  if (!mark.startsWith('.') || mark.length > 1) return true;
  const word = LAST_WORD.exec(before)?.[0] ?? '';
  // "1. januar", "nr. 4", "f.eks. Aarhus", and initials.
  return !/^\d{1,3}$/.test(word) && !SHORT.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}

/** The sentences of one line, in order; what is left at the end counts as one. */
function inLine(line: string, from: number): Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    const lead = /^\s*/.exec(line.slice(start, end))?.[0].length ?? 0;
    const kept = line.slice(start, end).trim().length;
    if (kept > 0) found.push({ start: from + start + lead, end: from + start + lead + kept });
    start = end;
  };
  for (const { index, 0: mark } of line.matchAll(END)) {
    const end = index + mark.length;
    if (isEnd(line.slice(Math.max(0, index - 24), index), mark, line.slice(end, end + 8))) add(end);
  }
  add(line.length);
  return found;
}

/** The sentences of a Danish text as spans of it. A line end always parts them, so each point of a list is one. */
export function sentences(text: string): Span[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const found = inLine(line, from);
    from += line.length + 1;
    return found;
  });
}

/** Whether a text ends where a sentence does: with a full stop or its like, and not in the midst of an abbreviation. */
export function endsSentence(text: string): boolean {
  const end = text.trimEnd().slice(-TAIL);
  const { index, 0: mark } = /[.!?…]+["”“’»«)\]]*$/.exec(end) ?? {};
  if (index === undefined || mark === undefined) return false;
  const word = LAST_WORD.exec(end.slice(0, index))?.[0] ?? '';
  return mark !== '.' || !SHORT.has(word.toLowerCase());
}

/** The number of words in a text, as a reader counts them. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
