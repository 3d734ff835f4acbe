import type { CardElement, IAdaptiveCard, IColumnSet } from '@microsoft/teams.cards';
import type { MemberView, TeamView } from '../dialogs/handover/viewTeam.ts';
import { ask, handOver } from './action.ts';
import { buttons, frame, problemBox } from './frame.ts';
import { foldedChoice, HAND_OVER_FIELD, searchFor } from './handOverCard.ts';
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
export function teamCard({ members, late, search }: TeamView, message: string): IAdaptiveCard {
  const says = late ? words.lateSays : words.says;
  const none = search === undefined ? words.none : words.noneFound(search);
  const rest = members.length - LISTED;
  return frame([
    heading(late ? words.lateTitle : words.title),
    written(members.length === 0 ? none : says),
    ...members.slice(0, LISTED).map((it) => memberRow(it, message)),
    ...(rest > 0 ? [written(words.more(rest), {}, 'Medium')] : []),
    ...(rest > 0 || search !== undefined ? searchFor(search, { do: 'team', fields: true, message }) : []),
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
  const { name, person, things, colleagues, problem, search } = view;
  const possible = things.length > 0 && colleagues.length > 0;
  const none = search === undefined ? words.alone : handOverLabels.choose.noneFound(search);
  const assign = handOver(
    words.assign,
    { do: 'assign', person, fields: true, message },
    { style: 'positive' },
  );
  return frame([
    heading(words.member),
    written(words.from(name), { bold: true }),
    ...(problem === undefined ? [] : [problemBox(words.problem[problem])]),
    ...(things.length === 0 ? [written(words.empty)] : searchMember(view, message)),
    ...(possible ? form(view) : things.length === 0 ? [] : [written(none)]),
    buttons([...(possible ? [assign] : []), handOver(words.back, { do: 'team', fields: false, message })]),
  ]);
}

/** Above the rest, so that nothing that is filled in is lost by looking for a name. */
function searchMember(view: MemberView, message: string): CardElement[] {
  if (!searches(view)) return [];
  return searchFor(view.search, { do: 'member', person: view.person, fields: true, message });
}

const searches = ({ more, search }: Pick<MemberView, 'more' | 'search'>) => more || search !== undefined;

function form({ things, colleagues, ...found }: MemberView): CardElement[] {
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
      // A field that must be filled in would keep a name from being looked for.
      ...(searches(found) ? {} : { isRequired: true, errorMessage: words.problem.reason }),
      maxLength: LONGEST_REASON,
      spacing: 'Medium',
    },
    written(words.reasonWhy, { subtle: true, size: 'Small' }),
  ];
}
