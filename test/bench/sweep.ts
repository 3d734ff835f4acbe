import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { copyRows } from './copyRows.ts';
import { inMemory, inPlaces, leftOut, onDisk, onPostgres, type Place } from './places.ts';
import type { Report } from './report.ts';
import { allDo, Worker } from './worker.ts';
import { MONDAY, openWorld, sealAll, sendAll } from './world.ts';

const WORKERS = 2_000;
const DRAFTS_EACH = 5;
/** Begun on a Monday, drafts are warned of on the Friday and expire the next Monday evening. */
const WARNED = { now: Date.parse('2026-11-27T09:00:00Z') };
const EXPIRED = { now: Date.parse('2026-12-01T09:00:00Z') };

/** A store full of drafts with one step answered, every one warned of. */
async function makeDrafts(place: Place): Promise<number> {
  const world = await openWorld(place, { now: MONDAY });
  const workers = Array.from({ length: WORKERS }, () => new Worker(world));
  for (let draft = 0; draft < DRAFTS_EACH; draft += 1)
    await allDo(workers, 1, async (worker) => {
      await worker.begins(`2026-${draft}`);
      await worker.answers('ja');
    });
  await sendAll(world);
  world.clock.now = WARNED.now;
  const began = performance.now();
  await world.upkeep.run();
  const ms = performance.now() - began;
  await sendAll(world);
  await sealAll(world);
  await world.store.close();
  return ms;
}

/** Opens a copy after all drafts have expired, and times the round of upkeep that ends them. */
async function expire(place: Place): Promise<{ ms: number; before: number; after: number }> {
  const world = await openWorld(place, { ...EXPIRED });
  const due = async () => (await world.store.due(2 * WORKERS * DRAFTS_EACH)).length;
  const before = await due();
  const began = performance.now();
  await world.upkeep.run();
  const ms = performance.now() - began;
  const after = await due();
  await world.store.close();
  return { ms, before, after };
}

async function copyTo(place: Place, made: Place, keys: string): Promise<void> {
  place.env.ENCRYPTION_KEYS = keys;
  if (place.folder !== undefined) {
    rmSync(place.folder, { recursive: true });
    cpSync(made.folder ?? '', place.folder, { recursive: true });
    return;
  }
  // Opened once, it has its tables.
  await (await openWorld(place)).store.close();
  await copyRows(made.folder ?? '', place.env.DATABASE_URL ?? '');
}

/** A round of upkeep over ten thousand drafts that have expired, on each durable store. */
export const sweep = (): Promise<Report> =>
  inPlaces([inMemory, onDisk, onPostgres], async ([made, ...places]) => {
    if (made === undefined) throw new Error('there is nowhere to make drafts');
    const keys = `bench:${randomBytes(32).toString('base64')}`;
    made.env.ENCRYPTION_KEYS = keys;
    const warnMs = await makeDrafts(made);
    const drafts = WORKERS * DRAFTS_EACH;
    const lines: Report['lines'] = [
      { store: made.name, round: 'warning', drafts, seconds: warnMs / 1_000, 'a draft ms': warnMs / drafts },
    ];
    for (const place of places) {
      await copyTo(place, made, keys);
      const { ms, before, after } = await expire(place);
      if (before !== drafts || after !== 0) throw new Error(`${before} drafts were due, and then ${after}`);
      lines.push({
        store: place.name,
        round: 'expiry',
        drafts,
        seconds: ms / 1_000,
        'a draft ms': ms / drafts,
      });
    }
    const note = `${WORKERS} caseworkers with ${DRAFTS_EACH} drafts each, made once and copied to each store. One round of upkeep: each draft in a transaction of its own, then what is old forgotten and what was deleted overwritten.`;
    return { title: 'Sweep', lines, notes: [note, ...leftOut()] };
  });
