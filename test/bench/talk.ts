import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Bot } from './bots.ts';
import type { CountingConnector } from './countingConnector.ts';
import { commandOf, type Press } from './presses.ts';

/** How long one turn took, in milliseconds: until the press was answered, and until the card in the chat had followed too. */
export type Timing = { answer: number; chat: number };

const agent = new Agent({ keepAlive: true });
const REV = /"rev":(\d+)/;
/** What the first button of a card carries. */
const PRESS = /"data":\{"_":(\{[^}]*"rev"[^}]*\})/;

/** One caseworker's conversation with a bot: one press at a time, over a connection kept open. Each is in a tenant of their own, whose pace they keep to. */
export class Talk {
  private readonly conversation: string;
  private readonly person = randomUUID();
  private readonly bot: Bot;
  private readonly connector: CountingConnector;
  private readonly presses: readonly Press[];
  /** The card in use, of the real bot: an echo has none, and is sent the presses as they were recorded. */
  private card: { draft: unknown; message: unknown; rev: number } | undefined;
  /** How many calls it has waited for. */
  calls = 0;
  private turns = 0;

  constructor(bot: Bot, connector: CountingConnector, presses: readonly Press[]) {
    this.bot = bot;
    this.connector = connector;
    this.presses = presses;
    this.conversation = `a:${this.person}`;
  }

  /** Begins a visitation of its own by typing its name. */
  async begin(round: number): Promise<void> {
    await this.send({ type: 'message', text: commandOf(round) });
    this.calls += 1;
    await this.connector.until(this.conversation, this.calls);
    const [, data] = PRESS.exec(this.connector.newestOf(this.conversation)) ?? [];
    const { draft, message, rev } = JSON.parse(data ?? '{}');
    this.card = { draft, message, rev };
    this.turns = 0;
  }

  /** One turn: a press, its answer, and the one call that brings the chat up to date. Throws when the answer is not the one due. */
  async turn(): Promise<Timing> {
    const press = this.presses[this.turns % this.presses.length];
    const began = performance.now();
    const text = await this.send(this.activityOf(press));
    const answer = performance.now() - began;
    this.calls += 1;
    await this.connector.until(this.conversation, this.calls);
    this.check(text);
    this.turns += 1;
    return { answer, chat: performance.now() - began };
  }

  private activityOf(press: Press | undefined): object {
    if (press === undefined) throw new Error('there is nothing to press');
    const data = { ...press.data, _: { ...press.data._, ...this.card } };
    const value = { action: { type: 'Action.Execute', verb: press.verb, data }, trigger: 'manual' };
    return { type: 'invoke', name: 'adaptiveCard/action', value };
  }

  /** A press that was applied is answered with a card, the real bot's one revision on. */
  private check(text: string): void {
    if (!text.includes('"AdaptiveCard"')) throw new Error(`${this.bot.name} answered without a card`);
    if (this.card === undefined) return;
    const rev = Number(REV.exec(text)?.[1]);
    if (rev !== this.card.rev + 1) throw new Error(`${this.bot.name} went from ${this.card.rev} to ${rev}`);
    this.card.rev = rev;
  }

  private send(fields: object): Promise<string> {
    const body = JSON.stringify({
      channelId: 'msteams',
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      serviceUrl: this.connector.url,
      from: { id: `29:${this.person}`, aadObjectId: this.person, name: 'Kirsten' },
      recipient: { id: '28:bot', name: 'Samtalemakker' },
      conversation: { id: this.conversation, conversationType: 'personal', tenantId: this.person },
      channelData: { tenant: { id: this.person } },
      ...fields,
    });
    return post(this.bot.port, body);
  }
}

/** Posts an activity and gives what it was answered with. Throws where that is not 200. */
function post(port: number, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 200)}`));
        });
      },
    );
    sent.once('error', reject).end(body);
  });
}
