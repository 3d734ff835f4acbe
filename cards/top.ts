import type { CardElement, IColumn, ITextRun } from '@microsoft/teams.cards';
import type { Offer, OnDraft } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { box, buttons } from './frame.ts';
import { labels } from './labels.ts';
import { cut, heading, line, run, written } from './text.ts';

/** How much of an offer is shown before it is chosen. */
const LONGEST_SHOWN = 500;

/** What differs at the top from card to card: its heading, what is counted, and whether the line about rules belongs there. */
type Head = { title?: string; count?: string; law?: boolean };

/** The top of a draft's card: conversation, case reference, heading, the line about rules, what is new and what is offered. */
export function top(view: OnDraft, message: string, { title, count, law = true }: Head = {}): CardElement[] {
  const { top: head } = view;
  const news = [
    ...view.news.map((it) => written(labels.news(it))),
    ...view.offers.flatMap((offer) => offered(view, message, offer)),
  ];
  return [
    crumb(title === undefined ? [] : [run(`${head.title} · `, { subtle: true })], head.reference, count),
    heading(title ?? head.title),
    ...(news.length > 0 ? [box(news)] : []),
    ...(law ? warned(head) : []),
  ];
}

/** What to know of the content's worth before reading on: rules that may have changed, a review that is overdue. */
export function warned({ law, overdue }: Pick<OnDraft['top'], 'law' | 'overdue'>): CardElement[] {
  const lines = [...(law ? [law] : []), ...(overdue ? [labels.overdue(overdue)] : [])];
  return lines.length > 0
    ? [
        box(
          lines.map((text) => written(text, { size: 'Small' })),
          'warning',
        ),
      ]
    : [];
}

function crumb(before: ITextRun[], reference: string, count: string | undefined): CardElement {
  const where: IColumn = {
    type: 'Column',
    width: 'stretch',
    items: [line([...before, run(reference, { subtle: true })])],
  };
  const counted = (text: string): IColumn => ({
    type: 'Column',
    width: 'auto',
    items: [written(text, { subtle: true })],
  });
  return { type: 'ColumnSet', columns: [where, ...(count === undefined ? [] : [counted(count)])] };
}

/** What was written on an older card, and the choice between using it and dropping it. */
function offered({ card }: OnDraft, message: string, offer: Offer): CardElement[] {
  return [
    line([run(labels.youAlsoWrote(offer.label), { subtle: true })], 'Medium'),
    written(cut(offer.text, LONGEST_SHOWN), {}, 'None'),
    buttons([
      press(card, message, 'useOffer', labels.use, offer.id, { tooltip: labels.useFor(offer.label) }),
      press(card, message, 'dropOffer', labels.drop, offer.id, { tooltip: labels.dropFor(offer.label) }),
    ]),
  ];
}
