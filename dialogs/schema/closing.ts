import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isoDate, words } from './parts.ts';

/** A closing longer than this is a slip of the pen, in days. */
const LONGEST_DAYS = 60;
const DAY_MS = 24 * 60 * 60_000;

const dayOf = (text: string) => Temporal.PlainDate.from(text);

const closing = z
  .strictObject({
    from: isoDate,
    /** The last day, where there are more than one. */
    to: isoDate.optional(),
    why: words,
  })
  .refine(({ from, to = from }) => to >= from && Date.parse(to) - Date.parse(from) < LONGEST_DAYS * DAY_MS, {
    path: ['to'],
    message: `skal være fra og med from og højst ${LONGEST_DAYS} dage`,
  });

/** Days a municipality is closed on, beside weekends, public holidays and what `CLOSED_DAYS` names. */
export const closingFile = z.strictObject({ days: z.array(closing).min(1) });
export type ClosingFile = z.infer<typeof closingFile>;

/** Every day of the closings, `YYYY-MM-DD`. */
export function closedOn({ days }: ClosingFile): `${number}-${number}-${number}`[] {
  return days.flatMap(({ from, to = from }) => {
    const many = dayOf(from).until(dayOf(to)).days + 1;
    return Array.from(
      { length: many },
      (_, at) => dayOf(from).add({ days: at }).toString() as `${number}-${number}-${number}`,
    );
  });
}
