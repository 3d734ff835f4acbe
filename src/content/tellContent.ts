import { dayAt } from '../../dialogs/rules/calendar.ts';
import { type Reviewed, reviewDue } from '../../dialogs/rules/review.ts';
import type { Log } from '../log.ts';
import type { AllContent } from './openContent.ts';

/** Something with a review of its own: its id, told with its kind before it. */
export type ReviewedPart = { id: string; reviewed: Reviewed };

/** All content that is to be gone through now and then. A document nobody has gone through yet has no day to count from. */
export function reviewedParts({ catalogue, guidance, documents }: AllContent): ReviewedPart[] {
  return [
    ...catalogue.editions.map(({ conversation }) => ({
      id: `samtale ${conversation.id}`,
      reviewed: conversation,
    })),
    ...guidance.cards.map((card) => ({ id: `kort ${card.id}`, reviewed: card })),
    ...catalogue.reminders.map((kind) => ({ id: `påmindelse ${kind.id}`, reviewed: kind })),
    ...documents.flatMap(({ id, head: { kind, reviewBy, reviewedOn = reviewBy } }) =>
      reviewedOn === undefined ? [] : { id: `dokument ${id}`, reviewed: { kind, reviewedOn, reviewBy } },
    ),
  ];
}

/** Tells the log at a start what nobody would see otherwise: what the municipality replaced, and reviews whose day has passed. Ids, never texts. */
export function tellContent(content: AllContent, log: Log, now: number): void {
  const { conversations, cards, reminders, gaps } = content.replaced;
  if (Object.values(content.replaced).some((ids) => ids.length > 0))
    log.info(
      { code: 'content_replaced', conversations, cards, reminders, gaps },
      'own content stands in the place of the product’s',
    );
  const today = dayAt(now);
  const ids = reviewedParts(content).flatMap(({ id, reviewed }) =>
    reviewDue(reviewed, today).state === 'passed' ? id : [],
  );
  if (ids.length > 0)
    log.warn(
      { code: 'content_review_due', count: ids.length, ids },
      'content was to be reviewed before today',
    );
}
