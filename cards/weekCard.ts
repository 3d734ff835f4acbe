import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { WeekView } from '../dialogs/reminders/week.ts';
import { frame } from './frame.ts';
import { heading, written } from './text.ts';
import { weekLabels } from './weekLabels.ts';

/** A channel's week in counts; nothing to press, and no case. */
export function weekCard({ overdue, places, ...counts }: WeekView): IAdaptiveCard {
  const some = counts.moede + counts.opfoelgning + counts.frist > 0;
  return frame([
    heading(weekLabels.title, 'Medium'),
    ...(some || overdue > 0 ? [written(weekLabels.ahead(counts))] : []),
    ...(overdue > 0 ? [written(weekLabels.overdue(overdue))] : []),
    ...(places ? [written(weekLabels.places)] : []),
  ]);
}
