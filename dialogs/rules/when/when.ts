import type { Temporal } from 'temporal-polyfill';
import type { ClosedDay } from '../calendar.ts';

/** How often, as in "hver anden uge". */
export type Every = { unit: 'days' | 'workdays' | 'weeks' | 'months'; n: number };

/** A day, a time of day where one was given, and how often and until when (both included) it comes again. */
export type When = {
  on: Temporal.PlainDate;
  at?: Temporal.PlainTime;
  every?: Every;
  until?: Temporal.PlainDate;
  /** The day was counted from today and not named: "om 14 dage". */
  counted?: true;
};

/** Why a time is not clear: it is gone, it may mean several, there is no such time, or it names no day at all. */
export type Why = 'past' | 'ambiguous' | 'impossible' | 'vague';

/**
 * What a text says of when. `rest` is the text without the words of time, for whoever reads what it is about. Unclear is never guessed:
 * `choices` are what it may have meant, if there are a few.
 */
export type WhenRead =
  | { kind: 'when'; when: When; rest: string }
  | { kind: 'none'; rest: string }
  | { kind: 'unclear'; why: Why; choices: When[]; rest: string };

/** The moment of asking, and the days on which nobody works. */
export type Asked = {
  now: Temporal.ZonedDateTime;
  today: Temporal.PlainDate;
  closedDays: readonly ClosedDay[];
};

/** A length of time, as in "om 3 måneder". */
export type Span = { unit: Every['unit'] | 'minutes'; n: number };
/** A part of the day, as in "fredag formiddag". */
export type Part = 'morgen' | 'formiddag' | 'middag' | 'eftermiddag' | 'aften' | 'nat';

/** A day, or the few days it may be. `why` is set where it stays unclear however few they are. */
export type DayPiece = {
  is: 'day';
  days: Temporal.PlainDate[];
  why?: Why;
  /** Set where only a weekday was named, which a date may then confirm or contradict. */
  weekday?: number;
  /** Set where only a day of the month was named: no beginning of a series on another such day. */
  ofMonth?: true;
  /** The last day of a week, where a whole one was named. */
  end?: Temporal.PlainDate;
  /** Set where it was counted from today. */
  counted?: true;
};

/** What one phrase of the text says; the pieces of all of them are put together in `combine`. */
export type Piece =
  | DayPiece
  | { is: 'time'; times: Temporal.PlainTime[]; why?: Why }
  | { is: 'part'; part: Part }
  /** `first` are the days it may begin on; `perhaps`: it may also be the name of something ("ugentligt møde"). */
  | { is: 'every'; every: Every[]; first?: Temporal.PlainDate[]; perhaps?: true }
  | { is: 'until'; day: DayPiece }
  | { is: 'lasting'; span: Span }
  | { is: 'times'; n: number }
  /** "31.11" and "10.11" without "d." or "kl.": either a date or a time of day. */
  | { is: 'dotted'; day: DayPiece; time: Temporal.PlainTime }
  /** So long before or after the day that the text names; or some day of the `week`, or the `weekday`, before or after. */
  | { is: 'counted'; spans: Span[]; back: boolean; week?: true; weekday?: number }
  /** `open`: nor is what the text names besides. */
  | { is: 'vague'; open?: true };

/** A phrase found among the words. A `soft` one gives way to any other day in the text: it was about something else then ("mødet i går"). */
export type Found = { length: number; pieces: Piece[]; soft?: boolean };
