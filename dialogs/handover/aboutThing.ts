import type { State } from '../engine/state.ts';
import { draftIn, reminderIn, type Thing } from './handover.ts';
import { goesAlong } from './moves.ts';

/** A thing as the list of drafts shows it, or the list of reminders, and how many reminders go along with it. */
export type About = { of: Thing; title: string; reference?: string; reminders: number };

/** What is known of a thing without opening it; undefined where it is not theirs to give, or still waits for its case. */
export function aboutThing({ desk, reminders = [] }: State, of: Thing | undefined): About | undefined {
  if (of === undefined) return undefined;
  const head = desk.drafts.find((it) => it.id === draftIn(of));
  if (head?.reference !== undefined) {
    const { title, reference } = head;
    return { of, title, reference, reminders: reminders.filter(goesAlong(head)).length };
  }
  const reminder = reminders.find((it) => it.id === reminderIn(of));
  if (reminder?.timing === undefined) return undefined;
  const { title, reference } = reminder;
  return { of, title, reminders: 0, ...(reference === undefined ? {} : { reference }) };
}
