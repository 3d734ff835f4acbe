import { Temporal } from 'temporal-polyfill';
import { carriedId, newDateId } from '../engine/carried.ts';
import type { Catalogue } from '../engine/content.ts';
import { isoDate } from '../engine/danishDate.ts';
import { digest } from '../engine/digest.ts';
import type { Draft } from '../engine/draft.ts';
import { allQuestions, holds, replay, ruleAnswers } from '../engine/places.ts';
import { withPrevious } from '../engine/previous.ts';
import { rowsOf } from '../engine/receive.ts';
import { addWorkdays, workdayBefore } from '../rules/calendar.ts';
import { reviewDue } from '../rules/review.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { Distance, Offer, ReminderKind } from '../schema/reminder.ts';
import { LONGEST_TITLE, type Reminder, type Timing } from './reminder.ts';
import { type Closing, timed } from './schedule.ts';

/** A reminder that a finished conversation offers: under which key it is taken or dropped, of which kind, when, and about what where that is the caseworker's own words. */
export type Offered = { key: string; kind: ReminderKind; timing: Timing; about?: string };

/** Starts the id of the date field of an offer. */
export const OFFER_FIELD = 'paamind_';
/** The kind an agreement of the last note is offered as. */
const AGREEMENT = 'aftale';
/** More than this is no help. */
const MOST = 8;
const DANISH_DATE = /\d{1,2}\. \p{L}+ \d{4}/gu;

/** A kind as the id of a field has it. */
const keyOf = ({ id }: ReminderKind) => id.replaceAll('-', '_');

const dayOf = (text: string) => Temporal.PlainDate.from(text);

/** The day of the kind, seen from a base day, and how it goes on. */
function timingOf({ date, every, for: length }: ReminderKind, base: string, closing: Closing): Timing {
  const day = dayOf(base);
  const on =
    'after' in date
      ? after(day, date.after, closing)
      : 'before' in date
        ? before(day, date.before, closing)
        : day;
  if (every === undefined || length === undefined) return { on: on.toString() };
  const [[unit = 'weeks', n = 1] = []] = Object.entries(every) as ['weeks' | 'months', number][];
  return { on: on.toString(), every: { unit, n }, until: day.add(length).toString() };
}

/** A kind of reminder offered with its day counted from a base day. */
export const offerOf = (kind: ReminderKind, base: string, closing: Closing): Offered => ({
  key: keyOf(kind),
  kind,
  timing: timingOf(kind, base, closing),
});

function after(day: Temporal.PlainDate, distance: Distance, { closedDays }: Closing): Temporal.PlainDate {
  return 'workdays' in distance ? addWorkdays(day, distance.workdays, closedDays) : day.add(distance);
}

function before(day: Temporal.PlainDate, distance: Distance, { closedDays }: Closing): Temporal.PlainDate {
  if (!('workdays' in distance)) return day.subtract(distance);
  let open = day;
  for (let left = distance.workdays; left > 0; left -= 1) open = workdayBefore(open, closedDays);
  return open;
}

/**
 * What the bot offers by itself: that a note on a case be carried into the case system, and that what a lead goes by be gone through before
 * its review date.
 */
function ownOffers(
  kinds: readonly ReminderKind[],
  conversation: Conversation,
  { finishedOn, closing }: { finishedOn: string; closing: Closing },
): Offered[] {
  return kinds
    .filter(({ offeredBy, onCase }) => offeredBy === 'botten' && onCase === conversation.onCase)
    .flatMap((kind) => {
      if (!kind.onCase && conversation.for !== 'lead') return [];
      const base = kind.onCase ? finishedOn : reviewDue(conversation, finishedOn).by;
      return [offerOf(kind, base, closing)];
    });
}

/** Days an offer is counted from: the day the note was finished, a date that was given, or that of each row, with the row's words. */
function basesOf(
  conversation: Conversation,
  draft: Draft,
  { from }: Offer,
  finishedOn: string,
): { day: string; about?: string }[] {
  if (from === undefined) return [{ day: finishedOn }];
  const question = allQuestions(conversation).get(from);
  const given = replay(conversation, draft).answers[from];
  if (question?.type !== 'rows') return typeof given === 'string' && given !== '' ? [{ day: given }] : [];
  const column = question.columns.find(({ type }) => type === 'date')?.id ?? '';
  const words = question.columns.filter(({ type }) => type === 'text').map(({ id }) => id);
  return rowsOf(given).flatMap((row) => {
    const day = row[column];
    const about = words.flatMap((id) => row[id] ?? []).join(': ');
    return day === undefined ? [] : [{ day, ...(about === '' ? {} : { about }) }];
  });
}

/**
 * Agreements of the last note that go on and have a day ahead of them: the new day, where one was given, or else the one they came with,
 * unless they were kept or dropped.
 */
function fromLastNote(
  conversation: Conversation,
  draft: Draft,
  kind: ReminderKind,
  { today, closing }: { today: string; closing: Closing },
): Offered[] {
  const answers = replay(conversation, draft).answers;
  const [kept, , , dropped] = conversation.note.previous?.statuses ?? [];
  return (draft.previous?.agreements ?? []).flatMap((text) => {
    const status = answers[carriedId(text)];
    const moved = answers[newDateId(text)];
    const own = (text.match(DANISH_DATE) ?? []).map(isoDate).findLast((it) => it !== undefined);
    const over = [kept?.value, dropped?.value].some((it) => it !== undefined && it === status);
    const day = typeof moved === 'string' ? moved : over ? undefined : own;
    if (day === undefined || day < today) return [];
    const about = text.replace(DANISH_DATE, '').replace(/[\s,.;:–·-]+$/u, '');
    return [{ key: `sidst_${digest(text)}`, kind, timing: timingOf(kind, day, closing), about }];
  });
}

/**
 * What a finished conversation offers to remind of, the nearest first: what its content names, with days counted from the day the note was
 * finished or from dates that were given. Days that have passed are left out.
 */
export function offersOf(
  { reminders: kinds }: Pick<Catalogue, 'reminders'>,
  kept: Conversation,
  draft: Draft,
  { finishedOn, today, closing }: { finishedOn: string; today: string; closing: Closing },
): Offered[] {
  const conversation = withPrevious(kept, draft);
  const counted = ruleAnswers(replay(conversation, draft).answers);
  const named = kept.reminders.filter(({ when }) => holds(when, counted));
  const offered = named.flatMap((offer) => {
    const kind = kinds.find(({ id }) => id === offer.reminder);
    if (kind === undefined) return [];
    return basesOf(conversation, draft, offer, finishedOn).map(({ day, about }): Offered => {
      const mark = offer.from === undefined ? '' : `_${digest(`${offer.from} ${day} ${about ?? ''}`)}`;
      const key = `${keyOf(kind)}${mark}`;
      return { key, kind, timing: timingOf(kind, day, closing), ...(about === undefined ? {} : { about }) };
    });
  });
  const agreement = kinds.find(({ id }) => id === AGREEMENT);
  const sinceLast =
    agreement === undefined ? [] : fromLastNote(conversation, draft, agreement, { today, closing });
  const own = ownOffers(kinds, kept, { finishedOn, closing });
  return [...offered, ...sinceLast, ...own]
    .filter(({ timing }) => timing.on >= today)
    .sort((one, other) => one.timing.on.localeCompare(other.timing.on))
    .slice(0, MOST);
}

/** Id of the reminder that an offer of a draft becomes. */
const idOf = ({ id }: Pick<Draft, 'id'>, key: string) => `${id}_${key}`;

/** The one about carrying the note over: done with when the note has been. */
export const TRANSFER = 'overfoer_notat';
export const transferReminder = (draft: Draft): string => idOf(draft, TRANSFER);

/** The reminder an offer becomes when it is taken; its id follows from the draft, so that taking it twice makes one. */
export function reminderOf(
  { key, kind, timing, about }: Offered,
  draft: Pick<Draft, 'id' | 'reference'>,
  on: string,
  { madeAt, by, closing }: { madeAt: string; by: string; closing: Closing },
): Reminder {
  const { reference } = draft;
  const reminder: Reminder = {
    id: idOf(draft, key),
    rev: 1,
    kind: kind.id,
    title: about === undefined ? kind.title : `${kind.title}: ${about}`.slice(0, LONGEST_TITLE),
    ...(about === undefined ? { text: kind.text } : {}),
    closedDay: kind.closedDay,
    madeAt,
    by,
    ...(reference === undefined || !kind.onCase ? {} : { reference }),
    ...(kind.channel === undefined ? {} : { neutral: kind.channel }),
    ...(kind.starts === undefined ? {} : { starts: kind.starts }),
  };
  return timed(reminder, { ...timing, on }, closing);
}
