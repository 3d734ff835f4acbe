import type { IncomingMessage, ServerResponse } from 'node:http';
import { Loopback } from '../process/loopback.ts';

type Conversation = { calls: number; newest: string; waiting: (() => void) | undefined };

const PATIENCE_MS = 20_000;

/** Teams' side of the wire, as cheap as can be: counts the calls of each conversation and keeps the newest message. */
export class CountingConnector extends Loopback {
  private readonly conversations = new Map<string, Conversation>();
  /** How many calls all conversations have had. */
  calls = 0;

  constructor() {
    super((request, response) => this.take(request, response));
  }

  /** The newest message of a conversation, as it came. */
  newestOf(conversation: string): string {
    return this.of(conversation).newest;
  }

  /** Waits until a conversation has had so many calls; one waits at a time. Throws when they do not come. */
  async until(conversation: string, calls: number): Promise<void> {
    const it = this.of(conversation);
    while (it.calls < calls)
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('a call did not come')), PATIENCE_MS);
        it.waiting = () => {
          clearTimeout(late);
          resolve();
        };
      });
  }

  private of(conversation: string): Conversation {
    const known = this.conversations.get(conversation) ?? { calls: 0, newest: '', waiting: undefined };
    this.conversations.set(conversation, known);
    return known;
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const id = decodeURIComponent(request.url?.split('/')[3] ?? '');
      const conversation = this.of(id);
      conversation.newest = Buffer.concat(parts).toString('utf8');
      conversation.calls += 1;
      this.calls += 1;
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"1700000000000"}');
      conversation.waiting?.();
    });
  }
}
