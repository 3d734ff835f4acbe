import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authorizationOf } from '../../src/auth/authorizationOf.ts';
import type { Checked } from '../../src/auth/tokenCheck.ts';
import { readJson } from '../../src/readJson.ts';

type Check = (authorization: string | undefined, activity: unknown) => Promise<Checked>;

/** The smallest server that uses a check: 200, or the same bodyless 401 whatever is wrong. */
export class Door {
  private readonly server;

  constructor(check: Check) {
    this.server = createServer(async (request, response) => {
      const body = await readJson(request);
      const checked = body.ok ? await check(authorizationOf(request), body.json) : body;
      response.statusCode = checked.ok ? 200 : 401;
      response.end();
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
