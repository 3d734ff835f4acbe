import { CLOCK } from './clock.ts';
import { DATES } from './dates.ts';
import { FEASTS } from './feasts.ts';
import { NTH_OF_MONTH } from './nthOfMonth.ts';
import { firstFound, type Place } from './phrase.ts';
import { RELATIVE_DAYS } from './relativeDays.ts';
import { SERIES } from './series.ts';
import { SPANS } from './spans.ts';
import { spelled } from './spelling.ts';
import { untilOrBound } from './until.ts';
import { VAGUE } from './vague.ts';
import { WEEKDAYS } from './weekdays.ts';
import { WEEKS } from './weeks.ts';
import type { Asked, Found } from './when.ts';
import type { Word } from './wordsOf.ts';

/** A phrase of time, and the word it begins with. */
export type Placed = Found & { start: number };

const DAYS = [...SPANS, ...WEEKS, ...DATES, ...FEASTS, ...NTH_OF_MONTH, ...RELATIVE_DAYS, ...WEEKDAYS];
/** "kl. 10.11" is read before "10.11", and a vague "fredag i marts" before "fredag". */
const PHRASES = [...SERIES, ...CLOCK.slice(0, 3), ...VAGUE, ...DAYS, ...CLOCK.slice(3)];

/** All phrases of time in a text, from left to right; at each word the first phrase that fits. */
export function scan(words: readonly Word[], asked: Asked): Placed[] {
  const keys = spelled(words.map(({ key }) => (key === '' ? '·' : key)));
  const found: Placed[] = [];
  let end = -1;
  for (let start = 0; start < keys.length; start += 1) {
    if (start < end) continue;
    const place: Place = {
      ...asked,
      before: keys[start - 1] ?? '',
      follows: start === end,
      inSeries: found.some(({ pieces }) => pieces.some(({ is }) => is === 'every')),
    };
    const text = keys.slice(start).join(' ');
    const here = untilOrBound(text, place, DAYS, CLOCK) ?? firstFound(PHRASES, text, place);
    if (here === undefined) continue;
    found.push({ ...here, start });
    end = start + here.length;
  }
  return found;
}
