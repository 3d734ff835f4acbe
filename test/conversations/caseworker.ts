import { randomUUID } from 'node:crypto';
import type { Card, FakeConnector } from './fakeConnector.ts';

type Json = { [name: string]: unknown };
type Action = { type: string; title?: string; tooltip?: string; verb?: string; data: { _: Json } };

/** Every object of a card, in reading order. */
export function* partsOf(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const part of value) yield* partsOf(part);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const part of Object.values(value)) yield* partsOf(part);
  }
}

/** All that a card says, one line a text. */
export function textOf(card: Card): string {
  return [...partsOf(card)]
    .flatMap((part) => [part.text, part.title, part.label, part.value])
    .filter((text) => typeof text === 'string')
    .join('\n');
}

const isAction = (part: Json): part is Json & Action =>
  part.type === 'Action.Execute' || part.type === 'Action.Submit';

/** What can be pressed on a card. */
export const actionsOf = (card: Card): Action[] => [...partsOf(card)].filter(isAction);

const inputsOf = (card: Card) =>
  [...partsOf(card)].filter((part) => String(part.type).startsWith('Input.')) as (Json & {
    id: string;
    value?: string;
  })[];

export type Pressed = { status: number; card: Card; text: string };

/** One caseworker in Teams, over real HTTP: types, presses, and sees what a client would. */
export class Caseworker {
  readonly conversation: string;
  /** What the last press was answered with, or the newest message when none was. */
  private shown: Card | undefined;
  readonly person: string;
  private readonly connector: FakeConnector;
  port: number;
  /** More headers of each request, as the token Teams sends. */
  headers: () => Record<string, string> = () => ({});
  tenant = 'kommunen';
  /** As Teams has it. */
  name = 'Kirsten';
  /** Where answers are to go; the connector, unless set. */
  serviceUrl: string | undefined;

  constructor(connector: FakeConnector, port: number, person: string = randomUUID()) {
    this.connector = connector;
    this.port = port;
    this.person = person;
    this.conversation = `a:${person}`;
  }

  get card(): Card {
    return this.shown ?? this.connector.last(this.conversation).card;
  }

  get text(): string {
    return textOf(this.card);
  }

  /** An activity as Teams sends it. */
  activity(fields: Json): Json {
    return {
      channelId: 'msteams',
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      serviceUrl: this.serviceUrl ?? this.connector.url,
      from: { id: `29:${this.person}`, aadObjectId: this.person, name: this.name },
      recipient: { id: '28:bot', name: 'Samtalemakker' },
      conversation: { id: this.conversation, conversationType: 'personal', tenantId: this.tenant },
      channelData: { tenant: { id: this.tenant } },
      ...fields,
    };
  }

  async send(activity: Json): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`http://127.0.0.1:${this.port}/api/messages`, {
      method: 'POST',
      // A connection that was kept may be closed by the server just as it is used again.
      headers: { 'content-type': 'application/json', connection: 'close', ...this.headers() },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** The messages of their own chat with the bot, as they now are. */
  get chat(): FakeConnector['messages'] {
    return this.connector.messages.filter((it) => it.conversation === this.conversation);
  }

  /** Types a message and waits for the answer to come. */
  async types(
    text: string,
    messages = 1,
    activity = this.activity({ type: 'message', text }),
  ): Promise<string> {
    const before = this.chat.length;
    await this.send(activity);
    this.shown = undefined;
    await this.connector.until(() => this.chat.length >= before + messages, `an answer to "${text}" came`);
    return this.text;
  }

  /** The press on a button of a card, with the fields as they would be filled in; nothing is sent yet. */
  pressOf(title: string, fields: Record<string, string> = {}, card = this.card): Json {
    const action = actionsOf(card).find(
      (it) => it.title === title || it.tooltip === title || it.data._.do === title || it.data._.to === title,
    );
    if (action === undefined)
      throw new Error(
        `no button "${title}" among: ${actionsOf(card)
          .map((it) => it.title ?? it.tooltip)
          .join(' | ')}`,
      );
    const given = Object.fromEntries(
      inputsOf(card).flatMap(({ id, value }) => (value === undefined || value === '' ? [] : [[id, value]])),
    );
    const inputs =
      action.data._.fields === false
        ? {}
        : Object.fromEntries(Object.entries({ ...given, ...fields }).filter(([, value]) => value !== ''));
    const value = {
      action: { type: 'Action.Execute', verb: action.verb, data: { ...action.data, ...inputs } },
      trigger: 'manual',
    };
    return this.activity({ type: 'invoke', name: 'adaptiveCard/action', value });
  }

  /** Presses a button by its title, tooltip, verb or target. */
  async presses(title: string, fields: Record<string, string> = {}, card = this.card): Promise<Pressed> {
    return this.answerTo(this.pressOf(title, fields, card));
  }

  /** Sends an invoke and sees the card it is answered with. */
  async answerTo(invoke: Json): Promise<Pressed> {
    const { status, body } = await this.send(invoke);
    this.shown = (body as { value: Card }).value;
    return { status, card: this.shown, text: textOf(this.shown) };
  }

  /** Looks at the newest message instead of the last answer. */
  looksAtChat(): string {
    this.shown = undefined;
    return this.text;
  }
}
