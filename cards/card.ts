import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { OnDraft, View } from '../dialogs/engine/view.ts';
import type { RemindingView } from '../dialogs/reminders/viewReminder.ts';
import { aboutCard } from './aboutCard.ts';
import { agendaCard } from './agendaCard.ts';
import { aidCard } from './aidCard.ts';
import { channelReminderCard } from './channelReminderCard.ts';
import { correctCard } from './correctCard.ts';
import { draftsCard } from './draftsCard.ts';
import { confirmCard, lostCard, pausedCard } from './endCards.ts';
import { failedCard } from './failedCard.ts';
import { fileCard } from './fileCard.ts';
import { finishedCard } from './finishedCard.ts';
import { handingOverCard } from './handingOverCard.ts';
import { expiringCard, lineCard, offCard, quietCard, refusedCard, suggestCard } from './lineCards.ts';
import { menuCard, moreCard } from './menuCard.ts';
import { noteCard } from './noteCard.ts';
import { offersCard } from './offersCard.ts';
import { outcomeCard } from './outcomeCard.ts';
import { pasteCard } from './pasteCard.ts';
import { referenceCard } from './referenceCard.ts';
import { reminderCard } from './reminderCard.ts';
import { remindersCard } from './remindersCard.ts';
import { reviewCard } from './reviewCard.ts';
import { sheetCard } from './sheetCard.ts';
import { spreadCard } from './spreadCard.ts';
import { stepCard } from './stepCard.ts';
import { weekCard } from './weekCard.ts';

/** Views without a begun draft. */
type Page = Exclude<View, OnDraft>;

/** The card of a view. `message` is the edge's own id of the message it stands in; every press carries it back. */
export function card(view: View, message: string): IAdaptiveCard {
  switch (view.show) {
    case 'step':
      return stepCard(view, message);
    case 'paste':
      return pasteCard(view, message);
    case 'review':
      return reviewCard(view, message);
    case 'outcome':
      return outcomeCard(view, message);
    case 'agenda':
      return agendaCard(view, message);
    case 'aid':
      return aidCard(view, message);
    case 'spread':
      return spreadCard(view, message);
    case 'note':
      return noteCard(view, message);
    case 'finished':
      return finishedCard(view, message);
    case 'offers':
      return offersCard(view, message);
    case 'sheet':
      return sheetCard(view, message);
    case 'correct':
      return correctCard(view, message);
    case 'confirm':
      return confirmCard(view, message);
    case 'paused':
      return pausedCard(view, message);
    case 'lost':
      return lostCard(view, message);
    default:
      return pageCard(view, message);
  }
}

/** The card of what is no part of a begun draft. */
function pageCard(view: Page, message: string): IAdaptiveCard {
  switch (view.show) {
    case 'reference':
      return referenceCard(view, message);
    case 'menu':
      return menuCard(view, message);
    case 'more':
      return moreCard(view, message);
    case 'drafts':
      return draftsCard(view, message);
    case 'about':
      return aboutCard(view, message);
    case 'suggest':
      return suggestCard(view, message);
    case 'off':
      return offCard(view);
    case 'refused':
      return refusedCard(view);
    case 'expiring':
      return expiringCard(view, message);
    case 'file':
      return fileCard(view, message);
    case 'failed':
      return failedCard(view);
    case 'reminder':
    case 'channelReminder':
    case 'reminders':
    case 'week':
      return remindingCard(view, message);
    case 'handOver':
    case 'offer':
    case 'notTaken':
    case 'team':
    case 'member':
      return handingOverCard(view, message);
    case 'quiet':
      return quietCard(view);
    default:
      return lineCard(view);
  }
}

/** The card of what is shown of reminders. */
function remindingCard(view: RemindingView, message: string): IAdaptiveCard {
  switch (view.show) {
    case 'reminder':
      return reminderCard(view, message);
    case 'channelReminder':
      return channelReminderCard(view, message);
    case 'reminders':
      return remindersCard(view, message);
    case 'week':
      return weekCard(view);
  }
}
