import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../process/program.ts';

const VERSIONS = '/usr/lib/postgresql';

/** The folder of the server's own programs, as Debian lays them; undefined where there is none. */
function programs(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  const folders = readdirSync(VERSIONS).map((version) => join(VERSIONS, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

const isRoot = () => process.getuid?.() === 0;

/** The server does not run as root, so root becomes its own user for it. */
function asServer(command: string, args: readonly string[]): void {
  const become = isRoot() ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const [first = '', ...rest] = [...become, command, ...args];
  const { status, stdout, stderr } = spawnSync(first, rest, { encoding: 'utf8', cwd: '/' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stdout}${stderr}`);
}

const userId = (user: string) => Number(spawnSync('id', ['-u', user], { encoding: 'utf8' }).stdout);

/** A PostgreSQL server of the test's own, on loopback, that can be stopped, cut off and started again. */
export class Cluster {
  readonly url: string;
  private readonly bin: string;
  private readonly folder: string;
  private readonly port: number;

  private constructor(bin: string, folder: string, port: number) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  static async open(): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-server-'));
    if (isRoot()) chownSync(folder, userId('postgres'), -1);
    const cluster = new Cluster(programs() ?? '', folder, await freePort());
    cluster.run('initdb', '-D', cluster.data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8');
    cluster.start();
    return cluster;
  }

  start(): void {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${this.folder}`;
    this.control('start', '-l', join(this.folder, 'log'), '-o', options);
  }

  /** `fast` ends what is under way in order; `immediate` is as a power cut to the server. */
  stop(mode: 'fast' | 'immediate'): void {
    this.control('stop', '-m', mode);
  }

  /** Runs SQL beside the program, each text for itself, in one session. */
  sql(...texts: string[]): void {
    this.run('psql', '-X', '-q', '-d', this.url, ...texts.flatMap((text) => ['-c', text]));
  }

  async close(): Promise<void> {
    this.stop('immediate');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private control(...args: string[]): void {
    this.run('pg_ctl', '-D', this.data, '-w', ...args);
  }

  private run(program: string, ...args: string[]): void {
    asServer(join(this.bin, program), args);
  }
}

const canRun = () => programs() !== undefined && (!isRoot() || userId('postgres') > 0);

/** `describe` where a PostgreSQL server can be started; elsewhere skipped, with a line saying so. */
export function describeCluster(name: string, tests: () => void): void {
  if (canRun()) return describe(name, tests);
  process.stderr.write(`skipped: ${name}, for want of PostgreSQL's own programs in ${VERSIONS}\n`);
  describe.skip(name, tests);
}
