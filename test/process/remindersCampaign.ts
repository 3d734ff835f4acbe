import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Chance } from './chance.ts';
import type { Ground, Sight } from './ground.ts';
import { Program } from './program.ts';
import { type Account, accountFor } from './remindersAccounts.ts';
import { RemindersConnector } from './remindersConnector.ts';
import { answered, mostInSecond } from './remindersFigures.ts';
import { chatOf, type Planned, setReminders, tenantOf } from './remindersPlan.ts';
import { outcomeFor } from './remindersTroubles.ts';

/** How much is done: reminders of persons in tenants, how many of them are typed, the time they are due within, and kills of programs at once. */
export type RemindersWanted = {
  reminders: number;
  typed: number;
  tenants: number;
  persons: number;
  windowMs: number;
  kills: number;
  programs: number;
  /** How far the clock is set ahead for the end in peace, so that what was in hand at a kill need not be waited for. */
  aheadMs: number;
};

/** What came of it. */
export type RemindersFigures = Account & {
  kills: number;
  starts: number;
  calls: Record<string, number>;
  'most in a second': number;
  troubles: string[];
  seconds: number;
  damage: string[];
};

/** Monday at a quarter to eleven, Danish time, a little before a full minute: reminders that are typed come at one. */
const MORNING = Date.parse('2026-11-23T09:44:30Z');
/** So long before its time a reminder is typed at least. */
const BEFORE_MS = 8_000;
const START_MS = 900;
const STOP_MS = 40;
const LOOK_MS = 5_000;
const REST_MS = 900_000;
/** Looks a tenth of a second apart that find nothing to be sent. */
const QUIET = 20;
/** Cases of reminders that are typed. */
const TYPED = 1_000;

/** The program's clock put so far from the machine's, by what Node loads before it. */
const withClock = (offset: number) => {
  const text = `const real = Date.now; Date.now = () => real() + ${offset};`;
  return `--import=data:text/javascript,${encodeURIComponent(text)}`;
};

/** Reminders come due in one store while the programs that ring them are killed at moments of chance and their messages are refused in every way. */
export class RemindersCampaign {
  private readonly ground: Ground;
  private readonly chance: Chance;
  private readonly wanted: RemindersWanted;
  private readonly connector = new RemindersConnector();
  private readonly running = new Set<Program>();
  private readonly tenants = new Map<string, string>();
  private readonly troubles: string[] = [];
  private readonly damage: string[] = [];
  /** Messages whose post was begun when a program was killed. */
  private readonly cut = new Set<string>();
  private offset: number;
  private hangs = true;
  private kills = 0;
  private starts = 0;
  private until = 0;

  private readonly told: (kills: number) => void;

  constructor(
    ground: Ground,
    chance: Chance,
    wanted: RemindersWanted,
    told: (kills: number) => void = () => {},
  ) {
    this.told = told;
    this.ground = ground;
    this.chance = chance;
    this.wanted = wanted;
    this.offset = MORNING - Date.now();
  }

  async run(): Promise<RemindersFigures> {
    const began = performance.now();
    const { connector, chance } = this;
    await connector.start();
    connector.now = () => this.now;
    connector.outcome = (conversation) => outcomeFor(conversation, chance, this.hangs);
    try {
      const planned = await this.set();
      const rounds = Array.from({ length: this.wanted.programs }, () => this.rounds());
      const typed = await this.type();
      await Promise.all(rounds);
      await this.peace();
      const all = [...planned, ...typed];
      for (const { key } of all) this.tenants.set(chatOf(key), key.tenant);
      const account = await this.ground.see((sight) => this.account(all, sight));
      const seconds = Math.round((performance.now() - began) / 1_000);
      return { ...account, ...this.figures(), seconds };
    } finally {
      await Promise.all([...this.running].map((it) => it.kill()));
      await connector.stop();
    }
  }

  private get now(): number {
    return Date.now() + this.offset;
  }

  /** Sets most of them, before any program runs, by the store's own turns. The window begins when that is done. */
  private async set(): Promise<Planned[]> {
    const { reminders, typed, tenants, persons, windowMs } = this.wanted;
    const config = readConfig({ PORT: '0', ...this.ground.env }, ['--local']);
    const store = await openStore(config.store, openLog('silent'), { now: () => this.now });
    const span = { from: MORNING, until: MORNING + windowMs, serviceUrl: this.connector.url };
    const many = { reminders: reminders - typed, tenants, persons };
    const planned = await setReminders(store, { ...many, ...span }, this.chance);
    await store.close();
    this.offset = MORNING - Date.now();
    this.until = span.until;
    return planned;
  }

  private program(): Program {
    const env = { PORT: '0', NODE_OPTIONS: withClock(this.offset), ...this.ground.env };
    const program = new Program(env);
    this.running.add(program);
    this.starts += 1;
    return program;
  }

  /** Programs one after the other, each killed at a moment of chance, until there were enough and all was due. */
  private async rounds(): Promise<void> {
    const { kills, programs, windowMs } = this.wanted;
    const longest = (2 * windowMs * programs) / kills;
    while (this.kills < kills) {
      const program = this.program();
      if (this.chance.onceIn(10)) await sleep(this.chance.below(START_MS));
      else {
        // One that is too slow to start is killed all the same.
        await program.listening().catch(() => undefined);
        await this.moment(longest);
      }
      if (this.chance.onceIn(12)) {
        program.child.kill('SIGTERM');
        await sleep(this.chance.below(STOP_MS));
      }
      await program.kill();
      this.running.delete(program);
      this.kills += 1;
      this.told(this.kills);
      this.troubles.push(...program.troubles);
      await this.ground.see((sight) => this.compare(sight));
    }
  }

  /** The moment of a kill: after so long, or as a message comes in. */
  private async moment(longest: number): Promise<void> {
    const { chance, connector } = this;
    await sleep(chance.below(Math.max(50, longest - 2 * START_MS)));
    if (chance.onceIn(2)) return;
    await new Promise<void>((resolve) => {
      connector.heard = resolve;
      setTimeout(resolve, START_MS);
    });
    await sleep(chance.below(40));
  }

  /** What stands in a chat and was not written down when the program was killed may come once more. */
  private compare({ whole, damage }: Sight): void {
    if (damage !== undefined) this.damage.push(damage);
    this.damage.push(...whole.broken);
    for (const { message, sending } of whole.outbox) if (Number(sending) > 0) this.cut.add(message);
    const known = new Map(whole.messages.map(({ id, activity }) => [id, activity]));
    for (const call of this.connector.calls)
      if (call.arrived && known.get(call.message) !== call.id) call.unrecorded = true;
  }

  /** Types some reminders, to whichever program runs, until each is taken in. They come at the next full minutes. */
  private async type(): Promise<Planned[]> {
    const { typed, windowMs, tenants } = this.wanted;
    const minutes = Math.max(1, Math.floor(windowMs / 60_000));
    const planned: Planned[] = [];
    for (let n = 0; n < typed; n += 1) {
      const next = Math.ceil((this.now + BEFORE_MS) / 60_000) * 60_000;
      const due = next + 60_000 * this.chance.below(minutes);
      const local = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(ZONE);
      const reference = `2026-${TYPED + n}`;
      const key = { tenant: tenantOf(n % tenants), user: `skriver-${16 * n}` };
      const time = local.toPlainTime().toString().slice(0, 5).replace(':', '.');
      await this.say(key, `påmind ${reference} om formøde den 23. november 2026 kl ${time}`);
      planned.push({ reference, key, due, deadline: false });
    }
    this.until = Math.max(this.until, ...planned.map(({ due }) => due));
    return planned;
  }

  /** The same activity again and again, as Teams sends it, until it is answered. */
  private async say(key: Planned['key'], text: string): Promise<void> {
    const activity = {
      type: 'message',
      text,
      channelId: 'msteams',
      id: randomUUID(),
      serviceUrl: this.connector.url,
      from: { id: `29:${key.user}`, aadObjectId: key.user, name: 'Kirsten' },
      recipient: { id: '28:bot' },
      conversation: { id: chatOf(key), conversationType: 'personal', tenantId: key.tenant },
    };
    for (;;) {
      const [program] = this.chance.shuffled([...this.running]).filter(({ port }) => port > 0);
      const answer = await fetch(`http://127.0.0.1:${program?.port ?? 1}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      }).catch(() => undefined);
      if (answer?.status === 200) return;
      await sleep(20);
    }
  }

  /** Programs that are not killed: all is rung and sent, and they stop in order. */
  private async peace(): Promise<void> {
    this.hangs = false;
    this.offset += this.wanted.aheadMs;
    const programs = Array.from({ length: this.wanted.programs }, () => this.program());
    await Promise.all(programs.map((it) => it.listening()));
    const ahead = this.until - this.now;
    if (ahead > 0) await sleep(ahead + LOOK_MS);
    await this.quiet();
    for (const program of programs) {
      await program.kill('SIGTERM');
      this.running.delete(program);
      if (program.child.exitCode !== 0) this.damage.push(`it did not stop in order: ${program.output}`);
      this.troubles.push(...program.troubles);
    }
  }

  /** Waits until nothing has been waiting to be sent for a while. */
  private async quiet(): Promise<void> {
    const end = Date.now() + REST_MS;
    for (let times = 0; times < QUIET && Date.now() < end; times += 1) {
      if ((await this.ground.waiting()) > 0) times = 0;
      await sleep(100);
    }
  }

  private async account(planned: readonly Planned[], sight: Sight): Promise<Account> {
    const { damage } = sight;
    if (damage !== undefined) this.damage.push(damage);
    return accountFor(planned, this.connector.calls, this.cut, sight);
  }

  private figures() {
    const { kills, troubles, damage } = this;
    const { calls } = this.connector;
    const tenantIn = (conversation: string) =>
      /kommune-\d+/.exec(conversation)?.[0] ?? this.tenants.get(conversation) ?? '';
    return {
      ...{ kills, starts: this.starts, troubles, damage },
      calls: answered(calls),
      'most in a second': mostInSecond(Map.groupBy(calls, (it) => tenantIn(it.conversation))),
    };
  }
}
