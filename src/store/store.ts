import type { CountedDecision } from '../../dialogs/engine/turned.ts';
import type { AuditAct } from './audit.ts';
import type { Sealing } from './auditWork.ts';
import type { Besides } from './besides.ts';
import type { ChannelChange } from './channelWork.ts';
import type { Vote } from './lookupWork.ts';
import type { Which } from './reminderWork.ts';

/** Whose desk a turn is about. */
export type PersonKey = { tenant: string; user: string };

/** An activity as it came, to tell a double from a new one. */
export type Incoming = { conversation: string; activity: string };

/** Where a message is sent, as JSON of the edge's own; it holds no content. */
export type Address = string;

/** A channel the bot is in, and where messages to it are sent. */
export type ChannelKnown = { id: string; name: string; address: Address };

/** A channel, named within its tenant. */
export type ChannelKey = { tenant: string; channel: string };

/** What a channel's week is decided on: when it was due, and the reminders that come in it. */
export type WeekSeen = { due: number; reminders: Uint8Array[] };

/** What comes of a channel's week: what is posted there, if anything, and when the next is due. */
export type Week = { subject?: string; due: number };

/** What a turn may read: opaque bytes as they were written. `edition` is read only where the draft's is not at hand already. */
export type Loaded = {
  /** The activity was seen before; nothing may be written. */
  repeated: boolean;
  /** Where the person's own chat with the bot is, once that is known. */
  address?: Address;
  /** When the person's morning is next to be looked after, where it is. */
  overview?: number;
  desk?: Uint8Array;
  draft?: { id: string; content: string; state: Uint8Array };
  edition?: string;
  /** What the pressed message shows, as JSON. */
  subject?: string;
  /** The pressed message is somebody else's. */
  strange?: true;
  /** The reminders asked for; `lost` tells that a card of it was given up without having been sent. */
  reminders?: { id: string; state: Uint8Array; lost: boolean }[];
  /** How many of all the person's reminders cannot be opened; absent where each can. */
  unread?: number;
  /** The channels there are, where reminders were asked for. */
  channels?: ChannelKnown[];
  /** The draft named belongs to somebody else of the same tenant. */
  foreign?: true;
  /** The offer asked for, where it stands and the person is one of the two it is between. */
  offer?: Uint8Array;
  /** Everybody else of the tenant who has written to the bot, where that was asked for. */
  colleagues?: { user: string; name: string; address: Address }[];
  /** The other one of a turn of two, or somebody who is looked at, with what is needed of theirs. */
  other?: Pick<Loaded, 'address' | 'desk' | 'draft' | 'edition' | 'reminders'> & {
    user: string;
    name?: string;
  };
  /** How much everybody has who has written to the bot, where that was asked for. */
  team?: { user: string; name: string; drafts: number; reminders: Uint8Array[] }[];
};

/** What a turn writes, all of it or none. Subjects are JSON without content; messages written are queued to be sent. */
export type Write =
  | { do: 'desk'; state: Uint8Array }
  /** A draft as it now is. It is to be looked at again at `due`. What is `taken` was the other one's of a turn of two until now. */
  | { do: 'draft'; id: string; content: string; state: Uint8Array; due: number; taken?: true }
  /** A draft is to be looked at at another time. */
  | { do: 'due'; draft: string; due: number }
  | { do: 'edition'; hash: string; body: string }
  /**
   * A new message, or a known one that shows something else from now on. `activity` is the channel's id of it, where the press
   * told that.
   */
  | {
      do: 'message';
      id: string;
      address: Address;
      subject: string;
      draft?: string;
      reminder?: string;
      /** The offer it shows, and the colleague whose chat it is in, where it is another's. */
      handover?: string;
      to?: string;
      /** The channel it is in, where that is one. */
      channel?: string;
      activity?: string;
    }
  /** Every other message that shows the draft, but for the one with the subject it spares. */
  | { do: 'retire'; draft: string; except: string; subject: string; spares?: string }
  /** The message that shows the draft now is drawn anew, wherever the turn came from. */
  | { do: 'refresh'; draft: string; subject: string }
  /** The draft gone with its key; every message that ever showed it is overwritten. Nothing where it is gone already. */
  | { do: 'forget'; draft: string; subject: string }
  /** A reminder as it now is; its card is to be asked for at `due`, or by the overview where that is absent. */
  | { do: 'reminder'; id: string; state: Uint8Array; due?: number; channel?: string; taken?: true }
  | { do: 'ringAt'; reminder: string; due?: number }
  /** Every message that shows the reminder is overwritten; `gone` takes the reminder away with its key. */
  | { do: 'over'; reminder: string; subject: string; gone: boolean }
  /** When the person's morning is next to be looked after, absent for never; `unlessSet` leaves a moment that stands and is not later. */
  | { do: 'overview'; due?: number; unlessSet?: true }
  /** An offer of somebody's draft or reminder, until it is answered or that time has come. */
  | {
      do: 'offer';
      id: string;
      giver: string;
      taker: string;
      draft?: string;
      reminder?: string;
      until: number;
      state: Uint8Array;
    }
  /** Every open offer of a thing of theirs is gone, and each side's cards of it are overwritten. */
  | { do: 'endOffer'; draft?: string; reminder?: string; giver: string; taker: string }
  /** Every message that showed a thing of theirs is overwritten for good; those in channels become the new owner's. */
  | { do: 'pass'; draft?: string; reminder?: string; to: string; subject: string }
  /** A write on the other one's side of a turn of two. */
  | { do: 'theirs'; write: Write }
  | ({ do: 'audit' } & AuditAct)
  | ({ do: 'count' } & CountedDecision);

/** One turn, as the store needs to know it. */
export type TurnPlan<T> = {
  /** Absent where the program itself takes the turn. */
  incoming?: Incoming;
  /** The person's own chat, where the turn came from it. */
  address?: Address;
  /** The person's own name, where the turn tells it. */
  name?: string;
  /** Nobody waits for what it sends, so that keeps to the pace. */
  patient?: true;
  /** The message that was pressed, if one was. */
  message?: string;
  /** The one draft to read, found from the desk and from what the pressed message shows. */
  choose(desk: Uint8Array | undefined, subject: string | undefined): string | undefined;
  /** The reminders to read, found from what the pressed message shows. */
  reminders?(subject: string | undefined): Which | undefined;
  /** What else is read, found from what the pressed message shows. */
  besides?(subject: string | undefined): Besides;
  /** A turn of two: with the giver of an offer, whose draft that is offered is opened where this says so; or with somebody by their id. */
  with?: { offer: string; opens: boolean } | { person: string };
  /** Whether an edition is at hand already. */
  knows(hash: string): boolean;
  /** Synchronous and pure: what was read → what to write, and the answer. It may be asked again when the connection was lost. */
  decide(loaded: Loaded): { writes: readonly Write[]; answer: T };
};

/**
 * A message that is in hand to be sent. `ticket` changes when it is queued again, `taken` when it is taken again: what is written of it by
 * somebody who had it before is left unheard.
 */
export type Waiting = {
  id: string;
  key: PersonKey;
  address: Address;
  subject: string;
  /** Id the channel gave it; absent until it has been posted. */
  activity?: string;
  ticket: string;
  taken: number;
  attempts: number;
  /** Nobody waits for it, so that its posting is marked before and after. */
  patient: boolean;
  /** It may have come already: an earlier post got no answer (`unsure`), or whoever posted it is gone (`cut`). */
  before?: 'unsure' | 'cut';
};

/** What is old enough to go, each in milliseconds since 1970. */
export type Cutoffs = { incoming: number; messages: number; persons: number; audit: number; votes: number };

/**
 * Everything kept, behind one type, in a SQLite file or a PostgreSQL database. Times are milliseconds since 1970. Trouble that is
 * known is thrown as a StoreError.
 */
export type Store = {
  /** One turn in one transaction: read, decide, write. Turns of one person run one after another. A turn that throws leaves nothing behind. */
  turn<T>(key: PersonKey, plan: TurnPlan<T>): Promise<T>;
  /** What a message needs to be drawn: as in a turn, without writing. */
  read(
    key: PersonKey,
    draft: string | undefined,
    knows: (hash: string) => boolean,
    reminders?: Which,
    besides?: Besides,
  ): Promise<Loaded>;
  /**
   * Takes messages due to be sent that somebody waits for, the oldest of each conversation, for as long as it may take to send one, and as
   * many as the pace allows that is kept over all programs. A conversation whose oldest is not due, or is in somebody's hand, rests.
   */
  claim(most: number): Promise<Waiting[]>;
  /** The same of messages nobody waits for. */
  claimPaced(most: number): Promise<Waiting[]>;
  /** A message is about to be posted. False where it is in our hand no longer, or not for long enough, so that it must not be. */
  sending(message: Waiting): Promise<boolean>;
  /** A message was sent: under which id, unless it has none because it needed no sending. */
  sent(message: Waiting, activity: string | undefined): Promise<void>;
  /** A message could not be sent; it is due again in so many milliseconds, or never. `unsure` tells that it may have come all the same. */
  failed(message: Waiting, afterMs: number | undefined, unsure?: boolean): Promise<void>;
  /**
   * A message could not be sent because the bot has no place there any more: it is given up, and what comes there rests, in a chat until its
   * caseworker writes again, in a channel until the bot is there again. Tells the reminder that was to come in a channel.
   */
  closed(message: Waiting): Promise<{ reminder?: string }>;
  /** Drafts that are to be looked at by now, those that waited longest first. */
  due(most: number): Promise<{ key: PersonKey; draft: string }[]>;
  /** Reminders whose card is to be asked for by now, those that waited longest first. */
  dueReminders(most: number): Promise<{ key: PersonKey; reminder: string }[]>;
  /** Persons whose morning is to be looked after by now. */
  dueOverviews(most: number): Promise<PersonKey[]>;
  /** Whose reminder a message in a channel tells of, or told of; undefined for a message that is in no channel. */
  ownerIn(tenant: string, channel: string, message: string): Promise<PersonKey | undefined>;
  /** Writes down what has become known of a team's channels. */
  changeChannels(tenant: string, change: ChannelChange): Promise<void>;
  /** A channel the bot is in; its name is empty where that is not known. */
  channel(of: ChannelKey): Promise<ChannelKnown | undefined>;
  /** Channels whose week is to be looked after by now. */
  dueWeeks(most: number): Promise<ChannelKey[]>;
  /** Looks after a channel's week, once however many programs do: `decide` is asked where it is due. */
  channelWeek(of: ChannelKey, decide: (seen: WeekSeen) => Week): Promise<void>;
  /** Offers that nobody has answered in time, and whose they are. */
  dueOffers(most: number): Promise<{ key: PersonKey; offer: string }[]>;
  /** Seals the audit lines that are not yet, at most so many; how many it sealed, and where the chain ends. */
  sealAudit(most: number): Promise<Sealing>;
  /** Forgets what is old enough. `broken` tells that old lines of the audit log are not as they were written, and were left. */
  forget(cutoffs: Cutoffs): Promise<{ broken?: true }>;
  /** Overwrites where the database still holds what was deleted, if anything was. It is to be done later while a backup or a command reads. */
  scrub(): Promise<void>;
  /** Keeps what somebody thought of an answer, without who it was. */
  vote(vote: Vote): Promise<void>;
  /** Counts a card as having been the answer once more. */
  countUse(card: string): Promise<void>;
  /** The cards that were most often the answer, the most used first. */
  mostUsed(most: number): Promise<string[]>;
  /** Throws when the store cannot be written to. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
