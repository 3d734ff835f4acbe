import type { Temporal } from 'temporal-polyfill';
import type { ClosedDay } from '../rules/calendar.ts';
import { readWhen, type When } from '../rules/when/readWhen.ts';
import { LONGEST_TITLE, type Timing } from './reminder.ts';

/** What was asked to be reminded of: when, or what may have been meant by it, about what and on which case. */
export type Request = {
  timing?: Timing;
  choices: Timing[];
  /** Why it is not clear when. */
  why?: 'none' | 'past' | 'ambiguous' | 'impossible' | 'vague';
  title?: string;
  reference?: string;
};

/** Words between what was asked and what it is about. */
const LEADING = /^(?:(?:om|på|for|til|at|med|i|sag(?:en)?|mig)(?=\s|$)\s*)+/iu;
const TRAILING = /(?:\s+(?:om|på|for|til|at|med|i|den|d\.?|sag(?:en)?))+$/iu;

const timingOf = ({ on, at, every, until, counted }: When): Timing => ({
  on: on.toString(),
  ...(at === undefined ? {} : { at: at.toString().slice(0, 5) }),
  ...(every === undefined ? {} : { every }),
  ...(until === undefined ? {} : { until: until.toString() }),
  // Without a time it moves off a closed day in any case.
  ...(counted && at !== undefined && every === undefined ? { counted } : {}),
});

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** Takes the first word that is a case reference out of a text. */
function takeReference(text: string, isReference: (word: string) => boolean): [string | undefined, string] {
  const words = text.split(' ');
  const at = words.findIndex((word) => isReference(word.replace(/[,;:.]$/, '')));
  if (at < 0) return [undefined, text];
  return [words[at]?.replace(/[,;:.]$/, ''), words.toSpliced(at, 1).join(' ')];
}

/**
 * Reads "2026-114 om formøde på fredag kl 9": the words of time first, so that no date is taken for a case. `isReference` tells whether a
 * word can be a case reference here.
 */
export function readRequest(
  text: string,
  now: Temporal.ZonedDateTime,
  closedDays: readonly ClosedDay[],
  isReference: (word: string) => boolean,
): Request {
  const read = readWhen(text, now, closedDays);
  const [reference, about] = takeReference(read.rest, isReference);
  const title = capital(
    about.trim().replace(LEADING, '').replace(TRAILING, '').slice(0, LONGEST_TITLE).trim(),
  );
  return {
    ...(read.kind === 'when' ? { timing: timingOf(read.when), choices: [] } : { choices: [] }),
    ...(read.kind === 'unclear' ? { choices: read.choices.map(timingOf), why: read.why } : {}),
    ...(read.kind === 'none' ? { why: 'none' } : {}),
    ...(title === '' ? {} : { title }),
    ...(reference === undefined ? {} : { reference }),
  };
}
