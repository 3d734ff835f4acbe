import type { MasterKeys } from '../privacy/masterKeys.ts';
import type { ChainEnd } from './audit.ts';
import { removeLines } from './auditRemoval.ts';
import { type Sealing, sealLines } from './auditWork.ts';
import type { Besides } from './besides.ts';
import { type ChannelChange, changeChannels, channelIn, forgetChannels } from './channelWork.ts';
import { forgetIncoming, forgetMessages, forgetPersons } from './forgetWork.ts';
import { dueOffers } from './handoverWork.ts';
import { begin, closed, giveUp, putOff, sent } from './inHand.ts';
import { countUse, forgetVotes, keepVote, mostUsed, type Vote } from './lookupWork.ts';
import { LONGEST_REST_MS, type Times } from './outboxWork.ts';
import { claim } from './paceWork.ts';
import { dueOverviews, dueReminders, ownerIn, type Which } from './reminderWork.ts';
import type {
  ChannelKey,
  ChannelKnown,
  Cutoffs,
  Loaded,
  PersonKey,
  Store,
  TurnPlan,
  Waiting,
  Week,
  WeekSeen,
  Write,
} from './store.ts';
import { look, openTurn } from './turnWork.ts';
import { Vault } from './vault.ts';
import { channelWeek, dueWeeks } from './weekWork.ts';
import { type Engine, rows, type Work } from './work.ts';
import { write } from './writeWork.ts';

/** Key that marks case references and seals the audit log; it stays the same for the life of the store. */
export const AUDIT_KEY = 'audit';

/** Lines of the audit log that are removed in one transaction. */
const REMOVED_AT_ONCE = 500;

/** Whether a write takes something away with its key. */
function deletes(it: Write): boolean {
  if (it.do === 'theirs') return deletes(it.write);
  return it.do === 'forget' || it.do === 'endOffer' || (it.do === 'over' && it.gone);
}

/** The program's clock, and what takes the place of the database's own where that is not to be asked; both in milliseconds since 1970. */
export type Clocks = { now: () => number; shared?: () => number };

/** The store over an engine: what is to be done, written once. */
class SqlStore implements Store {
  private readonly engine: Engine;
  private readonly vault: Vault;
  private readonly auditKey: Uint8Array;
  private readonly now: () => number;
  private readonly shared: (() => number) | undefined;
  private deleted = true;
  /** Where the audit log ended when this process last sealed it. */
  private head: ChainEnd | undefined;

  constructor(engine: Engine, vault: Vault, auditKey: Uint8Array, clocks: Clocks) {
    this.engine = engine;
    this.vault = vault;
    this.auditKey = auditKey;
    this.now = clocks.now;
    this.shared = clocks.shared;
  }

  turn<T>(key: PersonKey, plan: TurnPlan<T>): Promise<T> {
    return this.engine.together(() => this.turnWork(key, plan), JSON.stringify(key));
  }

  private *turnWork<T>(key: PersonKey, plan: TurnPlan<T>): Work<T> {
    const writing = { vault: this.vault, auditKey: this.auditKey, now: this.now() };
    const { opened, loaded } = yield* openTurn(this.vault, key, plan, writing.now);
    const { writes, answer } = plan.decide(loaded);
    if (loaded.repeated) return answer;
    for (const it of writes) yield* write(writing, opened, it);
    this.deleted ||= writes.some(deletes);
    return answer;
  }

  read(
    key: PersonKey,
    draft: string | undefined,
    knows: (hash: string) => boolean,
    reminders?: Which,
    besides?: Besides,
  ): Promise<Loaded> {
    return this.engine.look(() => look(this.vault, key, draft, knows, reminders, besides));
  }

  private *times(): Work<Times> {
    return { now: this.now(), clock: this.shared ? this.shared() : yield* this.engine.clock() };
  }

  private *claimWork(patient: boolean, most: number): Work<Waiting[]> {
    return yield* claim(patient, yield* this.times(), most);
  }

  claim(most: number): Promise<Waiting[]> {
    return this.engine.together(() => this.claimWork(false, most));
  }

  async claimPaced(most: number): Promise<Waiting[]> {
    // One program at a time, so that they do not stand in line for the same messages.
    return (await this.engine.alone('pace', () => this.claimWork(true, most))) ?? [];
  }

  private *sendingWork(message: Waiting): Work<boolean> {
    return yield* begin(message, (yield* this.times()).clock);
  }

  sending(message: Waiting): Promise<boolean> {
    return this.engine.together(() => this.sendingWork(message));
  }

  sent(message: Waiting, activity: string | undefined): Promise<void> {
    return this.engine.together(() => sent(message, activity));
  }

  failed(message: Waiting, afterMs: number | undefined, unsure = false): Promise<void> {
    return this.engine.together(() =>
      afterMs === undefined
        ? giveUp(message, this.now())
        : // The databases keep whole milliseconds.
          putOff(message, Math.ceil(this.now() + Math.min(afterMs, LONGEST_REST_MS)), unsure),
    );
  }

  closed(message: Waiting): Promise<{ reminder?: string }> {
    return this.engine.together(() => closed(message, this.now()));
  }

  async due(most: number): Promise<{ key: PersonKey; draft: string }[]> {
    const found = await this.engine.look(() =>
      rows('SELECT id, tenant, person FROM draft WHERE due <= $1 ORDER BY due LIMIT $2', this.now(), most),
    );
    return found.map((row) => ({
      key: { tenant: String(row.tenant), user: String(row.person) },
      draft: String(row.id),
    }));
  }

  dueReminders(most: number): Promise<{ key: PersonKey; reminder: string }[]> {
    return this.engine.look(() => dueReminders(this.now(), most));
  }

  dueOverviews(most: number): Promise<PersonKey[]> {
    return this.engine.look(() => dueOverviews(this.now(), most));
  }

  ownerIn(tenant: string, channel: string, message: string): Promise<PersonKey | undefined> {
    return this.engine.look(() => ownerIn(tenant, channel, message));
  }

  changeChannels(tenant: string, change: ChannelChange): Promise<void> {
    return this.engine.together(() => changeChannels(tenant, change, this.now()));
  }

  channel({ tenant, channel }: ChannelKey): Promise<ChannelKnown | undefined> {
    return this.engine.look(() => channelIn(tenant, channel));
  }

  dueWeeks(most: number): Promise<ChannelKey[]> {
    return this.engine.look(() => dueWeeks(this.now(), most));
  }

  channelWeek(of: ChannelKey, decide: (seen: WeekSeen) => Week): Promise<void> {
    return this.engine.together(() => channelWeek(this.vault, of, this.now(), decide), JSON.stringify(of));
  }

  dueOffers(most: number): Promise<{ key: PersonKey; offer: string }[]> {
    return this.engine.look(() => dueOffers(this.now(), most));
  }

  async sealAudit(most: number): Promise<Sealing> {
    const sealing = await this.engine.alone('audit', () => sealLines(this.auditKey, most, this.head));
    this.head = sealing?.head ?? this.head;
    return sealing ?? { sealed: 0 };
  }

  async forget({ incoming, messages, audit, persons, votes }: Cutoffs): Promise<{ broken?: true }> {
    await this.engine.together(() => forgetIncoming(incoming));
    await this.engine.together(() => forgetMessages(messages));
    await this.engine.together(() => forgetVotes(votes));
    await this.engine.together(() => forgetChannels(persons));
    const gone = await this.engine.together(() => forgetPersons(persons));
    this.deleted ||= gone > 0;
    for (;;) {
      const removal = await this.engine.alone('audit', () =>
        removeLines(this.auditKey, audit, REMOVED_AT_ONCE),
      );
      if (removal?.broken) return { broken: true };
      if (!removal?.more) return {};
    }
  }

  async scrub(): Promise<void> {
    if (!this.deleted) return;
    // Lowered first: what is deleted meanwhile raises it again.
    this.deleted = false;
    try {
      await this.engine.scrub();
    } catch (error) {
      this.deleted = true;
      throw error;
    }
  }

  vote(vote: Vote): Promise<void> {
    return this.engine.together(() => keepVote(vote, this.now()));
  }

  countUse(card: string): Promise<void> {
    return this.engine.together(() => countUse(card));
  }

  mostUsed(most: number): Promise<string[]> {
    return this.engine.look(() => mostUsed(most));
  }

  ping(): Promise<void> {
    return this.engine.ping(this.now());
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** The store on an open engine, sealed under master keys. Throws a StoreError when the keys do not open it. */
export async function storeOn(engine: Engine, masters: MasterKeys, clocks: Clocks): Promise<Store> {
  const vault = new Vault(masters);
  try {
    const auditKey = await engine.together(() => vault.only(AUDIT_KEY));
    return new SqlStore(engine, vault, auditKey, clocks);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
