import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditCommand } from '../../src/cli/auditCommand.ts';
import { backupCommand } from '../../src/cli/backupCommand.ts';
import { rotateCommand } from '../../src/cli/rotateCommand.ts';
import { desk, draft, forget, message, text, turn, waitingIn } from '../store/given.ts';
import { act, done, freshFile, keysNamed, type Place, run } from './given.ts';

describe('A backup', () => {
  let here: Place;
  let file: string;
  beforeEach(() => {
    here = freshFile();
    file = join(here.place.dataDir, 'kopi.db');
  });
  afterEach(() => here.gone());
  const backup = (...args: string[]) => run(backupCommand, args, here.place);
  /** What the guide says: stop, copy the file into place, take away the write-ahead log, start. */
  const restore = () => {
    copyFileSync(file, join(here.place.dataDir, 'samtalemakker.db'));
    for (const end of ['-wal', '-shm'])
      rmSync(join(here.place.dataDir, `samtalemakker.db${end}`), { force: true });
  };

  it('is made while the bot works, and brings back what was there', async () => {
    await here.during(async (store) => {
      await turn(store, { writes: [desk, draft('d1', 'den ene'), message('m1')] });
      await done(store, [act('opened', 'd1', '2026-114')]);
      await store.sealAudit(10);
      expect(await backup(file)).toMatchObject({ code: 0, out: expect.stringContaining(`${file}: `) });
      await turn(store, { draft: 'd1', writes: [forget(), draft('d2', 'den næste')] });
      await done(store, [act('transferred', 'd1', '2026-114')]);
      await store.sealAudit(10);
    });
    const later = /head (\S+);/.exec((await run(auditCommand, ['verify'], here.place)).out)?.[1] ?? '';
    restore();
    await here.during(async (store) => {
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('den ene');
      expect((await turn(store, { draft: 'd2' })).draft).toBeUndefined();
      expect(await waitingIn(store)).toEqual(['m1: viser m1']);
    });
    expect((await run(auditCommand, ['verify'], here.place)).out).toContain('whole: 1 line');
    const beside = await run(auditCommand, ['verify', '--head', later], here.place);
    expect(beside.out).toContain('broken at line 2: it is missing, with all after it');
  });

  it('opens only with the key', async () => {
    await here.during((store) => turn(store, { writes: [draft('d1', 'hemmeligt')] }));
    await backup(file);
    expect(readFileSync(file).includes('hemmeligt')).toBe(false);
    restore();
    await expect(here.open(keysNamed('k2'))).rejects.toMatchObject({ trouble: 'unreadable' });
  });

  it('from before a new key opens with the old one behind it, and goes over like any other', async () => {
    await here.during((store) => turn(store, { writes: [draft('d1', 'fra før')] }));
    await backup(file);
    const both = { ...here.place, keys: keysNamed('k2', 'k1') };
    expect((await run(rotateCommand, [], both)).code).toBe(0);
    restore();
    expect((await run(rotateCommand, [], both)).code).toBe(0);
    const store = await here.open(keysNamed('k2'));
    expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('fra før');
    await store.close();
  });

  it('holds nothing of what was deleted before', async () => {
    await here.during(async (store) => {
      await turn(store, { writes: [draft()] });
      const [row] = await here.query("SELECT wrapped FROM data_key WHERE id = 'd1'");
      await turn(store, { draft: 'd1', writes: [forget()] });
      await backup(file);
      expect(readFileSync(file).includes(Buffer.from(row?.wrapped as Uint8Array))).toBe(false);
    });
  });

  it('is one file that only its owner can read', async () => {
    await here.during(() => backup(file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(['-wal', '-shm', '-journal'].filter((end) => existsSync(`${file}${end}`))).toEqual([]);
  });

  it('takes the place of no other file', async () => {
    writeFileSync(file, 'gårsdagens');
    await here.during(() => expect(backup(file)).rejects.toThrow(`${file}: it is there already`));
    expect(readFileSync(file, 'utf8')).toBe('gårsdagens');
  });

  it('says plainly what it cannot do', async () => {
    await expect(backup()).rejects.toThrow('FILE');
    await expect(backup(file)).rejects.toThrow('there is no database');
    await here.during(() =>
      expect(backup('/findes/ikke/kopi.db')).rejects.toThrow(
        '/findes/ikke/kopi.db: the folder is not there; make it first',
      ),
    );
    const postgres = { ...here.place, databaseUrl: 'postgres://x/y' };
    await expect(run(backupCommand, [file], postgres)).rejects.toThrow('pg_dump');
    expect(existsSync(file)).toBe(false);
  });
});
