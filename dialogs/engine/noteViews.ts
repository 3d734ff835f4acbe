import type { Reader } from '../schema/parts.ts';
import type { AdviceShown } from './advice.ts';
import type { Problem } from './draft.ts';
import type { CardRef, FileLink } from './event.ts';
import type { NoteDocument } from './noteDocument.ts';
import type { Behind } from './placesBehind.ts';
import type { SheetLine } from './registration.ts';
import type { Field, OnDraft } from './view.ts';

export type NoteView = OnDraft & {
  show: 'note';
  date: string;
  sections: {
    id: string;
    heading: string;
    text: string;
    edited: boolean;
    fixed: boolean;
    news?: string;
    /** The cards its text is keyed in on, where it is made of rows or chosen values and not of words alone. */
    behind: Behind[];
  }[];
  advice: AdviceShown;
  /** `improve`: a model may be asked for a clearer wording. */
  open?: {
    id: string;
    heading: string;
    behind: Behind[];
    field: Field & { type: 'text' };
    improve?: boolean;
  };
};
/** Here and below, `lastDay` is the day the draft is kept to the end of. */
export type FinishedView = OnDraft & {
  show: 'finished';
  text: string;
  lastDay: string;
  /** Whose version the text is. */
  reader: Reader;
  /** The versions there are, where there is more than one. */
  versions: { reader: Reader; name: string }[];
  /** Words in the version of somebody else that were meant for the case file. */
  unfit: string[];
  /** Headings reworded in the case note, whose wording this version does not have. */
  reworded: string[];
  /** Which version of the note this is, where it has been kept; `full` says that no more can be made. */
  frozen?: { n: number; of: number; when: string; reason?: string; full: boolean };
  /** How many reminders are offered, and how many of them wait to be looked at. */
  reminders?: { open: number; of: number };
  /** What opens the registration sheet, and how far the keying in has come. */
  sheet?: { open: string; done: number; of: number };
};
/** What to key into the case system, line by line. */
export type SheetView = OnDraft & {
  show: 'sheet';
  title: string;
  lines: SheetLine[];
  done: number;
  of: number;
  /** Headings reworded in the case note, whose wording is not on the sheet. */
  reworded: string[];
};
/** Why a finished note is to be corrected; `when` it was finished. */
export type CorrectView = OnDraft & {
  show: 'correct';
  when: string;
  id: string;
  longest: number;
  value?: string;
  error?: Problem['code'];
};
/** What a file's name is made of; without a reference the reader is not told which case it is. `n` is the version of the note. */
export type FileName = { reader: Reader; version?: string; reference?: string; date: string; n: number };
/** The note as a file. `document` is what is in it, while it may be had; `claim` is whoever carries it now. */
export type FileView = {
  show: 'file';
  state: 'asked' | 'sending' | 'sent' | 'declined' | 'failed' | 'outdated';
  card: CardRef;
  file: number;
  title: string;
  name: FileName;
  document?: NoteDocument;
  link?: FileLink;
  claim?: string;
};
