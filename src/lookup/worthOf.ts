import type { Temporal } from 'temporal-polyfill';
import { lookupLabels } from '../../cards/lookupLabels.ts';
import type { Shown } from '../../dialogs/engine/answer.ts';
import { danishDate } from '../../dialogs/engine/danishDate.ts';
import { reviewDue } from '../../dialogs/rules/review.ts';
import type { DocumentHead } from '../../dialogs/schema/document.ts';

/** What a card or a document says of its own worth. A document may not say when it was gone through. */
export type Worth = Pick<DocumentHead, 'kind' | 'lawStatus' | 'lawNote' | 'reviewedOn' | 'reviewBy'>;

/** The plain line about rules that have changed or are unchecked; undefined where they are in force. */
export const lawOf = ({ lawStatus, lawNote }: Worth): string | undefined =>
  lawStatus === 'gaeldende' ? undefined : (lawNote ?? lookupLabels.law[lawStatus]);

/** When it was gone through, and by when it should have been again where that day has passed. */
function reviewOf(
  { kind, reviewBy, reviewedOn: on }: Worth,
  today: Temporal.PlainDate,
): Pick<Shown, 'reviewed' | 'overdue'> {
  const reviewedOn = on ?? reviewBy;
  if (reviewedOn === undefined) return {};
  const { state, by } = reviewDue({ kind, reviewedOn, reviewBy }, today);
  return {
    ...(on === undefined ? {} : { reviewed: danishDate(on) }),
    ...(state === 'passed' ? { overdue: danishDate(by) } : {}),
  };
}

/** What is told of its worth beside what a card or a document says. */
export function worthOf(
  worth: Worth,
  today: Temporal.PlainDate,
): Pick<Shown, 'law' | 'note' | 'reviewed' | 'overdue'> {
  const law = lawOf(worth);
  return {
    ...(law === undefined ? {} : { law }),
    ...(law === undefined && worth.lawNote !== undefined ? { note: worth.lawNote } : {}),
    ...reviewOf(worth, today),
  };
}
