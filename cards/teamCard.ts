import type { CardElement, IAdaptiveCard, IColumnSet } from '@microsoft/teams.cards';
import type { MemberView, TeamView } from '../dialogs/handover/viewTeam.ts';
import { ask, handOver } from './action.ts';
import { buttons, frame, problemBox } from './frame.ts';
import { foldedChoice, HAND_OVER_FIELD } from './handOverCard.ts';
import { handOverLabels } from './handOverLabels.ts';
import { labels } from './labels.ts';
import { linkColumn, links } from './link.ts';
import { heading, line, run, written } from './text.ts';

const words = handOverLabels.team;
/** More characters of a reason are not kept. */
const LONGEST_REASON = 300;
/** How many caseworkers one card lists. */
const LISTED = 40;

/** How much everybody has, for a lead: counts, and no case. */
export function teamCard({ members, late }: TeamView, message: string): IAdaptiveCard {
  const says = late ? words.lateSays : words.says;
  return frame([
    heading(late ? words.lateTitle : words.title),
    written(members.length === 0 ? words.none : says),
    ...members.slice(0, LISTED).map((it) => memberRow(it, message)),
    links([ask(labels.menu.show, { do: 'menu', message })]),
  ]);
}

function memberRow(
  { person, name, drafts, overdue }: TeamView['members'][number],
  message: string,
): IColumnSet {
  const counts = [
    ...(drafts > 0 ? [words.drafts(drafts)] : []),
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
  ];
  const pressed = { do: 'member', person, fields: false, message } as const;
  const choose = handOver(words.choose, pressed, { tooltip: words.chooseThis(name) });
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          line([run(name, { bold: true })]),
          written(counts.join(' · '), { subtle: true, size: 'Small' }, 'None'),
        ],
      },
      linkColumn(choose),
    ],
  };
}

/** What somebody has, to be given to a colleague: titles and cases alone. */
export function memberCard(view: MemberView, message: string): IAdaptiveCard {
  const { name, person, things, colleagues, problem } = view;
  const possible = things.length > 0 && colleagues.length > 0;
  const assign = handOver(
    words.assign,
    { do: 'assign', person, fields: true, message },
    { style: 'positive' },
  );
  return frame([
    heading(words.member),
    written(words.from(name), { bold: true }),
    ...(problem === undefined ? [] : [problemBox(words.problem[problem])]),
    ...(possible ? form(view) : [written(things.length === 0 ? words.empty : words.alone)]),
    buttons([...(possible ? [assign] : []), handOver(words.back, { do: 'team', fields: false, message })]),
  ]);
}

function form({ things, colleagues }: MemberView): CardElement[] {
  const what = things.map((it) => ({
    title: `${handOverLabels.what(it)}${it.overdue ? words.late : ''}`,
    value: it.value,
  }));
  const whom = colleagues.map(({ user, name }) => ({ title: name, value: user }));
  return [
    foldedChoice(HAND_OVER_FIELD.thing, words.what, what),
    foldedChoice(HAND_OVER_FIELD.colleague, words.whom, whom),
    {
      type: 'Input.Text',
      id: HAND_OVER_FIELD.reason,
      label: words.reason,
      isMultiline: true,
      isRequired: true,
      errorMessage: words.problem.reason,
      maxLength: LONGEST_REASON,
      spacing: 'Medium',
    },
    written(words.reasonWhy, { subtle: true, size: 'Small' }),
  ];
}
