import { danishTime } from '../engine/danishDate.ts';
import { OWN_NUMBER } from '../engine/desk.ts';
import type { State } from '../engine/state.ts';
import type { Page, Subject } from '../engine/subject.ts';
import { type About, aboutThing } from './aboutThing.ts';
import { byName } from './byName.ts';
import { draftIn, type Handover, lapsesAt, reminderIn, type Thing } from './handover.ts';
import type { MemberView, TeamView } from './viewTeam.ts';

/** More colleagues than this are not listed at once. */
const MOST = 100;

/** The card on which it is chosen who is to have what. */
export type HandOverView = {
  show: 'handOver';
  of?: Thing;
  /** What it is, where that is settled; else the drafts to choose among. */
  about?: Omit<About, 'of'>;
  drafts: { id: string; title: string; reference: string }[];
  colleagues: { user: string; name: string }[];
  /** There are more than are listed; a name, or part of one, finds them. */
  more: boolean;
  search?: string;
  problem?: 'thing' | 'colleague';
};

/** An offer, as the one who made it sees it or as the colleague does. */
export type OfferView = {
  show: 'offer';
  id: string;
  of: Thing;
  side: 'giver' | 'taker';
  giver: string;
  taker: string;
  title: string;
  reference?: string;
  /** The case has a number of the giver's own, which may be another case with the taker. */
  ownNumber?: true;
  reminders: number;
  /** The moment the offer lapses. */
  until: string;
  assigned?: { by: string; reason: string };
  /** The taker has an open draft of the same kind on the same case. */
  problem?: 'same';
};

/** Nothing came of an offer: whoever gave it has it still. */
export type NotTakenView = {
  show: 'notTaken';
  of: Thing;
  title: string;
  reference?: string;
  by: string;
  why: 'declined' | 'lapsed';
};

export type HandingOverView = HandOverView | OfferView | NotTakenView | TeamView | MemberView;

/** Colleagues by name; with a search, those whose name has it. */
function listed({ colleagues = [], me }: State, search: string | undefined) {
  const others = colleagues.filter(({ user }) => user !== me);
  const found = byName(others, search);
  return { colleagues: found.slice(0, MOST), more: found.length > MOST };
}

/** Who is to have it; undefined where there is nothing to hand over any more. */
export function handOverView(
  state: State,
  { of, search, problem }: Extract<Page, { page: 'handOver' }>,
): HandOverView | undefined {
  const about = aboutThing(state, of);
  if (of !== undefined && about === undefined) return undefined;
  const drafts = [...state.desk.drafts]
    .sort((one, other) => other.touchedAt.localeCompare(one.touchedAt))
    .flatMap(({ id, title, reference }) => (reference === undefined ? [] : [{ id, title, reference }]));
  return {
    show: 'handOver',
    ...(about === undefined ? {} : { about: withoutOf(about) }),
    ...(of === undefined ? {} : { of }),
    drafts: of === undefined ? drafts : [],
    ...listed(state, search),
    ...(search === undefined ? {} : { search }),
    ...(problem === undefined ? {} : { problem }),
  };
}

const withoutOf = ({ of: _, ...about }: About): Omit<About, 'of'> => about;

/** An offer that stands; undefined once it has been answered. */
export function offerView(
  { handover }: State,
  { handover: id, side, problem }: Subject & { of: 'handover' },
): OfferView | undefined {
  if (handover === undefined || handover.id !== id) return undefined;
  const { of, giverName, takerName, title, reference, reminders, assigned } = handover;
  return {
    show: 'offer',
    id,
    of,
    side,
    giver: giverName,
    taker: takerName,
    title,
    reminders,
    until: danishTime(lapsesAt(handover).toString()),
    ...(reference === undefined ? {} : { reference }),
    ...(isOwn(handover) ? { ownNumber: true } : {}),
    ...(assigned === undefined ? {} : { assigned }),
    ...(problem === undefined ? {} : { problem }),
  };
}

const isOwn = ({ reference = '' }: Handover) => new RegExp(`^${OWN_NUMBER}$`, 'iu').test(reference);

/** That nothing came of an offer, for as long as there is something to say it about. */
export function notTakenView(
  { desk, reminders = [] }: State,
  { of, by, why }: Extract<Page, { page: 'notTaken' }>,
): NotTakenView | undefined {
  const head = desk.drafts.find(({ id }) => id === draftIn(of));
  const it = head ?? reminders.find(({ id }) => id === reminderIn(of));
  if (it === undefined) return undefined;
  const { title, reference } = it;
  return { show: 'notTaken', of, title, by, why, ...(reference === undefined ? {} : { reference }) };
}
