import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve('.');

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

/** The real program in a process of its own. */
export class Program {
  readonly child: ChildProcess;
  output = '';
  private readonly port: number;

  constructor(env: Record<string, string>, args: readonly string[] = ['--local'], cwd = ROOT) {
    this.port = Number(env.PORT ?? 0);
    const main = ['--import', join(ROOT, 'src', 'needsNode24.js'), join(ROOT, 'src', 'main.ts')];
    const own = { PATH: process.env.PATH ?? '', PLAYGROUND: 'off', ...env };
    this.child = spawn(process.execPath, [...main, ...args], { cwd, env: own });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => {
        this.output += part.toString('utf8');
      });
  }

  /** Waits until the program says it is ready. */
  async ready(): Promise<this> {
    const until = Date.now() + 20_000;
    while (Date.now() < until && this.child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return this;
      await sleep(50);
    }
    throw new Error(`the program did not get ready: ${this.output}`);
  }

  /** Waits for it to end by itself, and tells its exit code. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended();
  }
}
