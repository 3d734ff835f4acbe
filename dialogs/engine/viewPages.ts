import { Temporal } from 'temporal-polyfill';
import { inWords } from '../reminders/inWords.ts';
import { lastMomentOn } from '../rules/retention.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { type Catalogue, type Content, editionOf, offered, type Settings } from './content.ts';
import { danishDay, danishDayAndTime, danishTime, dateOf } from './danishDate.ts';
import { type Desk, REFERENCE } from './desk.ts';
import type { Draft } from './draft.ts';
import { lastDay } from './keeping.ts';
import type { Page, Quiet } from './subject.ts';
import type {
  AboutView,
  DraftsView,
  MenuEntry,
  MenuGroup,
  MenuView,
  MoreView,
  QuietView,
  ReferenceView,
  View,
} from './view.ts';
import { refOf } from './viewDraft.ts';

/** How many conversations the menu shows as buttons; the rest are under "Flere". */
const ON_MENU = 4;

/** The kinds of conversation in the order they stand under "Flere": the commonest first. */
const KINDS = ['agenda', 'flow', 'checklist', 'lead'] as const;

/** The first card: which case. */
export function referenceView(desk: Desk, draft: Draft, title: string, about?: string): ReferenceView {
  const problem = draft.notice?.kind === 'problems' ? draft.notice.fields[REFERENCE] : undefined;
  return {
    show: 'reference',
    card: refOf(draft),
    title,
    ...(about === undefined ? {} : { about }),
    own: `K-${desk.nextNumber}`,
    recent: desk.recent,
    ...(problem ? { problem: problem.code } : {}),
    ...(problem?.text ? { value: problem.text } : {}),
  };
}

/** The one line that is left of a draft's card. */
export function quietView({ line, title, at, by, next, last }: Quiet): QuietView {
  return {
    show: 'quiet',
    line,
    ...(title === undefined ? {} : { title }),
    ...(at === undefined ? {} : { when: danishTime(at) }),
    ...(by === undefined ? {} : { by }),
    ...(next === undefined ? {} : { next: inWords(next) }),
    ...(last ? { last } : {}),
  };
}

function draftsView(settings: Settings, desk: Desk, now: string): DraftsView {
  const today = Temporal.PlainDate.from(dateOf(now));
  const at = Temporal.Instant.from(now);
  const drafts = desk.drafts
    .filter((head) => head.reference !== undefined)
    .sort((one, other) => other.touchedAt.localeCompare(one.touchedAt))
    .map((head) => ({
      id: head.id,
      title: head.title,
      reference: head.reference ?? '',
      days: Temporal.PlainDate.from(dateOf(head.startedAt)).until(today).days,
      finished: head.finished,
      lastDay: danishDay(lastDay(head, settings, at)),
    }));
  return { show: 'drafts', drafts };
}

/** The warning that a draft is about to expire, for as long as it holds. */
function expiringView(settings: Settings, desk: Desk, id: string, now: string): View {
  const head = desk.drafts.find((it) => it.id === id);
  if (head === undefined) return quietView({ line: 'gone' });
  const { title, reference = '', warnedAt, finished } = head;
  if (warnedAt === undefined) return quietView({ line: 'inUse', title });
  const until = lastMomentOn(lastDay(head, settings, Temporal.Instant.from(now)));
  return { show: 'expiring', draft: id, title, reference, until: danishDayAndTime(until), finished };
}

function aboutView({ editions, settings: { retention, backupDays } }: Catalogue): AboutView {
  return {
    show: 'about',
    editions: editions.map(({ hash, conversation: { title, version } }) => ({
      title,
      version,
      mark: hash.slice(0, 8),
    })),
    keeps: { workdays: retention.workdays, backupDays },
  };
}

const entryOf = ({ id, title, about }: Conversation): MenuEntry => ({ conversation: id, title, about });

function menuView(catalogue: Catalogue, { drafts }: Desk): MenuView {
  const all = offered(catalogue);
  return {
    show: 'menu',
    entries: all.slice(0, ON_MENU).map(entryOf),
    more: all.length > ON_MENU,
    drafts: drafts.filter((head) => head.reference !== undefined).length,
  };
}

/** Everything offered by kind, within each in the menu's order; a kind without any has no group. */
function moreView(catalogue: Catalogue): MoreView {
  const all = offered(catalogue);
  const of = (kind: MenuGroup['kind']) => all.filter((it) => (it.for ?? it.type) === kind).map(entryOf);
  const groups = KINDS.map((kind) => ({ kind, entries: of(kind) }));
  return { show: 'more', groups: groups.filter((group) => group.entries.length > 0) };
}

/** A page without content of a draft; `now` is an ISO instant. */
export function pageView(
  { catalogue }: Content,
  desk: Desk,
  page: Exclude<Page, { page: 'reminders' | 'handOver' | 'notTaken' | 'team' | 'member' }>,
  now: string,
): View {
  switch (page.page) {
    case 'menu':
      return menuView(catalogue, desk);
    case 'more':
      return moreView(catalogue);
    case 'drafts':
      return draftsView(catalogue.settings, desk, now);
    case 'about':
      return aboutView(catalogue);
    case 'suggest': {
      const title = editionOf(catalogue, page.conversation)?.conversation.title ?? page.conversation;
      return { show: 'suggest', conversation: page.conversation, title };
    }
    case 'off':
      return { show: 'off', title: page.title };
    case 'week': {
      const { page: _, ...counts } = page;
      return { show: 'week', ...counts };
    }
    case 'expiring':
      return expiringView(catalogue.settings, desk, page.draft, now);
    default:
      return { show: page.page };
  }
}
