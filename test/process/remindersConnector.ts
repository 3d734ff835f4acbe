import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Loopback } from './loopback.ts';

/** What a call comes to: a status, with the seconds it asks to be let alone for, or no answer. `arrives` tells that the message did all the same. */
export type Outcome = { status: number | 'hang' | 'reset'; after?: number; arrives?: boolean };

/** A card that was posted: which message of the program's, on which case, when, and what came of it. */
export type Call = {
  id: string;
  message: string;
  reference: string;
  conversation: string;
  at: number;
  outcome: Outcome;
  /** It stands in the chat or the channel. */
  arrived: boolean;
  /** It says that it may have come before. */
  again: boolean;
  /** A kill came before the program had written down that it was sent. */
  unrecorded?: boolean;
};

const AGAIN = 'Kortet er måske kommet før';
const CASE = /2026-\d{4,6}/;
const MESSAGE = /"message":"([^"]+)"/;
const LATENCY_MS = 30;

/** Teams' side of the wire, as unreliable as it is told to be: knows of every card that was posted and of each case it was about. */
export class RemindersConnector extends Loopback {
  readonly calls: Call[] = [];
  /** The clock calls are noted by. */
  now: () => number = Date.now;
  /** Asked at each call, by its conversation. */
  outcome: (conversation: string) => Outcome = () => ({ status: 200 });
  /** Told of each call as it comes in. */
  heard: () => void = () => {};

  constructor() {
    super((request, response) => void this.take(request, response));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    try {
      for await (const part of request) parts.push(part);
    } catch {
      return;
    }
    const conversation = decodeURIComponent(request.url?.split('/')[3] ?? '');
    const outcome = this.outcome(conversation);
    const id = `besked-${this.calls.length + 1}`;
    const raw = Buffer.concat(parts).toString('utf8');
    if (request.method === 'POST') this.note(id, conversation, raw, outcome);
    this.heard();
    await sleep(Math.random() * LATENCY_MS);
    this.answer(response, id, outcome);
  }

  private note(id: string, conversation: string, raw: string, outcome: Outcome): void {
    const reference = CASE.exec(raw)?.[0] ?? '';
    const message = MESSAGE.exec(raw)?.[1] ?? '';
    const arrived = outcome.status === 200 || outcome.arrives === true;
    const again = raw.includes(AGAIN);
    this.calls.push({ id, message, reference, conversation, at: this.now(), outcome, arrived, again });
  }

  private answer(response: ServerResponse, id: string, { status, after }: Outcome): void {
    if (status === 'hang') return;
    if (status === 'reset') {
      response.socket?.resetAndDestroy();
      return;
    }
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    if (after !== undefined) response.setHeader('retry-after', String(after));
    response.end(JSON.stringify(status === 200 ? { id } : {}));
  }
}
