import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Log } from './log.ts';
import { readJson } from './readJson.ts';
import type { Store } from './store/store.ts';
import type { Bot } from './teams/bot.ts';

/** A server that listens: where, and how to stop it. */
export type Listening = { port: number; stop(): Promise<void> };

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** In local mode nothing proves who sends, so only this machine may: by its Host header and the service url answers go to. */
function fromThisMachine(host: string | undefined, json: unknown): boolean {
  const serviceUrl = (json as { serviceUrl?: unknown }).serviceUrl;
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  return LOOPBACK.test(host ?? '') && LOOPBACK.test(new URL(serviceUrl).host);
}

/** What a request to the bot is answered with; what goes wrong unforeseen is logged and told by its status alone. */
async function receive(
  bot: Bot,
  log: Log,
  request: restify.Request,
): Promise<{ status: number; body?: unknown }> {
  try {
    const body = await readJson(request);
    if (!body.ok) return { status: body.status };
    if (!fromThisMachine(request.headers.host, body.json)) return { status: 403 };
    return await bot.receive(body.json);
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

/** The door: POST /api/messages, GET /healthz, GET /readyz. Listens when it returns. Port 0 takes any free one. */
export async function listen(
  bot: Bot,
  store: Store,
  log: Log,
  host: string,
  port: number,
): Promise<Listening> {
  // restify prints its name in a header unless it has none.
  const server = restify.createServer({ name: '' });
  server.post('/api/messages', async (request, response) => {
    const { status, body } = await receive(bot, log, request);
    if (body === undefined) response.send(status);
    else response.json(status, body);
  });
  server.get('/healthz', async (_request, response) => {
    response.json(200, { status: 'ok' });
  });
  const isReady = readiness(store);
  server.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.json(ready ? 200 : 503, { status: ready ? 'ok' : 'store' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
