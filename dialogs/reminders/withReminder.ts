import type { State } from '../engine/state.ts';
import type { Reminder } from './reminder.ts';

/** The state with a reminder as it now is, or without it. */
export function withReminder(state: State, id: string, reminder: Reminder | undefined): State {
  const { reminders = [] } = state;
  const others = reminders.filter((it) => it.id !== id);
  return { ...state, reminders: reminder === undefined ? others : [...others, reminder] };
}
