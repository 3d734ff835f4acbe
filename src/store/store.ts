/** Whose desk a turn is about. */
export type PersonKey = { tenant: string; user: string };

/** An activity as it came, to tell a double from a new one. */
export type Incoming = { conversation: string; activity: string };

/** Where a message is sent, as JSON of the edge's own; it holds no content. */
export type Address = string;

/** What a turn may read: opaque bytes as they were written. `edition` is read only where the draft's is not at hand already. */
export type Loaded = {
  /** The activity was seen before; nothing may be written. */
  repeated: boolean;
  desk?: Uint8Array;
  draft?: { id: string; content: string; state: Uint8Array };
  edition?: string;
  /** What the pressed message shows, as JSON. */
  subject?: string;
};

/** What a turn writes, all of it or none. Subjects are JSON without content; messages written are queued to be sent. */
export type Write =
  | { do: 'desk'; state: Uint8Array }
  | { do: 'draft'; id: string; content: string; state: Uint8Array }
  | { do: 'edition'; hash: string; body: string }
  /** A new message, or a known one that shows something else from now on. */
  | { do: 'message'; id: string; address: Address; subject: string; draft?: string }
  /** Every other message that shows the draft. */
  | { do: 'retire'; draft: string; except: string; subject: string }
  /** The message that shows the draft now is drawn anew, wherever the turn came from. */
  | { do: 'refresh'; draft: string; subject: string }
  /** The draft gone; every message that ever showed it is overwritten. */
  | { do: 'forget'; draft: string; subject: string };

/** One turn, as the store needs to know it. */
export type TurnPlan<T> = {
  incoming: Incoming;
  /** The message that was pressed, if one was. */
  message?: string;
  /** The one draft to read, found from the desk and from what the pressed message shows. */
  choose(desk: Uint8Array | undefined, subject: string | undefined): string | undefined;
  /** Whether an edition is at hand already. */
  knows(hash: string): boolean;
  /** Synchronous and pure: what was read → what to write, and the answer. */
  decide(loaded: Loaded): { writes: readonly Write[]; answer: T };
};

/** A message that waits to be sent. `seq` tells whether it has been queued again since. */
export type Waiting = {
  id: string;
  key: PersonKey;
  address: Address;
  subject: string;
  /** Id the channel gave it; absent until it has been posted. */
  activity?: string;
  seq: number;
  attempts: number;
};

/** Everything kept, behind one type; `sqliteStore` holds it in a file. Times are milliseconds since 1970. */
export type Store = {
  /** One turn in one transaction: read, decide, write. A turn that throws leaves nothing behind. */
  turn<T>(key: PersonKey, plan: TurnPlan<T>): Promise<T>;
  /** What a message needs to be drawn: as in a turn, without writing. */
  read(key: PersonKey, draft: string | undefined, knows: (hash: string) => boolean): Promise<Loaded>;
  /** Messages due to be sent, oldest first. One that is not due yet holds back the later ones of its conversation. */
  waiting(now: number, most: number): Promise<Waiting[]>;
  /** A message was sent: under which id, unless it has none because it needed no sending. */
  sent(message: Waiting, activity: string | undefined): Promise<void>;
  /** A message could not be sent; it is due again at `due`, or never. */
  failed(message: Waiting, due: number | undefined): Promise<void>;
  /** Forgets activity ids older than this. */
  forgetIncoming(before: number): Promise<void>;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
