import type { Catalogue } from '../dialogs/engine/content.ts';
import { type Config, ConfigError } from './config.ts';
import { editionsOf } from './content/editions.ts';
import { CONTENT, loadContent } from './content/loadContent.ts';
import type { Log } from './log.ts';
import { listen } from './server.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/storeError.ts';
import { openBot } from './teams/bot.ts';
import { localAuthentication, openConnector } from './teams/connector.ts';
import { Sender } from './teams/sender.ts';
import { Upkeep } from './upkeep.ts';

/** A bot that runs: the port it listens on, a round of upkeep at once, and how to stop it. */
export type App = { port: number; upkeep(): Promise<void>; stop(): Promise<void> };

/** What a start may be given instead of the real thing: the clock, in milliseconds since 1970, and the folder of the content. */
export type Instead = { now?: () => number; content?: string };

/** A name in a setting that no conversation or question bears would be passed over in silence. */
function checkNames({ flowsOff }: Config, { editions }: Catalogue): void {
  const known = editions.map(({ conversation }) => conversation.id);
  const unknown = flowsOff.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ConfigError('FLOWS_OFF', `there is no conversation ${unknown}; there are ${known.join(', ')}`);
}

/** The store, or a ConfigError that names the setting it hangs on. */
async function storeFor({ store }: Config, log: Log, now: () => number): Promise<Store> {
  try {
    return await openStore(store, log, now);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const place = store.databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
    throw new ConfigError(error.trouble === 'unreadable' ? 'ENCRYPTION_KEYS' : place, error.message);
  }
}

/** Puts the program together: content → store → sender → bot → server → upkeep. */
export async function startApp(
  config: Config,
  log: Log,
  { now = Date.now, content = CONTENT }: Instead = {},
): Promise<App> {
  const { referencePattern, flowsOff: off, retention, backupDays } = config;
  const catalogue = loadContent(
    { referencePattern, off, retention, backupDays },
    config.questionsOn,
    content,
  );
  checkNames(config, catalogue);
  const store = await storeFor(config, log, now);
  const around = { store, catalogue, editions: editionsOf(catalogue), now };
  const authentication = localAuthentication();
  const connector = openConnector(authentication);
  const sender = new Sender(around, connector, log);
  const upkeep = new Upkeep(around, config.auditMonths, log);
  const bot = openBot(around, authentication, connector, () => sender.wake(), log);
  const server = await listen(bot, store, log, config.host, config.port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  sender.start();
  await upkeep.start();
  return {
    port: server.port,
    async upkeep() {
      await upkeep.run();
      sender.wake();
    },
    async stop() {
      await server.stop();
      await sender.stop();
      await upkeep.stop();
      await store.close();
    },
  };
}
