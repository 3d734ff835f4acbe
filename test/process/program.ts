import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve('.');
const START_MS = 60_000;

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The real program in a process of its own; `within` is a command that runs it in surroundings of its own, and must become it. */
export class Program {
  readonly child: ChildProcess;
  output = '';
  private readonly given: number;

  constructor(
    env: Record<string, string>,
    args: readonly string[] = ['--local'],
    cwd = ROOT,
    within: readonly string[] = [],
  ) {
    this.given = Number(env.PORT ?? 0);
    const main = ['--import', join(ROOT, 'src', 'needsNode24.js'), join(ROOT, 'src', 'main.ts')];
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
    const own = { PATH, NODE_COMPILE_CACHE, PLAYGROUND: 'off', ...env };
    const [command = '', ...rest] = [...within, process.execPath, ...main, ...args];
    this.child = spawn(command, rest, { cwd, env: own });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => {
        this.output += part.toString('utf8');
      });
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The port it says it listens on, once it has, or the one it was given. */
  get port(): number {
    return Number(/"code":"listening".*?"port":(\d+)/.exec(this.output)?.[1] ?? this.given);
  }

  /** Waits until the program says it is ready. */
  async ready(): Promise<this> {
    const until = Date.now() + START_MS;
    while (Date.now() < until && this.alive) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return this;
      await sleep(50);
    }
    throw new Error(`the program did not get ready: ${this.output}`);
  }

  /** Waits until it tells that it listens, on a port it may have chosen itself. Needs its log. */
  async listening(): Promise<this> {
    const until = AbortSignal.timeout(START_MS);
    while (this.alive && !until.aborted && !this.output.includes('"code":"listening"'))
      await Promise.race([
        once(this.child.stderr ?? this.child, 'data', { signal: until }).catch(() => undefined),
        this.ended(),
      ]);
    if (this.alive && !until.aborted) return this;
    throw new Error(`the program did not start: ${this.output}`);
  }

  /** The codes of what it logged as errors. */
  get troubles(): string[] {
    return [...this.output.matchAll(/"level":50.*?"code":"(\w+)"/g)].map(([, code]) => code ?? '');
  }

  /** Waits for it to end by itself, and tells its exit code. */
  async ended(): Promise<number | null> {
    if (this.alive) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended();
  }
}
