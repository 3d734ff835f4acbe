import type { Catalogue, Edition } from '../../dialogs/engine/content.ts';
import { type Conversation, conversation } from '../../dialogs/schema/conversationInUse.ts';

/** Editions at hand, those in force and those read back from the store, by hash. */
export type Editions = {
  knows(hash: string): boolean;
  /** The conversation under a hash: at hand, or read from what the store kept. Undefined when it cannot be read. */
  find(hash: string, body: string | undefined): Conversation | undefined;
};

/** What the store keeps of an edition. */
export const editionBody = (edition: Edition): string => JSON.stringify(edition.conversation);

/** Editions from before reminders could be offered name none, but do so in each question and item. */
const withoutNone = (name: string, value: unknown) =>
  name === 'reminders' && Array.isArray(value) && value.length === 0 ? undefined : value;

function parse(body: string): Conversation | undefined {
  try {
    return conversation.safeParse(JSON.parse(body, withoutNone)).data;
  } catch {
    return undefined;
  }
}

/** Keeps parsed editions in memory; an edition never changes under its hash. */
export function editionsOf(catalogue: Catalogue): Editions {
  const at = new Map(catalogue.editions.map((edition) => [edition.hash, edition.conversation]));
  return {
    knows: (hash) => at.has(hash),
    find(hash, body) {
      const known = at.get(hash);
      if (known !== undefined || body === undefined) return known;
      const read = parse(body);
      if (read !== undefined) at.set(hash, read);
      return read;
    },
  };
}
