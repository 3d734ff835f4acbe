import { FULL_WEEKDAYS, NUMBER } from './names.ts';

const OTHER_DAYS = /^(?:fridag|middag|jordag|hverdag)$/;
const lettersOf = (word: string) => [...word].sort().join('');

/** Whether two words differ by one letter more, fewer, changed or swapped with the next. */
function oneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

/** The weekday a word is with one slip in it. "fridag" and "mandat" are words of their own. */
export function misspelt(word: string): string | undefined {
  if (word.length < 5 || OTHER_DAYS.test(word)) return undefined;
  return FULL_WEEKDAYS.find(
    (name) =>
      name !== word &&
      oneSlip(name, word) &&
      (/d[ag]{1,3}$/.test(word) || lettersOf(name) === lettersOf(word)),
  );
}

/** So long that a word one slip away is no other word. */
const PARTS = ['formiddag', 'eftermiddag'];
const UNITS = ['dage', 'uger', 'måneder', 'måned', 'timer', 'minutter', 'arbejdsdage', 'hverdage'];
/** Right forms, and words of their own that are one letter from a length of time. */
const OTHER_UNITS = /^(?:dag|uge|time|tier|måne|minutters|hverdages)$/;
const COUNT = new RegExp(`^(?:${NUMBER})$`, 'u');

/** A letter forgotten, doubled or swapped; a letter changed makes another word too easily ("dame", "timen"). */
const sameLetters = (name: string, word: string) =>
  word !== name &&
  word[0] === name[0] &&
  oneSlip(name, word) &&
  (word.length < name.length || /(.)\1/u.test(word) || lettersOf(word) === lettersOf(name)) &&
  (word.length !== name.length || lettersOf(word) === lettersOf(name));

const partOf = (word: string) =>
  word.length < 8 || /[^g]$/.test(word) ? undefined : PARTS.find((name) => oneSlip(name, word));

const unitOf = (word: string) =>
  word.length < 3 || OTHER_UNITS.test(word) || UNITS.includes(word)
    ? undefined
    : UNITS.find((name) => sameLetters(name, word));

/** The words with the slips mended that leave no doubt: "i morgen efermiddag", and a length of time behind a count ("om 3 ugr"). */
export const spelled = (words: readonly string[]): string[] =>
  words.map((word, index) => {
    const counted = /^(?:om|hver|hvert)$/.test(words[index - 2] ?? '') && COUNT.test(words[index - 1] ?? '');
    return partOf(word) ?? (counted ? unitOf(word) : undefined) ?? word;
  });
