import { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import { danishDate, danishDay, dateOf } from '../engine/danishDate.ts';
import type { Draft } from '../engine/draft.ts';
import type { State } from '../engine/state.ts';
import type { OnDraft } from '../engine/view.ts';
import { isOpen } from './offerMoves.ts';
import { OFFER_FIELD, type Offered, offersOf, reminderOf } from './offers.ts';
import type { Reminder } from './reminder.ts';
import { openDay } from './schedule.ts';
import type { ReminderView } from './viewReminder.ts';

/** What a finished conversation offers to remind of, each to be taken on a day or dropped. */
export type OffersView = OnDraft & {
  show: 'offers';
  lines: {
    key: string;
    /** Id of the field of its day, and the day that stands in it. */
    field: string;
    date: string;
    /** The day it was counted to, in words, where that is closed and another is offered. */
    moved?: string;
    title: string;
    text?: string;
    lawNote?: string;
    series?: ReminderView['series'];
    state: 'open' | 'set' | 'dropped';
    /** The day it was taken on, in words. */
    when?: string;
    wrong?: true;
  }[];
};

/** The offers of a draft whose note is finished, by the day that was done on. */
function offersNow({ catalogue, conversation }: Content, draft: Draft, now: string): Offered[] {
  const finished = draft.versions?.at(-1)?.at;
  if (conversation === undefined || finished === undefined) return [];
  const days = { finishedOn: dateOf(finished), today: dateOf(now) };
  return offersOf(catalogue, conversation, draft, { ...days, closing: catalogue.settings.retention });
}

/** How many offers wait to be looked at, and how many there are. */
export function offerCount(content: Content, draft: Draft, now: string): { open: number; of: number } {
  const all = offersNow(content, draft, now);
  return { open: all.filter(({ key }) => isOpen(draft, key)).length, of: all.length };
}

/** The card of the offers. */
export function offersView(content: Content, draft: Draft, common: OnDraft, now: string): OffersView {
  const closing = content.catalogue.settings.retention;
  const wrong = draft.notice?.kind === 'problems' ? draft.notice.fields : {};
  const lines = offersNow(content, draft, now).map(
    ({ key, kind, timing, about }): OffersView['lines'][number] => {
      const field = `${OFFER_FIELD}${key}`;
      const taken = draft.reminded?.[key];
      // A day of the caseworker's own stands as it was written until it is taken.
      const on =
        taken?.state === 'open' && taken.on !== undefined
          ? taken.on
          : openDay(taken?.on ?? timing.on, kind.closedDay, closing);
      const { every, until } = timing;
      const isMoved = taken?.on === undefined && on !== timing.on;
      return {
        key,
        field,
        date: on,
        ...(isMoved ? { moved: danishDay(Temporal.PlainDate.from(timing.on)) } : {}),
        title: about === undefined ? kind.title : `${kind.title}: ${about}`,
        state: taken?.state ?? 'open',
        ...(about === undefined ? { text: kind.text } : {}),
        ...(kind.lawNote === undefined ? {} : { lawNote: kind.lawNote }),
        ...(every === undefined ? {} : { series: { every, ...(until ? { until: danishDate(until) } : {}) } }),
        ...(taken?.state === 'set' ? { when: danishDay(Temporal.PlainDate.from(on)) } : {}),
        ...(wrong[field] === undefined ? {} : { wrong: true }),
      };
    },
  );
  // What is wrong stands at its line.
  return { ...common, news: common.news.filter(({ kind }) => kind !== 'problems'), show: 'offers', lines };
}

/** Reminders that a press has taken, to be kept. */
export function takenReminders(
  content: Content,
  state: State,
  before: Draft,
  after: Draft,
  now: string,
): Reminder[] {
  if (before.reminded === after.reminded) return [];
  const made = { madeAt: now, by: state.name ?? '', closing: content.catalogue.settings.retention };
  return offersNow(content, after, now).flatMap((offer) => {
    const taken = after.reminded?.[offer.key];
    if (taken?.state !== 'set' || !isOpen(before, offer.key)) return [];
    return [reminderOf(offer, after, taken.on ?? offer.timing.on, made)];
  });
}
