import { randomUUID } from 'node:crypto';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';
import { card } from '../../cards/card.ts';
import { summary } from '../../cards/summary.ts';
import type { FailedView, View } from '../../dialogs/engine/view.ts';
import { cutCpr } from '../../dialogs/privacy/findCpr.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import type { NoteHelper } from '../ai/notes/noteHelper.ts';
import type { Writer } from '../ai/openWriter.ts';
import type { Log } from '../log.ts';
import type { Library } from '../lookup/library.ts';
import { StoreError } from '../store/storeError.ts';
import { actionOf } from './actionOf.ts';
import type { Admit } from './admission.ts';
import { Aids } from './aids.ts';
import { Answers } from './answers.ts';
import { answerAsked } from './asked.ts';
import { assign, isAssigning } from './assign.ts';
import { cardAnswer } from './cardAnswer.ts';
import { pickedByMember } from './channelPick.ts';
import { type Learning, takeChannelNews } from './channels.ts';
import { readChannelNews } from './channelsInbound.ts';
import type { Connector } from './connector.ts';
import { answerConsent } from './files.ts';
import { type Inbound, type Parsed, parseActivity } from './inbound.ts';
import { refusal } from './refusal.ts';
import { isAnswer, takeOffer } from './takeOffer.ts';
import { ownWords, type Surroundings, takeTurn } from './takeTurn.ts';

/** What is answered to the channel: an HTTP status, and a body for an invoke. */
export type Answer = { status: number; body?: unknown };

/** An activity that is ours to answer. */
type Taken = Exclude<Parsed, { kind: 'ignored' | 'malformed' }>;

/** Takes an activity's JSON in, once it is known to come from the channel. */
export type Bot = { receive(body: unknown): Promise<Answer> };

/** The SDK's adapter with the door already passed: who sent the activity has been settled before it comes here, and nothing is sent through it. */
class OpenAdapter extends CloudAdapter {
  private readonly passed;

  constructor() {
    const authentication = new ConfigurationBotFrameworkAuthentication({});
    super(authentication);
    const claimsIdentity = new ClaimsIdentity([], true);
    this.passed = {
      audience: '',
      claimsIdentity,
      connectorFactory: authentication.createConnectorFactory(claimsIdentity),
    };
  }

  /** Runs the turn and gives what is to be answered to an invoke. */
  async run(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(this.passed, activity, logic);
  }
}

/** Citizen work belongs in the personal chat: anywhere else the bot says so and does nothing, but for reminders that come in a channel. */
function keptPersonal(inbound: Inbound): Inbound {
  const said = inbound.personal || ['cprInChat', 'reminder'].includes(inbound.event.type);
  return said ? inbound : { ...inbound, event: { type: 'channel' } };
}

/** Typed text that is no command is a question. So is what was only near a command, where there is an answer to it. */
function isQuestion({ event, typed = '', personal }: Inbound, answers: Answers): boolean {
  if (typed === '') return false;
  // In a channel no conversation can begin, so a word alone that is also a command is asked about.
  const perhaps =
    event.type === 'suggest' || (!personal && event.type === 'start' && event.reference === undefined);
  return event.type === 'other' || (perhaps && answers.knows(typed));
}

/** One turn: of one person, or of two. */
function turnOf(around: Surroundings, inbound: Inbound): Promise<View> {
  if (isAnswer(inbound)) return takeOffer(around, inbound);
  return isAssigning(inbound) ? assign(around, inbound) : takeTurn(around, inbound);
}

/** "fordel" is a lead's; anybody else who types it is told so. */
function asTyped({ leads }: Surroundings, inbound: Inbound): Inbound {
  const typed = inbound.event.type === 'team' && inbound.press === undefined;
  return typed && !leads?.has(inbound.key.user) ? { ...inbound, event: { type: 'notLead' } } : inbound;
}

/** What is told of a turn that failed. What was pressed comes back to be pressed again, without the CPR numbers that may stand in it. */
function failedView({ press }: Inbound, reference: string, error: unknown): FailedView {
  const trouble = error instanceof StoreError ? error.trouble : 'failed';
  const why =
    trouble === 'busy' || trouble === 'away' ? 'busy' : trouble === 'unreadable' ? trouble : 'trouble';
  if (press === undefined) return { show: 'failed', reference, why };
  const { _, fields } = press;
  const clean = Object.entries(fields).map(([id, text]) => [id, cutCpr(plainText(text))]);
  return {
    show: 'failed',
    reference,
    why,
    again: { data: { ...Object.fromEntries(clean), _ }, written: ownWords(fields) },
  };
}

/** Reads what comes in, has it answered, and tells the channel. What it tells of channels is learned once it is answered. */
function receiver(learning: Learning, answerTo: (taken: Taken) => Promise<InvokeResponse | undefined>): Bot {
  const adapter = new OpenAdapter();
  return {
    async receive(body) {
      const parsed = parseActivity(body, learning.around.catalogue, randomUUID());
      if (parsed.kind === 'malformed') return { status: 400 };
      const response =
        parsed.kind === 'ignored'
          ? undefined
          : await adapter.run(body as Activity, async (context) => {
              const value = await answerTo(parsed);
              if (value) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
            });
      const news = readChannelNews(body);
      if (news !== undefined) await takeChannelNews(learning, news);
      return response ? { status: response.status, body: response.body } : { status: 200 };
    },
  };
}

/** What questions are answered from, and what words the answers where that is switched on. */
export type Answering = { library: Library; writer?: Writer | undefined; helper?: NoteHelper | undefined };

/** The bot: an activity in, one turn, the answer out. `wake` is called after each commit, so that the messages are sent. */
export function openBot(
  around: Surroundings,
  { library, writer, helper }: Answering,
  connector: Connector,
  admit: Admit,
  wake: () => void,
  log: Log,
): Bot {
  const answers = new Answers(around, library, connector, log, writer);
  const aids = new Aids(around, helper, wake, log);
  const asking = { around, library, answers, admit, wake, log };

  /** Answers without a turn, past the outbox, which may be what failed. */
  async function tell(inbound: Inbound, told: IAdaptiveCard): Promise<InvokeResponse | undefined> {
    if (inbound.invoke) return cardAnswer(told);
    await connector.post(inbound.reply, told, summary);
    return undefined;
  }

  /** Whoever installed the app in a team asks for nothing: the team is told one line, whatever they may do themselves. */
  async function refusedFor(inbound: Inbound, message: string): Promise<IAdaptiveCard | undefined> {
    if (inbound.event.type === 'channel') return undefined;
    return refusal(asking, inbound, actionOf(inbound.event), message);
  }

  async function answer(came: Inbound): Promise<InvokeResponse | undefined> {
    const inbound = asTyped(around, came);
    const message = inbound.message ?? '';
    try {
      const refused = await refusedFor(inbound, message);
      if (refused !== undefined) return await tell(inbound, refused);
      if (isQuestion(inbound, answers)) {
        await answers.typed(inbound, inbound.typed ?? '');
        return undefined;
      }
      const taken = await pickedByMember({ store: around.store, connector }, keptPersonal(inbound));
      const view = await turnOf(around, taken);
      wake();
      aids.seen(inbound.key, view);
      return inbound.invoke ? cardAnswer(card(view, message)) : undefined;
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      const code = error instanceof StoreError ? error.code : 'turn_failed';
      log.error({ code, reference, err: error }, 'a turn failed and left nothing behind');
      return tell(inbound, card(failedView(inbound, reference, error), message));
    }
  }

  return receiver({ around, connector, log }, async (parsed) => {
    if (parsed.kind === 'asked') return answerAsked(asking, parsed);
    if (parsed.kind === 'consent') return answerConsent({ around, connector, admit, wake, log }, parsed);
    return answer(parsed.inbound);
  });
}
