import { Temporal } from 'temporal-polyfill';

/** What content says about when it was last gone through. `reviewBy` goes before the usual time. */
export type Reviewed = {
  kind: 'metode' | 'regel';
  reviewedOn: string;
  reviewBy?: string | undefined;
};

/** The last day before which content must have been gone through again, and whether that day has passed, is near, or neither. */
export type Review = { by: string; state: 'passed' | 'soon' | 'later' };

/** How long content may stand unreviewed, in months: rules age faster than method. */
const MONTHS = { metode: 12, regel: 6 } as const;
/** Days before its last day from which a review is called near. */
const SOON_DAYS = 60;

/** When content must be gone through again, seen from a day. On its last day it has not passed yet. */
export function reviewDue(content: Reviewed, today: Temporal.PlainDate | string): Review {
  const by =
    content.reviewBy === undefined
      ? Temporal.PlainDate.from(content.reviewedOn).add({ months: MONTHS[content.kind] })
      : Temporal.PlainDate.from(content.reviewBy);
  const { days } = Temporal.PlainDate.from(today).until(by);
  return { by: by.toString(), state: days < 0 ? 'passed' : days <= SOON_DAYS ? 'soon' : 'later' };
}
