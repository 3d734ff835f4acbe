import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { Editions } from '../content/editions.ts';
import type { Library } from '../lookup/library.ts';
import type { Store } from '../store/store.ts';
import type { Bot } from '../teams/bot.ts';
import type { Connector } from '../teams/connector.ts';

/** Puts itself between the parts of the program to see them work. */
export type Watch = {
  bot(bot: Bot, catalogue: Catalogue): Bot;
  store(store: Store, editions: Editions): Store;
  /** The store as it is used by whoever rings reminders. */
  ringing(store: Store): Store;
  connector(connector: Connector): Connector;
  library(library: Library): Library;
};

/** Where nothing is watched the parts stand as they are. */
export const unwatched: Watch = {
  bot: (bot) => bot,
  store: (store) => store,
  ringing: (store) => store,
  connector: (connector) => connector,
  library: (library) => library,
};
