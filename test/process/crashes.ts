import { Campaign, type Figures } from './campaign.ts';
import { Chance } from './chance.ts';
import type { Fault, FaultKind } from './faults.ts';
import { folderGround, schemaGround } from './ground.ts';

/** Most kills on one store before the next is begun. */
const KILLS_EACH = 50;

/** How many kills, how many campaigns at a time, from which seed, and on which PostgreSQL server where it is not a file. */
export type Plan = { kills: number; workers: number; seed: number; server?: string };

const sum = (all: readonly Figures[], count: (it: Figures) => number) =>
  all.reduce((total, it) => total + count(it), 0);

/** Kills programs until the plan is done, a few stores at a time; `tell` hears of each store that is done with. */
export async function crashes(plan: Plan, tell: (done: Figures) => void = () => {}): Promise<Figures[]> {
  const { kills, workers, seed, server } = plan;
  const each = Math.min(KILLS_EACH, Math.ceil(kills / workers));
  const sizes = Array.from({ length: Math.ceil(kills / each) }, (_, at) => Math.min(each, kills - at * each));
  const all: Figures[] = [];
  const work = async () => {
    for (let size = sizes.pop(); size !== undefined; size = sizes.pop()) {
      const ground = server === undefined ? folderGround() : await schemaGround(server);
      const figures = await new Campaign(ground, new Chance(seed + sizes.length)).run(size);
      await ground.close();
      all.push(figures);
      tell(figures);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return all;
}

/** How much of each kind is wrong. */
export function wrong(faults: readonly Fault[]): Record<FaultKind, number> {
  const count = (kind: FaultKind) => faults.filter((fault) => fault.kind === kind).length;
  return {
    lost: count('lost'),
    doubled: count('doubled'),
    'half done': count('half done'),
    corrupt: count('corrupt'),
    'never sent': count('never sent'),
  };
}

/** The figures of many campaigns in one, as they are told. */
export const told = (all: readonly Figures[]): Record<string, number> => ({
  kills: sum(all, (it) => it.kills),
  'turns acknowledged': sum(all, (it) => it.acknowledged),
  'turns refused in words': sum(all, (it) => it.refused),
  'messages posted twice': sum(all, (it) => it.sentTwice),
  ...wrong(all.flatMap((it) => it.faults)),
});
