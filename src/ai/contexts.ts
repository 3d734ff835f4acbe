import { contentWords } from './words.ts';

const MARKS = /["“”„»«‟″]/g;
const ENDS = /^[\s"'.,;:…-]+|[\s"'.,;:…-]+$/g;
const ABBREVIATED = /(?:^|[\s(])(?:f\.eks|bl\.a|ca|kl|nr|stk|jf|pkt|s|evt|inkl|ekskl|m\.fl|\d{1,2})\.$/i;
const FEWEST_WORDS = 3;
const LONGEST_QUOTE = 400;

/** White space and quotation marks as one kind, so that a quote is found however the model wrote them. */
export const levelled = (text: string): string =>
  text
    .normalize('NFC')
    .replace(MARKS, '"')
    .replace(/[’‘´`]/g, "'")
    .replace(/[–—‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A text in sentences and lines. A dot behind an abbreviation or an ordinal ends none. */
export function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const part of text.split(/(?<=[.!?])\s+|\n+/)) {
    const last = units.at(-1);
    if (last !== undefined && ABBREVIATED.test(last)) units[units.length - 1] = `${last} ${part}`;
    else if (part.trim() !== '') units.push(part);
  }
  return units;
}

/** Where the quote stands as whole words. */
function placeOf(quote: string, text: string): number {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + quote.length] ?? ' ');
    if (!/[\p{L}\p{N}-]/u.test(around)) return at;
  }
  return -1;
}

/** The line with a colon that the units before a place hang under, such as "Du må ikke:". */
const leadTo = (units: readonly string[], at: number) =>
  units.slice(0, at).findLast((unit) => unit.endsWith(':'));

/**
 * What a quote says where it stands: the whole sentences it touches and the line with a colon they hang under, so that a "not" just
 * outside the quote counts. Undefined when the quote does not stand there word for word, or says too little to be one.
 */
export function contextOf(quote: string, text: string): string | undefined {
  if (quote.length > LONGEST_QUOTE) return undefined;
  const bare = levelled(quote).replace(ENDS, '');
  if (bare.split(' ').length < FEWEST_WORDS) return undefined;
  if (contentWords(bare).length === 0) return undefined;
  const units = unitsOf(text).map(levelled);
  const start = placeOf(bare, units.join(' '));
  if (start < 0) return undefined;
  let from = 0;
  const touched = units.flatMap((unit, at) => {
    const begins = from;
    from += unit.length + 1;
    return begins < start + bare.length && start < from - 1 ? [at] : [];
  });
  const lead = leadTo(units, touched[0] ?? 0);
  return [...(lead === undefined ? [] : [lead]), ...touched.map((at) => units[at] ?? '')].join(' ');
}
