import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import { Running } from '../conversations/running.ts';
import { Copies, FILE, flip } from './files.ts';
import { sorryIn } from './told.ts';

describe('a changed byte in a draft', () => {
  it('costs that draft alone', async () => {
    const running = await new Running().start();
    const worker = running.caseworker();
    await worker.types('visitation 2026-810');
    const card = worker.card;
    await worker.types('jobsamtale 2026-811');
    // Stopped and started, it has everything in the one file.
    await running.restart();
    const path = join(running.folder, FILE);
    const database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare('SELECT state FROM draft ORDER BY rowid LIMIT 1').get();
    database.close();
    const at = readFileSync(path).indexOf(Buffer.from(row?.state as Uint8Array).subarray(0, 64));
    expect(at).toBeGreaterThan(0);
    flip(path, at + 40);
    await running.restart();
    worker.port = running.port;
    const refused = await worker.presses('answer', { under_30: 'ja' }, card);
    expect(sorryIn(refused)).toBe('Kladden kan ikke læses lige nu');
    expect(await worker.types('kladder')).toContain('2026-811');
    expect(await worker.types('jobsamtale 2026-811')).toContain('0 af 8 drøftet');
    expect(await worker.types('visitation 2026-812')).toContain('Trin 1 af 6');
    await running.stop();
  });
});

describe('a damaged file is refused at the start, with the way out,', () => {
  const copies = new Copies();
  let running: Running;
  let page = 4_096;
  beforeAll(async () => {
    running = await new Running().start();
    const worker = running.caseworker();
    for (let talk = 0; talk < 5; talk += 1) await worker.types(`jobsamtale 2026-82${talk}`);
    await running.restart();
    page = readFileSync(join(running.folder, FILE)).readUInt16BE(16);
  });
  afterAll(async () => {
    copies.remove();
    await running.stop();
  });

  const opening = (folder: string) => openStore({ dataDir: folder }, openLog('silent'), { now: Date.now });
  const refusal = {
    trouble: 'damaged',
    message: expect.stringMatching(/damaged.*: restore it from a backup$/),
  };

  it('whichever of its pages is hit', async () => {
    const { length } = readFileSync(join(running.folder, FILE));
    expect(length / page).toBeGreaterThan(20);
    for (let at = 0; at < length; at += page) {
      const copy = copies.of(running.folder);
      // The kind of the page: its first byte, after the file's own head on the first.
      flip(join(copy, FILE), at === 0 ? 100 : at);
      await expect(opening(copy)).rejects.toMatchObject(refusal);
    }
  });

  it.each([0, 16, 105])('when byte %i of its head is changed', async (at) => {
    const copy = copies.of(running.folder);
    flip(join(copy, FILE), at);
    await expect(opening(copy)).rejects.toMatchObject(refusal);
  });

  it('when its end is missing', async () => {
    const copy = copies.of(running.folder);
    truncateSync(join(copy, FILE), page * 3);
    await expect(opening(copy)).rejects.toMatchObject(refusal);
  });
});
