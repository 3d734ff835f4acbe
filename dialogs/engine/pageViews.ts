import type { Conversation } from '../schema/conversationInUse.ts';
import type { Problem } from './draft.ts';
import type { CardRef } from './event.ts';
import type { Quiet } from './subject.ts';

/** The first card of a conversation: which case. */
export type ReferenceView = {
  show: 'reference';
  card: CardRef;
  title: string;
  /** The line the menu has about it. */
  about?: string;
  own: string;
  recent: string[];
  value?: string;
  problem?: Problem['code'];
};

/** A conversation that can be begun, with one line about it. */
export type MenuEntry = { conversation: string; title: string; about: string };
export type MenuView = { show: 'menu'; entries: MenuEntry[]; more: boolean; drafts: number };
/** Everything that can be begun, by kind; what is for leads stands by itself. */
export type MenuGroup = { kind: Conversation['type'] | 'lead'; entries: MenuEntry[] };
export type MoreView = { show: 'more'; groups: MenuGroup[] };
export type DraftsView = {
  show: 'drafts';
  drafts: {
    id: string;
    title: string;
    reference: string;
    days: number;
    finished: boolean;
    lastDay: string;
  }[];
};
export type AboutView = {
  show: 'about';
  editions: { title: string; version: number; mark: string }[];
  /** Working days a draft is kept after the last touch, and days a backup may hold it after that. */
  keeps: { workdays: number; backupDays: number };
};
export type SuggestView = { show: 'suggest'; conversation: string; title: string };
export type OffView = { show: 'off'; title: string };
/** Somebody who may not use the bot is turned away. */
export type RefusedView = { show: 'refused'; guest: boolean };
export type LineView = { show: 'other' | 'cprInChat' | 'channel' | 'nothingOpen' | 'notLead' };
/** The warning that a draft is about to expire; `until` is the day and time it does. */
export type ExpiringView = {
  show: 'expiring';
  draft: string;
  title: string;
  reference: string;
  until: string;
  finished: boolean;
};
/** `unsaved` is what was written on a card whose draft is over; it is shown once and kept nowhere. */
export type QuietView = {
  show: 'quiet';
  line: Quiet['line'];
  title?: string;
  by?: string;
  when?: string;
  /** When a reminder that is done comes again, in words. */
  next?: string;
  /** It was the last of its series. */
  last?: true;
  unsaved?: string[];
};
