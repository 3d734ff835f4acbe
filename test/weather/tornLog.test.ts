import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { localMasterKeys } from '../../src/privacy/masterKeys.ts';
import { openSqliteEngine } from '../../src/store/sqliteEngine.ts';
import { Running } from '../conversations/running.ts';
import { Chance } from '../process/chance.ts';
import { faultsIn } from '../process/faults.ts';
import { readWhole } from '../process/whole.ts';
import { Copies, FILE, flip, LOG } from './files.ts';

const ROWS = 10;
const CUTS = 40;
/** Bytes before the first frame of a write-ahead log, and of each frame before its page. */
const HEAD = 32;
const FRAME_HEAD = 24;

const copies = new Copies();
let running: Running;
let length = 0;
let frame = 0;

beforeAll(async () => {
  running = await new Running().start();
  const worker = running.caseworker();
  await worker.types('jobsamtale 2026-830');
  await worker.presses('Aftaler: 0');
  for (let row = 0; row < ROWS; row += 1) await worker.presses('addRow', { 'aftaler.what': `nummer ${row}` });
  length = readFileSync(join(running.folder, LOG)).length;
  frame = FRAME_HEAD + readFileSync(join(running.folder, FILE)).readUInt16BE(16);
});
afterAll(async () => {
  copies.remove();
  await running.stop();
});

/** What opens of a copy of the store whose write-ahead log has been harmed: how many rows, and what does not hang together. */
async function openedAfter(harm: (log: string) => void) {
  const copy = copies.of(running.folder);
  harm(join(copy, LOG));
  const engine = openSqliteEngine(copy);
  const whole = await engine.look(() => readWhole(localMasterKeys(copy)));
  await engine.close();
  const [kept] = whole.drafts;
  const rows = kept?.draft.answers.aftaler?.value ?? [];
  return { faults: faultsIn(whole), rows: (rows as { what: string }[]).map(({ what }) => what) };
}

const firstOf = (count: number) => Array.from({ length: count }, (_, at) => `nummer ${at}`);

describe('a write-ahead log', () => {
  it('that is whole holds every turn', async () => {
    expect(await openedAfter(() => {})).toEqual({ faults: [], rows: firstOf(ROWS) });
  });

  it('that is cut off anywhere holds whole turns only, and all of them before the cut', async () => {
    const chance = new Chance(830);
    const seen = new Set<number>();
    const cuts = Array.from({ length: CUTS }, (_, at) => {
      const frames = HEAD + frame * Math.floor(((length - HEAD) / frame) * (at / CUTS));
      return chance.onceIn(3) ? frames : frames + chance.below(frame);
    });
    for (const cut of cuts) {
      const { faults, rows } = await openedAfter((log) => truncateSync(log, cut));
      expect({ cut, faults, rows }).toEqual({ cut, faults: [], rows: firstOf(rows.length) });
      seen.add(rows.length);
    }
    // The cuts fell into most of the turns.
    expect(seen.size).toBeGreaterThan(ROWS / 2);
  });

  it('that has a changed byte holds the whole turns before it', async () => {
    const chance = new Chance(831);
    for (let at = 0; at < CUTS / 2; at += 1) {
      const byte = HEAD + chance.below(length - HEAD);
      const { faults, rows } = await openedAfter((log) => flip(log, byte));
      expect({ byte, faults, rows }).toEqual({ byte, faults: [], rows: firstOf(rows.length) });
    }
  });
});
