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

/** The time of day a reminder keeps when its day is another. */
const timeOf = (reminder: Reminder) => reminder.timing?.at ?? comesOn(reminder)?.at;

/** When a reminder comes again if it is put off so far; undefined where that cannot be chosen now. Never another closed day than today. */
export function putOffTo(
  reminder: Reminder,
  far: PutOff,
  now: Temporal.Instant,
  closing: Closing,
): { on: string; at?: string } | undefined {
  const local = now.toZonedDateTimeISO(ZONE);
  if (far === 'afternoon') return thisAfternoon(local);
  const day = local.toPlainDate().add(far === 'tomorrow' ? { days: 1 } : { weeks: 1 });
  const { wanted: _, ...to } = putOffOn(reminder, day.toString(), closing);
  return to;
}

/** When a reminder comes again if it is put off to a day: with the time it has, and on the next working day where that one is closed. */
export function putOffOn(
  reminder: Reminder,
  day: string,
  closing: Closing,
): { on: string; at?: string; wanted?: string } {
  const at = timeOf(reminder);
  const on = openDay(day, 'after', closing);
  return { on, ...(at === undefined ? {} : { at }), ...(on === day ? {} : { wanted: day }) };
}
