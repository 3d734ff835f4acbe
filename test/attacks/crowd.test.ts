import { aftermath, peakMb, tell, unharmed } from './aftermath.ts';
import { head, JSON_TYPE } from './attack.ts';
import { insider, localSite, type Site } from './site.ts';
import { exchange, Wire } from './wire.ts';

const MOST = 200;
const ELSEWHERE = '127.0.0.3';
const HEALTH = 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n';

const gone = (wires: readonly Wire[]) => Promise.all(wires.map((wire) => wire.closes()));
const openOf = (wires: readonly Wire[]) => wires.filter((wire) => !wire.closed);

describe('the program under a crowd from one address', () => {
  let site: Site;
  beforeAll(async () => {
    site = await localSite();
  });
  afterAll(() => site.stop());
  const from = (address: string) => new Wire(site.program.port, address);

  it('keeps 200 of 250 connections, answers each of them, and anybody else', async () => {
    const wires = Array.from({ length: MOST + 50 }, () => from(ELSEWHERE));
    for (const wire of wires) wire.write(HEALTH);
    const heard = await Promise.all(wires.map((wire) => wire.hears()));
    expect(heard.filter(({ replies }) => replies[0]?.status === 200)).toHaveLength(MOST);
    expect(heard.filter(({ replies, closed }) => closed && replies.length === 0)).toHaveLength(50);
    expect((await exchange(site.program.port, [HEALTH])).replies[0]?.status).toBe(200);
    expect(await site.caseworker().types('hej')).toContain('Hvad skal du i gang med?');
    for (const wire of openOf(wires)) wire.hangUp();
    await gone(wires);
  });

  it('lets the address in again once its connections are gone, ten times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      // The server may hear a little later than we that the last ones are gone.
      const wires = Array.from({ length: MOST / 2 }, () => from(ELSEWHERE));
      for (const wire of wires) wire.write(HEALTH);
      const heard = await Promise.all(wires.map((wire) => wire.hears()));
      expect(heard.every(({ replies }) => replies[0]?.status === 200)).toBe(true);
      for (const wire of wires) wire.hangUp();
      await gone(wires);
    }
  });

  it('answers 500 requests in one go, in their order', async () => {
    const wire = from(ELSEWHERE);
    const by = insider(site);
    const some = Array.from(
      { length: 500 },
      (_, at) => `GET /${at % 5 === 0 ? 'readyz' : 'x'} HTTP/1.1\r\nhost: a\r\n\r\n`,
    );
    wire.write(some.join(''));
    wire.write(head(by, { headers: [JSON_TYPE, 'content-length: 2', 'connection: close'] }));
    wire.write('{}');
    const { replies } = await wire.closes();
    expect(replies.map(({ status }) => status)).toEqual([
      ...some.map((_, at) => (at % 5 === 0 ? 200 : 404)),
      403,
    ]);
  });

  it('does one thing for an activity that comes 50 times at once', async () => {
    const worker = site.caseworker();
    const activity = worker.activity({ type: 'message', text: 'visitation 2026-901' });
    const sent = await Promise.all(Array.from({ length: 50 }, () => worker.send(activity)));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
    const own = () => worker.chat;
    await site.connector.until(() => own().length > 0, 'the card came');
    await worker.types('hej');
    expect(own()).toHaveLength(2);
  });

  it('is unharmed afterwards', async () => {
    expect(await aftermath(site)).toEqual(unharmed);
    tell(`crowds: ${peakMb(site.program)} MB at most`);
  });
});
