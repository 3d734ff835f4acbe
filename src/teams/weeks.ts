import { Temporal } from 'temporal-polyfill';
import type { Subject } from '../../dialogs/engine/subject.ts';
import { reminderSchema } from '../../dialogs/reminders/reminder.ts';
import { isStillTold, nextWeek, weekCounts } from '../../dialogs/reminders/week.ts';
import { dayOf } from '../../dialogs/rules/calendar.ts';
import type { ChannelKey } from '../store/store.ts';
import { decode } from './stateBytes.ts';
import type { Surroundings } from './takeTurn.ts';

/** When a channel that is learned of now has its week looked after first, in milliseconds since 1970. */
export function firstWeek({ catalogue, now }: Pick<Surroundings, 'catalogue' | 'now'>): number {
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  return nextWeek(at, catalogue.settings.retention).epochMilliseconds;
}

/** A channel's week: told in counts where there is anything to tell and its time is not over, and the next one waited for. */
export function lookAfterWeek(
  { store, catalogue, now }: Pick<Surroundings, 'store' | 'catalogue' | 'now'>,
  of: ChannelKey,
): Promise<void> {
  const closing = catalogue.settings.retention;
  const at = Temporal.Instant.fromEpochMilliseconds(now());
  return store.channelWeek(of, ({ due, reminders }) => {
    const next = { due: nextWeek(at, closing).epochMilliseconds };
    if (!isStillTold(Temporal.Instant.fromEpochMilliseconds(due), at, closing)) return next;
    const all = reminders.map((state) => reminderSchema.parse(decode(state)));
    const counts = weekCounts(all, dayOf(at));
    if (counts === undefined) return next;
    const subject: Subject = { of: 'page', page: { page: 'week', ...counts } };
    return { ...next, subject: JSON.stringify(subject) };
  });
}
