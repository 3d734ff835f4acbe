import type { CardVerb, Event } from '../../dialogs/engine/event.ts';
import type { Action } from '../auth/permission.ts';

/** Presses on a draft's card that enter nothing, and those that are about its end; the others change it. */
const OF_VERB: Partial<Record<CardVerb, Action>> = {
  begin: 'begin',
  back: 'read',
  goTo: 'read',
  resume: 'read',
  showFor: 'read',
  showVersion: 'read',
  word: 'read',
  pause: 'read',
  cancel: 'read',
  discard: 'end',
  transfer: 'end',
  confirm: 'end',
};

/** What somebody has to be allowed for an event to be taken up. */
export function actionOf(event: Event): Action {
  switch (event.type) {
    case 'card':
      return OF_VERB[event.verb] ?? 'change';
    case 'handOver':
    case 'offer':
      return 'handOver';
    case 'team':
    case 'member':
    case 'assign':
      return 'assign';
    case 'offered':
      return event.verb === 'takeBack' ? 'handOver' : 'take';
    case 'start':
    case 'reference':
      return 'begin';
    case 'open':
    case 'file':
    case 'stop':
    case 'reminders':
      return 'read';
    case 'remind':
    case 'reminder':
    case 'hour':
      return 'change';
    default:
      return 'ask';
  }
}
