import type { AddressInfo, Socket } from 'node:net';
import restify from 'restify';
import type { Guard } from './auth/guard.ts';
import type { Log } from './log.ts';
import { readJson } from './readJson.ts';
import type { Store } from './store/store.ts';
import type { Answer, Bot } from './teams/bot.ts';
import { addressOf, Visitors } from './visitors.ts';

/** A server that listens: where, and how to stop it. */
export type Listening = { port: number; stop(): Promise<void> };

/** Where to listen, and how many proxies stand in front that may say whom a request comes from. */
export type Door = { host: string; port: number; proxies: number };

/** How long a client may take for the headers, and for the whole of a request. */
const PATIENCE_MS = 10_000;
/** How long turns in flight are waited for at the end. */
const DRAIN_MS = 9_000;

/** Said with every answer: nothing here is a page, and none of it is to be kept. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** What a request to the bot is answered with; what goes wrong unforeseen is logged and told by its status alone. */
async function receive(bot: Bot, guard: Guard, log: Log, request: restify.Request): Promise<Answer> {
  const refuse = ({ status, code }: { status: number; code: string }) => {
    log.warn({ code }, 'a request was refused');
    return { status };
  };
  try {
    const early = guard.early(request);
    if (early) return refuse(early);
    const body = await readJson(request);
    if (!body.ok) return refuse({ status: body.status, code: 'request_unreadable' });
    const refused = await guard.full(request, body.json);
    return refused ? refuse(refused) : await bot.receive(body.json);
  } catch (error) {
    log.error({ code: 'request_failed', err: error }, 'a request could not be answered');
    return { status: 500 };
  }
}

/** Whether the store can be written to; asked at most once a second, however many ask. */
function readiness(store: Store): () => Promise<boolean> {
  let asked = { at: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false) };
  return () => {
    const at = performance.now();
    if (at - asked.at > 1_000)
      asked = {
        at,
        answer: store.ping().then(
          () => true,
          () => false,
        ),
      };
    return asked.answer;
  };
}

/** Slow, many and strange connections are cut off before they cost anything. A proxy may hold as many as it needs. */
function guardConnections({ server }: restify.Server, proxies: number): void {
  const visitors = new Visitors();
  // Node looks for slow clients at this interval; restify gives no way to say so when it makes the server.
  Object.assign(server, {
    headersTimeout: PATIENCE_MS,
    requestTimeout: PATIENCE_MS,
    connectionsCheckingInterval: 1_000,
  });
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? '';
    if (proxies > 0) return undefined;
    if (!visitors.enter(from)) return socket.destroy();
    return socket.once('close', () => visitors.leave(from));
  });
  // restify listens for upgrades without answering them.
  server.on('upgrade', (_request, socket) => socket.destroy());
}

/** Of those a proxy speaks for, no more than so many from one address are let in at once. */
function countVisitors(server: restify.Server, proxies: number): void {
  const visitors = new Visitors();
  server.pre((request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.header(name, value);
    const from = addressOf(request, proxies);
    if (proxies === 0) return next();
    if (!visitors.enter(from)) {
      response.send(429);
      return next(false);
    }
    response.once('close', () => visitors.leave(from));
    return next();
  });
}

function answerProbes(server: restify.Server, store: Store): void {
  server.get('/healthz', async (_request, response) => {
    response.json(200, { status: 'ok' });
  });
  const isReady = readiness(store);
  server.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.json(ready ? 200 : 503, { status: ready ? 'ok' : 'store' });
  });
  // restify would say which address or method it does not know.
  for (const [event, status] of [
    ['NotFound', 404],
    ['MethodNotAllowed', 405],
  ] as const)
    server.on(event, (_request, response, _error, done) => {
      response.send(status);
      done();
    });
}

/** The door: POST /api/messages, GET /healthz, GET /readyz. Listens when it returns. Port 0 takes any free one. */
export async function listen(bot: Bot, guard: Guard, store: Store, log: Log, door: Door): Promise<Listening> {
  // restify prints its name in a header unless it has none.
  const server = restify.createServer({ name: '' });
  guardConnections(server, door.proxies);
  countVisitors(server, door.proxies);
  server.post('/api/messages', async (request, response) => {
    const { status, body } = await receive(bot, guard, log, request);
    if (body === undefined) response.send(status);
    else response.json(status, body);
  });
  answerProbes(server, store);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(door.port, door.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        setTimeout(() => server.server.closeAllConnections(), DRAIN_MS).unref();
      }),
  };
}
