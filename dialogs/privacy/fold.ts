/** Something found in a text: where it stands, as UTF-16 offsets. */
export type Found = { start: number; end: number };

/** A text made simple to search: what folds to nothing is gone, and each sign knows where it stood in the original. */
export type Folded = { text: string; startOf(at: number): number; endOf(at: number): number };

/** Signs that fold to themselves. */
const PLAIN = /^[\t\n\r -~¡-¬®-±´-¶¸º»¿-ÿ]*$/;
/** What is not seen on the page: controls, format characters, marks, fillers; and the sign a lone surrogate leaves. */
const UNSEEN = /[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\ufffd]/u;
const DIGIT = /\p{Nd}/u;
const BLANK = /[\p{Zs}\u2800]/u;
const DASH = /[\p{Pd}\u2212\u02d7]/u;
const SLASH = /[\u2044\u2215\u29f8]/u;
const DOT = /[\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb]/u;
const LINE_END = /[\u0085\u2028\u2029]/;

/** The value of a digit of any script. */
function digitOf(char: string): string {
  // Unicode lays each script's ten digits in a row, so the zero is the first one going back.
  let code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

/** A sign outside ASCII in its simplest form; of one that stands for several, all of them. */
function simple(char: string): string {
  if (LINE_END.test(char)) return '\n';
  if (UNSEEN.test(char)) return '';
  // Full-width, circled and mathematical signs are the ordinary ones in other clothes.
  const plain = char.normalize('NFKC');
  if (plain >= '0' && plain <= '9' && plain.length === 1) return plain;
  if (DIGIT.test(char)) return digitOf(char);
  if (BLANK.test(char)) return ' ';
  if (DASH.test(char)) return '-';
  if (SLASH.test(char)) return '/';
  return DOT.test(char) ? '.' : plain;
}

const isControl = (char: string) => (char < ' ' && !/[\t\n\r]/.test(char)) || char === '\x7f';
const foldOne = (char: string) => (char >= '\x80' ? simple(char) : isControl(char) ? '' : char);

/**
 * Folds a text for searching: digits of any script as 0–9, full-width and other compatibility forms as ordinary ones, blanks and dashes
 * as one kind, and nothing invisible. Positions in the fold lead back to UTF-16 offsets of the original; what is invisible behind a sign
 * ends with it.
 */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text, startOf: (at) => at, endOf: (at) => at + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const plain = foldOne(char);
    at += char.length;
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = at;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at - char.length);
      ends.push(at);
    }
    folded += plain;
  }
  return { text: folded, startOf: (it) => starts[it] ?? text.length, endOf: (it) => ends[it] ?? text.length };
}

/** Places in a folded text as places in its original. */
export const inOriginal = ({ startOf, endOf }: Folded, found: readonly Found[]): Found[] =>
  found.map(({ start, end }) => ({ start: startOf(start), end: endOf(end - 1) }));
