import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../process/program.ts';
import type { Place } from './places.ts';

/** A bot in a process of its own, ready to answer; `startMs` from its start until it said so. */
export type Bot = { name: string; pid: number; port: number; startMs: number; stop(): Promise<void> };

/** How to start a bot. */
export type Plan = { name: string; args: readonly string[]; env: Record<string, string> };

const ASK_AGAIN_MS = 2;
const PATIENCE_MS = 30_000;

const source = (...path: string[]) => join(process.cwd(), ...path);

/** The real bot as `npm start` runs it, without Playground and with its log at errors. */
export const samtalemakker = (place: Place): Plan => ({
  name: `Samtalemakker, ${place.name}`,
  args: ['--import', source('src', 'needsNode24.js'), source('src', 'main.ts'), '--local'],
  env: { PLAYGROUND: 'off', LOG_LEVEL: 'error', ...place.env },
});

const echo = (name: string, file: string): Plan => ({
  name,
  args: [source('test', 'bench', 'echo', file)],
  env: {},
});

/** The bot that ratios are taken to. */
export const botbuilderEcho = echo('botbuilder echo', 'botbuilderEcho.ts');
export const agentsEcho = echo('agents-hosting echo', 'agentsEcho.ts');

const isReady = (port: number) =>
  new Promise<boolean>((resolve) => {
    get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).once('error', () => resolve(false));
  });

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || performance.now() > until) throw new Error('a bot did not get ready');
    await sleep(ASK_AGAIN_MS);
  }
}

/** Starts a bot and waits until its /readyz answers 200. Its errors go to ours. */
export async function startBot({ name, args, env }: Plan): Promise<Bot> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Nothing is left running when the benchmark itself ends in the middle.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  try {
    await untilReady(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { name, pid: child.pid ?? 0, port, startMs: performance.now() - began, stop };
}

/** Starts bots one after the other, and stops them when the work is done. */
export async function withBots<T>(plans: readonly Plan[], work: (bots: Bot[]) => Promise<T>): Promise<T> {
  const bots: Bot[] = [];
  try {
    for (const plan of plans) bots.push(await startBot(plan));
    return await work(bots);
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
  }
}
