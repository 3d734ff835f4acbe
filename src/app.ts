import type { Catalogue } from '../dialogs/engine/content.ts';
import { openNoteHelper } from './ai/notes/noteHelper.ts';
import { openWriter } from './ai/openWriter.ts';
import { type Guard, localGuard, tokenGuard } from './auth/guard.ts';
import { may, roleOf } from './auth/permission.ts';
import { openTokenCheck } from './auth/tokenCheck.ts';
import type { Config } from './config.ts';
import { editionsOf } from './content/editions.ts';
import { CONTENT } from './content/loadContent.ts';
import { type AllContent, openContent } from './content/openContent.ts';
import { tellContent } from './content/tellContent.ts';
import type { Log } from './log.ts';
import { Library } from './lookup/library.ts';
import { listen } from './server.ts';
import { ConfigError } from './settings.ts';
import { openStore, settingOf } from './store/openStore.ts';
import type { Clocks } from './store/sqlStore.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/storeError.ts';
import { admission, everyone } from './teams/admission.ts';
import { openBot } from './teams/bot.ts';
import { openConnector } from './teams/connector.ts';
import { outgoingToken } from './teams/outgoing.ts';
import { Ringer } from './teams/ringer.ts';
import { Sender } from './teams/sender.ts';
import type { Surroundings } from './teams/takeTurn.ts';
import { unwatched, type Watch } from './telemetry/watch.ts';
import { Upkeep } from './upkeep.ts';

/** A bot that runs: the port it listens on, the round of upkeep it begins with, one more at once, and how to stop it. */
export type App = {
  port: number;
  firstRound: Promise<void>;
  /** Builds what the first question would otherwise wait for. */
  warm(): void;
  upkeep(): Promise<void>;
  stop(): Promise<void>;
};

/** What a start may be given instead of the usual: its clock and the database's, the folder of the content, and who watches. */
export type Instead = Partial<Clocks> & { content?: string; watch?: Watch | undefined };

/** A name in a setting that no conversation or question bears would be passed over in silence. */
function checkNames({ flowsOff, flowsOn }: Config, { editions }: Catalogue): void {
  const known = editions.map(({ conversation }) => conversation.id);
  for (const [setting, ids] of Object.entries({ FLOWS_OFF: flowsOff, FLOWS_ON: flowsOn })) {
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown !== undefined)
      throw new ConfigError(setting, `there is no conversation ${unknown}; there are ${known.join(', ')}`);
  }
}

/** The store, or a ConfigError that names the setting it hangs on. */
async function storeFor({ store }: Config, log: Log, clocks: Clocks): Promise<Store> {
  try {
    return await openStore(store, log, clocks);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new ConfigError(settingOf(store, error), error.message);
  }
}

/** All that is said, checked against the settings; what an operator should know of it is told in the log. */
function contentFor(config: Config, product: string, log: Log, at: number): AllContent {
  const { referencePattern, flowsOff: off, flowsOn: on, retention, backupDays, aiNotes } = config;
  const overdue = config.serve?.overdue;
  const settings = {
    referencePattern,
    off,
    on,
    retention,
    backupDays,
    aiNotes: aiNotes !== undefined,
    ...(overdue ? { overdueWorkdays: overdue.workdays } : {}),
  };
  const all = openContent(settings, config.questionsOn, { product, own: config.contentDir });
  checkNames(config, all.catalogue);
  tellContent(all, log, at);
  return all;
}

/** Who is what, as the turns need to know it; in local mode nobody is a lead and everybody may use the bot. */
function peopleOf(serve: Config['serve']): Pick<Surroundings, 'leads' | 'mayUse' | 'overdueLead'> {
  if (serve === undefined) return {};
  const { roles, overdue } = serve;
  const mayUse = (user: string) => may(roleOf(roles, user), 'take', 'offered');
  return { leads: roles.leads, mayUse, overdueLead: overdue?.lead };
}

/** Puts the program together: content → store → sender → bot → server → upkeep. */
export async function startApp(
  config: Config,
  log: Log,
  { now = Date.now, shared, content = CONTENT, watch = unwatched }: Instead = {},
): Promise<App> {
  const { catalogue, guidance, passages, sources } = contentFor(config, content, log, now());
  const editions = editionsOf(catalogue);
  const store = watch.store(await storeFor(config, log, { now, ...(shared ? { shared } : {}) }), editions);
  const { serve } = config;
  const around = { store, catalogue, editions, now, ...peopleOf(serve) };
  const guard: Guard = serve ? tokenGuard(openTokenCheck(serve.tokens, log, now)) : localGuard;
  const connector = watch.connector(openConnector(serve && outgoingToken(serve.identity, now)));
  const admit = serve ? admission(serve.roles, connector, now) : everyone;
  const sender = new Sender(around, connector, log);
  const ringer = new Ringer({ ...around, store: watch.ringing(store) }, () => sender.wake(), log);
  const upkeep = new Upkeep(around, config.auditMonths, log);
  const library = watch.library(new Library({ ...guidance, passages, sources }));
  const writer = config.ai && openWriter(config.ai, log, now);
  const helper = config.aiNotes && openNoteHelper(config.aiNotes, log, now);
  const bot = openBot(around, { library, writer, helper }, connector, admit, () => sender.wake(), log);
  const door = { host: serve?.host ?? '127.0.0.1', port: config.port, proxies: serve?.proxies ?? 0 };
  const server = await listen(watch.bot(bot, catalogue), guard, store, log, door).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  sender.start();
  ringer.start();
  // The first round may take a while; the bot answers meanwhile, and may be stopped.
  const firstRound = upkeep.start();
  return {
    port: server.port,
    firstRound,
    warm: () => library.warm(),
    async upkeep() {
      await upkeep.run();
      await ringer.look();
      sender.wake();
    },
    async stop() {
      await server.stop();
      await ringer.stop();
      await sender.stop();
      await upkeep.stop();
      await store.close();
    },
  };
}
