import type { Catalogue } from '../dialogs/engine/content.ts';
import { type Config, ConfigError } from './config.ts';
import { editionsOf } from './content/editions.ts';
import { CONTENT, loadContent } from './content/loadContent.ts';
import type { Log } from './log.ts';
import { listen } from './server.ts';
import { openSqliteStore } from './store/sqliteStore.ts';
import { openBot } from './teams/bot.ts';
import { localAuthentication, openConnector } from './teams/connector.ts';
import { Sender } from './teams/sender.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_MS = 7 * DAY_MS;

/** A bot that runs: the port it listens on, and how to stop it. */
export type App = { port: number; stop(): Promise<void> };

/** What a start may be given instead of the real thing: the clock, in milliseconds since 1970, and the folder of the content. */
export type Instead = { now?: () => number; content?: string };

/** A name in a setting that no conversation or question bears would be passed over in silence. */
function checkNames({ flowsOff }: Config, { editions }: Catalogue): void {
  const known = editions.map(({ conversation }) => conversation.id);
  const unknown = flowsOff.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ConfigError('FLOWS_OFF', `there is no conversation ${unknown}; there are ${known.join(', ')}`);
}

/** Puts the program together: content → store → sender → bot → server. */
export async function startApp(
  config: Config,
  log: Log,
  { now = Date.now, content = CONTENT }: Instead = {},
): Promise<App> {
  const settings = { referencePattern: config.referencePattern, off: config.flowsOff };
  const catalogue = loadContent(settings, config.questionsOn, content);
  checkNames(config, catalogue);
  const store = openSqliteStore(config.dataDir, now);
  const sweep = () => store.forgetIncoming(now() - KEPT_MS);
  await sweep();
  const daily = setInterval(
    () =>
      sweep().catch((error: unknown) =>
        log.error({ code: 'sweep_failed', err: error }, 'old activity ids were not swept'),
      ),
    DAY_MS,
  );
  const around = { store, catalogue, editions: editionsOf(catalogue), now };
  const authentication = localAuthentication();
  const connector = openConnector(authentication);
  const sender = new Sender(around, connector, log);
  const bot = openBot(around, authentication, connector, () => sender.wake(), log);
  const server = await listen(bot, store, log, config.host, config.port);
  // Only once the port is ours: a second program on the same folder must not send what the first will.
  sender.start();
  return {
    port: server.port,
    async stop() {
      clearInterval(daily);
      await server.stop();
      await sender.stop();
      await store.close();
    },
  };
}
