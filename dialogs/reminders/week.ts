import { Temporal } from 'temporal-polyfill';
import { dayOf, isClosed } from '../rules/calendar.ts';
import { neutralKinds, type Reminder } from './reminder.ts';
import { type Closing, comesOn, momentOn, openDay, USUAL_HOUR } from './schedule.ts';

/** The kind of the catalogue that asks a channel for its overview of places; it is asked for by a line of its own. */
export const PLACES = 'pladsoverblik';

/** A channel's week in counts: what is to come this week by its neutral word, what is over time, and whether the overview of places is asked for. */
export type WeekCounts = {
  moede: number;
  opfoelgning: number;
  frist: number;
  overdue: number;
  places: boolean;
};

export type WeekView = WeekCounts & { show: 'week' };

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/** A channel's week counted, on one of its days; undefined where there is nothing to tell. */
export function weekCounts(
  reminders: readonly Reminder[],
  today: Temporal.PlainDate,
): WeekCounts | undefined {
  const [now, sunday] = [today.toString(), mondayOf(today).add({ days: 6 }).toString()];
  const dated = reminders
    .filter(({ kind }) => kind !== PLACES)
    .map((it) => ({ neutral: it.neutral, on: comesOn(it)?.on }))
    .filter((it): it is typeof it & { on: string } => it.on !== undefined);
  const week = dated.filter(({ on }) => on >= now && on <= sunday);
  const [moede = 0, opfoelgning = 0, frist = 0] = neutralKinds.map(
    (word) => week.filter(({ neutral }) => neutral === word).length,
  );
  const overdue = dated.filter(({ on }) => on < now).length;
  const places = reminders.some(({ kind }) => kind === PLACES);
  const nothing = moede + opfoelgning + frist + overdue === 0 && !places;
  return nothing ? undefined : { moede, opfoelgning, frist, overdue, places };
}

/** When a channel's next week is told: at the usual hour of the first working day of a week, the first such moment after now. */
export function nextWeek(now: Temporal.Instant, closing: Closing): Temporal.Instant {
  const monday = mondayOf(dayOf(now));
  const [first, second] = [monday, monday.add({ weeks: 1 })].map((day) =>
    momentOn(openDay(day.toString(), 'after', closing), USUAL_HOUR),
  ) as [Temporal.Instant, Temporal.Instant];
  return Temporal.Instant.compare(first, now) > 0 ? first : second;
}

/** Whether a week that was to be told at a moment is still told now: in the same week, and on a working day. */
export function isStillTold(due: Temporal.Instant, now: Temporal.Instant, { closedDays }: Closing): boolean {
  const today = dayOf(now);
  return mondayOf(dayOf(due)).equals(mondayOf(today)) && !isClosed(today, closedDays);
}
