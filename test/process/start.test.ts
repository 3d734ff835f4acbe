import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, Program } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the program', () => {
  it('starts as it stands in the repository, listens on loopback and stops when asked to', async () => {
    const port = await freePort();
    const program = await new Program({ PORT: String(port), DATA_DIR: join(folder, 'data') }).ready();
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(await health.json()).toEqual({ status: 'ok' });
    expect(health.headers.get('server')).toBeNull();
    await program.kill('SIGTERM');
    expect(program.child.exitCode).toBe(0);
    expect(program.output).toMatch(
      /"code":"listening".*\n[\s\S]*"code":"stopping","signal":"SIGTERM".*\n[\s\S]*"code":"stopped"/,
    );
  });

  it('does not start outside local mode without its settings, and names the first', async () => {
    const program = new Program({}, []);
    expect(await program.ended()).toBe(1);
    expect(program.output).toBe('samtalemakker: MICROSOFT_APP_ID: it is not set; see .env.example\n');
  });

  it.each([
    ['PORT', 'mange'],
    ['LOG_LEVEL', 'højt'],
    ['PLAYGROUND', 'måske'],
    ['CASE_REFERENCE_PATTERN', '(['],
    ['NODE_ENV', 'production'],
  ])('names the setting when %s is wrong', async (setting, value) => {
    const program = new Program({ [setting]: value });
    expect(await program.ended()).toBe(1);
    expect(program.output).toContain(`samtalemakker: ${setting}`);
    expect(program.output.trim().split('\n')).toHaveLength(1);
  });

  it('says which port is taken', async () => {
    const port = await freePort();
    const first = await new Program({ PORT: String(port), DATA_DIR: join(folder, 'one') }).ready();
    const second = new Program({ PORT: String(port), DATA_DIR: join(folder, 'two') });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('samtalemakker: PORT');
    await first.kill('SIGTERM');
  });

  it('is stopped by broken content, with file, line, column, field and what was expected', async () => {
    const place = join(folder, 'broken');
    mkdirSync(join(place, 'dialogs'), { recursive: true });
    cpSync('dialogs/content', join(place, 'dialogs', 'content'), { recursive: true });
    symlinkSync(resolve('src'), join(place, 'src'));
    const file = join(place, 'dialogs', 'content', 'agendas', 'opfoelgning.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: metode', 'kind: metoder'));
    const program = new Program({ DATA_DIR: join(folder, 'data') }, ['--local'], place);
    expect(await program.ended()).toBe(1);
    expect(program.output).toMatch(/agendas\/opfoelgning\.yaml:\d+:\d+ kind: .*metode/);
  });

  it('names the remedy under an older Node', async () => {
    const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})';
    const { spawnSync } = await import('node:child_process');
    const run = spawnSync(
      process.execPath,
      ['--import', older, '--import', './src/needsNode24.js', 'src/main.ts', '--local'],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Node 24');
    expect(run.stderr).toContain('npm ci');
  });
});
