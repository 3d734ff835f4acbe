import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caseworker } from '../conversations/caseworker.ts';
import type { Card, FakeConnector } from '../conversations/fakeConnector.ts';
import type { Chance } from './chance.ts';
import type { Program } from './program.ts';
import { draftIn, isRefusal, SORRY, type Step, type Talk, verbsOf, wayOut } from './talk.ts';

/** Most agreements noted down in a conversation. */
const LONGEST = 8;
const LOOK_MS = 5;
/** How a request ends whose program is killed: before the answer, in the middle of it, or with half a body. */
const CUT_OFF = /^TypeError: (fetch failed|terminated)|^SyntaxError: /;

/** A caseworker who starts conversations, fills them in and ends them, one press after the other, and knows what was acknowledged. */
export class Talker {
  readonly worker: Caseworker;
  readonly talks: Talk[] = [];
  pending: Step | undefined;
  acknowledged = 0;
  /** Called at each press that is acknowledged. */
  heard = () => {};
  refused = 0;
  private readonly connector: FakeConnector;
  private readonly chance: Chance;
  private card: Card | undefined;

  constructor(connector: FakeConnector, chance: Chance) {
    this.connector = connector;
    this.chance = chance;
    this.worker = new Caseworker(connector, 0);
  }

  get talk(): Talk | undefined {
    const last = this.talks.at(-1);
    return last?.ended ? undefined : last;
  }

  /** Talks until the program is gone, or until `enough` says so between two presses. */
  async talkTo(program: Program, enough: () => boolean = () => false): Promise<void> {
    this.worker.port = program.port;
    const over = () => !program.alive || enough();
    while (program.alive) {
      if (this.pending === undefined && enough()) return;
      this.pending = this.pending ? this.again(this.pending) : await this.next(over);
      if (this.pending === undefined) return;
      await this.does(this.pending).catch((error: unknown) => {
        // A press that never got through is made again; anything else is a mistake of this script.
        if (!CUT_OFF.test(String(error))) throw error;
      });
    }
  }

  private async does(step: Step): Promise<void> {
    if (step.activity.type === 'message') {
      const before = this.sorries();
      const { status } = await this.worker.send(step.activity);
      if (status === 200 && this.sorries() === before) this.acknowledge(step, undefined);
      else this.refused += 1;
      return;
    }
    const { status, card } = await this.worker.answerTo(step.activity);
    if (status === 200 && !isRefusal(card)) this.acknowledge(step, card);
    else this.refused += 1;
  }

  /** How often it was said in the chat that something typed came to nothing. */
  private sorries(): number {
    const { conversation } = this.worker;
    return this.connector.messages.filter((it) => it.conversation === conversation && it.raw.includes(SORRY))
      .length;
  }

  private acknowledge({ does, text }: Step, card: Card | undefined): void {
    const { talk } = this;
    this.pending = undefined;
    this.acknowledged += 1;
    this.heard();
    if (does === 'row') talk?.rows.push(text);
    if (does === 'confirm' && talk !== undefined) talk.ended = true;
    if (does !== 'page') this.card = does === 'confirm' ? undefined : card;
  }

  /** The same once more: as Teams would send it again, or as the caseworker would press again. */
  private again(step: Step): Step {
    const id = this.chance.onceIn(2) ? step.ids[0] : randomUUID();
    return { ...step, activity: { ...step.activity, id }, ids: [...step.ids, String(id)] };
  }

  /** What is done next; undefined when it is over before that is known. */
  private async next(over: () => boolean): Promise<Step | undefined> {
    if (this.chance.onceIn(12)) return this.typed('page', 'kladder');
    const { talk } = this;
    if (talk === undefined) return this.start();
    this.card ??= await this.arrival(talk, over);
    if (this.card === undefined) return undefined;
    talk.draft ??= draftIn(this.card);
    const verbs = verbsOf(this.card);
    if (talk.rows.length >= talk.wanted) return this.press(wayOut(talk, verbs));
    const text = `aftale ${talk.rows.length} ${this.chance.word()}`;
    return verbs.includes('addRow')
      ? this.press('addRow', 'row', text, { 'aftaler.what': text })
      : this.press('item:aftaler_item');
  }

  private start(): Step {
    const reference = `2026-${this.chance.word()}`;
    this.talks.push({ reference, rows: [], wanted: 1 + this.chance.below(LONGEST), ended: false });
    this.card = undefined;
    return this.typed('start', `jobsamtale ${reference}`);
  }

  private typed(does: Step['does'], text: string): Step {
    const activity = this.worker.activity({ type: 'message', text });
    return { does, text, activity, ids: [String(activity.id)] };
  }

  private press(verb: string, does: Step['does'] = 'other', text = verb, fields = {}): Step {
    const activity = this.worker.pressOf(verb, fields, this.card);
    return { does: verb === 'confirm' ? 'confirm' : does, text, activity, ids: [String(activity.id)] };
  }

  /** The card of a conversation, as it comes in the chat, however long that takes. */
  private async arrival({ reference }: Talk, over: () => boolean): Promise<Card | undefined> {
    const own = () =>
      this.connector.messages.findLast(
        ({ conversation, raw }) =>
          conversation === this.worker.conversation && raw.includes(reference) && raw.includes('"goTo"'),
      );
    while (own() === undefined && !over()) await sleep(LOOK_MS);
    return own()?.card;
  }
}
