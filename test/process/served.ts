import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MetadataServer } from '../auth/metadataServer.ts';
import { claimsOf, headerOf, keySetOf, openScene, type Scene, tokenOf } from '../auth/scene.ts';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { freePort, Program } from './program.ts';

/** Entra's side: gives out tokens for the bot's calls, and keeps what it was asked with. */
class LoginServer {
  readonly asked: URLSearchParams[] = [];
  private readonly server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    this.asked.push(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: `outgoing-${this.asked.length}`, expires_in: 3_600 }));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export const SECRET = 'en~hemmelig.kode';

/** The program as it is served on the internet, with everything it talks to on this machine and real keys. */
export class Served {
  readonly connector = new FakeConnector();
  readonly login = new LoginServer();
  private readonly folder = mkdtempSync(join(tmpdir(), 'samtalemakker-serve-'));
  private source: MetadataServer | undefined;
  scene: Scene = openScene();
  program: Program | undefined;
  port = 0;

  async start(env: Record<string, string> = {}): Promise<this> {
    await Promise.all([this.connector.start(), this.login.start()]);
    this.scene = openScene({ serviceUrl: `${this.connector.url}/` });
    this.source = await new MetadataServer(keySetOf(this.scene)).start();
    this.port = await freePort();
    this.program = await new Program({ ...this.env(this.source.url), ...env }, []).ready();
    return this;
  }

  private env(metadata: string): Record<string, string> {
    const { appId, tenant, otherTenant } = this.scene;
    return {
      NODE_ENV: 'production',
      PORT: String(this.port),
      HOST: '127.0.0.1',
      DATA_DIR: this.folder,
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_TENANT_ID: tenant,
      MICROSOFT_APP_PASSWORD: SECRET,
      ALLOWED_TENANTS: `${tenant},${otherTenant}`,
      CASEWORKERS: 'alle',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      OPENID_METADATA_URL: metadata,
      SERVICE_URL_HOSTS: '127.0.0.1',
      LOGIN_URL: this.login.url,
    };
  }

  /** A token as Teams would send it now. */
  token(): string {
    const scene = { ...this.scene, now: Math.floor(Date.now() / 1_000) };
    return tokenOf(scene, headerOf(), claimsOf(scene));
  }

  /** Somebody in Teams; a caseworker unless the lists or the roster say otherwise. */
  caseworker(person: string = randomUUID()): Caseworker {
    const worker = new Caseworker(this.connector, this.port, person);
    worker.tenant = this.scene.tenant;
    worker.serviceUrl = this.scene.serviceUrl;
    worker.headers = () => ({ authorization: `Bearer ${this.token()}` });
    return worker;
  }

  async stop(): Promise<void> {
    await this.program?.kill('SIGTERM');
    await Promise.all([this.connector.stop(), this.login.stop(), this.source?.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
