import type { CardElement, IAdaptiveCard, IChoiceSetInput, IExecuteAction } from '@microsoft/teams.cards';
import type { HAND_OVER } from '../dialogs/handover/handOverEvent.ts';
import type { HandOverView, NotTakenView, OfferView } from '../dialogs/handover/viewHandOver.ts';
import { ask, type HandOverPress, handOver, reminderPress } from './action.ts';
import { box, buttons, frame, problemBox } from './frame.ts';
import { handOverLabels as words } from './handOverLabels.ts';
import { handOverLink } from './handOverLink.ts';
import { labels } from './labels.ts';
import { reminderLabels } from './reminderLabels.ts';
import { heading, written } from './text.ts';

/** Fields of the card, as the engine names them. */
export const HAND_OVER_FIELD: typeof HAND_OVER = {
  colleague: 'kollega',
  draft: 'kladde',
  name: 'navn',
  reason: 'begrundelse',
  thing: 'hvad',
};
/** Signs that a client may read as Markdown in the name of a choice. */
const MARKS = /[[\]*`<>]/g;
/** More characters of a name are not asked for. */
const LONGEST_NAME = 40;

type Choice = { title: string; value: string };

/** A list that folds out. Names are people's own, so no sign of theirs is read as Markdown. */
export const foldedChoice = (id: string, label: string, choices: Choice[]): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  spacing: 'Medium',
  style: 'compact',
  placeholder: labels.choose,
  choices: choices.map(({ title, value }) => ({ title: title.replace(MARKS, ''), value })),
});

/** Who is to have it, and what where that is yet to be chosen. */
export function handOverCard(view: HandOverView, message: string): IAdaptiveCard {
  const { of, about, drafts, problem } = view;
  const nothing = about === undefined && drafts.length === 0;
  return frame([
    heading(words.choose.title),
    ...(about === undefined ? [] : [written(words.what({ ...about, reminders: 0 }), { bold: true })]),
    ...(about === undefined || about.reminders === 0 ? [] : [written(words.choose.along(about.reminders))]),
    ...(problem === undefined ? [] : [problemBox(words.choose.problem[problem])]),
    ...(drafts.length === 0
      ? []
      : [
          foldedChoice(
            HAND_OVER_FIELD.draft,
            words.choose.what,
            drafts.map((it) => ({ title: words.what(it), value: it.id })),
          ),
        ]),
    ...(nothing ? [written(words.choose.nothing)] : colleagues(view, message)),
    buttons([...(nothing ? [] : offer(view, message)), back(of, message)]),
  ]);
}

function offer({ of, colleagues: found }: HandOverView, message: string): IExecuteAction[] {
  if (found.length === 0) return [];
  return [
    handOver(
      words.choose.offer,
      { do: 'offer', ...(of ? { of } : {}), fields: true, message },
      { style: 'positive' },
    ),
  ];
}

/** Back without having done anything: to the list of drafts, or to the reminder. */
function back(of: HandOverView['of'], message: string): IExecuteAction {
  if (of === undefined || 'draft' in of) return ask(words.choose.back, { do: 'drafts', message });
  const { reminder } = of;
  return reminderPress(words.choose.back, {
    do: 'remind',
    verb: 'see',
    reminder,
    rev: 0,
    fields: false,
    message,
  });
}

function colleagues({ of, colleagues: found, more, search }: HandOverView, message: string): CardElement[] {
  const searches = more || search !== undefined;
  const none = search === undefined ? words.choose.none : words.choose.noneFound(search);
  const list = foldedChoice(
    HAND_OVER_FIELD.colleague,
    words.choose.whom,
    found.map(({ user, name }) => ({ title: name, value: user })),
  );
  return [
    ...(found.length === 0 ? [written(none)] : [list]),
    ...(more ? [written(words.choose.more, { subtle: true, size: 'Small' })] : []),
    ...(searches ? searchFor(search, { do: 'handOver', ...(of ? { of } : {}), fields: true, message }) : []),
    ...(found.length === 0 ? [] : [written(words.choose.says, { subtle: true, size: 'Small' })]),
  ];
}

/** The field for a name, or part of one, and the press that looks for it. */
export function searchFor(search: string | undefined, press: HandOverPress): CardElement[] {
  return [
    {
      type: 'Input.Text',
      id: HAND_OVER_FIELD.name,
      label: words.choose.search,
      maxLength: LONGEST_NAME,
      spacing: 'Medium',
      ...(search === undefined ? {} : { value: search }),
    },
    buttons([handOver(words.choose.find, press)]),
  ];
}

/** An offer: to whoever made it, who has it still, and to the colleague, who sees nothing of it but what it is. */
export function offerCard(view: OfferView, message: string): IAdaptiveCard {
  return frame(view.side === 'giver' ? asGiver(view, message) : asTaker(view, message));
}

const answer = (
  { id }: OfferView,
  message: string,
  verb: 'accept' | 'decline' | 'takeBack',
  title: string,
  style?: 'positive',
) => handOver(title, { do: verb, handover: id, fields: false, message }, style ? { style } : {});

function asGiver(view: OfferView, message: string): CardElement[] {
  const { of, taker, until, assigned } = view;
  const said = written(words.what(view), { bold: true });
  const lapses = written(words.offer.untilOf(taker, until), { subtle: true, size: 'Small' });
  if (assigned !== undefined)
    return [
      heading(words.offer.notices),
      said,
      written(words.offer.notice(taker)),
      box([written(words.offer.why(assigned.reason))]),
    ];
  return [
    heading(words.offer.givers),
    said,
    written(words.offer.giver(taker)),
    lapses,
    buttons([
      answer(view, message, 'takeBack', words.offer.takeBack),
      'draft' in of ? ask(labels.drafts.title, { do: 'drafts', message }) : toReminders(message),
    ]),
  ];
}

const toReminders = (message: string) =>
  ask(reminderLabels.list.show, { do: 'reminders', list: 'all', message });

function asTaker(view: OfferView, message: string): CardElement[] {
  const { assigned, ownNumber, reference = '', giver, until, problem } = view;
  return [
    heading(words.offer.takers),
    written(assigned === undefined ? words.offer.taker(view) : words.offer.assigned(assigned.by)),
    written(words.what(view), { bold: true }),
    ...(assigned === undefined ? [] : [box([written(words.offer.why(assigned.reason))])]),
    ...(ownNumber ? [written(words.offer.ownNumber(reference, giver))] : []),
    ...(problem === undefined ? [] : [problemBox(words.offer.same(view))]),
    written(words.offer.until(until), { subtle: true, size: 'Small' }),
    buttons([
      answer(view, message, 'accept', words.offer.accept, 'positive'),
      answer(view, message, 'decline', words.offer.decline),
    ]),
  ];
}

/** That nothing came of an offer, and what can be done now. */
export function notTakenCard(view: NotTakenView, message: string): IAdaptiveCard {
  const { of, by, why } = view;
  const { notTaken } = words;
  return frame([
    heading(notTaken.title),
    written(words.what(view), { bold: true }),
    written(notTaken[why](by)),
    buttons([
      { ...handOverLink(message, of, words.what(view)), title: notTaken.another },
      ...('draft' in of ? [ask(notTaken.open, { do: 'open', draft: of.draft, message })] : []),
    ]),
  ]);
}
