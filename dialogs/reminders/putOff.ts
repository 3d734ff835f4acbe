import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../rules/calendar.ts';
import type { Reminder } from './reminder.ts';
import { type Closing, comesOn, openDay } from './schedule.ts';

/** How far a reminder can be put off by one press. */
export const PUT_OFF = ['afternoon', 'tomorrow', 'week'] as const;
export type PutOff = (typeof PUT_OFF)[number];

const AFTERNOON = Temporal.PlainTime.from('13:00');
const LATEST = Temporal.PlainTime.from('15:30');
const HALF_HOUR = { smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' } as const;

/** This afternoon: one o'clock, or an hour from now; undefined when the day is over by then. */
function thisAfternoon(local: Temporal.ZonedDateTime): { on: string; at: string } | undefined {
  if (Temporal.PlainTime.compare(local.toPlainTime(), LATEST) > 0) return undefined;
  const soon = local.add({ hours: 1 }).round(HALF_HOUR).toPlainTime();
  const at = Temporal.PlainTime.compare(soon, AFTERNOON) > 0 ? soon : AFTERNOON;
  return { on: local.toPlainDate().toString(), at: at.toString().slice(0, 5) };
}

/** When a reminder comes again if it is put off so far; undefined where that cannot be chosen now. Never a closed day. */
export function putOffTo(
  reminder: Reminder,
  far: PutOff,
  now: Temporal.Instant,
  closing: Closing,
): { on: string; at?: string } | undefined {
  const local = now.toZonedDateTimeISO(ZONE);
  if (far === 'afternoon') return thisAfternoon(local);
  const day = local.toPlainDate().add(far === 'tomorrow' ? { days: 1 } : { weeks: 1 });
  const at = reminder.timing?.at ?? comesOn(reminder)?.at;
  return { on: openDay(day.toString(), 'after', closing), ...(at === undefined ? {} : { at }) };
}
