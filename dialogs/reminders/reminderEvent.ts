import { z } from 'zod';

/** How a reminder's card can be opened out, beside showing what it is. */
export const reminderMode = z.enum(['putOff', 'change', 'place']);
export type ReminderMode = z.infer<typeof reminderMode>;

/** A list a reminder's card was opened from: everything, a further page of it ("all-2"), or the morning's overview of a day. */
export const reminderList = z.union([z.string().regex(/^all(-([2-9]|[1-9]\d))?$/), z.iso.date()]);
export type ReminderList = z.infer<typeof reminderList>;

/** Which page of everything a list is; undefined for an overview. */
export const pageIn = (list: ReminderList): number | undefined =>
  list.startsWith('all') ? Number(list.split('-')[1] ?? 1) : undefined;

/**
 * What can be pressed on a reminder: look at it (`to` names a mode), mark it done, put it off (`to` says how far), give it a time (`to`
 * names one that is offered), a place, or let it go.
 */
export const reminderVerb = z.enum(['see', 'done', 'putOff', 'setTime', 'place', 'drop']);
export type ReminderVerb = z.infer<typeof reminderVerb>;

/** A press on a reminder's card, or on its line in a list, with what stood in the fields. */
export type ReminderPress = {
  type: 'reminder';
  verb: ReminderVerb;
  reminder: string;
  rev: number;
  to?: string;
  /** The list it was pressed in, or was opened from. */
  list?: ReminderList;
  /** It was pressed on its line in the list, which stays. */
  inList?: true;
  /** The channel it was pressed in, where that was one. */
  channel?: string;
  /** Whoever pressed is no member of the channel they chose. */
  outsider?: true;
  inputs: Record<string, string>;
};

/** What has to do with reminders; `ring` and `overview` are the program's own. */
export type ReminderEvent =
  | ReminderPress
  /** Set by hand: what was typed, without the word that says so, and the fresh id the edge gives it. */
  | { type: 'remind'; text: string; reminder: string }
  | { type: 'reminders'; list?: ReminderList }
  /** The hour the overview is to come at, "08:00". */
  | { type: 'hour'; hour: string; list?: ReminderList }
  /** Its time has come; or it is to come `again`, because its card could not. */
  | { type: 'ring'; reminder: string; again?: true }
  | { type: 'overview' };

/** Fields of a reminder's cards. */
export const FIELD = {
  date: 'dato',
  time: 'tid',
  every: 'hver',
  until: 'til',
  channel: 'kanal',
  neutral: 'slags',
  hour: 'time',
} as const;
