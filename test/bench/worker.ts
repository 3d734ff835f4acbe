import { randomUUID } from 'node:crypto';
import type { CardRef, CardVerb, Event } from '../../dialogs/engine/event.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { takeTurn } from '../../src/teams/takeTurn.ts';
import type { World } from './world.ts';

const TENANT = 'd9c1d8f2-0f6e-4b34-9a53-6b0d1f1c7a55';

/** What the next press is on a card that has to be got past. */
const ONWARD: Partial<Record<View['show'], CardVerb>> = {
  step: 'answer',
  review: 'answer',
  outcome: 'decide',
  spread: 'spread',
  note: 'finish',
  finished: 'transfer',
  confirm: 'confirm',
};

/** One caseworker inside this process: each press is a turn of its own, as it would be over HTTP. */
export class Worker {
  private readonly world: World;
  private readonly person = randomUUID();
  private message = randomUUID();
  private card: CardRef | undefined;
  private shown: View['show'] | undefined;
  turns = 0;

  constructor(world: World) {
    this.world = world;
  }

  /** Begins a visitation from the menu, on a case. */
  async begins(reference: string): Promise<void> {
    this.message = randomUUID();
    await this.does({ type: 'start', conversation: 'visitation', reference, draft: randomUUID() });
  }

  /** Answers the first step. Being thirty or older makes it the last. */
  async answers(under30: 'ja' | 'nej'): Promise<void> {
    const told = 'Vil gerne i gang med noget, men ved ikke helt hvad.';
    await this.presses('answer', { fase: 'foerste', under_30: under30, borgeren_siger_maalgruppe: told });
  }

  /** Presses onward until the note has been transferred. */
  async transfers(): Promise<void> {
    while (this.shown !== 'quiet') {
      const verb = this.shown && ONWARD[this.shown];
      if (verb === undefined) throw new Error(`there is no way on from ${this.shown}`);
      await this.presses(verb, {});
    }
  }

  private async presses(verb: CardVerb, inputs: Record<string, string>): Promise<void> {
    if (this.card === undefined) throw new Error('there is no card to press');
    await this.does({ type: 'card', verb, card: this.card, inputs });
  }

  private async does(event: Event): Promise<void> {
    const conversation = `a:1${this.person}${this.person}`;
    const view = await takeTurn(this.world.around, {
      key: { tenant: TENANT, user: this.person },
      member: 'kirsten',
      incoming: { conversation, activity: `f:${randomUUID()}` },
      reply: {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversation,
        bot: { id: `28:${TENANT}`, name: 'Samtalemakker' },
      },
      personal: true,
      invoke: true,
      message: this.message,
      event,
    });
    this.card = 'card' in view ? view.card : undefined;
    this.shown = view.show;
    this.turns += 1;
  }
}

/** Has every caseworker do so many things, a few caseworkers at once, as many as the database has connections for. */
export async function allDo(
  workers: readonly Worker[],
  atOnce: number,
  work: (worker: Worker, index: number) => Promise<void>,
): Promise<void> {
  const left = [...workers.entries()];
  const lane = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
