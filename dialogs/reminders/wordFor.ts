import { type Content, editionOf } from '../engine/content.ts';
import type { Reminder } from './reminder.ts';

/**
 * The content's own word for what a reminder is about: its kind, or the conversation it starts. What a caseworker wrote and the case number
 * are never told in a line, since a line is kept in the clear when the reminder and its key are gone.
 */
export function wordFor({ catalogue }: Content, { kind, starts }: Reminder): string | undefined {
  const known = catalogue.reminders.find(({ id }) => id === kind);
  return (
    known?.title ?? (starts === undefined ? undefined : editionOf(catalogue, starts)?.conversation.title)
  );
}
