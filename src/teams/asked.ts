import { randomUUID } from 'node:crypto';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { InvokeResponse } from 'botbuilder';
import { card } from '../../cards/card.ts';
import { lookupLabels } from '../../cards/lookupLabels.ts';
import type { Log } from '../log.ts';
import type { Library } from '../lookup/library.ts';
import type { Admit } from './admission.ts';
import type { Answers } from './answers.ts';
import type { Ask } from './ask.ts';
import { cardAnswer } from './cardAnswer.ts';
import type { From, Parsed, Reply } from './inbound.ts';
import { refusal } from './refusal.ts';
import { noMore, saidInSearch, search } from './searches.ts';
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
  { text, onward }: Ask & { type: 'search' },
): Promise<InvokeResponse> {
  const { may } = await admit(await fromOwnChat(around, from));
  if (!may('ask')) return saidInSearch(lookupLabels.refused);
  return onward ? noMore() : search(around, library, from, text);
}

/** A press that waits is answered with the card in the place of its own, any other with a message. */
async function told(
  { answers }: Asking,
  from: From,
  shown: IAdaptiveCard,
): Promise<InvokeResponse | undefined> {
  if (from.invoke) return cardAnswer(shown);
  await answers.shows(from, shown);
  return undefined;
}

async function pressed(
  asking: Asking,
  from: From,
  { pressed: press }: Ask & { type: 'pressed' },
  activity: string | undefined,
): Promise<InvokeResponse | undefined> {
  const { around, answers, wake } = asking;
  const refused = await refusal(asking, from, press.do === 'return' ? 'read' : 'ask', press.message);
  if (refused !== undefined) return told(asking, from, refused);
  if (press.do === 'return' && from.personal) {
    await takeTurn(around, { ...from, event: { type: 'return' } });
    wake();
    // The conversation's card comes last in the chat; nothing is to come after it.
    if (!from.invoke) return undefined;
  }
  const shown = await answers.pressed(from, press);
  // Teams may go back to the card it was sent before the press. In a channel the others keep theirs.
  if (from.invoke && from.personal && activity !== undefined) answers.redraws(from, activity, shown);
  return told(asking, from, shown);
}

/** A thumb below an answer in words. Teams says thanks for it by itself; it is told where it was not taken. */
async function rated(
  { answers, admit }: Asking,
  from: From,
  { rating }: Ask & { type: 'rated' },
  activity: string | undefined,
): Promise<InvokeResponse> {
  const { may } = await admit(from);
  if (!may('ask')) return { status: 403 };
  // Where it is not told which answer it is about, the line is worth having all the same.
  await answers.rated(from, activity ?? from.incoming.activity, rating);
  return { status: 200 };
}

/** Answers a press on an answer, a thumb below one, or a search. Whatever fails is told by its code in the log and in a plain line. */
export async function answerAsked(
  asking: Asking,
  { from, ask, activity }: Parsed & { kind: 'asked' },
): Promise<InvokeResponse | undefined> {
  try {
    if (ask.type === 'search') return await searched(asking, from, ask);
    if (ask.type === 'rated') return await rated(asking, from, ask, activity);
    return await pressed(asking, from, ask, activity);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    asking.log.error({ code: 'answer_failed', reference, err: error }, 'a question could not be answered');
    if (ask.type === 'rated') return { status: 500 };
    return ask.type === 'search'
      ? saidInSearch(lookupLabels.searchFailed)
      : told(asking, from, card({ show: 'failed', reference, why: 'trouble' }, ask.pressed.message));
  }
}
