import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { InvokeResponse } from 'botbuilder';

/** An invoke answered with a card, which takes the place of the one that was pressed. */
export const cardAnswer = (value: IAdaptiveCard): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});
