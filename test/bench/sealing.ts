import { randomUUID } from 'node:crypto';
import type { Write } from '../../src/store/store.ts';
import { inPlaces, leftOut, onDisk, onPostgres, type Place } from './places.ts';
import type { Report } from './report.ts';
import { openWorld, sealAll } from './world.ts';

const LINES = 10_000;
const LINES_A_TURN = 100;

async function sealIn(place: Place): Promise<Report['lines'][number]> {
  const { store, around, clock, upkeep } = await openWorld(place);
  const writes = Array.from({ length: LINES_A_TURN }, (): Write => {
    const [draft, reference] = [randomUUID(), '2026-114'];
    return { do: 'audit', what: 'changed', draft, conversation: 'visitation', reference };
  });
  for (let written = 0; written < LINES; written += LINES_A_TURN)
    await store.turn(
      { tenant: 'kommunen', user: randomUUID() },
      { choose: () => undefined, knows: () => false, decide: () => ({ writes, answer: undefined }) },
    );
  const began = performance.now();
  const sealed = await sealAll({ store, around, clock, upkeep });
  const ms = performance.now() - began;
  await store.close();
  if (sealed !== LINES) throw new Error(`${sealed} lines were sealed, not ${LINES}`);
  return { store: place.name, lines: sealed, seconds: ms / 1_000, 'a line ms': ms / sealed };
}

/** Ten thousand lines of the audit log sealed, as upkeep seals them, on each durable store. */
export const sealing = (): Promise<Report> =>
  inPlaces([onDisk, onPostgres], async (places) => {
    const lines = [];
    for (const place of places) lines.push(await sealIn(place));
    const note =
      'Five hundred lines in each transaction, each sealed with a keyed hash over itself and the seal before it.';
    return { title: 'Sealing of the audit log', lines, notes: [note, ...leftOut()] };
  });
