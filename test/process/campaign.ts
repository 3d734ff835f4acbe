import { setTimeout as sleep } from 'node:timers/promises';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { wrongFor } from './accounts.ts';
import { neverSent } from './arrived.ts';
import { Chance } from './chance.ts';
import { type Fault, faultsIn } from './faults.ts';
import type { Ground, Sight } from './ground.ts';
import { Program } from './program.ts';
import { Talker } from './talker.ts';

const TALKERS = 6;
const SEEDS = 2 ** 31;
/** Most turns, or messages, before a kill; what may come between them and it; and how long they are waited for. */
const MOST = 30;
const LITTLE_MS = 6;
const LONGEST_MS = 2_000;
/** Longest a program is left to its start, and to its stopping, before it is killed. */
const START_MS = 700;
const STOP_MS = 30;
/** Longer than a message rests that was in the hand of a program that is gone. */
const REST_MS = 75_000;

/** What came of a campaign. */
export type Figures = {
  kills: number;
  acknowledged: number;
  refused: number;
  sentTwice: number;
  faults: Fault[];
  /** Errors in the programs' logs, by code. */
  troubles: string[];
};

/** One store, program after program killed on it at moments of chance while caseworkers talk to it, and what was wrong each time. */
export class Campaign {
  private readonly ground: Ground;
  private readonly chance: Chance;
  private readonly connector = new FakeConnector();
  private talkers: Talker[] = [];
  private running: Program | undefined;
  private readonly figures: Figures = {
    kills: 0,
    acknowledged: 0,
    refused: 0,
    sentTwice: 0,
    faults: [],
    troubles: [],
  };

  constructor(ground: Ground, chance: Chance) {
    this.ground = ground;
    this.chance = chance;
  }

  /** So many kills, and then an end in peace. */
  async run(kills: number): Promise<Figures> {
    await this.connector.start();
    this.talkers = Array.from({ length: TALKERS }, () => {
      return new Talker(this.connector, new Chance(this.chance.below(SEEDS)));
    });
    try {
      for (let kill = 0; kill < kills && this.figures.faults.length === 0; kill += 1) await this.round();
      await this.peace();
    } catch (error) {
      this.figures.faults.push({ kind: 'corrupt', what: String((error as Error).stack) });
    }
    await this.running?.kill();
    await this.connector.stop();
    const sum = (count: (it: Talker) => number) => this.talkers.reduce((all, it) => all + count(it), 0);
    this.figures.acknowledged = sum((it) => it.acknowledged);
    this.figures.refused = sum((it) => it.refused);
    return this.figures;
  }

  private program(): Program {
    this.running = new Program({ PORT: '0', ...this.ground.env });
    return this.running;
  }

  /** One program, killed in its start, in the middle of its talks, as it sends a message, or as it stops. */
  private async round(): Promise<void> {
    const program = this.program();
    if (this.chance.onceIn(10)) await sleep(this.chance.below(START_MS));
    else {
      await program.listening();
      const talks = Promise.all(this.talkers.map((talker) => talker.talkTo(program)));
      await this.moment(program);
      await program.kill();
      await talks;
    }
    await program.kill();
    this.connector.trouble = () => undefined;
    this.figures.kills += 1;
    this.figures.troubles.push(...program.troubles);
    await this.ground.see((sight) => this.check(sight));
  }

  /** Waits for the moment of the kill: so many turns or messages, and a little. Meanwhile a message now and then is not taken. */
  private async moment(program: Program): Promise<void> {
    const { chance, connector } = this;
    const byTurns = chance.onceIn(2);
    const arrives = chance.onceIn(2);
    let left = 1 + chance.below(MOST);
    await new Promise<void>((resolve) => {
      const count = (counts: boolean) => {
        if (counts) left -= 1;
        if (left === 0) resolve();
      };
      for (const talker of this.talkers) talker.heard = () => count(byTurns);
      connector.trouble = () => {
        count(!byTurns);
        if (left <= 0 && !byTurns && !arrives) return 'hang';
        return chance.onceIn(30) ? 503 : undefined;
      };
      setTimeout(resolve, LONGEST_MS);
    });
    await sleep(chance.next() * LITTLE_MS);
    if (!chance.onceIn(12)) return;
    program.child.kill('SIGTERM');
    await sleep(chance.below(STOP_MS));
  }

  /** A last program that is not killed: everything is taken in, sent, and stopped in order. */
  private async peace(): Promise<void> {
    const program = await this.program().listening();
    await Promise.all(this.talkers.map((talker) => talker.talkTo(program, () => true)));
    const until = Date.now() + REST_MS;
    while ((await this.ground.waiting()) > 0 && Date.now() < until) await sleep(50);
    await program.kill('SIGTERM');
    if (program.child.exitCode !== 0) throw new Error(`it did not stop in order: ${program.output}`);
    this.figures.troubles.push(...program.troubles);
    await this.ground.see(async (sight) => {
      this.check(sight);
      this.figures.faults.push(...(await neverSent(sight, this.connector)));
      const known = new Set(sight.whole.messages.map(({ activity }) => activity));
      this.figures.sentTwice = this.connector.messages.filter(({ id }) => !known.has(id)).length;
    });
  }

  private check({ whole, damage }: Sight): void {
    const damaged: Fault[] = damage === undefined ? [] : [{ kind: 'corrupt', what: damage }];
    const wrong = this.talkers.flatMap((talker) => wrongFor(whole, talker));
    this.figures.faults.push(...damaged, ...faultsIn(whole), ...wrong);
  }
}
