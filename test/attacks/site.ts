import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { Program } from '../process/program.ts';
import { Served } from '../process/served.ts';
import type { Attacker } from './attack.ts';

/** A running program that is attacked, with all it talks to on this machine. */
export type Site = {
  program: Program;
  connector: FakeConnector;
  caseworker(): Caseworker;
  /** What it has left in its folder for temporary files. */
  litter(): string[];
  stop(): Promise<void>;
};

/** Somebody whose connections end with each answer, so that those left over are somebody else's. */
function closing(worker: Caseworker): Caseworker {
  const { headers } = worker;
  worker.headers = () => ({ ...headers(), connection: 'close' });
  return worker;
}

/** The program in local mode, as `npm start` runs it, on a folder of its own or one that is there already. */
export async function localSite(folder = mkdtempSync(join(tmpdir(), 'angreb-'))): Promise<Site> {
  const connector = await new FakeConnector().start();
  const temporary = mkdtempSync(join(tmpdir(), 'angreb-tmp-'));
  const env = { PORT: '0', DATA_DIR: folder, TMPDIR: temporary };
  const program = await new Program(env).listening();
  return {
    program,
    connector,
    caseworker: () => closing(new Caseworker(connector, program.port)),
    litter: () => readdirSync(temporary),
    async stop() {
      await program.kill('SIGTERM');
      await connector.stop();
      for (const it of [folder, temporary]) rmSync(it, { recursive: true, force: true });
    },
  };
}

/** The program as it is served on the internet. */
export async function servedSite(env: Record<string, string> = {}): Promise<Site> {
  const temporary = mkdtempSync(join(tmpdir(), 'angreb-tmp-'));
  const served = await new Served().start({ TMPDIR: temporary, ...env });
  const { program, connector } = served;
  if (program === undefined) throw new Error('no program');
  return {
    program,
    connector,
    caseworker: () => closing(served.caseworker()),
    litter: () => readdirSync(temporary),
    async stop() {
      await served.stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Somebody the program lets in. */
export function insider({ program, ...site }: Site): Attacker {
  const worker = site.caseworker();
  const { authorization } = worker.headers();
  return {
    port: program.port,
    entry: authorization === undefined ? [] : [`authorization: ${authorization}`],
    activity: (fields = {}) => worker.activity(fields),
  };
}

/** Somebody without a token. */
export const stranger = (site: Site): Attacker => ({ ...insider(site), entry: [] });
