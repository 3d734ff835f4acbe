import type { HandingOverView } from '../handover/viewHandOver.ts';
import type { OffersView } from '../reminders/takeOffers.ts';
import type { RemindingView } from '../reminders/viewReminder.ts';
import type { Problem } from './draft.ts';
import type { CardRef } from './event.ts';
import type { FailedView } from './failedView.ts';
import type { AidView } from './viewAid.ts';

/** What is wrong with a field: with what stood in it, or that it is one a suggestion cannot be left without. */
export type FieldError = Problem['code'] | 'choice' | 'reason';

import type { CorrectView, FileView, FinishedView, NoteView, SheetView } from './noteViews.ts';
import type {
  AboutView,
  DraftsView,
  ExpiringView,
  LineView,
  MenuView,
  MoreView,
  OffView,
  QuietView,
  ReferenceView,
  RefusedView,
  SuggestView,
} from './pageViews.ts';

export type { FailedView } from './failedView.ts';
export type { CorrectView, FileName, FileView, FinishedView, NoteView, SheetView } from './noteViews.ts';
export type * from './pageViews.ts';

/** A field to fill in. `error` says what was wrong with what stood in it. */
export type Field = { id: string; label: string; above?: string; error?: FieldError } & (
  | {
      type: 'choice';
      options: { value: string; text: string }[];
      many: boolean;
      value?: string;
      compact?: boolean;
    }
  | { type: 'text'; long: boolean; longest: number; value?: string; placeholder?: string }
  | { type: 'date'; value?: string }
  | { type: 'number'; min: number; max: number; value?: string }
  | RowsField
);

/** Rows given so far, and the fields of the one that is open: a new one, or the one numbered `editing`. */
export type RowsField = {
  type: 'rows';
  rowName: string;
  rows: { to: string; text: string }[];
  columns: Field[];
  editing?: number;
  full: boolean;
};

/** Why something is asked, folded away: the name of what it explains, the words, the source and year. */
export type Help = { label: string; text: string; source: string };

/**
 * What stands at the top of a draft's card. `law` is the plain line about changed or unchecked rules, `overdue` the day by which the
 * content should have been gone through again, where that has passed.
 */
export type Top = { title: string; reference: string; law?: string; overdue?: string };

export type Offer = { id: string; label: string; text: string };

/** Lines above the content: what happened since the last card. */
export type News =
  | { kind: 'problems'; codes: Problem['code'][] }
  | { kind: 'olderCard' }
  | { kind: 'reasonNeeded'; text: string }
  | { kind: 'choiceNeeded' }
  /** Put away by a typed word, so what stood in the fields has not come along. */
  | { kind: 'unsent' }
  | { kind: 'movedToNewEdition'; left: number }
  /** The note put in is from a case of another number. */
  | { kind: 'otherCase'; reference: string }
  /** What was found in the note put in; `date` in words. `onAgenda`: some of it is asked about at points of the agenda. */
  | { kind: 'noteRead'; date: string; agreements: number; open: number; onAgenda?: true }
  /** It is not as it was made, or more stood in it than can be asked about. */
  | { kind: 'noteAltered' }
  | { kind: 'noteLeft'; left: number }
  /** Lines of it that nothing is asked about. */
  | { kind: 'noteRest'; lines: string[] }
  | { kind: 'setAside'; changed: string[]; labels: string[] };

/** What every card of a draft has: how to answer it, what stands at its top, what is new, what is offered. */
export type OnDraft = { card: CardRef; top: Top; news: News[]; offers: Offer[] };

/** Whether the last note can be put in from a card, or another in its place. */
export type Paste = 'first' | 'another';
/** Where the last note is put in. */
export type PasteView = OnDraft & { show: 'paste'; id: string; error?: Problem['code'] };

export type StepView = OnDraft & {
  show: 'step';
  paste?: Paste;
  title: string;
  intro?: string;
  /** "Trin 2 af 6"; the closing steps are counted by themselves. */
  progress?: { n: number; of: number; closing: boolean };
  fields: Field[];
  help: Help[];
  canGoBack: boolean;
  canSkip: boolean;
  /** Where the primary button leads. */
  next: 'step' | 'review' | 'note' | 'noteAgain';
};

export type ReviewLine = { label: string; value: string; missing: boolean };
export type ReviewView = OnDraft & {
  show: 'review';
  /** Names of what has no answer, and the step each is on. */
  missing: { label: string; to: string }[];
  steps: { to: string; title: string; lines: ReviewLine[] }[];
  next: 'outcome' | 'closing';
};

export type Sign = { text: string; source: string };
export type OutcomeView = OnDraft & {
  show: 'outcome';
  name: string;
  /** The result is a group; otherwise there is no suggestion and `said` tells why. */
  group: boolean;
  said: string;
  key?: { label: string; text: string };
  counts: { contrary: number; missing: number };
  notice: string;
  changed: { text: string; read: string }[];
  history?: string;
  reasons: Sign[];
  contrary: Sign[];
  missing: string[];
  flags: Sign[];
  alternative?: { name: string; text: string; source: string };
  meaning: { name: string; text: string }[];
  measure?: { title: string; do: string[]; avoid: string[]; source: string };
  /** Absent where no choice is asked for. */
  decision?: { fields: Field[] };
  /** Answers have changed since the decision was made. */
  outdated: boolean;
};

export type AgendaItem = {
  to: string;
  n: number;
  title: string;
  state: 'done' | 'later' | 'not' | 'open';
  stateText?: string;
  note: string;
};
export type AgendaView = OnDraft & {
  show: 'agenda';
  paste?: Paste;
  done: number;
  of: number;
  /** What the count counts, as "drøftet". */
  doneWord: string;
  /** A talk that is ended, or a list that is. */
  kind: 'agenda' | 'checklist';
  items: AgendaItem[];
  open?: { to: string; help?: Help; fields: Field[]; last: boolean };
  /** It was come to from the note, and leads back there. */
  toNote?: boolean;
  running: Field;
  /** All may be told at once, for a model to spread. */
  tell?: boolean;
  rows?: { to: string; count: number; name: string };
};

export type SpreadView = OnDraft & { show: 'spread'; lines: Field[]; left: number };

export type ConfirmView = OnDraft & {
  show: 'confirm';
  what: 'discard' | 'transfer';
  /** What goes with a finished note: lines of the registration sheet not keyed in yet, and versions for others, by name. */
  left?: number;
  others?: string[];
};
export type PausedView = OnDraft & { show: 'paused'; touched: string; lastDay: string };
export type LostView = OnDraft & { show: 'lost'; confirm: boolean };

/** What a message shows, in finished strings and a few counts; `cards` draws it. */
export type View =
  | StepView
  | PasteView
  | ReviewView
  | OutcomeView
  | AgendaView
  | SpreadView
  | AidView
  | NoteView
  | FinishedView
  | OffersView
  | SheetView
  | CorrectView
  | FileView
  | ConfirmView
  | PausedView
  | LostView
  | ReferenceView
  | MenuView
  | MoreView
  | DraftsView
  | AboutView
  | SuggestView
  | OffView
  | LineView
  | RefusedView
  | ExpiringView
  | FailedView
  | RemindingView
  | HandingOverView
  | QuietView;
