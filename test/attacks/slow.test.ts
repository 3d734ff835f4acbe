import { setTimeout as sleep } from 'node:timers/promises';
import { aftermath, connectionsTo, faultsOf, peakMb, tell, unharmed } from './aftermath.ts';
import { type Attacker, good, head, JSON_TYPE, MARK, post } from './attack.ts';
import { itTakesLong } from './extent.ts';
import { insider, localSite, type Site } from './site.ts';
import { Wire } from './wire.ts';

/** Another address of this machine, so that the slow ones do not take the places of the others. */
const ELSEWHERE = '127.0.0.2';
const EACH = 25;

type Slow = { name: string; first(by: Attacker): string | Uint8Array; more: string };

const chunked = [JSON_TYPE, 'transfer-encoding: chunked'];
const lengthed = [JSON_TYPE, 'content-length: 100000'];

/** What 25 connections each send at first, and what they then send twice a second, until they are closed. */
const SLOW: readonly Slow[] = [
  { name: 'say nothing', first: () => '', more: '' },
  { name: 'trickle a header', first: () => 'POST /api/messages HTTP/1.1\r\nx: ', more: 'x' },
  { name: 'trickle headers', first: () => 'POST /api/messages HTTP/1.1\r\n', more: `x: ${MARK}\r\n` },
  { name: 'trickle a first line', first: () => 'PO', more: '' },
  { name: 'trickle a body', first: (by) => head(by, { headers: lengthed }), more: ' ' },
  { name: 'stop within a body', first: (by) => `${head(by, { headers: lengthed })}{`, more: '' },
  { name: 'trickle chunks', first: (by) => head(by, { headers: chunked }), more: '1\r\n \r\n' },
  { name: 'stop within a chunk', first: (by) => `${head(by, { headers: chunked })}ffff\r\n{`, more: '' },
];

describe('the program under 200 slow connections at once', () => {
  let site: Site;
  let wires: { name: string; wire: Wire }[];
  let idle: Wire;
  beforeAll(async () => {
    site = await localSite();
    wires = SLOW.flatMap(({ name, first }) =>
      Array.from({ length: EACH }, () => {
        const wire = new Wire(site.program.port, ELSEWHERE);
        wire.write(first(insider(site)));
        return { name, wire };
      }),
    );
    idle = new Wire(site.program.port);
    idle.write(post(insider(site), good(insider(site))));
  });
  afterAll(() => site.stop());

  it('serves the others meanwhile', async () => {
    const end = Date.now() + 18_000;
    const trickle = setInterval(() => {
      for (const { name, wire } of wires) wire.write(SLOW.find((it) => it.name === name)?.more ?? '');
    }, 500);
    const worker = site.caseworker();
    const waits: number[] = [];
    while (wires.some(({ wire }) => !wire.closed) && Date.now() < end) {
      const asked = performance.now();
      await worker.types('hej');
      waits.push(performance.now() - asked);
      await sleep(250);
    }
    clearInterval(trickle);
    expect(waits.length).toBeGreaterThan(20);
    expect(Math.max(...waits)).toBeLessThan(4_000);
  });

  it.each(SLOW.map(({ name }) => name))('closes those that %s soon after ten seconds', (name) => {
    const times = wires
      .filter((it) => it.name === name)
      .map(({ wire: { heard } }) => (heard.closed ? heard.ms : 0));
    expect(times).toHaveLength(EACH);
    expect(wires.flatMap(({ wire }) => wire.heard.replies.flatMap(faultsOf))).toEqual([]);
    expect(Math.min(...times)).toBeGreaterThan(9_500);
    expect(Math.max(...times)).toBeLessThan(16_000);
    tell(`slow connections that ${name}: closed after ${(Math.max(...times) / 1_000).toFixed(1)} s at most`);
  });

  it('closes a connection that says nothing more after its answer', async () => {
    const { replies, closed, ms } = idle.heard;
    expect(replies[0]?.status).toBe(200);
    expect(closed).toBe(true);
    expect(ms).toBeLessThan(12_000);
  });

  itTakesLong(
    'closes a connection whose answers nobody reads',
    async () => {
      const wire = new Wire(site.program.port, ELSEWHERE);
      wire.socket.pause();
      wire.write('GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(200_000));
      const before = performance.now();
      await sleep(1_000);
      while (connectionsTo(site.program.port) > 0 && performance.now() - before < 60_000) await sleep(200);
      expect(connectionsTo(site.program.port)).toBe(0);
      tell(
        `a connection whose answers nobody reads: closed after ${((performance.now() - before) / 1_000).toFixed(0)} s`,
      );
      wire.hangUp();
    },
    90_000,
  );

  it('is unharmed afterwards', async () => {
    expect(await aftermath(site)).toEqual(unharmed);
    tell(`200 slow connections: ${peakMb(site.program)} MB at most`);
  });
});
