/** A CPR number found in a text: where it stands, as UTF-16 offsets. */
export type Found = { start: number; end: number };

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const SEPARATOR = /[\s.\-‐-―−/·_]/u;

/** The digit's value in any script that has decimal digits, or undefined. */
function digitOf(char: string): number | undefined {
  // Full-width, superscript and mathematical digits are the ordinary ones in other clothes.
  const plain = char.normalize('NFKC');
  if (plain >= '0' && plain <= '9' && plain.length === 1) return plain.charCodeAt(0) - 48;
  if (!/\p{Nd}/u.test(char)) return undefined;
  // Unicode lays each script's ten digits in a row, so the zero is the first one going back.
  let code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1)) && value < 9) {
    code -= 1;
    value += 1;
  }
  return value;
}

/** Day, month and, on the first of the two, day + 60 as temporary numbers have it. Modulus 11 is no test since 2007. */
function looksLikeBirthDate(digits: number[]): boolean {
  const pair = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  const day = pair(0) > 60 ? pair(0) - 60 : pair(0);
  return day >= 1 && day <= 31 && pair(2) >= 1 && pair(2) <= 12;
}

type Digit = { value: number; start: number; end: number };

/** Runs of digits, held together by at most two separators and any number of invisible characters. */
function runsOf(text: string): Digit[][] {
  const runs: Digit[][] = [];
  let run: Digit[] = [];
  let gap = 0;
  let at = 0;
  for (const char of text) {
    const value = digitOf(char);
    if (value !== undefined) {
      run.push({ value, start: at, end: at + char.length });
      gap = 0;
    } else if (!INVISIBLE.test(char)) {
      gap = SEPARATOR.test(char) ? gap + 1 : 3;
      if (gap > 2 && run.length > 0) {
        runs.push(run);
        run = [];
      }
    }
    at += char.length;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Whether a separator stands between two neighbouring digits. */
const apart = (text: string, left: Digit | undefined, right: Digit | undefined) =>
  left === undefined || right === undefined || SEPARATOR.test(text.slice(left.end, right.start));

/** A date and the beginning of a time or of another date, as in "04.12.2026 10.30" and "01.12.26-05.12.26". No CPR number is grouped so. */
function isDateAndMore(text: string, ten: Digit[]): boolean {
  const parted = ten
    .slice(1)
    .flatMap((digit, at) => (SEPARATOR.test(text.slice(ten[at]?.end, digit.start)) ? [at] : []));
  const dots = new Set(parted.map((at) => text[ten[at]?.end ?? 0]));
  const century = (ten[4]?.value ?? 0) * 10 + (ten[5]?.value ?? 0);
  const longYear = (century === 19 || century === 20) && parted.join() === '1,3,7';
  // Groups of two all the way with one and the same sign between may be a number; with two signs it is two dates.
  return longYear || (parted.join() === '1,3,5,7' && dots.size > 1);
}

/**
 * Every CPR number in a text: ten digits that begin with a possible date, whole or split by spaces, dashes or dots,
 * in any script's digits, also with invisible characters between. A longer number (an account, a phone with country code)
 * is not one, unless a separator sets the ten digits apart.
 */
export function findCpr(text: string): Found[] {
  const found: Found[] = [];
  for (const run of runsOf(text)) {
    for (let first = 0; first + 10 <= run.length; first += 1) {
      const ten = run.slice(first, first + 10);
      const start = ten[0];
      const end = ten[9];
      if (start === undefined || end === undefined) continue;
      const alone = apart(text, run[first - 1], start) && apart(text, end, run[first + 10]);
      if (!alone || isDateAndMore(text, ten) || !looksLikeBirthDate(ten.map((digit) => digit.value)))
        continue;
      found.push({ start: start.start, end: end.end });
      first += 9;
    }
  }
  return found;
}

/** The text with each CPR number cut out and `[fjernet]` in its place; the same text when there is none. */
export function cutCpr(text: string): string {
  return findCpr(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[fjernet]${rest.slice(end)}`,
    text,
  );
}
