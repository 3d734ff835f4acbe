import { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Page } from '../engine/subject.ts';
import { byName } from './byName.ts';
import { choiceOf, havingOf, longOverdue, overdueCount } from './team.ts';

/** How much everybody has: counts, and no case. */
export type TeamView = {
  show: 'team';
  members: { person: string; name: string; drafts: number; overdue: number }[];
  /** Told in the morning: only what has been overdue for long. */
  late?: true;
  /** A name, or part of one, that was looked for. */
  search?: string;
};

/** What somebody has, to be given to a colleague with a reason. Nothing in it is shown. */
export type MemberView = {
  show: 'member';
  person: string;
  name: string;
  things: { value: string; title: string; reference?: string; overdue: boolean }[];
  colleagues: { user: string; name: string }[];
  /** There are more than are listed; a name, or part of one, finds them. */
  more: boolean;
  search?: string;
  problem?: 'thing' | 'colleague' | 'reason' | 'cpr';
};

/** More colleagues than this are not listed at once. */
const MOST = 100;

/** Those who have something, by name; with a search, those of them whose name has it. */
export function teamView({ team = [] }: State, now: string, search?: string): TeamView {
  const at = Temporal.Instant.from(now);
  const members = byName(team, search)
    .map(({ user, name, drafts, reminders }) => ({
      person: user,
      name,
      drafts,
      overdue: overdueCount(reminders, at),
    }))
    .filter(({ drafts, overdue }) => drafts + overdue > 0);
  return { show: 'team', members, ...(search === undefined ? {} : { search }) };
}

/** Those who have something that has been overdue for long, oneself left out. */
export function lateView({ catalogue }: Content, { team = [], me }: State, now: string): TeamView {
  const others = team.filter(({ user }) => user !== me);
  const late = longOverdue(byName(others, undefined), Temporal.Instant.from(now), catalogue.settings);
  const members = late.map(({ user, name, overdue }) => ({ person: user, name, drafts: 0, overdue }));
  return { show: 'team', members, late: true };
}

/** What one of them has; undefined where that cannot be seen. */
export function memberView(
  { theirs, colleagues = [] }: State,
  { person, search, problem }: Extract<Page, { page: 'member' }>,
  now: string,
): MemberView | undefined {
  if (theirs === undefined) return undefined;
  const others = colleagues.filter(({ user }) => user !== person);
  const found = byName(others, search);
  return {
    show: 'member',
    person,
    name: theirs.name ?? '',
    things: havingOf(theirs, Temporal.Instant.from(now)).map(({ of, title, reference }) => ({
      value: choiceOf(of),
      title,
      overdue: 'reminder' in of,
      ...(reference === undefined ? {} : { reference }),
    })),
    colleagues: found.slice(0, MOST),
    more: found.length > MOST,
    ...(search === undefined ? {} : { search }),
    ...(problem === undefined ? {} : { problem }),
  };
}
