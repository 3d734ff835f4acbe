import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = unknown | ((response: ServerResponse) => void);

/** Answers; restify, once loaded, makes `writeHead` return nothing, so the calls cannot be chained. */
export function ended(
  response: ServerResponse,
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Microsoft's side of the keys, on this machine: a metadata document and a list of keys, which may fail in every way. */
export class MetadataServer {
  /** What each document is answered with: JSON, or a function that does something worse. */
  metadata: Answer;
  keySet: Answer;
  /** How often each was asked for. */
  readonly asked = { metadata: 0, keySet: 0 };
  private readonly server = createServer((request, response) => {
    const which = request.url === '/metadata' ? 'metadata' : 'keySet';
    this.asked[which] += 1;
    const answer = this[which];
    if (typeof answer === 'function') answer(response);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });

  constructor(keySet: Answer) {
    this.keySet = keySet;
  }

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.metadata ??= {
      issuer: 'https://api.botframework.com',
      jwks_uri: `${this.origin}/keys`,
      id_token_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
    };
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get url(): string {
    return `${this.origin}/metadata`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
