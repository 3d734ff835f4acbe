import { randomUUID } from 'node:crypto';
import { parseActivity } from '../../src/teams/inbound.ts';
import { takeTurn } from '../../src/teams/takeTurn.ts';
import { Caseworker } from '../conversations/caseworker.ts';
import { type Card, FakeConnector } from '../conversations/fakeConnector.ts';
import { catalogue, dueCard, editions } from './arrived.ts';
import { Chance } from './chance.ts';
import { type Fault, faultsIn } from './faults.ts';
import { folderGround, type Sight } from './ground.ts';
import type { Whole } from './whole.ts';

type Activity = ReturnType<Caseworker['activity']>;

const ROWS = 12;
const TALKS_EACH = 10;
/** Deliveries for each conversation, about: what is done in it, and most of that more than once. */
const DELIVERIES = 44;
const AT_ONCE = 20;

/** One conversation: what was written in it, and whether it was discarded in the end. */
type Talk = {
  worker: Caseworker;
  reference: string;
  rows: string[];
  ends: boolean;
  draft: string;
  card: Card;
};

/** How many events were delivered, how many effects they should have had, and what is missing, doubled or half done. */
export type Shuffled = { delivered: number; effects: number; faults: Fault[] };

/** Delivers all, most of it more than once, by the same id or as a press made anew, and in another order; how many times that was. */
async function deliver({ store }: Sight, chance: Chance, activities: readonly Activity[]): Promise<number> {
  const doubled = activities.flatMap((it) => {
    const again = chance.onceIn(2) ? it : { ...it, id: randomUUID() };
    return chance.onceIn(2) ? [it, again] : [it, again, it];
  });
  const all = chance.shuffled(doubled);
  const take = async (activity: Activity) => {
    const parsed = parseActivity(activity, catalogue, randomUUID());
    if (parsed.kind !== 'ours') throw new Error(`not taken in: ${JSON.stringify(activity)}`);
    await takeTurn({ store, catalogue, editions, now: Date.now }, parsed.inbound);
  };
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(take));
  return all.length;
}

/** Finds the draft and the card of each conversation as they now are. */
async function find(sight: Sight, talks: readonly Talk[]): Promise<void> {
  const whole = await sight.read();
  const ids = new Map(whole.drafts.map(({ id, draft }) => [draft.reference, id]));
  const messages = new Map(
    whole.messages.flatMap((it) => (it.subject.of === 'draft' ? [[it.subject.draft, it] as const] : [])),
  );
  for (const talk of talks) {
    talk.draft = ids.get(talk.reference) ?? '';
    const message = messages.get(talk.draft);
    if (message !== undefined) talk.card = await dueCard(sight.store, message);
  }
}

const pressed = (talks: readonly Talk[], verb: string) =>
  talks.map(({ worker, card }) => worker.pressOf(verb, {}, card));

const typed = ({ worker, reference }: Talk) =>
  worker.activity({ type: 'message', text: `jobsamtale ${reference}` });

/** Every conversation has its one draft with what was written, each once, or is gone, once. */
function wrongIn(whole: Whole, talks: readonly Talk[]): Fault[] {
  const count = (draft: string, what: string) =>
    whole.acts.filter((act) => act.draft === draft && act.what === what).length;
  return talks.flatMap(({ reference, draft: id, rows, ends }): Fault[] => {
    const own = whole.drafts.filter(({ draft }) => draft.reference === reference);
    const [kept] = own.map(({ draft }) => [draft.answers.aftaler?.value, draft.offers.aftaler]);
    const texts = ((kept ?? []).flat() as { what: string }[]).map((row) => row?.what);
    const told = [own.length, texts.toSorted(), count(id, 'changed'), count(id, 'deleted')];
    const due = ends ? [0, [], rows.length, 1] : [1, rows.toSorted(), rows.length, 0];
    if (JSON.stringify(told) === JSON.stringify(due)) return [];
    const more = own.length > 1 || texts.length > rows.length || Number(told[2]) > rows.length;
    return [{ kind: more ? 'doubled' : 'lost', what: `${reference}: ${JSON.stringify(told)}` }];
  });
}

/** Delivers about so many events of many conversations to a store in a file, shuffled and doubled, and looks what came of them. */
export async function shuffled(events: number, seed: number): Promise<Shuffled> {
  const chance = new Chance(seed);
  const connector = await new FakeConnector().start();
  const workers = Array.from({ length: Math.ceil(events / DELIVERIES / TALKS_EACH) }, () => {
    return new Caseworker(connector, 0);
  });
  const talks = workers.flatMap((worker) =>
    Array.from({ length: TALKS_EACH }, (): Talk => {
      const rows = Array.from({ length: ROWS }, () => chance.word());
      return {
        worker,
        reference: `2026-${chance.word()}`,
        rows,
        ends: chance.onceIn(2),
        draft: '',
        card: {},
      };
    }),
  );
  const ground = folderGround();
  const result = await ground.see((sight) => storm(sight, chance, talks));
  await ground.close();
  await connector.stop();
  return result;
}

async function storm(sight: Sight, chance: Chance, talks: readonly Talk[]): Promise<Shuffled> {
  let delivered = await deliver(sight, chance, talks.map(typed));
  await find(sight, talks);
  delivered += await deliver(sight, chance, pressed(talks, 'item:aftaler_item'));
  await find(sight, talks);
  const rows = talks.flatMap((talk) =>
    talk.rows.map((what) => talk.worker.pressOf('addRow', { 'aftaler.what': what }, talk.card)),
  );
  delivered += await deliver(sight, chance, rows);
  const ending = talks.filter(({ ends }) => ends);
  for (const verb of ['discard', 'confirm']) {
    await find(sight, ending);
    // What was delivered before comes again in between.
    delivered += await deliver(sight, chance, [
      ...pressed(ending, verb),
      ...rows.filter(() => chance.onceIn(8)),
    ]);
  }
  const whole = await sight.read();
  const effects = talks.length * (2 + ROWS) + 2 * ending.length;
  return { delivered, effects, faults: [...faultsIn(whole), ...wrongIn(whole, talks)] };
}
