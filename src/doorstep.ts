import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep, setImmediate as turnOfLoop } from 'node:timers/promises';
import { addressOf, Visitors } from './visitors.ts';

/** How long a client may take for the headers, and for the whole of a request. */
const PATIENCE_MS = 10_000;
/** How long a connection may be still, as when nobody reads what it is answered. */
const STILL_MS = 20_000;

/** How long whoever is connected may take at the end before asking for something. */
const ASK_MS = 100;

/** Said with every answer: nothing here is a page, and none of it is to be kept. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** What Node says of a request it cannot read, where that has a status of its own. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what never became a request; nobody else does, once this is listened for. */
function refuseUnread({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const status = STATUS[code] ?? 400;
  const headers = Object.entries({ ...HEADERS, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers];
  socket.end(`${head.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Whether it is clear what is asked for. restify joins the Host header and the target: it ends the process where that is no URL, and
 * would look for the path in the Host header if it held one.
 */
function isAddressed({ headersDistinct, httpVersion, url = '' }: IncomingMessage): boolean {
  const [host = httpVersion === '1.0' ? 'localhost' : '', another] = headersDistinct.host ?? [];
  return (
    another === undefined && HOST.test(host) && url.startsWith('/') && URL.canParse(`http://${host}${url}`)
  );
}

/** Whether everybody who reads a request finds its end in the same place. Node knows more transfer encodings, and chunks under HTTP 1.0. */
function isFramed({ headers: { 'transfer-encoding': coding }, httpVersion }: IncomingMessage): boolean {
  return httpVersion === '1.1'
    ? coding === undefined || coding === 'chunked'
    : httpVersion === '1.0' && coding === undefined;
}

function refuse(response: ServerResponse, status: number): false {
  response.statusCode = status;
  response.setHeader('connection', 'close');
  response.end();
  return false;
}

/** Stands before restify: slow, many and strange connections and requests are turned away here before they cost anything. */
export class Doorstep {
  private readonly server: Server;
  private readonly proxies: number;
  private readonly visitors = new Visitors();
  private readonly inside = new Set<ServerResponse>();
  private met = 0;
  private emptied: (() => void) | undefined;

  /** `proxies` stand in front and may say whom a request comes from; each may hold as many connections as it needs. */
  constructor(server: Server, proxies: number) {
    this.server = server;
    this.proxies = proxies;
    // Node looks for slow clients at this interval; restify gives no way to say so when it makes the server.
    Object.assign(server, {
      headersTimeout: PATIENCE_MS,
      requestTimeout: PATIENCE_MS,
      timeout: STILL_MS,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    });
    server.on('connection', (socket: Socket) => this.meet(socket));
    server.on('clientError', refuseUnread);
    server.on(
      'checkExpectation',
      (request, response) => this.admits(request, response) && refuse(response, 417),
    );
    // restify listens for upgrades without answering them.
    server.on('upgrade', (_request, socket) => socket.destroy());
  }

  private meet(socket: Socket): void {
    this.met += 1;
    if (this.proxies > 0) return;
    const from = socket.remoteAddress ?? '';
    if (this.visitors.enter(from)) socket.once('close', () => this.visitors.leave(from));
    else socket.destroy();
  }

  /** Whether a request may come in; one that may not has been answered. Of those a proxy speaks for, only so many from one address may. */
  admits(request: IncomingMessage, response: ServerResponse): boolean {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (this.emptied) response.setHeader('connection', 'close');
    if (!isAddressed(request) || !isFramed(request)) return refuse(response, 400);
    if (this.proxies > 0) {
      const from = addressOf(request, this.proxies);
      if (!this.visitors.enter(from)) return refuse(response, 429);
      response.once('close', () => this.visitors.leave(from));
    }
    this.inside.add(response);
    response.once('close', () => this.leave(response));
    return true;
  }

  private leave(response: ServerResponse): void {
    this.inside.delete(response);
    if (this.inside.size === 0) this.emptied?.();
  }

  /** Lets those in who are connected already and only wait to be looked at. Node takes one in a turn of its loop. */
  private async meetTheLast(): Promise<void> {
    for (let met = -1; met < this.met; ) {
      met = this.met;
      await turnOfLoop();
      await turnOfLoop();
    }
  }

  /** Waits until all who are inside have their answers, so many milliseconds at most; then everybody is sent away. */
  async empty(patienceMs: number): Promise<void> {
    await this.meetTheLast();
    const closed = new Promise((resolve) => this.server.close(resolve));
    const late = sleep(patienceMs, undefined, { ref: false });
    const emptied = new Promise<void>((resolve) => {
      this.emptied = resolve;
    });
    for (const response of this.inside) if (!response.headersSent) response.setHeader('connection', 'close');
    // Somebody who has just come may still be about to ask.
    await Promise.race([closed, sleep(ASK_MS)]);
    if (this.inside.size > 0) await Promise.race([emptied, late]);
    this.server.closeAllConnections();
    await closed;
  }
}
