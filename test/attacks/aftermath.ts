import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../process/program.ts';
import { MARK } from './attack.ts';
import type { Site } from './site.ts';
import { exchange, type Reply } from './wire.ts';

/** Headers that say nothing here is a page, and none of it is to be kept. */
const SECURITY = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** What is wrong with an answer, whatever it answers: a fault of the program's own, a missing header, a name, an echo. */
export function faultsOf({ status, headers, body }: Reply): string[] {
  const text = [...headers.values(), body].join('\n');
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...Object.entries(SECURITY).flatMap(([name, value]) =>
      headers.get(name) === value ? [] : [`no ${name}`],
    ),
    ...['server', 'x-powered-by'].filter((name) => headers.has(name)),
    ...(/restify|node|express/i.test(text) ? ['a banner'] : []),
    ...(text.includes(MARK) || text.includes('<script') ? ['an echo'] : []),
  ];
}

/** The most memory a process has ever held, in MB, and the connections to its port that are not yet gone; where the system tells. */
const status = (pid: number) => `/proc/${pid}/status`;

export function peakMb({ child: { pid = 0 } }: Program): number {
  if (!existsSync(status(pid))) return 0;
  return Math.round(Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status(pid), 'utf8'))?.[1] ?? 0) / 1024);
}

const LISTENING = '0A';
const TIME_WAIT = '06';

/** Connections to a port the program still holds. */
export function connectionsTo(port: number): number {
  if (!existsSync('/proc/net/tcp')) return 0;
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, local, , state = '']) => local?.endsWith(`:${hex}`) && ![LISTENING, TIME_WAIT].includes(state),
    ).length;
}

/** How many connections are left once those that may be kept alive for a while have had their time. */
export async function connectionsLeft({ program }: Site): Promise<number> {
  const until = Date.now() + 15_000;
  while (connectionsTo(program.port) > 0 && Date.now() < until) await sleep(100);
  return connectionsTo(program.port);
}

/** How a program stands after attacks. */
export async function aftermath(site: Site) {
  const { program } = site;
  const ready = await exchange(program.port, ['GET /readyz HTTP/1.1\r\nhost: localhost\r\n\r\n']);
  const worker = site.caseworker();
  return {
    alive: program.alive,
    ready: ready.replies[0]?.status,
    greets: (await worker.types('hej')).includes('Hvad skal du i gang med?'),
    troubles: program.troubles,
    told: program.output.includes(MARK) || program.output.includes(worker.person),
    litter: site.litter(),
    small: peakMb(program) < 512,
    connections: await connectionsLeft(site),
  };
}

/** How a program stands that has withstood them. */
export const unharmed: Awaited<ReturnType<typeof aftermath>> = {
  alive: true,
  ready: 200,
  greets: true,
  troubles: [],
  told: false,
  litter: [],
  small: true,
  connections: 0,
};

/** Tells a figure beside the results. */
export const tell = (text: string): void => void process.stdout.write(`${text}\n`);
