const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const TIME = '(?:[01]\\d|2[0-4])[.-][0-5]\\d';
const reads = (form: string) => new RegExp(`^${form}$`);

/**
 * What ten or twelve digits say when they are not a CPR number: two things that happen to stand beside each other. Gaps are one sign
 * each: a blank for any blanks, "~" for a dash among blanks.
 */
const OTHERS = [
  // A date and the hour of its time, the rest of it cut off: "04.12.2026 10".
  reads(`\\d\\d\\D?\\d\\d\\D?${YEAR}\\D\\d\\d`),
  reads(`${YEAR}(\\D)\\d\\d\\1\\d\\d\\D\\d\\d`),
  // "04.12.26 10.30", "01.12.26-05.12.26".
  reads(`\\d\\d(\\D)\\d\\d\\1\\d\\d(?!\\1)\\D(?:${TIME}|${DAY}[./-]${MONTH})`),
  // Pairs that are parted otherwise where a number has its date: "12.10 20 34 56 78", "11 / 30 11 22 33".
  reads('\\d\\d(\\D)\\d\\d(?!\\1)\\D\\d\\d\\D\\d\\d\\D\\d\\d'),
  // "uge 10", and on the next line "12.10.2026"; "10-12.12.2026".
  reads(`\\d\\d(\\D)${DAY}(?!\\1)(?:(\\D)${MONTH}\\2|/${MONTH}[- ])${YEAR}`),
  // A phone number and the first of what follows: "20 12 34 56 / 30", "20123456 10", "2012 3456 10".
  reads('\\d\\d(\\D)\\d\\d\\1\\d\\d\\1\\d\\d(?!\\1)\\D\\d\\d'),
  reads('[2-9]\\d{7} \\d\\d'),
  reads('[2-9]\\d{3}[ -]\\d{4}\\D\\d\\d'),
  reads('[2-9]\\d \\d{3} \\d{3}\\D\\d\\d'),
  // Amounts: "10.100-12.300", "1.012.345.678".
  reads('\\d\\d[. ]\\d{3}\\D\\d\\d[. ]\\d{3}'),
  reads('\\d\\.\\d{3}\\.\\d{3}\\.\\d{3}'),
  // Years in a row: "2010-2011-2012".
  reads(`${YEAR}\\D${YEAR}\\D\\d{4}`),
];

/** "12100-13500": from the lesser to the greater. */
function isRange(written: string): boolean {
  const [, from, to] = /^([1-9]\d{4})[-~]([1-9]\d{4})$/.exec(written) ?? [];
  return from !== undefined && to !== undefined && from < to;
}

const DATE_AND_MORE = reads(`\\d\\d([-./])\\d\\d\\1\\d\\d\\1${DAY}\\1${MONTH}`);

/** "01-12-26-05-12-26": two dates, and nothing behind the second. */
const isTwoDates = (written: string, after: string) =>
  DATE_AND_MORE.test(written) &&
  /^([-./])(?:\d\d){1,2}(?![\s./\\_-]{0,5}\d)/.exec(after)?.[1] === written.charAt(2);

/** Whether the digits are those of a phone number abroad, behind its "+"; six and four digits apart are not. */
const isAbroad = (written: string, before: string) =>
  !written.startsWith('0') &&
  !/^\d{6}\D\d{4}$/.test(written) &&
  /(?:^|[^\p{L}\d])\+(?:[1-9]\d{0,2})?[ -]?$/u.test(before);

const isAddress = (written: string) =>
  /^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/.test(written) &&
  written.split('.').every((part) => Number(part) < 256);

/** Whether the digits are what only a machine writes: "10.12.190.123" and nothing more, or the first of "2011-12-10 10:30". */
export const isOfMachine = (written: string, after: string): boolean =>
  isAddress(written) || (/^(?:19|20)\d\d-\d\d-\d\d \d\d$/.test(written) && /^:\d\d/.test(after));

function simpleGap(gap: string): string {
  if (gap.includes('-')) return /\s/.test(gap) ? '~' : '-';
  return gap.trim().charAt(0) || (gap.includes('\n') ? '\n' : ' ');
}

/**
 * Whether digits that could be a CPR number are more likely to be something else, as they are parted; `before` and `after` is what stands
 * around them.
 */
export function hasOtherReading(digits: string, before: string, after: string): boolean {
  const written = digits.replace(/\D+/g, simpleGap);
  return (
    OTHERS.some((form) => form.test(written)) ||
    isRange(written) ||
    isTwoDates(written, after) ||
    isAbroad(written, before)
  );
}
