import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { card } from '../../cards/card.ts';
import { summaryOf } from '../../cards/summary.ts';
import { type Subject, subject } from '../../dialogs/engine/subject.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import type { Log } from '../log.ts';
import type { Waiting } from '../store/store.ts';
import type { Connector, Sent } from './connector.ts';
import { attachmentOf } from './fileMessage.ts';
import { besidesIn, handoversLoaded } from './handovers.ts';
import type { Reply } from './inbound.ts';
import { remindersIn } from './reminders.ts';
import { contentFor, type Surroundings, stateOf } from './takeTurn.ts';

/** Messages in hand at once, each of another conversation. */
const MOST = 100;
const LOOK_AGAIN_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** How long what is under way is waited for at the end; with the server's own wait it fits in what an operator's system allows. */
const LAST_WAIT_MS = 3_000;
/** How often a message is tried that may itself be what is wrong. */
const DOUBTFUL_TRIES = 8;

/** How long until the next try: twice as long each time. */
const backoff = (attempts: number) => Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);

/** Whether a message only says what has become of what it showed; that a draft is another's is an answer of its own. */
const isOver = (shown: Subject) => shown.of === 'quiet' && shown.quiet.line !== 'others';

/** Whether a message was to be updated that somebody has deleted since: nothing is lost. */
const isGone = (message: Waiting, sent: Sent) =>
  message.activity !== undefined && sent.kind === 'never' && sent.status === 404;

/**
 * Sends what the outbox holds. Each message is drawn from the state as it then is, so a message queued twice shows the newest once, and
 * nothing of its content is stored. Messages of a conversation go one after the other, in the order they were queued, also past a failure.
 */
export class Sender {
  private readonly around: Surroundings;
  private readonly connector: Connector;
  private readonly log: Log;
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private again = false;

  constructor(around: Surroundings, connector: Connector, log: Log) {
    this.around = around;
    this.connector = connector;
    this.log = log;
  }

  /** Begins with what an earlier run may have left. */
  start(): void {
    this.timer = setInterval(() => this.wake(), LOOK_AGAIN_MS);
    this.wake();
  }

  /** Looks at once, as after a commit. */
  wake(): void {
    this.again = true;
    if (this.looking !== undefined || this.timer === undefined) return;
    this.again = false;
    // Whoever was just answered gets the answer first.
    this.looking = new Promise((resolve) => setImmediate(resolve))
      .then(() => this.look())
      .catch((error: unknown) =>
        this.log.error({ code: 'outbox_unread', err: error }, 'the outbox could not be read'),
      )
      .finally(() => {
        this.looking = undefined;
        if (this.again) this.wake();
      });
  }

  /** Takes up nothing new and waits a while for what is under way. What has not got through stays in the outbox, for the next start. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.looking;
    await Promise.race([Promise.all(this.underWay), sleep(LAST_WAIT_MS, undefined, { ref: false })]);
  }

  /** Takes what is free, one message of each conversation; when that is sent the next may be taken. */
  private async look(): Promise<void> {
    const free = MOST - this.underWay.size;
    if (free <= 0) return;
    // What somebody waits for goes first.
    for (const message of await this.around.store.claim(free)) this.takeOn(message);
    const left = MOST - this.underWay.size;
    if (left > 0) for (const message of await this.around.store.claimPaced(left)) this.takeOn(message);
  }

  private takeOn(message: Waiting): void {
    const sending = this.deliver(message)
      .catch((error: unknown) =>
        // It stays in hand for a while and is then taken again, lest it be sent over and over.
        this.log.error({ code: 'outbox_unwritten', err: error }, 'what was sent could not be recorded'),
      )
      .finally(() => {
        this.underWay.delete(sending);
        this.wake();
      });
    this.underWay.add(sending);
  }

  /** Sends one message and records what came of it. */
  private async deliver(message: Waiting): Promise<void> {
    const sent = await this.send(message);
    const { store } = this.around;
    const { id, attempts } = message;
    if (sent.kind === 'sent') await store.sent(message, sent.activity || undefined);
    else if (isGone(message, sent)) {
      this.log.info({ code: 'message_gone', message: id }, 'a message to be updated is no longer there');
      await store.failed(message, undefined);
    } else if (sent.kind === 'never' || (sent.doubtful && attempts + 1 >= DOUBTFUL_TRIES)) {
      this.log.error(
        { code: 'message_refused', message: id, attempts: attempts + 1 },
        'a message was given up',
      );
      await store.failed(message, undefined);
    } else {
      this.log.warn(
        { code: 'message_delayed', message: id, attempts: attempts + 1 },
        'a message will be tried again',
      );
      await store.failed(message, sent.afterMs ?? backoff(attempts));
    }
  }

  private async send(message: Waiting): Promise<Sent> {
    const shown = subject.parse(JSON.parse(message.subject));
    // What was never sent and has nothing to say any more need not be sent.
    if (message.activity === undefined && isOver(shown)) return { kind: 'sent', activity: '' };
    const to = JSON.parse(message.address) as Reply;
    try {
      const view = await this.viewFor(message, shown);
      const summary = summaryOf(view);
      const file = view.show === 'file' ? await attachmentOf(view, message.id) : undefined;
      if (file) return await this.connector.attach(to, message.activity, file, summary);
      const drawn = card(view, message.id);
      if (message.activity === undefined) return await this.connector.post(to, drawn, summary);
      return await this.connector.update(to, message.activity, drawn, summary);
    } catch (error) {
      this.log.error(
        { code: 'message_undrawn', message: message.id, err: error },
        'a message could not be drawn',
      );
      return { kind: 'later', doubtful: true };
    }
  }

  private async viewFor(message: Waiting, shown: Subject): Promise<View> {
    const { store, editions, now } = this.around;
    const draft = shown.of === 'draft' || shown.of === 'file' ? shown.draft : undefined;
    const loaded = await store.read(
      message.key,
      draft,
      (hash) => editions.knows(hash),
      remindersIn(shown),
      besidesIn(shown),
    );
    const { state: held, content } = stateOf(contentFor(this.around, message.key), editions, loaded);
    const state = { ...held, ...handoversLoaded(this.around, message.key, loaded) };
    return viewOf(content, state, shown, Temporal.Instant.fromEpochMilliseconds(now()).toString());
  }
}
