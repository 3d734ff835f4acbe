import { type Caseworker, textOf } from './caseworker.ts';
import type { Running } from './running.ts';

/** Caseworkers who hand over to each other. */
export class Handing {
  private readonly running: Pick<Running, 'connector' | 'caseworker'>;
  private people = 0;
  private cases = 0;

  constructor(running: Pick<Running, 'connector' | 'caseworker'>) {
    this.running = running;
  }

  freshCase(): string {
    this.cases += 1;
    return `2026-${5_000 + this.cases}`;
  }

  /** Somebody who has greeted the bot, under a name nobody else has. */
  async greeted(name: string, worker = this.running.caseworker()): Promise<Caseworker> {
    this.people += 1;
    worker.name = `${name} ${this.people}`;
    await worker.types('hej');
    return worker;
  }

  chatOf(worker: Caseworker) {
    return worker.chat;
  }

  /** Whether any card in somebody's chat says it, as it now is. */
  says(worker: Caseworker, text: string): boolean {
    return this.chatOf(worker).some((it) => textOf(it.card).includes(text));
  }

  async until(worker: Caseworker, text: string): Promise<void> {
    await this.running.connector.until(() => this.says(worker, text), `${worker.name} sees "${text}"`);
  }

  /** A draft of a case offered from the list of drafts; the colleague looks at the newest card. */
  async offer(from: Caseworker, to: Caseworker, sag: string): Promise<void> {
    await from.types('kladder');
    const before = this.chatOf(to).length;
    await from.presses('Overdrag en kladde');
    const choice = new RegExp(`"title":"[^"]* · ${sag}","value":"([^"]+)"`).exec(JSON.stringify(from.card));
    await from.presses('offer', { kladde: choice?.[1] ?? '', kollega: to.person });
    await this.running.connector.until(
      () => this.chatOf(to).length > before,
      `${to.name} got a card of the offer`,
    );
    to.looksAtChat();
  }

  /** Two caseworkers, and a draft of the first's on a case of its own, offered to the second. */
  async offered(command = 'jobsamtale') {
    const kirsten = await this.greeted('Kirsten');
    const mette = await this.greeted('Mette');
    const sag = this.freshCase();
    await kirsten.types(`${command} ${sag}`);
    const old = kirsten.pressOf('pause');
    await this.offer(kirsten, mette, sag);
    return { kirsten, mette, sag, old };
  }
}
