import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '../settings.ts';

/** The Playground beside the bot: a page in the browser that acts like Teams. */
export type Playground = { stop(): void };

const READY_WITHIN_MS = 30_000;
const CLI = join('node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');

/** The status a page answers with, or undefined when nobody answers. */
const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => undefined,
  );

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    if ((await statusOf(url)) === 200) return true;
    await sleep(200);
  }
  return false;
}

/** Starts Microsoft 365 Agents Playground against the bot, on loopback only, and prints its address. It is a development dependency: without it, the bot says how to run alone. */
export async function startPlayground(botPort: number, port: number): Promise<Playground> {
  if (!existsSync(CLI))
    throw new ConfigError(
      'PLAYGROUND',
      'the Playground is not installed; set PLAYGROUND=off to run the bot alone',
    );
  const page = `http://127.0.0.1:${port}`;
  if ((await statusOf(page)) !== undefined)
    throw new ConfigError(
      'PLAYGROUND_PORT',
      `port ${port} is taken; stop the other program or choose another port`,
    );
  const args = ['--import', pathToFileURL(resolve('src/cli/listenOnLoopback.ts')).href, CLI, 'start'];
  const options = [
    '-e',
    `http://127.0.0.1:${botPort}/api/messages`,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--service-url',
    `${page}/_connector`,
    '--disable-telemetry',
  ];
  const child = spawn(process.execPath, [...args, ...options], {
    stdio: 'ignore',
    env: { PATH: '', HOME: resolve('out'), TEAMSAPPTESTER_BROWSER: 'none' },
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  if (!(await answers(page, child))) {
    stop();
    throw new ConfigError(
      'PLAYGROUND_PORT',
      `the Playground did not start on port ${port}; choose another, or set PLAYGROUND=off`,
    );
  }
  process.stdout.write(`\nSamtalemakker er klar. Åbn ${page} i en browser, og skriv »hej«.\n\n`);
  return { stop };
}
