import { randomUUID } from 'node:crypto';
import type { InvokeResponse } from 'botbuilder';
import { card } from '../../cards/card.ts';
import { lookupLabels } from '../../cards/lookupLabels.ts';
import type { Log } from '../log.ts';
import type { Library } from '../lookup/library.ts';
import type { Admit } from './admission.ts';
import type { Answers } from './answers.ts';
import type { Ask } from './ask.ts';
import { cardAnswer } from './cardAnswer.ts';
import type { From, Reply } from './inbound.ts';
import { saidInSearch, search } from './searches.ts';
import { type Surroundings, takeTurn } from './takeTurn.ts';

/** What presses on answers and searches need. */
export type Asking = {
  around: Surroundings;
  library: Library;
  answers: Answers;
  admit: Admit;
  wake(): void;
  log: Log;
};

/** Whoever searches may be in a chat the bot is no part of, so the roster of their own chat with it is asked. */
async function fromOwnChat({ store }: Surroundings, from: From): Promise<From> {
  const { address } = await store.read(from.key, undefined, () => true);
  return address === undefined ? from : { ...from, reply: JSON.parse(address) as Reply };
}

async function searched(
  { around, library, admit }: Asking,
  from: From,
  text: string,
): Promise<InvokeResponse> {
  const { may } = await admit(await fromOwnChat(around, from));
  return may('ask') ? search(around, library, from, text) : saidInSearch(lookupLabels.refused);
}

async function pressed(
  { around, answers, admit, wake, log }: Asking,
  from: From,
  { pressed: press }: Ask & { type: 'pressed' },
): Promise<InvokeResponse> {
  const { role, may } = await admit(from);
  if (!may(press.do === 'return' ? 'read' : 'ask')) {
    log.warn({ code: 'person_refused', role }, 'somebody who may not use the bot was turned away');
    return cardAnswer(card({ show: 'refused', guest: role === 'guest' }, press.message));
  }
  if (press.do === 'return' && from.personal) {
    await takeTurn(around, { ...from, event: { type: 'return' } });
    wake();
  }
  return cardAnswer(await answers.pressed(from, press));
}

/** Answers a press on an answer, or a search. Whatever fails is told by its code in the log and in a plain line. */
export async function answerAsked(asking: Asking, from: From, ask: Ask): Promise<InvokeResponse> {
  try {
    return ask.type === 'search' ? await searched(asking, from, ask.text) : await pressed(asking, from, ask);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    asking.log.error({ code: 'answer_failed', reference, err: error }, 'a question could not be answered');
    return ask.type === 'search'
      ? saidInSearch(lookupLabels.refused)
      : cardAnswer(card({ show: 'failed', reference, why: 'trouble' }, ask.pressed.message));
  }
}
