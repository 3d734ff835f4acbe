import { randomUUID } from 'node:crypto';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  type InvokeResponse,
  StatusCodes,
  type TurnContext,
} from 'botbuilder';
import { type BotFrameworkAuthentication, ClaimsIdentity } from 'botframework-connector';
import { card } from '../../cards/card.ts';
import { summary } from '../../cards/summary.ts';
import type { FailedView } from '../../dialogs/engine/view.ts';
import { cutCpr } from '../../dialogs/privacy/findCpr.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import type { Log } from '../log.ts';
import { StoreError } from '../store/storeError.ts';
import type { Connector } from './connector.ts';
import { type Inbound, parseActivity } from './inbound.ts';
import { ownWords, type Surroundings, takeTurn } from './takeTurn.ts';

/** What is answered to the channel: an HTTP status, and a body for an invoke. */
export type Answer = { status: number; body?: unknown };

/** Takes an activity's JSON in, once it is known to come from the channel. */
export type Bot = { receive(body: unknown): Promise<Answer> };

const cardAnswer = (content: unknown): InvokeResponse => ({
  status: StatusCodes.OK,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content },
});

/** The SDK's adapter with the door already passed: who sent the activity has been settled before it comes here. */
class OpenAdapter extends CloudAdapter {
  private readonly authentication: BotFrameworkAuthentication;

  constructor(authentication: BotFrameworkAuthentication) {
    super(authentication);
    this.authentication = authentication;
  }

  /** Runs the turn and gives what is to be answered to an invoke. */
  async run(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = new ClaimsIdentity([], true);
    const connectorFactory = this.authentication.createConnectorFactory(claimsIdentity);
    return this.processActivity({ audience: '', claimsIdentity, connectorFactory }, activity, logic);
  }
}

/** Citizen work belongs in the personal chat: anywhere else the bot says so and does nothing. */
function keptPersonal(inbound: Inbound): Inbound {
  return inbound.personal ? inbound : { ...inbound, event: { type: 'channel' } };
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

/** The bot: an activity in, one turn, the answer out. `wake` is called after each commit, so that the messages are sent. */
export function openBot(
  around: Surroundings,
  authentication: BotFrameworkAuthentication,
  connector: Connector,
  wake: () => void,
  log: Log,
): Bot {
  const adapter = new OpenAdapter(authentication);

  async function answer(inbound: Inbound): Promise<InvokeResponse | undefined> {
    const message = inbound.message ?? '';
    try {
      const view = await takeTurn(around, keptPersonal(inbound));
      wake();
      return inbound.invoke ? cardAnswer(card(view, message)) : undefined;
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      const code = error instanceof StoreError ? error.code : 'turn_failed';
      log.error({ code, reference, err: error }, 'a turn failed and left nothing behind');
      const told = card(failedView(inbound, reference, error), message);
      if (inbound.invoke) return cardAnswer(told);
      // The outbox may be what failed, so this one card goes past it.
      await connector.post(inbound.reply, told, summary);
      return undefined;
    }
  }

  return {
    async receive(body) {
      const parsed = parseActivity(body, around.catalogue, randomUUID());
      if (parsed.kind === 'malformed') return { status: 400 };
      if (parsed.kind === 'ignored') return { status: 200 };
      const response = await adapter.run(body as Activity, async (context) => {
        const value = await answer(parsed.inbound);
        if (value) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      });
      return response ? { status: response.status, body: response.body } : { status: 200 };
    },
  };
}
