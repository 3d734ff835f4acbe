import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { ALL_OFFERS as AllOffers } from '../dialogs/reminders/offerMoves.ts';
import type { OffersView } from '../dialogs/reminders/takeOffers.ts';
import { press } from './action.ts';
import { buttons, frame, problemBox } from './frame.ts';
import { link } from './link.ts';
import { reminderLabels } from './reminderLabels.ts';
import { small } from './reminderParts.ts';
import { written } from './text.ts';
import { top } from './top.ts';

const words = reminderLabels.offers;
const ALL_OFFERS: typeof AllOffers = 'alle';

type Line = OffersView['lines'][number];

/** What a finished conversation offers to remind of, each with its day, to be set or dropped. */
export function offersCard(view: OffersView, message: string): IAdaptiveCard {
  const { card, lines } = view;
  const open = lines.filter(({ state }) => state === 'open');
  const intro = lines.length === 0 ? words.none : open.length === 0 ? words.all : words.intro;
  const all = press(card, message, 'setReminder', words.setAll(open.length), ALL_OFFERS, {
    style: 'positive',
  });
  return frame([
    ...top(view, message, { title: words.title, law: false }),
    written(intro, { subtle: true, size: 'Small' }),
    ...lines.map((it, at) => offerLines(view, message, it, at)),
    buttons([
      ...(open.length > 1 ? [all] : []),
      press(card, message, 'offers', words.back, undefined, { fields: false }),
    ]),
  ]);
}

function offerLines(view: OffersView, message: string, it: Line, at: number): CardElement {
  const { title, text, series, state, when = '', lawNote, moved: from } = it;
  const open = state === 'open';
  return {
    type: 'Container',
    spacing: 'Medium',
    separator: at > 0,
    items: [
      written(title, { bold: true }),
      ...(state === 'set' ? [written(words.isSet(when))] : []),
      ...(state === 'dropped' ? [written(words.dropped, { subtle: true })] : []),
      ...(open && text !== undefined ? [written(text)] : []),
      ...(series === undefined || state === 'dropped' ? [] : [small(reminderLabels.series(series))]),
      ...(open && lawNote !== undefined ? [small(lawNote)] : []),
      ...(open && from !== undefined ? [small(reminderLabels.moved({ from, why: 'closed' }))] : []),
      ...(open ? take(view, message, it) : []),
      ...(state === 'dropped' ? [undrop(view, message, it)] : []),
    ],
  };
}

/** The day of an offer, and the choice between setting and dropping it. */
function take({ card, lines }: OffersView, message: string, it: Line): CardElement[] {
  const { key, field, date, title, wrong } = it;
  return [
    ...(wrong ? [problemBox(words.wrong)] : []),
    { type: 'Input.Date', id: field, label: words.day(nameOf(it, lines)), value: date, spacing: 'Small' },
    buttons([
      press(card, message, 'setReminder', words.set, key, { tooltip: words.setThis(title) }),
      press(card, message, 'dropReminder', words.drop, key, {
        tooltip: words.dropThis(title),
        fields: false,
      }),
    ]),
  ];
}

/** The way back for one that was dropped. */
function undrop({ card }: OffersView, message: string, { key, title }: Line): CardElement {
  const tooltip = words.undropThis(title);
  return link(press(card, message, 'undropReminder', words.undrop, key, { tooltip, fields: false }));
}

/** What an offer is called in the label of its field: its kind, since people's own words belong in no label, numbered where there are more. */
function nameOf({ title, key }: Line, lines: readonly Line[]): string {
  const kindOf = (text: string) => text.split(':')[0] ?? '';
  const alike = lines.filter((it) => kindOf(it.title) === kindOf(title));
  const n = alike.findIndex((it) => it.key === key) + 1;
  return alike.length > 1 ? `${kindOf(title)} ${n}` : kindOf(title);
}
