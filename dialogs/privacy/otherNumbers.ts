const alone = (form: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, flags);

const GUID = /(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])/gi;
/** Hashes and ids in hexadecimal; with digits alone it is a number. */
const HEX = /(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{16,}(?![0-9a-z])/gi;
/** Ids of machines, which hold numbers that mean nothing. */
const OF_MACHINES = [GUID, HEX];

/** Ten digits that begin with 10, in one or in threes. In pairs, or six and four, it may be a CPR number all the same. */
const P_NUMBER = '10\\d{8}|1 ?0\\d\\d \\d{3} \\d{3}';
const P_LABEL = '(?:p[- ]?(?:nummer|numre)|p[- ]nr|p-?enhed|produktionsenhed)\\p{L}{0,10}[.:]{0,2} {0,2}';
const LABELLED = [
  // A list after one label: "P-numre 1012345678, 1012345679 og 1012345680".
  alone(`${P_LABEL}(?:${P_NUMBER})(?:(?:,| og|,? samt) {0,2}(?:${P_NUMBER})){0,9}`, 'giu'),
  // Eight digits and no more: "cvr" is soon written for "cpr".
  alone(
    '(?:cvr[-. ]?(?:nr|nummer)?|se[-. ]nr)[.:]{0,2} {0,2}(?:dk[- ]?)?[1-9](?: ?\\d){7}(?![ ./-]?\\d)',
    'giu',
  ),
  // An account only together with its registration number: one alone may just as well be a CPR number.
  alone('konto\\p{L}{0,10}[.:]{0,2} {0,2}\\d{4}[- ]?\\d{7,10}', 'giu'),
  alone(
    'reg[.: ]{0,2}(?:nr|nummer)?[.: ]{0,2}\\d{4}[,;/ ]{1,3}(?:og )?konto\\p{L}{0,10}[.: ]{0,2}\\d{7,10}',
    'giu',
  ),
  alone('dk\\d\\d(?: ?\\d{4}){3} ?\\d\\d', 'giu'),
];

/** Two phone numbers in pairs, one behind or below the other. */
const TWO_PHONES = /(?<!\d ?)[2-9]\d(?: \d\d){3} {0,2}[/\n-] {0,2}[2-9]\d(?: \d\d){3}(?! ?\d)/g;

const covered = (text: string, forms: readonly RegExp[]) =>
  forms.reduce((rest, form) => rest.replace(form, (number) => 'x'.repeat(number.length)), text);

/** A folded text with the ids of machines covered, sign for sign. */
export const withoutMachineIds = (text: string): string => covered(text, OF_MACHINES);

/** A folded text with numbers covered that are labelled as something else than a person's: P-numbers, CVR numbers, accounts. */
export const withoutLabelled = (text: string): string => covered(text, LABELLED);

/** A folded text with pairs of phone numbers covered. */
export const withoutPhonePairs = (text: string): string => covered(text, [TWO_PHONES]);
