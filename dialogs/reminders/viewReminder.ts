import { Temporal } from 'temporal-polyfill';
import { type Content, editionOf, isOff } from '../engine/content.ts';
import { danishDate, dateOf } from '../engine/danishDate.ts';
import type { State } from '../engine/state.ts';
import { seenByLead } from '../handover/team.ts';
import { type Channel, mayBeInChannel } from './channels.ts';
import { inWords } from './inWords.ts';
import { PUT_OFF, type PutOff, putOffTo } from './putOff.ts';
import type { NeutralKind, Reminder, Timing } from './reminder.ts';
import type { ReminderList, ReminderMode } from './reminderEvent.ts';
import { comesClosed, comesLater, comesOn, isDeadline, standing, USUAL_HOUR } from './schedule.ts';
import { SERIES, WEEKS } from './timingIn.ts';
import type { RemindersView } from './viewReminders.ts';
import type { WeekView } from './week.ts';

/** How far a reminder can be put off, and the day and time that is; `closed` where tomorrow is no working day. */
type Far = { to: PutOff; when: string; closed?: true };

/** A reminder's card in the caseworker's own chat. Dates are in words. */
export type ReminderView = {
  show: 'reminder';
  id: string;
  rev: number;
  title: string;
  text?: string;
  reference?: string;
  stands: 'undated' | 'ahead' | 'today' | 'overdue';
  /** When it comes; absent while it waits to be told. */
  when?: string;
  /** When on that day its card comes, "08:00", where no time was given. */
  hour?: string;
  /** When it was set. */
  made: string;
  /** The day agreed on, where it comes on another. */
  moved?: { from: string; why: 'closed' | 'putOff'; wanted?: string };
  /** It comes on a day on which nobody is at work. */
  closed?: true;
  series?: { every: NonNullable<Timing['every']>; until?: string };
  /** The channel it comes in; `name` is absent where the bot is there no longer. */
  channel?: { name?: string };
  mode?: ReminderMode;
  notice?: NonNullable<Reminder['notice']>;
  /** Times that can be given by one press. */
  choices: ({ to: string; when: string } & Pick<ReminderView, 'series'>)[];
  weeks: readonly number[];
  putOff: Far[];
  /** Where it may come, when it may come in a channel at all; `word` is asked for where it was set by hand. */
  places?: { channels: readonly Channel[]; channel?: string; asksWord: boolean; word?: NeutralKind };
  /** What stands in the fields of the form. */
  fields: { date?: string; time?: string; every?: string; until?: string };
  starts?: { conversation: string; title: string };
  /** Its card came well after its moment. */
  late?: true;
  /** It comes rather twice than never. */
  deadline: boolean;
  /** A lead is told that it is overdue. */
  seenByLead?: true;
  list?: ReminderList;
};

/** A reminder's card in a channel: nothing but case, neutral word, day and who is responsible. */
export type ChannelReminderView = {
  show: 'channelReminder';
  id: string;
  rev: number;
  reference: string;
  word: NeutralKind;
  when: string;
  by: string;
  stands: 'ahead' | 'today' | 'overdue' | 'undated';
  /** It comes rather twice than never. */
  deadline: boolean;
  mode?: ReminderMode;
  notice?: NonNullable<Reminder['notice']>;
  putOff: Far[];
};

/** Whatever is shown of reminders outside a draft. */
export type RemindingView = ReminderView | ChannelReminderView | RemindersView | WeekView;

const seriesOf = ({ every, until }: Timing): Pick<ReminderView, 'series'> =>
  every === undefined
    ? {}
    : { series: { every, ...(until === undefined ? {} : { until: danishDate(until) }) } };

function movedOf({ timing, movedTo }: Reminder): Pick<ReminderView, 'moved'> {
  if (timing === undefined || movedTo === undefined) return {};
  const { why, wanted } = movedTo;
  const closed = wanted === undefined ? {} : { wanted: inWords({ on: wanted }) };
  return { moved: { from: inWords(timing), why, ...closed } };
}

/** A channel's comes at the usual hour, whatever hour its owner has chosen. */
const hourOf = ({ channel }: Reminder, { hour }: State['desk']) =>
  channel === undefined ? (hour ?? USUAL_HOUR) : USUAL_HOUR;

function startsOf({ catalogue }: Content, { starts }: Reminder): Pick<ReminderView, 'starts'> {
  const conversation = starts === undefined ? undefined : editionOf(catalogue, starts)?.conversation;
  if (conversation === undefined || isOff(catalogue, conversation)) return {};
  return { starts: { conversation: conversation.id, title: conversation.title } };
}

function putOffOf(content: Content, reminder: Reminder, now: string): ReminderView['putOff'] {
  const closing = content.catalogue.settings.retention;
  const tomorrow = Temporal.PlainDate.from(dateOf(now)).add({ days: 1 }).toString();
  return PUT_OFF.flatMap((far) => {
    const to = putOffTo(reminder, far, Temporal.Instant.from(now), closing);
    const closed = far === 'tomorrow' && to?.on !== tomorrow;
    return to === undefined ? [] : [{ to: far, when: inWords(to), ...(closed ? { closed } : {}) }];
  });
}

function placesOf(reminder: Reminder, channels: readonly Channel[]): Pick<ReminderView, 'places'> {
  if (!mayBeInChannel(reminder) || channels.length === 0) return {};
  const { channel, neutral, kind } = reminder;
  return {
    places: {
      channels,
      asksWord: kind === undefined,
      ...(channel === undefined ? {} : { channel }),
      ...(neutral === undefined ? {} : { word: neutral }),
    },
  };
}

function fieldsOf({ timing }: Reminder): ReminderView['fields'] {
  if (timing === undefined) return {};
  const { on, at, every, until } = timing;
  const series = Object.entries(SERIES).find(([, it]) => it.unit === every?.unit && it.n === every.n)?.[0];
  return {
    date: on,
    ...(at === undefined ? {} : { time: at }),
    ...(series === undefined ? {} : { every: series }),
    ...(until === undefined ? {} : { until }),
  };
}

/** A reminder as its owner sees it; `now` is an ISO instant. */
export function reminderView(
  content: Content,
  { channels = [], desk }: State,
  reminder: Reminder,
  { mode, list }: { mode?: ReminderMode | undefined; list?: ReminderList | undefined },
  now: string,
): ReminderView {
  const { id, rev, title, text, reference, timing, channel, choices = [], notice, madeAt } = reminder;
  const comes = comesOn(reminder);
  const name = channels.find((it) => it.id === channel)?.name;
  return {
    show: 'reminder',
    id,
    rev,
    title,
    stands: comesLater(reminder, Temporal.Instant.from(now)) ? 'ahead' : standing(reminder, dateOf(now)),
    made: danishDate(dateOf(madeAt)),
    deadline: isDeadline(reminder),
    ...(reminder.late ? { late: true } : {}),
    choices: choices.map((it, at) => ({ to: `valg${at}`, when: inWords(it), ...seriesOf(it) })),
    weeks: WEEKS,
    putOff: putOffOf(content, reminder, now),
    fields: fieldsOf(reminder),
    ...(text === undefined ? {} : { text }),
    ...(reference === undefined ? {} : { reference }),
    ...(comes === undefined ? {} : { when: inWords(comes) }),
    ...(comes === undefined || comes.at !== undefined ? {} : { hour: hourOf(reminder, desk) }),
    ...movedOf(reminder),
    ...(comesClosed(reminder, content.catalogue.settings.retention) ? { closed: true } : {}),
    ...(timing === undefined ? {} : seriesOf(timing)),
    ...(channel === undefined ? {} : { channel: name === undefined ? {} : { name } }),
    ...(mode === undefined ? {} : { mode }),
    ...(notice === undefined ? {} : { notice }),
    ...placesOf(reminder, channels),
    ...startsOf(content, reminder),
    ...seenByLead(content, reminder, now),
    ...(list === undefined ? {} : { list }),
  };
}

/** A reminder as a channel sees it; undefined where it no longer comes in that one. */
export function channelReminderView(
  content: Content,
  reminder: Reminder,
  inChannel: string,
  mode: ReminderMode | undefined,
  now: string,
): ChannelReminderView | undefined {
  const { id, rev, kind, neutral, by, channel, notice } = reminder;
  const comes = comesOn(reminder);
  // What is about no case goes by the name of its kind, never by words of somebody's own.
  const reference = reminder.reference ?? content.catalogue.reminders.find((it) => it.id === kind)?.title;
  if (channel !== inChannel || reference === undefined || neutral === undefined || comes === undefined)
    return undefined;
  return {
    show: 'channelReminder',
    id,
    rev,
    reference,
    word: neutral,
    when: inWords(comes),
    by,
    deadline: isDeadline(reminder),
    stands: standing(reminder, dateOf(now)),
    putOff: putOffOf(content, reminder, now),
    ...(mode === 'putOff' ? { mode } : {}),
    ...(mode === 'putOff' && notice !== undefined ? { notice } : {}),
  };
}
