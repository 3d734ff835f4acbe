import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import { readWhen, type When } from '../../dialogs/rules/when/readWhen.ts';

/** A moment in Danish time. */
export const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE);

/** "2026-11-27 09:00 every 2 weeks until 2027-06-01". */
const shown = (when: When) =>
  [
    when.on.toString(),
    when.at?.toString().slice(0, 5),
    when.every && `every ${when.every.n} ${when.every.unit}`,
    when.until && `until ${when.until}`,
  ]
    .filter((it) => it !== undefined)
    .join(' ');

/** What a text says of when, on one line: "2026-11-27 09:00", "none" or "past: 2026-11-23 09:00, …". */
export function whenShown(text: string, now: string): string {
  const read = readWhen(text, at(now), ['juleaften', 'nytaarsaften']);
  if (read.kind === 'when') return shown(read.when);
  if (read.kind === 'none') return 'none';
  return `${read.why}: ${read.choices.map(shown).join(', ')}`.trim();
}

export const restShown = (text: string, now: string) => readWhen(text, at(now), []).rest;
