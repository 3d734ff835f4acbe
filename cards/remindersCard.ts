import type { CardElement, IAdaptiveCard, IColumnSet, IExecuteAction } from '@microsoft/teams.cards';
import type { ReminderLine, RemindersView } from '../dialogs/reminders/viewReminders.ts';
import { ask, reminderPress } from './action.ts';
import { fold } from './fold.ts';
import { box, buttons, frame } from './frame.ts';
import { capital } from './labelSentences.ts';
import { labels } from './labels.ts';
import { linkColumn, links } from './link.ts';
import { reminderLabels } from './reminderLabels.ts';
import { about, FIELD, remind, small } from './reminderParts.ts';
import { heading, line, run, written } from './text.ts';

const words = reminderLabels.list;
/** How many lines the overview has, so that it can be taken in at a glance, and how many the whole list has room for. */
const LISTED = { overview: 20, all: 30 };
/** As the engine knows pages. */
const LAST_PAGE = 99;
/** Hours the overview may come at. */
const HOURS = Array.from(
  { length: 24 },
  (_, n) => `${String(6 + (n >> 1)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
);

type Group = RemindersView['groups'][number];

/** A caseworker's reminders: what the day brings, or all of them. */
export function remindersCard(view: RemindersView, message: string): IAdaptiveCard {
  const { page, groups } = view;
  const of = count(groups);
  const most = page === undefined ? LISTED.overview : LISTED.all;
  // Some may have been done with since, so that there is no such page any more.
  const at = Math.max(1, Math.min(page ?? 1, Math.ceil(of / most)));
  const from = (at - 1) * most;
  const shown = partOf(groups, from, most);
  return frame([
    ...(page === undefined ? greeting(view) : [heading(words.title)]),
    ...(view.unread === undefined ? [] : [box([written(words.unread(view.unread))], 'warning')]),
    ...(page !== undefined && of > most ? [small(words.part(from + 1, from + count(shown), of))] : []),
    ...shown.flatMap((group) => groupLines(group, view, message)),
    ...(page === undefined && of > most
      ? [written(`${words.more(of - most)} ${words.moreInAll}`, {}, 'Medium')]
      : []),
    ...empty(view),
    ...hourFold(view, message),
    links([
      ...(page === undefined ? [toPage(words.title, 1, message)] : otherPages(at, of, message)),
      ask(labels.menu.show, { do: 'menu', message }),
    ]),
  ]);
}

const toPage = (title: string, page: number, message: string) =>
  ask(title, { do: 'reminders', list: page === 1 ? 'all' : `all-${page}`, message });

/** The ways to the lines that the card has no room for. */
function otherPages(at: number, of: number, message: string): IExecuteAction[] {
  const rest = of - at * LISTED.all;
  return [
    ...(rest > 0 && at < LAST_PAGE ? [toPage(words.moreHere(rest), at + 1, message)] : []),
    ...(at > 1 ? [toPage(words.before, at - 1, message)] : []),
  ];
}

const count = (groups: readonly Group[]) => groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** So many lines of the groups, but for those before them. */
function partOf(groups: readonly Group[], before: number, most: number): Group[] {
  let skip = before;
  let left = most;
  return groups.flatMap(({ group, lines }) => {
    const some = lines.slice(skip, skip + left);
    skip = Math.max(0, skip - lines.length);
    left -= some.length;
    return some.length === 0 ? [] : [{ group, lines: some }];
  });
}

/** A good morning, while it is one, the day, and how many of each there are, today's first. */
function greeting({ day = '', late, groups }: RemindersView): CardElement[] {
  const counts = (['today', 'overdue', 'undated', 'week', 'undelivered'] as const).flatMap((group) => {
    const n = groups.find((it) => it.group === group)?.lines.length ?? 0;
    return n === 0 ? [] : [`${words.groups[group]} ${n}`];
  });
  return [
    heading(late ? words.day : words.morning),
    written(capital(day), { subtle: true }, 'None'),
    ...(counts.length === 0 ? [] : [written(counts.join(' · '), { bold: true })]),
  ];
}

function groupLines({ group, lines }: Group, view: RemindersView, message: string): CardElement[] {
  return [
    { ...heading(words.groups[group], 'Default'), spacing: 'Large' },
    ...(group === 'undelivered' ? [small(words.undelivered)] : []),
    ...lines.map((it) => row(it, group, view, message)),
  ];
}

function row(
  it: ReminderLine,
  group: Group['group'],
  { list, day }: RemindersView,
  message: string,
): IColumnSet {
  const undated = group === 'undated';
  const when = undated ? words.waits : onDay(it.when, day);
  const what = [about(it), ...(undated ? [] : [it.when])].join(', ');
  const pressed = { id: it.id, rev: it.rev, list };
  const done = remind(pressed, message, 'done', words.done, { inList: true, tooltip: words.doneThis(what) });
  const open = remind(pressed, message, 'see', words.open, { tooltip: words.openThis(what) });
  const below = [when, ...(it.channel === undefined ? [] : [reminderLabels.inChannel(it.channel)])];
  const { reference, ...rest } = it;
  const title = about(rest);
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          line(
            reference === undefined
              ? [run(title, { bold: true })]
              : [run(reference, { bold: true }), run(` · ${title}`)],
          ),
          ...below
            .filter((text) => text !== '')
            .map((text) => written(text, { subtle: true, size: 'Small' }, 'None')),
        ],
      },
      ...(undated ? [] : [linkColumn(done)]),
      linkColumn(open),
    ],
  };
}

/** When on the day the overview is of, the day itself left out. */
const onDay = (when: string, day: string | undefined) =>
  capital(day !== undefined && when.startsWith(day) ? when.slice(day.length).trim() : when);

function empty({ page, groups, unread }: RemindersView): CardElement[] {
  const none = page === undefined ? words.allDone : words.none;
  return [
    ...(groups.length === 0 && unread === undefined ? [written(none)] : []),
    ...(page === undefined ? [] : [written(words.how, { subtle: true, size: 'Small' }, 'Medium')]),
  ];
}

/** The hour of the overview, folded away under what it is now. */
function hourFold({ hour, list }: RemindersView, message: string): CardElement[] {
  return fold('klokken', words.hourFold(hour), [
    {
      type: 'Input.ChoiceSet',
      id: FIELD.hour,
      label: words.hour,
      style: 'compact',
      value: hour,
      choices: HOURS.map((value) => ({ title: reminderLabels.clock(value), value })),
    },
    buttons([reminderPress(words.saveHour, { do: 'hour', list, fields: true, message })]),
  ]);
}
