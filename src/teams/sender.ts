import { Temporal } from 'temporal-polyfill';
import { card } from '../../cards/card.ts';
import { summary } from '../../cards/summary.ts';
import { type Subject, subject } from '../../dialogs/engine/subject.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import type { Log } from '../log.ts';
import type { Waiting } from '../store/store.ts';
import type { Connector, Sent } from './connector.ts';
import type { Reply } from './inbound.ts';
import { type Surroundings, stateOf } from './takeTurn.ts';

/** Sends what the outbox holds. `wake` after a commit; `stop` waits for what is under way. */
export type Sender = { wake(): void; stop(): Promise<void> };

const BATCH = 100;
const LOOK_AGAIN_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long until the next try: twice as long each time. */
const backoff = (attempts: number) => Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);

/**
 * The sender, one for the program. Each message is drawn from the state as it then is, so a message queued twice shows the newest once,
 * and nothing of its content is stored. Messages of a conversation go one after the other, in the order they were queued.
 */
export function openSender(around: Surroundings, connector: Connector, log: Log): Sender {
  const { store, catalogue, editions, now } = around;
  const underWay = new Map<string, Promise<void>>();
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;

  async function viewFor(message: Waiting, shown: Subject) {
    const draft = shown.of === 'draft' ? shown.draft : undefined;
    const loaded = await store.read(message.key, draft, (hash) => editions.knows(hash));
    const { state, content } = stateOf(catalogue, editions, loaded);
    return viewOf(content, state, shown, Temporal.Instant.fromEpochMilliseconds(now()).toString());
  }

  /** Sends one message and records what came of it; whether the next of the conversation may follow. */
  async function deliver(message: Waiting): Promise<boolean> {
    const shown = subject.parse(JSON.parse(message.subject));
    const to = JSON.parse(message.address) as Reply;
    // What was never sent and has nothing to say any more need not be sent.
    if (message.activity === undefined && shown.of === 'quiet') {
      await store.sent(message, undefined);
      return true;
    }
    const view = await viewFor(message, shown);
    const drawn = card(view, message.id);
    const sent =
      message.activity === undefined
        ? await connector.post(to, drawn, summary)
        : await connector.update(to, message.activity, drawn, summary);
    await record(message, sent);
    return sent.kind !== 'later';
  }

  async function record(message: Waiting, sent: Sent): Promise<void> {
    if (sent.kind === 'sent') return store.sent(message, sent.activity || undefined);
    if (sent.kind === 'never') {
      log.error(
        { code: 'message_refused', message: message.id, status: sent.status },
        'a message was refused for good',
      );
      return store.failed(message, undefined);
    }
    log.warn(
      { code: 'message_delayed', message: message.id, attempts: message.attempts + 1 },
      'a message will be tried again',
    );
    return store.failed(message, now() + (sent.afterMs ?? backoff(message.attempts)));
  }

  async function deliverAll(messages: readonly Waiting[]): Promise<void> {
    for (const message of messages) {
      try {
        if (!(await deliver(message))) return;
      } catch (error) {
        log.error(
          { code: 'message_failed', message: message.id, err: error },
          'a message could not be drawn or recorded',
        );
        return store.failed(message, now() + backoff(message.attempts));
      }
    }
  }

  async function look(): Promise<void> {
    const waiting = (await store.waiting(now(), BATCH)).filter((message) => !underWay.has(message.address));
    for (const [conversation, messages] of Map.groupBy(waiting, (message) => message.address)) {
      const delivery = deliverAll(messages)
        .catch((error: unknown) =>
          log.error({ code: 'outbox_unwritten', err: error }, 'what was sent could not be recorded'),
        )
        .finally(() => {
          underWay.delete(conversation);
          wake();
        });
      underWay.set(conversation, delivery);
    }
  }

  function wake(): void {
    again = true;
    if (looking !== undefined || stopped) return;
    again = false;
    looking = look()
      .catch((error: unknown) =>
        log.error({ code: 'outbox_unread', err: error }, 'the outbox could not be read'),
      )
      .finally(() => {
        looking = undefined;
        if (again) wake();
      });
  }

  const timer = setInterval(wake, LOOK_AGAIN_MS);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
      await Promise.all(underWay.values());
    },
  };
}
