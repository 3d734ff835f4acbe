import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caseworker } from '../conversations/caseworker.ts';
import { Running } from '../conversations/running.ts';
import { Program } from '../process/program.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());
afterEach(() => {
  running.connector.trouble = () => undefined;
});

/** Longer than the sender would rest by itself after a first failure. */
const REST_SECONDS = 4;

describe('a channel that is away', () => {
  it.each([
    429, 502, 503, 504,
  ])('for hours with %i gets every message when it is back, once', async (status) => {
    const worker = running.caseworker();
    let tries = 0;
    running.connector.trouble = () => {
      tries += 1;
      return status;
    };
    await worker.send(worker.activity({ type: 'message', text: `visitation 2026-${status}` }));
    for (let known = 0; known < 20; known = tries) {
      await running.connector.until(() => tries > known, `it was tried more than ${known} times`);
      await sleep(20);
      running.now += 6 * 60_000;
      await running.upkeep();
    }
    running.connector.trouble = () => undefined;
    running.now += 6 * 60_000;
    const own = () => worker.chat;
    await running.connector.until(() => own().length > 0, 'it came');
    expect(own()).toHaveLength(1);
  });
});

describe('a channel that asks for a rest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-rest-'));
  const calls: number[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      calls.push(performance.now());
      request.resume();
      response.statusCode = calls.length === 1 ? 429 : 200;
      response.setHeader('content-type', 'application/json');
      if (calls.length === 1) response.setHeader('retry-after', String(REST_SECONDS));
      response.end('{"id":"besked-1"}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // In a process of its own: there the answer's headers are read by other code than under jest.
  it('is left alone for as long, and then gets the message', async () => {
    const program = await new Program({ PORT: '0', DATA_DIR: folder }).listening();
    const worker = new Caseworker(running.connector, program.port);
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await worker.send({ ...worker.activity({ type: 'message', text: 'hej' }), serviceUrl });
    await running.connector.until(() => calls.length === 2, 'the second try came');
    await program.kill('SIGTERM');
    const [first = 0, second = 0] = calls;
    expect(second - first).toBeGreaterThanOrEqual(REST_SECONDS * 1_000);
    expect(program.troubles).toEqual([]);
  });
});
