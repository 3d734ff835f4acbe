import type { Reminder } from './reminder.ts';

/** A channel the bot was added to. */
export type Channel = { id: string; name: string };

/** Worries about somebody and sanctions never go to a channel, however neutral the words. */
const NEVER = /bekymring|sanktion/iu;

/** Whether a reminder may come in a channel: one of the catalogue that says so, also one about no case, or one set by hand on a case that does not sound like what never may. */
export function mayBeInChannel({ kind, neutral, title, text = '', reference }: Reminder): boolean {
  if (kind !== undefined) return neutral !== undefined;
  return reference !== undefined && !NEVER.test(`${title} ${text}`);
}
