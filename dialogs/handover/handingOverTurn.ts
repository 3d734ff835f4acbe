import type { Content } from '../engine/content.ts';
import type { State } from '../engine/state.ts';
import type { Turned } from '../engine/turned.ts';
import { assignTurn, teamTurn } from './assignTurn.ts';
import type { HandOverEvent } from './handOverEvent.ts';
import { handOverTurn, lapseTurn, offerTurn, takeBackTurn } from './offerTurn.ts';

/** What has to do with handing over, on the giver's side alone. An answer is a turn of two: `acceptTurn` and `declineTurn`. */
export function handingOverTurn(content: Content, state: State, event: HandOverEvent, now: string): Turned {
  switch (event.type) {
    case 'handOver':
      return handOverTurn(content, state, event, now);
    case 'offer':
      return offerTurn(content, state, event, now);
    case 'offered':
      return takeBackTurn(content, state, now);
    case 'lapse':
      return lapseTurn(content, state, now);
    case 'team':
    case 'member':
      return teamTurn(content, state, event, now);
    case 'assign':
      return assignTurn(content, state, event, now);
  }
}
