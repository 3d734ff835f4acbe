import { aftermath, peakMb, tell, unharmed } from './aftermath.ts';
import { type Attacker, good, head, JSON_TYPE } from './attack.ts';
import { insider, type Site, servedSite } from './site.ts';
import { exchange, Wire } from './wire.ts';

const MOST = 200;
const HEALTH = 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n';

const gone = (wires: readonly Wire[]) => Promise.all(wires.map((wire) => wire.closes()));

describe('the program behind a proxy', () => {
  let site: Site;
  let by: Attacker;
  let wires: Wire[] = [];
  beforeAll(async () => {
    site = await servedSite({ PROXIES: '1' });
    by = insider(site);
  });
  afterAll(() => site.stop());

  /** A request the program waits for the rest of, from behind a proxy that says where it comes from. */
  const waiting = (forwarded: string) => {
    const wire = new Wire(site.program.port);
    const body = good(by);
    wire.write(
      head(by, {
        headers: [JSON_TYPE, `x-forwarded-for: ${forwarded}`, `content-length: ${Buffer.byteLength(body)}`],
      }),
    );
    wire.write(body.slice(0, 1));
    wires.push(wire);
    return { wire, finish: () => wire.write(body.slice(1)) };
  };
  const statusFor = async (...lines: string[]) => {
    const { replies } = await exchange(site.program.port, [
      `GET /healthz HTTP/1.1\r\nhost: a\r\n${lines.map((it) => `${it}\r\n`).join('')}\r\n`,
    ]);
    return replies[0]?.status;
  };
  beforeEach(() => {
    wires = [];
  });
  afterEach(async () => {
    for (const wire of wires) wire.hangUp();
    await gone(wires);
  });

  it('lets 200 in at once from an address, whatever stands to the left of it and whichever port', async () => {
    const forms = (at: number) =>
      [`203.0.113.7`, `10.0.0.${at}, 203.0.113.7`, `203.0.113.7:${5_000 + at}`][at % 3] ?? '';
    const inside = Array.from({ length: MOST }, (_, at) => waiting(forms(at)));
    await Promise.all(inside.map(({ wire }) => wire.hears(1, 300)));
    expect(await statusFor('x-forwarded-for: 203.0.113.7')).toBe(429);
    expect(await statusFor('x-forwarded-for: 198.51.100.1, 203.0.113.7:99')).toBe(429);
    expect(await statusFor('x-forwarded-for: 198.51.100.1', 'x-forwarded-for: 203.0.113.7')).toBe(429);
    expect(await statusFor('x-forwarded-for: 203.0.113.7, 198.51.100.1')).toBe(200);
    expect(await statusFor()).toBe(200);
    for (const { finish } of inside) finish();
    const heard = await Promise.all(inside.map(({ wire }) => wire.hears()));
    expect(new Set(heard.map(({ replies }) => replies[0]?.status))).toEqual(new Set([200]));
    expect(await statusFor('x-forwarded-for: 203.0.113.7')).toBe(200);
  });

  it('takes the addresses of one IPv6 network for one', async () => {
    const inside = Array.from({ length: MOST }, (_, at) =>
      waiting(
        at % 2 === 0 ? `2001:db8:0:7::${at.toString(16)}` : `[2001:db8::7:${at.toString(16)}:0:0:1]:443`,
      ),
    );
    await Promise.all(inside.map(({ wire }) => wire.hears(1, 300)));
    expect(await statusFor('x-forwarded-for: 2001:db8:0:7:ffff:ffff:ffff:ffff')).toBe(429);
    expect(await statusFor('x-forwarded-for: 2001:db8:0:8::1')).toBe(200);
  });

  it('counts nobody who has hung up, in mid-body or with requests waiting behind', async () => {
    for (let round = 0; round < 3; round += 1) {
      const inside = Array.from({ length: MOST }, () => waiting('203.0.113.9'));
      for (const { wire } of inside) wire.write(`${HEALTH}${HEALTH}`);
      await Promise.all(inside.map(({ wire }) => wire.hears(1, 100)));
      for (const wire of wires) wire.hangUp();
      await gone(wires);
    }
    expect(await statusFor('x-forwarded-for: 203.0.113.9')).toBe(200);
  });

  it('is unharmed afterwards', async () => {
    expect(await aftermath(site)).toEqual(unharmed);
    tell(`crowds behind a proxy: ${peakMb(site.program)} MB at most`);
  });
});
