import type { WeekView } from '../../dialogs/reminders/week.ts';
import type { CardState } from './cardState.ts';

/** A channel's week: with much, with little, and with nothing but the overview of places. */
export function weekStates(): CardState[] {
  const none: WeekView = { show: 'week', moede: 0, opfoelgning: 0, frist: 0, overdue: 0, places: false };
  return [
    { name: 'week, much', view: { ...none, moede: 14, opfoelgning: 1, frist: 3, overdue: 2, places: true } },
    { name: 'week, only over time', view: { ...none, overdue: 1 } },
    { name: 'week, only places', view: { ...none, places: true } },
  ];
}
