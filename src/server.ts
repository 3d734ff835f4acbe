import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Guard } from './auth/guard.ts';
import { Doorstep } from './doorstep.ts';
import type { Log } from './log.ts';
import { readJson } from './readJson.ts';
import type { Store } from './store/store.ts';
import type { Answer, Bot } from './teams/bot.ts';

/** A server that listens: where, and how to stop it. */
export type Listening = { port: number; stop(): Promise<void> };

/** Where to listen, and how many proxies stand in front that may say whom a request comes from. */
export type Door = { host: string; port: number; proxies: number };

/** How long turns in flight are waited for at the end. */
const DRAIN_MS = 10_000;

declare module 'restify' {
  interface Server {
    /** Asked of each request before restify looks at it; false ends it. Missing in the types. */
    first(handler: (request: Request, response: Response) => boolean): void;
  }
}

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
  const doorstep = new Doorstep(server.server, door.proxies);
  server.first((request, response) => doorstep.admits(request, response));
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
    stop: () => doorstep.empty(DRAIN_MS),
  };
}
