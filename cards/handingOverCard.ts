import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { HandingOverView } from '../dialogs/handover/viewHandOver.ts';
import { handOverCard, notTakenCard, offerCard } from './handOverCard.ts';
import { memberCard, teamCard } from './teamCard.ts';

/** The card of whatever is about handing over. */
export function handingOverCard(view: HandingOverView, message: string): IAdaptiveCard {
  switch (view.show) {
    case 'handOver':
      return handOverCard(view, message);
    case 'offer':
      return offerCard(view, message);
    case 'notTaken':
      return notTakenCard(view, message);
    case 'team':
      return teamCard(view, message);
    case 'member':
      return memberCard(view, message);
  }
}
