import { Temporal } from 'temporal-polyfill';
import { answerCard, insertedCard } from '../../cards/answerCard.ts';
import { card } from '../../cards/card.ts';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { emptyDesk } from '../../dialogs/engine/desk.ts';
import { offerOf, reminderOf } from '../../dialogs/reminders/offers.ts';
import { comesOn, momentOn, USUAL_HOUR } from '../../dialogs/reminders/schedule.ts';
import { reminderView } from '../../dialogs/reminders/viewReminder.ts';
import type { AllContent } from '../content/openContent.ts';
import { Library } from '../lookup/library.ts';
import type { Exhibit } from './galleryPage.ts';
import { type ExampleAnswers, talkCards } from './talkCards.ts';

/** The moment the cards are drawn at: a working day. */
const NOW = '2026-11-23T08:00:00Z';
const TODAY = Temporal.PlainDate.from('2026-11-23');

/** A lookup card, or a passage of a document: as an answer, and as it is put into a chat. */
function lookupExhibits({ guidance, passages, sources, catalogue }: AllContent, id: string): Exhibit[] {
  const library = new Library({ ...guidance, passages, sources });
  const best = library.show(id, catalogue, TODAY);
  if (best === undefined) return [];
  const answer = { question: best.title, answered: true, understood: [], best, more: [] };
  return [
    { name: 'svar', card: answerCard({ ...answer, personal: true, returns: false }, 'message') },
    { name: 'indsat i en chat', card: insertedCard(best) },
  ];
}

/** A reminder as its owner sees it when it is set, and when it comes. */
function reminderExhibits(catalogue: Catalogue, id: string): Exhibit[] {
  const kind = catalogue.reminders.find((it) => it.id === id);
  if (kind === undefined) return [];
  const closing = catalogue.settings.retention;
  const offer = offerOf(kind, TODAY.toString(), closing);
  const set = { madeAt: NOW, by: 'Mette Holm', closing };
  const reminder = reminderOf(offer, { id: 'kladde', reference: '2026-114' }, offer.timing.on, set);
  const coming = momentOn(comesOn(reminder)?.on ?? offer.timing.on, USUAL_HOUR);
  const shown = (now: string) =>
    card(reminderView({ catalogue }, { desk: emptyDesk }, reminder, {}, now), 'message');
  return [
    { name: 'påmindelse, sat', card: shown(NOW) },
    { name: 'påmindelse, når den kommer', card: shown(coming.toString()) },
  ];
}

/**
 * The cards of the conversation, lookup card, passage or reminder of an id, as they are shown; `examples` are a conversation's own, by id.
 * None where nothing has that id. A conversation, a card and a reminder may have the same one: then the cards of each.
 */
export function exhibitsOf(
  content: AllContent,
  id: string,
  examples: readonly ExampleAnswers[] = [],
): Exhibit[] {
  const talk = talkCards(content.catalogue, id, examples) ?? [];
  return [
    ...talk.map(({ name, view }) => ({ name, card: card(view, 'message') })),
    ...lookupExhibits(content, id),
    ...reminderExhibits(content.catalogue, id),
  ];
}
