import type { Caseworker } from './caseworker.ts';
import type { Card } from './fakeConnector.ts';
import type { Running } from './running.ts';

type Json = { [name: string]: unknown };

/** A team in Teams, as it tells of itself: its channels, and what happens to them. */
export class Team {
  readonly id: string;
  readonly followUp: string;
  name = 'Ungeteamet';
  private readonly worker: Caseworker;

  constructor(worker: Caseworker, id = '19:ungeteamet@thread.tacv2') {
    this.worker = worker;
    this.id = id;
    this.followUp = id.replace('@', '-opfoelgning@');
  }

  /** What the connector tells of the team when it is asked. */
  get told() {
    return {
      name: this.name,
      channels: [
        { id: this.id, name: null },
        { id: this.followUp, name: 'Opfølgning' },
      ],
    };
  }

  /** An activity that came from the team, or from one of its channels. */
  activity(fields: Json, channelData: Json = {}, channel = this.id): Json {
    const { tenant } = this.worker;
    return this.worker.activity({
      conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: tenant },
      channelData: { tenant: { id: tenant }, team: { id: this.id, name: this.name }, ...channelData },
      ...fields,
    });
  }

  async tells(eventType: string, channelData: Json = {}, fields: Json = {}): Promise<number> {
    const it = this.activity({ type: 'conversationUpdate', ...fields }, { eventType, ...channelData });
    return (await this.worker.send(it)).status;
  }

  addsBot = () => this.tells('teamMemberAdded', {}, { membersAdded: [{ id: '28:bot' }] });
  removesBot = () => this.tells('teamMemberRemoved', {}, { membersRemoved: [{ id: '28:bot' }] });

  /** A press on a card in a channel, in the thread of that card. */
  async presses(title: string, channel: string, card: Card, fields: Json = {}) {
    const press = this.worker.pressOf(title, {}, card);
    const conversation = { ...(this.activity({}).conversation as Json), id: `${channel};messageid=1` };
    const team = { id: this.id };
    return this.worker.answerTo({
      ...press,
      conversation,
      channelData: { tenant: { id: this.worker.tenant }, team, channel: { id: channel } },
      ...fields,
    });
  }
}

/** Names of the channels a caseworker can pick for a reminder they set. */
export async function offeredTo(worker: Caseworker, asked = 'påmind 2026-300 om møde i morgen') {
  await worker.types(asked);
  if (!worker.text.includes('Vælg kanal')) return [];
  await worker.presses('Vælg kanal');
  const [input] = inputsOf(worker.card, 'kanal');
  return (input?.choices as { title: string; value: string }[]).map(({ title }) => title);
}

function inputsOf(value: unknown, id: string): Json[] {
  if (Array.isArray(value)) return value.flatMap((it) => inputsOf(it, id));
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Json;
  return [...(part.id === id ? [part] : []), ...Object.values(part).flatMap((it) => inputsOf(it, id))];
}

/** The time moved on, once all is sent, and what is then due looked after. */
export async function laterOn(running: Running, local: string): Promise<void> {
  await running.settled();
  running.now = Date.parse(local);
  await running.upkeep();
  await running.settled();
}
