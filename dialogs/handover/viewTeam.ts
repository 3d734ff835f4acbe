import { Temporal } from 'temporal-polyfill';
import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Page } from '../engine/subject.ts';
import { choiceOf, havingOf, longOverdue, overdueCount } from './team.ts';

/** How much everybody has: counts, and no case. */
export type TeamView = {
  show: 'team';
  members: { person: string; name: string; drafts: number; overdue: number }[];
  /** Told in the morning: only what has been overdue for long. */
  late?: true;
};

/** What somebody has, to be given to a colleague with a reason. Nothing in it is shown. */
export type MemberView = {
  show: 'member';
  person: string;
  name: string;
  things: { value: string; title: string; reference?: string; overdue: boolean }[];
  colleagues: { user: string; name: string }[];
  problem?: 'thing' | 'colleague' | 'reason' | 'cpr';
};

/** More colleagues than this are not listed at once. */
const MOST = 100;

/** Those who have something, by name. */
export function teamView({ team = [] }: State, now: string): TeamView {
  const at = Temporal.Instant.from(now);
  const members = team
    .map(({ user, name, drafts, reminders }) => ({
      person: user,
      name,
      drafts,
      overdue: overdueCount(reminders, at),
    }))
    .filter(({ drafts, overdue }) => drafts + overdue > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'da'));
  return { show: 'team', members };
}

/** Those who have something that has been overdue for long, oneself left out. */
export function lateView({ catalogue }: Content, { team = [], me }: State, now: string): TeamView {
  const members = longOverdue(team, Temporal.Instant.from(now), catalogue.settings)
    .filter(({ user }) => user !== me)
    .map(({ user, name, overdue }) => ({ person: user, name, drafts: 0, overdue }))
    .sort((one, other) => one.name.localeCompare(other.name, 'da'));
  return { show: 'team', members, late: true };
}

/** What one of them has; undefined where that cannot be seen. */
export function memberView(
  { theirs, colleagues = [] }: State,
  { person, problem }: Extract<Page, { page: 'member' }>,
  now: string,
): MemberView | undefined {
  if (theirs === undefined) return undefined;
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
    colleagues: colleagues
      .filter(({ user }) => user !== person)
      .sort((one, other) => one.name.localeCompare(other.name, 'da'))
      .slice(0, MOST),
    ...(problem === undefined ? {} : { problem }),
  };
}
