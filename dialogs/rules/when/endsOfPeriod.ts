import type { Temporal } from 'temporal-polyfill';
import { workdayBefore } from '../calendar.ts';
import { dayPiece, mondayOf } from './nearDays.ts';
import { type Phrase, phrase } from './phrase.ts';

/** The periods that end, and the first day after the one today is of. */
const PERIODS: [string, (today: Temporal.PlainDate) => Temporal.PlainDate][] = [
  ['ugen', (today) => mondayOf(today).add({ weeks: 1 })],
  ['måneden', (today) => today.with({ day: 1 }).add({ months: 1 })],
  ['året', (today) => today.with({ day: 1, month: 1 }).add({ years: 1 })],
];
const BEFORE = '(?:(?:inden|før|ved|til|på|omkring|op til|senest|senest ved) )?';
const OVER = 'omme|gået|ovre|slut|forbi|ude';

/** "ugens udgang", "inden måneden er omme": the last working day of it, which is asked about. */
export const ENDS_OF_PERIOD: Phrase[] = PERIODS.map(([the, next]) =>
  phrase(
    `${BEFORE}(?:${the}s (?:udgang|slutning)|(?:udgangen|slutningen) af ${the})|(?:inden|før) ${the} er (?:${OVER})`,
    (_, { today, closedDays }) => [dayPiece([workdayBefore(next(today), closedDays)], 'vague')],
  ),
);
