import type { IExecuteAction } from '@microsoft/teams.cards';
import type { Thing } from '../dialogs/handover/handover.ts';
import { handOver } from './action.ts';
import { handOverLabels as words } from './handOverLabels.ts';

/** The way to hand something over to a colleague; without anything named, it is chosen there. */
export function handOverLink(message: string, of?: Thing, about?: string): IExecuteAction {
  const title = of === undefined ? words.openList : words.open;
  const tooltip = about === undefined ? {} : { tooltip: words.openThis(about) };
  return handOver(title, { do: 'handOver', ...(of ? { of } : {}), fields: false, message }, tooltip);
}
