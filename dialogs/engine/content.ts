import type { RetentionSettings } from '../rules/retention.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { ReminderKind } from '../schema/reminder.ts';

/** The settings of a municipality that the engine needs to know. */
export type Settings = {
  /** Regular expression a whole case reference must match. */
  referencePattern: string;
  /** Ids of conversations that are switched off. */
  off: readonly string[];
  /** Ids of conversations that wait for a review of their own and have had it. */
  on: readonly string[];
  /** How long a draft is kept after its last touch. */
  retention: RetentionSettings;
  /** Whether a model may help with notes; off unless said. */
  aiNotes?: boolean;
  /** After how many working days an overdue reminder is told of to a lead, where one is named for that. */
  overdueWorkdays?: number;
  /** Days a backup of the store may lie before it is thrown away. */
  backupDays: number;
};

/** Settings that take any reference and switch nothing off; what a municipality does not say otherwise. */
export const usualSettings: Settings = {
  referencePattern: '.+',
  off: [],
  on: [],
  retention: { workdays: 5, closedDays: ['grundlovsdag', 'juleaften', 'nytaarsaften'] },
  backupDays: 30,
};

/** A conversation with the hash of its content, under which a session keeps it. */
export type Edition = { hash: string; conversation: Conversation };

/** All content in force: conversations, and what one may be reminded of. */
export type Catalogue = {
  editions: readonly Edition[];
  reminders: readonly ReminderKind[];
  settings: Settings;
};

/** What a turn needs of the content: all in force, and the edition the draft at hand began with; absent when it cannot be read. */
export type Content = { catalogue: Catalogue; conversation?: Conversation };

/** The content as one person may see it: what is for leads, only where they are one. */
export function seenBy(catalogue: Catalogue, lead: boolean): Catalogue {
  if (lead) return catalogue;
  const { editions } = catalogue;
  return { ...catalogue, editions: editions.filter(({ conversation }) => conversation.for !== 'lead') };
}

/** The edition in force of a conversation, or undefined. */
export function editionOf(catalogue: Catalogue, id: string): Edition | undefined {
  return catalogue.editions.find((edition) => edition.conversation.id === id);
}

/** The title of a draft's conversation: as its own edition has it, or else the one in force. */
export function titleOf({ conversation, catalogue }: Content, draft: { conversation: string }): string {
  return (
    (conversation ?? editionOf(catalogue, draft.conversation)?.conversation)?.title ?? draft.conversation
  );
}

/** Whether a conversation cannot be begun: it is switched off, or waits for a review it has not had. Off goes before on. */
export function isOff({ settings }: Catalogue, { id, offUntilReviewed }: Conversation): boolean {
  return settings.off.includes(id) || (offUntilReviewed === true && !settings.on.includes(id));
}

/** The conversations offered: those not switched off, in the menu's order, the rest by title. */
export function offered(catalogue: Catalogue): Conversation[] {
  return catalogue.editions
    .map((edition) => edition.conversation)
    .filter((conversation) => !isOff(catalogue, conversation))
    .sort(
      (one, other) => (one.menu ?? 99) - (other.menu ?? 99) || one.title.localeCompare(other.title, 'da'),
    );
}
