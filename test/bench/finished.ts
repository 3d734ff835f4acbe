import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inMemory, inPlaces, type Place } from './places.ts';
import type { Report } from './report.ts';
import { allDo, Worker } from './worker.ts';
import { MONDAY, openWorld, sealAll, sendAll, type World } from './world.ts';

const WORKERS = 200;
const DRAFTS_EACH = 50;
const EIGHT_DAYS_MS = 8 * 24 * 60 * 60 * 1_000;
const MEGABYTE = 2 ** 20;

/** Every caseworker's drafts: begun from the menu, one step answered, and onward until the note is transferred. */
async function finishDrafts(world: World): Promise<number> {
  const workers = Array.from({ length: WORKERS }, () => new Worker(world));
  for (let draft = 0; draft < DRAFTS_EACH; draft += 1) {
    await allDo(workers, 1, async (worker, index) => {
      await worker.begins(`2026-${draft * WORKERS + index}`);
      await worker.answers('nej');
      await worker.transfers();
    });
    await sendAll(world);
  }
  await sealAll(world);
  return workers.reduce((sum, worker) => sum + worker.turns, 0);
}

const fileOf = ({ folder = '' }: Place) => join(folder, 'samtalemakker.db');

function megabytesOf(place: Place): { file: number; log: number } {
  const log = `${fileOf(place)}-wal`;
  const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size / MEGABYTE : 0);
  return { file: sizeOf(fileOf(place)), log: sizeOf(log) };
}

/** Rows of each table, and how much of the file holds nothing. */
function contentsOf(place: Place): { rows: Record<string, number>; free: number } {
  const database = new DatabaseSync(fileOf(place), { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all();
    const count = (name: unknown) => Number(database.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.n);
    const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
    const rows = Object.fromEntries(tables.map(({ name }) => [String(name), count(name)] as const));
    return { rows, free: (pragma('freelist_count') * pragma('page_size')) / MEGABYTE };
  } finally {
    database.close();
  }
}

const rowsInWords = (rows: Record<string, number>) =>
  Object.entries(rows)
    .filter(([, count]) => count > 1)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** The database after ten thousand finished drafts, before and after it is scrubbed, and a week later. */
export const finished = (): Promise<Report> =>
  inPlaces([inMemory], async ([place]) => {
    if (place === undefined) throw new Error('there is nowhere to keep a database');
    const world = await openWorld(place);
    const lines: Report['lines'] = [];
    const tell = (when: string) => {
      const { file, log } = megabytesOf(place);
      const { free, rows } = contentsOf(place);
      lines.push({ when, 'file MB': file, 'of it free MB': free, 'log MB': log, drafts: rows.draft ?? 0 });
      return rows;
    };
    const turns = await finishDrafts(world);
    tell('all transferred');
    await world.store.scrub();
    const rows = tell('scrubbed');
    world.clock.now = MONDAY + EIGHT_DAYS_MS;
    await world.upkeep.run();
    tell('eight days later');
    await world.store.close();
    const notes = [
      `${WORKERS * DRAFTS_EACH} visitations of ${WORKERS} caseworkers in ${turns} turns: begun, one step answered, and onward until the note was transferred; messages recorded as sent, the audit log sealed.`,
      `Rows when scrubbed: ${rowsInWords(rows)}.`,
      'Ids of activities are forgotten after a week; what they leave free in the file is used again. SQLite.',
    ];
    return { title: 'The database after 10,000 finished drafts', lines, notes };
  });
