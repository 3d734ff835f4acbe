import { type Found, fold, inOriginal } from './fold.ts';
import { withoutLabelled, withoutMachineIds, withoutPhonePairs } from './otherNumbers.ts';
import { hasOtherReading, isOfMachine } from './otherReading.ts';

/**
 * How sure it must be. `likely` passes over what is parted or labelled as something else, such as a date and a time; `possible` takes
 * whatever can be read as a number, for places where none of the two belongs.
 */
export type Sureness = 'likely' | 'possible';

/** What is written where a CPR number was cut out. */
export const REMOVED = '[fjernet]';

/** As in "010190 - 1234", and over a line end with an indent. */
const GAP = '[\\s./\\\\_-]{0,5}';
const run = (digits: number) => `\\d(?:${GAP}\\d){${digits - 1}}`;
const FIRST = new RegExp(`(?<!\\d)[0-36-9](?:${GAP}\\d){9}`, 'g');
const TWELVE = new RegExp(`${run(12)}(?!\\d)`, 'y');
const TEN = new RegExp(`${run(10)}(?!\\d)`, 'y');
/** "010190,1234": six digits and four with some other mark between. */
const MARKED = /(?<![\d./\\_-])\d{6}[^\w\s./-]\d{4}(?!\d)/g;
/** The letter where a zero is meant: beside a digit, and in no word. */
const LETTER_O = /(?<!\p{L})[Oo]+(?=\d)|(?<=\d[./-]?)[Oo]+(?!\p{L})/gu;

/** Day, month and, on the first of the two, day + 60 as temporary numbers have it. Modulus 11 is no test since 2007. */
function isBirthDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 60;
  const month = Number(digits.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Whether twelve digits have the century in the year, and no more than a number: their last two are not parted from the rest. */
const isLong = (written: string, digits: string) =>
  /^\d{4}(?:19|20)/.test(digits) && !/\D\d\d$/.test(written) && isBirthDate(digits);

function at(form: RegExp, text: string, index: number): string | undefined {
  form.lastIndex = index;
  return form.exec(text)?.[0];
}

/** How a CPR number that begins here is written, ten digits of it or twelve with the century; undefined where there is none. */
function numberAt(text: string, index: number, sureness: Sureness): string | undefined {
  const before = text.slice(Math.max(0, index - 8), index);
  const meant = (written: string) => {
    const end = index + written.length;
    const after = text.slice(end, end + 10);
    if (isOfMachine(written, after)) return false;
    return sureness === 'possible' || !hasOtherReading(written, before, after);
  };
  const long = at(TWELVE, text, index);
  if (long !== undefined && isLong(long, long.replace(/\D/g, '')) && meant(long)) return long;
  const short = at(TEN, text, index);
  return short !== undefined && isBirthDate(short.replace(/\D/g, '')) && meant(short) ? short : undefined;
}

function search(text: string, sureness: Sureness): Found[] {
  const found: Found[] = [];
  FIRST.lastIndex = 0;
  for (let it = FIRST.exec(text); it !== null; it = FIRST.exec(text)) {
    const end = it.index + (numberAt(text, it.index, sureness)?.length ?? 0);
    if (end > it.index) found.push({ start: it.index, end });
    FIRST.lastIndex = Math.max(end, it.index + 1);
  }
  return found;
}

function searchMarked(text: string): Found[] {
  return [...text.matchAll(MARKED)].flatMap(({ index, 0: written }) =>
    isBirthDate(written) ? [{ start: index, end: index + written.length }] : [],
  );
}

/** CPR numbers in a folded text, in order. */
export function cprIn(folded: string, sureness: Sureness): Found[] {
  const zeros = folded.replace(LETTER_O, (letters) => '0'.repeat(letters.length));
  if (zeros.search(FIRST) < 0 && zeros.search(MARKED) < 0) return [];
  const known = sureness === 'likely' ? withoutPhonePairs(withoutLabelled(zeros)) : zeros;
  const bare = withoutMachineIds(known);
  const gapped = search(bare, sureness);
  const rest = replaced(bare, gapped, ({ start, end }) => 'x'.repeat(end - start));
  return [...gapped, ...searchMarked(rest)].sort((one, other) => one.start - other.start);
}

/**
 * Every CPR number in a text: ten digits that begin with a possible date, or twelve with the century, whole or parted by blanks, dashes,
 * dots, slashes or line ends, in any script's digits, with a letter O for a zero, also with invisible characters between. A longer
 * number (an account, a phone with country code) is not one, unless a gap sets the digits apart.
 */
export function findCpr(text: string, sureness: Sureness = 'likely'): Found[] {
  const folded = fold(text);
  return inOriginal(folded, cprIn(folded.text, sureness));
}

/** The text with something else in the place of each finding; findings in order and apart. */
function replaced(text: string, found: readonly Found[], by: (it: Found) => string): string {
  let rest = 0;
  const parts: string[] = [];
  for (const it of found) {
    parts.push(text.slice(rest, it.start), by(it));
    rest = it.end;
  }
  return found.length === 0 ? text : parts.join('') + text.slice(rest);
}

/** The text with `[fjernet]` in the place of what was found; findings in order and apart. */
export const cut = (text: string, found: readonly Found[]): string => replaced(text, found, () => REMOVED);

/** The text with each CPR number cut out and `[fjernet]` in its place; the same text when there is none. */
export const cutCpr = (text: string): string => cut(text, findCpr(text));
