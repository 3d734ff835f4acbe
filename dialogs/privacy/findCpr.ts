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

/** As in "010190 - 1234". */
const MOST_BETWEEN = 3;

/** Runs of digits, held together by at most three separators and any number of invisible characters. */
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
      gap = SEPARATOR.test(char) ? gap + 1 : MOST_BETWEEN + 1;
      if (gap > MOST_BETWEEN && run.length > 0) {
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

/** Where a run of digits is parted: after which of them a separator stands, and with which signs. */
function partingOf(text: string, digits: Digit[]): { after: string; signs: number } {
  const parted = digits
    .slice(1)
    .flatMap((digit, at) => (SEPARATOR.test(text.slice(digits[at]?.end, digit.start)) ? [at] : []));
  return { after: parted.join(), signs: new Set(parted.map((at) => text[digits[at]?.end ?? 0])).size };
}

/** Whether the year stands with its century, as in "01011990-1234". */
function hasCentury(digits: Digit[]): boolean {
  const century = (digits[4]?.value ?? 0) * 10 + (digits[5]?.value ?? 0);
  return century === 19 || century === 20;
}

/** A date and the beginning of a time or of another date, as in "04.12.2026 10.30" and "01.12.26-05.12.26". No CPR number is grouped so. */
function isDateAndMore(text: string, ten: Digit[]): boolean {
  const { after, signs } = partingOf(text, ten);
  // Groups of two all the way with one and the same sign between may be a number; with two signs it is two dates.
  return (hasCentury(ten) && after === '1,3,7') || (after === '1,3,5,7' && signs > 1);
}

/** The digits of a CPR number that begins with this one, ten of them or twelve with the century; none where it is not one. */
function numberFrom(text: string, run: Digit[], first: number): Digit[] {
  const isAlone = (digits: Digit[]) =>
    apart(text, run[first - 1], digits[0]) && apart(text, digits.at(-1), run[first + digits.length]);
  const twelve = run.slice(first, first + 12);
  const last = partingOf(text, twelve).after.split(',').includes('9');
  const isLong =
    twelve.length === 12 &&
    hasCentury(twelve) &&
    !last &&
    isAlone(twelve) &&
    looksLikeBirthDate(twelve.map(({ value }) => value));
  if (isLong) return twelve;
  const ten = run.slice(first, first + 10);
  const isShort =
    ten.length === 10 &&
    isAlone(ten) &&
    !isDateAndMore(text, ten) &&
    looksLikeBirthDate(ten.map(({ value }) => value));
  return isShort ? ten : [];
}

/**
 * Every CPR number in a text: ten digits that begin with a possible date, or twelve with the century, whole or split by spaces, dashes
 * or dots, in any script's digits, also with invisible characters between. A longer number (an account, a phone with country code)
 * is not one, unless a separator sets the digits apart.
 */
export function findCpr(text: string): Found[] {
  const found: Found[] = [];
  for (const run of runsOf(text)) {
    for (let first = 0; first < run.length; first += 1) {
      const number = numberFrom(text, run, first);
      const [start] = number;
      const end = number.at(-1);
      if (start === undefined || end === undefined) continue;
      found.push({ start: start.start, end: end.end });
      first += number.length - 1;
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
