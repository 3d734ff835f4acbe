import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { Program } from '../process/program.ts';
import {
  describeFailingDisk,
  describeMounts,
  failDisk,
  fill,
  makeDisk,
  seenBy,
  withFailingDisk,
  withReadOnly,
  withSmallDisk,
} from './disks.ts';
import { readyz, sorryIn, until } from './told.ts';

const connector = new FakeConnector();
const top = mkdtempSync(join(tmpdir(), 'samtalemakker-disk-'));
beforeAll(() => connector.start());
afterAll(async () => {
  await connector.stop();
  rmSync(top, { recursive: true, force: true });
});

const programs: Program[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) await program.kill();
});

function start(dataDir: string, within: string[] = []): Program {
  const program = new Program({ PORT: '0', DATA_DIR: dataDir }, ['--local'], process.cwd(), within);
  programs.push(program);
  return program;
}

function folderOf(name: string): string {
  const folder = join(top, name);
  mkdirSync(folder);
  return folder;
}

const agreement = (n: number) => ({ 'aftaler.what': `aftale nummer ${n}` });

/** A caseworker in mid-talk with one agreement noted down. */
async function inMidTalk(port: number, reference: string): Promise<Caseworker> {
  const worker = new Caseworker(connector, port);
  await worker.types(`jobsamtale ${reference}`);
  await worker.presses('Aftaler: 0');
  await worker.presses('addRow', agreement(1));
  return worker;
}

describeMounts('a disk that is full', () => {
  it('costs nothing that was acknowledged, is told in plain words, and is over when there is room', async () => {
    const folder = folderOf('full');
    const program = await start(folder, withSmallDisk(folder, 8)).listening();
    const worker = await inMidTalk(program.port, '2026-801');
    const free = fill(seenBy(program.child.pid, folder));
    const refused = await worker.presses('addRow', agreement(2));
    expect(sorryIn(refused)).toContain('Noget gik galt');
    expect(refused.text).toContain('aftale nummer 2');
    expect(program.output).toContain('"code":"store_full"');
    expect(await new Caseworker(connector, program.port).types('visitation 2026-802')).toContain(
      'Noget gik galt',
    );
    await until(async () => (await readyz(program.port)) === 503, 'it says that it is not ready');
    free();
    const { text } = await worker.presses('Prøv igen', {}, refused.card);
    expect(text).toMatch(/^aftale nummer 1$/m);
    expect(text.match(/^aftale nummer 2$/gm)).toHaveLength(1);
    await until(async () => (await readyz(program.port)) === 200, 'it says that it is ready');
    await program.kill('SIGTERM');
    expect(program.child.exitCode).toBe(0);
  });
});

describeMounts('a folder or file that may only be read', () => {
  const folder = join(top, 'read');
  beforeAll(async () => {
    mkdirSync(folder);
    await (await start(folder).listening()).kill('SIGTERM');
  });

  it.each([
    ['the folder', folder],
    ['the database', join(folder, 'samtalemakker.db')],
  ])('stops the start in one line that says so: %s', async (_name, path) => {
    const program = start(folder, withReadOnly(path));
    expect(await program.ended()).toBe(1);
    expect(program.output).toMatch(/^samtalemakker: DATA_DIR: .*cannot be .*written.*\n$/);
  });
});

describeFailingDisk('a disk that fails and may only be read from then on', () => {
  it('is told in plain words, and nothing that was acknowledged is gone', async () => {
    const folder = folderOf('failing');
    const file = join(top, 'disk');
    makeDisk(file);
    const program = await start(folder, withFailingDisk(folder, file)).listening();
    const worker = await inMidTalk(program.port, '2026-803');
    failDisk(file);
    const refused = await worker.presses('addRow', agreement(2));
    expect(sorryIn(refused)).toContain('Noget gik galt');
    expect(refused.text).toContain('aftale nummer 2');
    expect(program.output).toContain('"code":"store_readonly"');
    await until(async () => (await readyz(program.port)) === 503, 'it says that it is not ready');
    await program.kill('SIGTERM');
    const again = await start(folder, withFailingDisk(folder, file)).listening();
    worker.port = again.port;
    const { text } = await worker.presses('Prøv igen', {}, refused.card);
    expect(text).toMatch(/^aftale nummer 1$/m);
    expect(text.match(/^aftale nummer 2$/gm)).toHaveLength(1);
    await again.kill('SIGTERM');
  });
});

describe('a file that another holds', () => {
  it('is waited for a little, told to be busy, and used again when it is free', async () => {
    const folder = folderOf('held');
    const program = await start(folder).listening();
    const worker = await inMidTalk(program.port, '2026-804');
    const beside = new DatabaseSync(join(folder, 'samtalemakker.db'), { timeout: 5_000 });
    beside.exec('BEGIN IMMEDIATE');
    const refused = await worker.presses('addRow', agreement(2));
    expect(sorryIn(refused)).toBe('Jeg kan ikke gemme lige nu');
    beside.exec('ROLLBACK');
    beside.close();
    const { text } = await worker.presses('Prøv igen', {}, refused.card);
    expect(text.match(/^aftale nummer 2$/gm)).toHaveLength(1);
    await program.kill('SIGTERM');
  });
});
