import { randomUUID } from 'node:crypto';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { Editions } from '../content/editions.ts';
import type { Store, TurnPlan } from '../store/store.ts';
import type { Connector } from '../teams/connector.ts';
import { parseActivity } from '../teams/inbound.ts';
import type { Facts, Recorder } from './recorder.ts';
import type { Watch } from './watch.ts';

/** The thing itself, with some of its methods in place of its own. */
function over<T extends object>(target: T, own: Partial<T>): T {
  return new Proxy(target, {
    get(it, name) {
      const value = Reflect.get(name in own ? own : it, name);
      return typeof value === 'function' && !(name in own) ? value.bind(it) : value;
    },
  });
}

/** What kind of thing came in: never who sent it, where, or what it says. */
function factsOf(body: unknown, catalogue: Catalogue): Facts {
  const parsed = parseActivity(body, catalogue, randomUUID());
  if (parsed.kind === 'asked') return { event: parsed.ask.type };
  if (parsed.kind !== 'ours') return { event: parsed.kind };
  const { event } = parsed.inbound;
  return event.type === 'start'
    ? { event: event.type, conversation: event.conversation }
    : { event: event.type };
}

/** Sees which conversation a turn is about: the id its content bears. */
function noted<T>(editions: Editions, plan: TurnPlan<T>, told: readonly Facts[]): TurnPlan<T> {
  return {
    ...plan,
    decide(loaded) {
      const { draft, edition } = loaded;
      const about = draft && editions.find(draft.content, edition)?.id;
      if (about !== undefined) for (const facts of told) facts.conversation = about;
      return plan.decide(loaded);
    },
  };
}

function watchedStore(recorder: Recorder, store: Store, editions: Editions): Store {
  return over(store, {
    turn: (key, plan) => {
      const outer = recorder.facts();
      return recorder.work('store', {}, (facts) =>
        store.turn(key, noted(editions, plan, outer ? [facts, outer] : [facts])),
      );
    },
  });
}

/** Counts the turns that ask for a card: each is a reminder, or a morning's. */
function ringingStore(recorder: Recorder, store: Store): Store {
  return over(store, {
    async turn(key, plan) {
      let asks = false;
      const decide: typeof plan.decide = (loaded) => {
        const decided = plan.decide(loaded);
        asks = !loaded.repeated && decided.writes.some((it) => it.do === 'message');
        return decided;
      };
      const answer = await store.turn(key, { ...plan, decide });
      if (asks) recorder.count('reminders.rung', {});
      return answer;
    },
  });
}

function watchedConnector(recorder: Recorder, connector: Connector): Connector {
  const sending = <A extends unknown[], R extends { kind: string }>(
    verb: string,
    send: (...args: A) => Promise<R>,
  ) => {
    return (...args: A) =>
      recorder.work('send', { verb }, async (facts) => {
        const sent = await send(...args);
        facts.outcome = sent.kind;
        if ('status' in sent) facts.status = String(sent.status);
        return sent;
      });
  };
  return over(connector, {
    post: sending('post', connector.post.bind(connector)),
    say: sending('say', connector.say.bind(connector)),
    update: sending('update', connector.update.bind(connector)),
    attach: sending('attach', connector.attach.bind(connector)),
    isMember: (...args) => recorder.work('roster', {}, () => connector.isMember(...args)),
  });
}

/** Watches into a recorder. */
export function openWatch(recorder: Recorder): Watch {
  return {
    bot: (bot, catalogue) => ({
      receive: (body) =>
        recorder.work('turn', factsOf(body, catalogue), async (facts) => {
          const answer = await bot.receive(body);
          facts.status = String(answer.status);
          return answer;
        }),
    }),
    store: (store, editions) => watchedStore(recorder, store, editions),
    ringing: (store) => ringingStore(recorder, store),
    connector: (connector) => watchedConnector(recorder, connector),
    library: (library) =>
      over(library, {
        answer(...args) {
          const given = library.answer(...args);
          recorder.count('lookups', { outcome: given.answered ? 'answered' : 'refused' });
          return given;
        },
      }),
  };
}
