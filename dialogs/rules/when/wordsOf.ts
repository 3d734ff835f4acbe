import { plainText } from '../../privacy/plainText.ts';

/** A word as it was typed, and as it is compared: lower case, æ, ø and å in one spelling, no punctuation around it. `glued`: no blank before it. */
export type Word = { typed: string; key: string; glued: boolean };

/** A reminder is a line; whatever stands after so many characters is not read. */
const LONGEST = 300;

const UNIT_OR_MONTH =
  'dage?|dg|uger?|m[åa]neder|m[åa]ned|mdr|md|år|aar|timer?|min|arbejdsdage|hverdage|(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*|maj';
/** What people write in one: "kl.9.30", "d.27/11", "uge48"; "14dage", "27.nov", "1.juni.2027"; and "tirsdag/onsdag". */
const RUN_TOGETHER = [
  /^((?:kl|klokken|d|den|uge)\.?)(\d.*)$/iu,
  new RegExp(`^(\\d{1,3}\\.?)((?:${UNIT_OR_MONTH})\\p{P}*)$`, 'iu'),
  new RegExp(`^(\\d{1,2}\\.?)((?:${UNIT_OR_MONTH})[.-]?)(\\d{4}\\p{P}*)$`, 'iu'),
  /^(\p{L}+dag)(\/)(\p{L}+dag\p{P}*)$/iu,
];

/** The first few hundred characters; a word that would be cut in two is left out, as half a date is another date. */
function firstOf(text: string): string {
  const start = plainText(text.slice(0, LONGEST));
  return text.length > LONGEST && /\S/.test(text[LONGEST] ?? '') ? start.replace(/\S+$/, '') : start;
}

function keyOf(typed: string): string {
  const letters = typed
    .toLocaleLowerCase('da')
    .replace(/aa/g, 'å')
    .replace(/ae|ä/g, 'æ')
    .replace(/oe|ö/g, 'ø')
    .replace(/é/g, 'e')
    .replace(/[–—‑]/g, '-')
    .replace(/^["'“”»«(*[]+|["'“”»«)\]*,;:!?]+$/gu, '');
  // "27." is a day of the month, and "nov." is "nov".
  return /\d\.$/.test(letters) ? letters.replace(/\.+$/, '.') : letters.replace(/\.+$/, '');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return firstOf(text)
    .split(/\s+/)
    .filter((typed) => typed !== '')
    .flatMap((typed) => {
      const match = RUN_TOGETHER.map((pattern) => pattern.exec(typed)).find((it) => it !== null);
      const parts = match ? match.slice(1) : [typed];
      return parts.map((part, index) => ({ typed: part, key: keyOf(part), glued: index > 0 }));
    });
}
