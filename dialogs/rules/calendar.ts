import { Temporal } from 'temporal-polyfill';

/** The zone of every Danish time of day; never taken from the machine. */
export const ZONE = 'Europe/Copenhagen';

/** The Danish day of an instant. */
export const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();

/** The Danish day at a moment, in milliseconds since 1970. */
export const dayAt = (now: number): Temporal.PlainDate => dayOf(Temporal.Instant.fromEpochMilliseconds(now));

/** Days that are no public holidays, but on which a municipality may be closed: name → month and day. */
export const CLOSED_DAYS = {
  '1-maj': '05-01',
  grundlovsdag: '06-05',
  juleaften: '12-24',
  nytaarsaften: '12-31',
} as const;
/** One of those days by its name, or a single day, `YYYY-MM-DD`. */
export type ClosedDay = keyof typeof CLOSED_DAYS | `${number}-${number}-${number}`;

const isNamed = (day: ClosedDay): day is keyof typeof CLOSED_DAYS => day in CLOSED_DAYS;

const SATURDAY = 6;
const FIXED_HOLIDAYS = ['01-01', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const MOVABLE_HOLIDAYS = [-3, -2, 0, 1, 39, 49, 50];
/** Store bededag, abolished from 2024 (lov nr. 214 af 6. marts 2023). */
const PRAYER_DAY = 26;
const LAST_PRAYER_DAY = 2023;

/** Easter Sunday as days after the last of February, by the Gregorian computus of Meeus, Jones and Butcher. */
function easter(year: number): number {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - shift + 15) % 30;
  const rest = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * weekday) / 451);
  return epact + weekday - 7 * late + 22;
}

/** Whether a date is a public holiday in Denmark; the Sundays that are no feast of their own are not. */
export function isHoliday(date: Temporal.PlainDate): boolean {
  if (FIXED_HOLIDAYS.includes(date.toString().slice(5))) return true;
  const sinceEaster = date.dayOfYear - (date.inLeapYear ? 60 : 59) - easter(date.year);
  return (
    MOVABLE_HOLIDAYS.includes(sinceEaster) || (sinceEaster === PRAYER_DAY && date.year <= LAST_PRAYER_DAY)
  );
}

/** Whether nobody is at work on a date: a weekend, a public holiday, or one of the days named. */
export function isClosed(date: Temporal.PlainDate, closedDays: readonly ClosedDay[]): boolean {
  const monthAndDay = date.toString().slice(5);
  return (
    date.dayOfWeek >= SATURDAY ||
    closedDays.some((day) => (isNamed(day) ? CLOSED_DAYS[day] === monthAndDay : day === date.toString())) ||
    isHoliday(date)
  );
}

/** The date itself where it is a working day, or else the first one after it. */
export function workdayFrom(date: Temporal.PlainDate, closedDays: readonly ClosedDay[]): Temporal.PlainDate {
  let day = date;
  while (isClosed(day, closedDays)) day = day.add({ days: 1 });
  return day;
}

/** The last working day before a date. */
export function workdayBefore(
  date: Temporal.PlainDate,
  closedDays: readonly ClosedDay[],
): Temporal.PlainDate {
  let day = date.subtract({ days: 1 });
  while (isClosed(day, closedDays)) day = day.subtract({ days: 1 });
  return day;
}

/** The `n`th working day after a date, which need not be one itself; `n` is at least 1. */
export function addWorkdays(
  date: Temporal.PlainDate,
  n: number,
  closedDays: readonly ClosedDay[],
): Temporal.PlainDate {
  let day = date;
  for (let left = n; left > 0; left -= 1) day = workdayFrom(day.add({ days: 1 }), closedDays);
  return day;
}
