import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { localMasterKeys } from '../../src/privacy/masterKeys.ts';
import { besideSqliteEngine } from '../../src/store/sqliteEngine.ts';
import { storeOn } from '../../src/store/sqlStore.ts';
import { rows } from '../../src/store/work.ts';
import { Caseworker } from './caseworker.ts';
import { FakeConnector } from './fakeConnector.ts';

/** The program on a folder of its own beside a fake connector; may be stopped and started again on the same folder. */
export class Running {
  readonly connector = new FakeConnector();
  readonly folder = mkdtempSync(join(tmpdir(), 'samtalemakker-'));
  private app: App | undefined;
  /** Milliseconds since 1970, as the program sees it. */
  now = Date.parse('2026-11-23T09:00:00Z');

  /** The database's clock is the same, rather than its own. */
  clocked = false;

  /** The folder content is read from; the product's own unless set. */
  content: string | undefined;

  async start(env: Record<string, string> = {}): Promise<this> {
    if (this.app === undefined && this.connector.messages.length === 0) await this.connector.start();
    await this.open(env);
    return this;
  }

  private async open(env: Record<string, string>): Promise<void> {
    const content = this.content === undefined ? {} : { content: this.content };
    this.app = await startApp(this.config(env), openLog('silent'), {
      now: () => this.now,
      ...(this.clocked ? { shared: () => this.now } : {}),
      ...content,
    });
    await this.app.firstRound;
  }

  config(env: Record<string, string> = {}): Config {
    return readConfig({ PORT: '0', DATA_DIR: this.folder, PLAYGROUND: 'off', ...env }, ['--local']);
  }

  /** Everything the store holds of a caseworker, opened: the desk and each draft on it, as text. */
  async keptOf({ person }: Caseworker): Promise<string> {
    const engine = besideSqliteEngine(this.folder);
    const store = await storeOn(engine, localMasterKeys(this.folder), { now: () => this.now });
    const key = { tenant: 'kommunen', user: person };
    const textOf = (state: Uint8Array | undefined) => (state ? new TextDecoder().decode(state) : '');
    const all = [textOf((await store.read(key, undefined, () => true)).desk)];
    for (const { id } of JSON.parse(all[0] || '{"drafts":[]}').drafts)
      all.push(textOf((await store.read(key, id, () => true)).draft?.state));
    await store.close();
    return all.join('\n');
  }

  /** Waits until everything to be sent has been, and is recorded so: a clock that is moved before that has it sent again. */
  async settled(): Promise<void> {
    const engine = besideSqliteEngine(this.folder);
    const waiting = () => engine.look(() => rows('SELECT message FROM outbox'));
    while ((await waiting()).length > 0) await sleep(10);
    await engine.close();
  }

  /** A round of upkeep at the time it now is. */
  async upkeep(): Promise<void> {
    await this.app?.upkeep();
  }

  get port(): number {
    return this.app?.port ?? 0;
  }

  caseworker(person?: string): Caseworker {
    return new Caseworker(this.connector, this.port, ...(person === undefined ? [] : [person]));
  }

  async restart(env: Record<string, string> = {}): Promise<void> {
    await this.app?.stop();
    await this.open(env);
  }

  async stop(): Promise<void> {
    await this.app?.stop();
    await this.connector.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
