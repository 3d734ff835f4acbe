import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ended } from '../auth/metadataServer.ts';

/** A request as it came over the wire. */
export type Wired = { url: string; headers: IncomingHttpHeaders; body: string };

/** What the model says: the text of its message, or a function that does something worse. */
export type Said = string | ((response: ServerResponse, asked: number) => void);

const JSON_TYPE = { 'content-type': 'application/json' };

/** A chat completion as the service sends it, around a message and its reason to end. */
export const completion = (message: object, finish_reason = 'stop'): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_795_000_000,
    model: 'den-lille',
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', refusal: null, ...message } }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });

/** Answers with a status and a body. */
export const sends =
  (status: number, body: string, headers: Record<string, string> = JSON_TYPE) =>
  (response: ServerResponse): void =>
    ended(response, status, body, headers);

/** A model's service on this machine, which keeps what it is asked and says what it is told to. */
export class ModelServer {
  said: Said = '{}';
  readonly wired: Wired[] = [];
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url = '', headers } = request;
      this.wired.push({ url, headers, body: Buffer.concat(parts).toString('utf8') });
      if (typeof this.said === 'function') this.said(response, this.wired.length);
      else sends(200, completion({ content: this.said }))(response);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
