import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { card } from '../../cards/card.ts';
import type { Action } from '../auth/permission.ts';
import type { Log } from '../log.ts';
import type { Admit } from './admission.ts';
import type { From } from './inbound.ts';

/** The card for somebody who may not do what they ask for, told to the log as well; undefined for whoever may. */
export async function refusal(
  { admit, log }: { admit: Admit; log: Log },
  from: From,
  action: Action,
  message: string,
): Promise<IAdaptiveCard | undefined> {
  const { role, may } = await admit(from);
  if (may(action)) return undefined;
  log.warn({ code: 'person_refused', role }, 'somebody who may not use the bot was turned away');
  return card({ show: 'refused', guest: role === 'guest' }, message);
}
