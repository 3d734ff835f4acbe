import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outgoingToken } from '../../src/teams/outgoing.ts';

const identity = { appId: '00000000-1111-2222-3333-444444444444', scope: 'https://example.com/.default' };

/** A machine that takes requests in and never answers. */
async function silent(): Promise<Server> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe("the bot's own token", () => {
  let server: Server;
  let url: string;
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = process.env;
  beforeEach(async () => {
    server = await silent();
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
    Object.assign(process.env, { IDENTITY_ENDPOINT: url, IDENTITY_HEADER: 'x' });
  });
  afterEach(() => {
    Object.assign(process.env, { IDENTITY_ENDPOINT: endpoint ?? '', IDENTITY_HEADER: header ?? '' });
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['a managed identity', () => ({ ...identity, kind: 'managed' }) as const],
    ['a secret', () => ({ ...identity, kind: 'secret', secret: 's', tokenUrl: url }) as const],
  ])('of %s is given up when it does not come, and asked for anew the next time', async (_what, of) => {
    let asked = 0;
    server.on('request', () => {
      asked += 1;
    });
    const token = outgoingToken(of(), Date.now, 1_000);
    await expect(token()).rejects.toThrow('in time');
    await expect(token()).rejects.toThrow('in time');
    expect(asked).toBeGreaterThanOrEqual(2);
  });
});
