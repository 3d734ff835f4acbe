import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditCommand } from '../../src/cli/auditCommand.ts';
import { backupCommand } from '../../src/cli/backupCommand.ts';
import { rotateCommand } from '../../src/cli/rotateCommand.ts';
import type { Command } from '../../src/cli/runCommand.ts';
import { freePort, Program } from '../process/program.ts';
import { draft, text, turn } from '../store/given.ts';
import { describePostgres, freshSchema } from '../store/postgres.ts';
import {
  act,
  clock,
  done,
  freshFile,
  keysNamed,
  type Place,
  readCsv,
  run,
  runProcess,
  settingOf,
} from './given.ts';

describe('The commands', () => {
  let here: Place;
  beforeEach(async () => {
    clock.now = Date.parse('2026-11-23T09:00:00Z');
    here = freshFile();
    await here.during(async (store) => {
      await turn(store, { writes: [draft()] });
      await done(store, [act('opened', 'd1', '2026-114')]);
      await store.sealAudit(10);
    });
  });
  afterEach(() => here.gone());

  it.each([
    [['verify'], /^The audit log is whole: 1 line; head 1:[0-9a-f]{64}; not yet sealed: 0\n$/],
    [
      ['export', '--from', '2026-11-01', '--to', '2026-11-30'],
      /^number,.*\r\n1,2026-11-23T10:00:00.000\+01:00,.*\r\n$/,
    ],
    [['find', '--reference', '2026-114'], /^number,.*\r\n1,.*\r\n$/],
    [['choices'], /^month,.*\r\n$/],
  ])('audit %j prints what was asked for and nothing else', async (args, told) => {
    expect(await runProcess('audit', args, here.env)).toEqual({
      code: 0,
      out: expect.stringMatching(told),
      err: '',
    });
  });

  it('repeats no CPR number that was given to it', async () => {
    const args = ['find', '--reference', '2026-1', '010190-1234'];
    const { code, err } = await runProcess('audit', args, here.env);
    expect([code, err.split('\n')[0]]).toEqual([1, expect.stringContaining("'[fjernet]'")]);
  });

  it.each<[Command, string[], RegExp]>([
    [auditCommand, [], /^npm run --silent audit -- COMMAND/],
    [auditCommand, ['check'], /COMMAND/],
    [auditCommand, ['toString'], /COMMAND/],
    [auditCommand, ['verify', '--from', '2026-11-01'], /--from[\s\S]*COMMAND/],
    [auditCommand, ['choices', 'alle'], /alle[\s\S]*COMMAND/],
    [auditCommand, ['verify', '--head', '12'], /^--head: NUMBER:SEAL is expected.*$/],
    [auditCommand, ['export', '--to', '2026-11-30'], /^--from: a day such as 2026-11-30 is expected$/],
    [auditCommand, ['export', '--from', '2026-11-01', '--to', '2026-11-31'], /^--to: a day such as .*$/],
    [auditCommand, ['export', '--from', '1-11-2026', '--to', '2026-11-30'], /^--from: .*$/],
    [
      auditCommand,
      ['export', '--from', '2026-12-01', '--to', '2026-11-30'],
      /^--from: it is later than --to$/,
    ],
    [auditCommand, ['find'], /^--reference: .*$/],
    [
      auditCommand,
      ['find', '--reference', 'K-37', '--person', ''],
      /^--person: K-37 is a number the bot gave.*$/,
    ],
    [rotateCommand, ['k2'], /takes nothing behind it$/],
    [backupCommand, [], /FILE/],
  ])('refuse what they do not understand, and say why: %p %j', async (command, args, why) => {
    await expect(run(command, args, here.place)).rejects.toThrow(why);
  });

  it.each([
    ['audit', ['export', '--from', '2026-11-01'], '--to: a day such as 2026-11-30 is expected'],
    ['rotateKeys', ['k2'], 'npm run --silent keys:rotate takes nothing behind it'],
    ['backup', [], 'npm run --silent backup -- FILE: the name of a new file is expected'],
  ] as const)('%s ends with 1 then, with one line on standard error', async (name, args, why) => {
    expect(await runProcess(name, args, here.env)).toEqual({
      code: 1,
      out: '',
      err: `samtalemakker: ${why}\n`,
    });
  });

  it('go over to a new key', async () => {
    const env = { ...here.env, ENCRYPTION_KEYS: settingOf(keysNamed('k2', 'k1')) };
    expect(await runProcess('rotateKeys', [], env)).toEqual({
      code: 0,
      out: 'Wrapped anew under »k2«: 2. Under it now: 2.\n',
      err: '',
    });
    const store = await here.open(keysNamed('k2'));
    expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('kladden');
    await store.close();
  });

  it('make a backup', async () => {
    const file = join(here.place.dataDir, 'kopi.db');
    const ran = await runProcess('backup', [file], here.env);
    expect(ran).toEqual({
      code: 0,
      out: expect.stringMatching(/^Backed up to .*kopi\.db: \d+ bytes\./),
      err: '',
    });
    expect((await runProcess('backup', [file], here.env)).code).toBe(1);
  });

  it('say which setting is wrong', async () => {
    const ran = await runProcess('audit', ['verify'], { ...here.env, ENCRYPTION_KEYS: 'k1' });
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringMatching(/^samtalemakker: ENCRYPTION_KEYS: [^\n]*\n$/),
    ]);
    const other = { ...here.env, ENCRYPTION_KEYS: settingOf(keysNamed('k9')) };
    expect((await runProcess('audit', ['verify'], other)).err).toBe(
      'samtalemakker: ENCRYPTION_KEYS: the store was sealed under the key »k1«, which does not open it\n',
    );
  });

  it('end quietly when nobody reads on', () => {
    const shell = `"${process.execPath}" src/cli/audit.ts export --from 2026-11-01 --to 2026-11-30 | true`;
    const ran = spawnSync('sh', ['-c', shell], {
      env: { PATH: process.env.PATH ?? '', ...here.env },
      encoding: 'utf8',
    });
    expect([ran.stdout, ran.stderr]).toEqual(['', '']);
  });
});

describe('A command where there is nothing yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intet-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['verify', 'choices'])('audit %s makes neither folder nor database', async (command) => {
    const missing = join(folder, 'findes-ikke');
    const ran = await runProcess('audit', [command], { DATA_DIR: missing });
    expect(ran).toEqual({
      code: 1,
      out: '',
      err: `samtalemakker: DATA_DIR: there is no database in the folder ${missing}; the bot makes one when it starts\n`,
    });
    expect(existsSync(missing)).toBe(false);
    expect((await runProcess('audit', [command], { DATA_DIR: folder })).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes no key where that is gone', async () => {
    const here = freshFile();
    await here.during(async () => undefined);
    const ran = await runProcess('audit', ['verify'], { DATA_DIR: here.place.dataDir });
    expect(ran.err).toMatch(
      /^samtalemakker: DATA_DIR: the file encryption-key in the folder .* is missing: put it back/,
    );
    expect(readdirSync(here.place.dataDir)).not.toContain('encryption-key');
    await here.gone();
  });

  it('says that there is no log where no bot has made its key', async () => {
    const here = freshFile();
    await here.during(async () => undefined);
    await here.query("DELETE FROM data_key WHERE id = 'audit'");
    await expect(run(auditCommand, ['verify'], here.place)).rejects.toThrow('there is no audit log yet');
    expect(await here.query('SELECT id FROM data_key')).toEqual([]);
    await here.gone();
  });

  it('leaves a database of another version as it is', async () => {
    const here = freshFile();
    await here.during(async () => undefined);
    for (const [version, told] of [
      [1, 'start the bot first'],
      [99, 'start the newer program'],
    ]) {
      await here.query(`PRAGMA user_version = ${version}`);
      await expect(run(auditCommand, ['verify'], here.place)).rejects.toThrow(String(told));
      expect(await here.query('PRAGMA user_version')).toEqual([{ user_version: version }]);
    }
    await here.gone();
  });
});

describePostgres('A command where there is nothing yet, in PostgreSQL', () => {
  it('makes no table in an empty database', async () => {
    const schema = await freshSchema();
    const env = { DATABASE_URL: schema.url, ENCRYPTION_KEYS: settingOf(keysNamed('k1')) };
    expect(await runProcess('audit', ['verify'], env)).toEqual({
      code: 1,
      out: '',
      err: 'samtalemakker: DATABASE_URL: the database is empty; the bot fills it when it starts\n',
    });
    const tables = await schema.query(`SELECT 1 FROM pg_tables WHERE schemaname = '${schema.name}'`);
    expect(tables).toEqual([]);
    await schema.drop();
  });

  it('says that a database does not exist, or does not answer', async () => {
    const keys = { ENCRYPTION_KEYS: settingOf(keysNamed('k1')) };
    const server = new URL(process.env.TEST_DATABASE_URL ?? '');
    server.pathname = '/findes-ikke';
    expect((await runProcess('audit', ['verify'], { ...keys, DATABASE_URL: server.href })).err).toBe(
      'samtalemakker: DATABASE_URL: there is no database of this name\n',
    );
    server.port = String(await freePort());
    expect((await runProcess('audit', ['verify'], { ...keys, DATABASE_URL: server.href })).err).toBe(
      'samtalemakker: DATABASE_URL: the database does not answer\n',
    );
  });

  it('reads, beside a bot that has made it', async () => {
    const schema = await freshSchema();
    const env = { DATABASE_URL: schema.url, ENCRYPTION_KEYS: settingOf(keysNamed('k1')) };
    const port = await freePort();
    const program = await new Program({ ...env, PORT: String(port), LOG_LEVEL: 'silent' }).ready();
    const ran = await runProcess('audit', ['verify'], env);
    expect([ran.code, ran.out]).toEqual([
      0,
      'The audit log is whole: 0 lines; no head yet; not yet sealed: 0\n',
    ]);
    expect(readCsv((await runProcess('audit', ['choices'], env)).out)).toHaveLength(1);
    await program.kill('SIGTERM');
    await schema.drop();
  });
});
