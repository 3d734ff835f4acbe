import { Temporal } from 'temporal-polyfill';
import { dayOf, ZONE } from '../rules/calendar.ts';

const WEEKDAYS = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);

/** A calendar date as "21. november 2026"; anything that is no ISO date comes back as it is. */
export function danishDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? date : `${Number(parts[3])}. ${month} ${parts[1]}`;
}

/** "21. november 2026" as a calendar date, `2026-11-21`; undefined for anything else. */
export function isoDate(words: string): string | undefined {
  const parts = /^(\d{1,2})\. (\p{L}+) (\d{4})$/u.exec(words);
  const month = MONTHS.indexOf(parts?.[2]?.toLocaleLowerCase('da') ?? '') + 1;
  const date = `${parts?.[3]}-${String(month).padStart(2, '0')}-${String(parts?.[1]).padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** A day as "mandag den 30. november 2026". */
export function danishDay(day: Temporal.PlainDate): string {
  return `${WEEKDAYS[day.dayOfWeek - 1]} den ${danishDate(day.toString())}`;
}

const clock = ({ hour, minute }: Temporal.ZonedDateTime) =>
  `kl. ${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;

/** An ISO instant as "21. november 2026 kl. 10.00", in Danish time. */
export function danishTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  return `${danishDate(local.toPlainDate().toString())} ${clock(local)}`;
}

/** An instant as "mandag den 30. november 2026 kl. 20.00", in Danish time. */
export function danishDayAndTime(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(ZONE);
  return `${danishDay(local.toPlainDate())} ${clock(local)}`;
}

/** The Danish calendar date of an ISO instant, `YYYY-MM-DD`. */
export function dateOf(instant: string): string {
  return dayOf(Temporal.Instant.from(instant)).toString();
}

/** Whether a text is a real calendar date, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
