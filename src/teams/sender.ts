import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { card } from '../../cards/card.ts';
import { mayHaveCome } from '../../cards/mayHaveCome.ts';
import { summaryOf } from '../../cards/summary.ts';
import { type Quiet, type Subject, subject } from '../../dialogs/engine/subject.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import type { Log } from '../log.ts';
import type { Waiting } from '../store/store.ts';
import type { Connector, Sent } from './connector.ts';
import { attachmentOf } from './fileMessage.ts';
import { besidesIn, handoversLoaded } from './handovers.ts';
import type { Reply } from './inbound.ts';
import { ownTurn } from './ownTurn.ts';
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

/** How long until the next try: up to twice as long each time, and no two messages quite as long. */
const backoff = (attempts: number) =>
  Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS) * (1 - Math.random() / 4);

/** Lines that are news of their own: that a draft is another's, and that nothing came of what a lead gave away. */
const NEWS: readonly Quiet['line'][] = ['others', 'assignedDeclined', 'assignedLapsed'];

/** Whether a message only says what has become of what it showed. */
const isOver = (shown: Subject) => shown.of === 'quiet' && !NEWS.includes(shown.quiet.line);

/** Whether a message was to be updated that somebody has deleted since: nothing is lost. */
const isGone = (message: Waiting, sent: Tried) =>
  message.activity !== undefined && sent.kind === 'never' && sent.status === 404;

/**
 * What came of a message that was in hand: nothing was begun because it is in another's hand by now, or it may have come when whoever posted
 * it was cut off, and is told of rather than sent twice.
 */
type Tried = Sent | { kind: 'notOurs' } | { kind: 'untold' };

/** Whether a card that may have come already is sent again all the same: a deadline must be known of, and a list does no harm. */
const isWorthTwice = (view: View) =>
  (view.show !== 'reminder' && view.show !== 'channelReminder') || view.deadline;

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
    const tried = await this.send(message);
    const { store } = this.around;
    const told = { message: message.id, attempts: message.attempts + 1 };
    if (tried.kind === 'sent') return store.sent(message, tried.activity || undefined);
    if (tried.kind === 'notOurs') {
      this.log.warn({ code: 'message_let_go', ...told }, 'a message was in hand too long to be posted');
      return;
    }
    if (tried.kind === 'later' && !(tried.doubtful && told.attempts >= DOUBTFUL_TRIES)) {
      this.log.warn(
        { code: 'message_delayed', ...told, status: tried.status },
        'a message will be tried again',
      );
      return store.failed(message, tried.afterMs ?? backoff(message.attempts), tried.unsure);
    }
    if (isGone(message, tried)) {
      this.log.info({ code: 'message_gone', ...told }, 'a message to be updated is no longer there');
      return store.failed(message, undefined);
    }
    if (tried.kind === 'never' && tried.closed) return this.closed(message, tried.status);
    if (tried.kind === 'untold')
      this.log.warn({ code: 'message_untold', ...told }, 'a message may have come, and is not sent twice');
    else this.log.error({ code: 'message_refused', ...told, status: tried.status }, 'a message was given up');
    return store.failed(message, undefined);
  }

  /** The bot has no place there any more. What was to come in a channel comes in its owner's chat. */
  private async closed(message: Waiting, status: number): Promise<void> {
    this.log.warn(
      { code: 'place_closed', message: message.id, status },
      'nothing can be sent there any more',
    );
    const { reminder } = await this.around.store.closed(message);
    if (reminder !== undefined)
      await ownTurn(this.around, message.key, { type: 'ring', reminder, again: true });
  }

  /** Draws a message and sends it. */
  private async send(message: Waiting): Promise<Tried> {
    try {
      const shown = subject.parse(JSON.parse(message.subject));
      // What was never sent and has nothing to say any more need not be sent.
      if (message.activity === undefined && isOver(shown)) return { kind: 'sent', activity: '' };
      const view = await this.viewFor(message, shown);
      if (view.show === 'reminders' && view.unread !== undefined)
        this.log.error(
          { code: 'reminders_unreadable', count: view.unread },
          'reminders cannot be opened; whose they are is told',
        );
      if (message.activity === undefined && message.patient) {
        if (message.before === 'cut' && !isWorthTwice(view)) return { kind: 'untold' };
        if (!(await this.around.store.sending(message))) return { kind: 'notOurs' };
      }
      return await this.sendView(message, view);
    } catch (error) {
      this.log.error(
        { code: 'message_undrawn', message: message.id, err: error },
        'a message could not be drawn',
      );
      return { kind: 'later', doubtful: true, unsure: false };
    }
  }

  private async sendView(message: Waiting, view: View): Promise<Sent> {
    const to = JSON.parse(message.address) as Reply;
    const summary = summaryOf(view);
    const file = view.show === 'file' ? await attachmentOf(view, message.id) : undefined;
    if (file) return this.connector.attach(to, message.activity, file, summary);
    const drawn = card(view, message.id);
    if (message.activity !== undefined) return this.connector.update(to, message.activity, drawn, summary);
    return this.connector.post(to, message.before ? mayHaveCome(drawn) : drawn, summary);
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
