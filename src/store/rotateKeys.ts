import type { MasterKeys } from '../privacy/masterKeys.ts';
import { Vault } from './vault.ts';
import { type Engine, rows } from './work.ts';

/** Keys wrapped in one transaction: a bot that runs meanwhile waits for no more of them. */
const AT_ONCE = 200;

/**
 * What came of wrapping every key anew: how many were, how many are under the first master key now, how many cannot be opened, by the
 * name of the master key they are under, and how many were put under another meanwhile.
 */
export type Rotation = {
  first: string;
  wrapped: number;
  under: number;
  lost: Map<string, number>;
  left: number;
};

/** Wraps every key anew under the first master key; a bot may run meanwhile that has all of the master keys. Throws a StoreError. */
export async function rotateKeys(engine: Engine, masters: MasterKeys, atOnce = AT_ONCE): Promise<Rotation> {
  const vault = new Vault(masters);
  const lost = new Map<string, number>();
  let wrapped = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    const done = await engine.together(() => vault.rotate(from, atOnce));
    wrapped += done.wrapped;
    for (const master of done.lost) lost.set(master, (lost.get(master) ?? 0) + 1);
    after = done.last;
  }
  return { ...(await counted(engine, masters, lost)), wrapped, lost };
}

/** How many keys are under the first master key, and how many under others but for the lost ones: made meanwhile by a bot that has another first. */
async function counted(engine: Engine, masters: MasterKeys, lost: ReadonlyMap<string, number>) {
  const [first = ''] = masters.keys();
  const found = await engine.look(() =>
    rows('SELECT master, count(*) AS keys FROM data_key GROUP BY master'),
  );
  const by = new Map(found.map(({ master, keys }) => [String(master), Number(keys)]));
  const others = [...by].filter(([master]) => master !== first);
  const left = others.reduce((sum, [master, keys]) => sum + Math.max(0, keys - (lost.get(master) ?? 0)), 0);
  return { first, under: by.get(first) ?? 0, left };
}
