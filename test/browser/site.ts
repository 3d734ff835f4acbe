import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort, Program } from '../process/program.ts';

/** A Monday at ten, so that no picture shows the day it was taken. */
const MONDAY = '2026-11-23T10:00:00+01:00';
const READY_MS = 60_000;
const PLAYGROUND = join('node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');

/** Why there is no Playground to drive; undefined where there is one. */
export const missingPlayground = (): string | undefined =>
  existsSync(PLAYGROUND)
    ? undefined
    : 'the Playground is not installed: run npm ci with development dependencies.';

/** The program's clock, set by what Node loads before it, and moved on a day by each SIGUSR2. */
function withClock(from: string): string {
  const text = `let ahead = ${Date.parse(from)} - Date.now(); const real = Date.now; Date.now = () => real() + ahead; process.on('SIGUSR2', () => { ahead += 86400000; });`;
  return `--import=data:text/javascript,${encodeURIComponent(text)}`;
}

const person = (id: string, name: string) => ({
  id,
  name,
  userPrincipleName: `${id}@example.com`,
  aadObjectId: id,
  givenName: name,
  surname: 'A',
  email: `${id}@example.com`,
});

/** Somebody else of the same tenant, as the Playground reads it from the folder it is started in. It wants five more people. */
const asColleague = (id: string, name: string) =>
  JSON.stringify({
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-0000000000001',
    bot: { id: '00000000-0000-0000-0000-00000000000011', name: 'Test Bot' },
    currentUser: person(id, name),
    users: [1, 2, 3, 4, 5].map((n) => person(`${id}-${n}`, `Kollega ${n}`)),
    personalChat: { id: `chat-${id}` },
    groupChat: { id: `group-${id}`, name: 'Group Chat' },
    team: {
      id: `team-${id}`,
      name: 'My Team',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [],
    },
  });

/** The bot with the Playground beside it, as `npm start` runs them, on free ports and with a store of its own. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'samtalemakker-site-'));
  readonly address: string;
  readonly port: number;
  private readonly program: Program;
  private readonly others: ChildProcess[] = [];

  private constructor(port: number, page: number, env: Record<string, string>) {
    this.port = port;
    this.address = `http://127.0.0.1:${page}`;
    this.program = new Program({
      PORT: `${port}`,
      PLAYGROUND: 'on',
      PLAYGROUND_PORT: `${page}`,
      DATA_DIR: join(this.folder, 'data'),
      NODE_OPTIONS: withClock(MONDAY),
      ...env,
    });
  }

  /** Starts both, and waits until the page can be opened. */
  static async start(env: Record<string, string> = {}): Promise<Site> {
    const site = new Site(await freePort(), await freePort(), env);
    const until = Date.now() + READY_MS;
    while (Date.now() < until && site.program.alive) {
      if (site.program.output.includes(`Åbn ${site.address}`)) return site;
      await sleep(50);
    }
    const { output } = site.program;
    await site.stop();
    throw new Error(`the bot and its Playground did not get ready: ${output}`);
  }

  /** A second Playground before the same bot, for a colleague of that name. Tells its address; it stops with the rest. */
  async colleague(name: string): Promise<string> {
    const page = await freePort();
    const address = `http://127.0.0.1:${page}`;
    const cwd = join(this.folder, name);
    mkdirSync(cwd);
    writeFileSync(join(cwd, '.m365agentsplayground.yml'), asColleague(`kollega-${page}`, name));
    const loopback = pathToFileURL(resolve('src/cli/listenOnLoopback.ts')).href;
    const endpoint = `http://127.0.0.1:${this.port}/api/messages`;
    const options = [
      '-e',
      endpoint,
      '-c',
      'msteams',
      '-p',
      `${page}`,
      '--service-url',
      `${address}/_connector`,
    ];
    this.others.push(
      spawn(
        process.execPath,
        ['--import', loopback, resolve(PLAYGROUND), 'start', ...options, '--disable-telemetry'],
        { cwd, stdio: 'ignore', env: { PATH: '', HOME: cwd, TEAMSAPPTESTER_BROWSER: 'none' } },
      ),
    );
    const until = Date.now() + READY_MS;
    while (Date.now() < until) {
      if ((await fetch(address).catch(() => undefined))?.ok) return address;
      await sleep(50);
    }
    throw new Error(`the Playground of ${name} did not start`);
  }

  /** The codes of what the bot logged as errors. */
  get troubles(): string[] {
    return this.program.troubles;
  }

  /** The bot's clock a day on. */
  nextDay(): void {
    this.program.child.kill('SIGUSR2');
  }

  async stop(): Promise<void> {
    for (const other of this.others) {
      const gone = once(other, 'exit');
      if (other.kill()) await gone;
    }
    await this.program.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
