import type { Move } from '../engine/apply.ts';
import { isDate } from '../engine/danishDate.ts';
import { type Draft, type Problem, without } from '../engine/draft.ts';
import type { CardVerb } from '../engine/event.ts';
import { OFFER_FIELD } from './offers.ts';

/** Takes all that are offered, each on the day in its field. */
export const ALL_OFFERS = 'alle';

type Reminded = NonNullable<Draft['reminded']>;

/** Whether an offer waits to be taken or dropped. */
export const isOpen = ({ reminded }: Draft, key: string): boolean =>
  (reminded?.[key]?.state ?? 'open') === 'open';

/** The offers in place of the finished note, or the note again. */
const offers: Move = (draft) => {
  const { cursor } = draft;
  if (cursor.at !== 'finished') return draft;
  return { ...draft, cursor: cursor.offers ? without(cursor, 'offers') : { ...cursor, offers: true } };
};

/**
 * Offers are taken on the days in their fields, or on the day offered where a client sends none. A day that has passed is told of; days
 * written for other offers stay in their fields.
 */
const setReminder: Move = (draft, { event: { to, inputs = {} }, today }) => {
  const days = Object.entries(inputs)
    .filter(([id]) => id.startsWith(OFFER_FIELD))
    .map(([id, on]) => ({ key: id.slice(OFFER_FIELD.length), on }));
  const taken: Reminded = {};
  const wrong: Record<string, Problem> = {};
  if (to !== undefined && to !== ALL_OFFERS && isOpen(draft, to)) taken[to] = { state: 'set' };
  for (const { key, on } of days.filter((it) => isOpen(draft, it.key))) {
    const meant = to === ALL_OFFERS || to === key;
    const good = isDate(on) && on >= today;
    if (meant && !good) wrong[`${OFFER_FIELD}${key}`] = { code: 'date', text: on };
    if (isDate(on)) taken[key] = { state: meant && good ? 'set' : 'open', on };
    else delete taken[key];
  }
  const set = { ...draft, reminded: { ...draft.reminded, ...taken } };
  return Object.keys(wrong).length === 0 ? set : { ...set, notice: { kind: 'problems', fields: wrong } };
};

const dropReminder: Move = (draft, { event: { to = '' } }) => ({
  ...draft,
  reminded: { ...draft.reminded, [to]: { state: 'dropped' } },
});

/** An offer that was dropped stands open again; one that was taken meanwhile is left as it is. */
const undropReminder: Move = (draft, { event: { to = '' } }) =>
  draft.reminded?.[to]?.state === 'dropped'
    ? { ...draft, reminded: { ...draft.reminded, [to]: { state: 'open' } } }
    : draft;

/** What can be pressed about the reminders that are offered. */
export const OFFER_MOVES: Partial<Record<CardVerb, Move>> = {
  offers,
  setReminder,
  dropReminder,
  undropReminder,
};
