import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openTokenCheck } from '../../src/auth/tokenCheck.ts';
import { sentOf } from './attack.ts';
import { keptLog } from './keptLog.ts';
import { MetadataServer } from './metadataServer.ts';
import { keySetOf, openScene, settingsOf } from './scene.ts';

const scene = openScene();
const source = new MetadataServer(keySetOf(scene));
beforeAll(() => source.start());
afterAll(() => source.stop());

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

const part = (it: unknown) => Buffer.from(JSON.stringify(it)).toString('base64url');

describe('the token check under 100,000 forged tokens', () => {
  it('lets none in, keeps nothing of them, fetches twice, and still lets a good one in', async () => {
    const { log, text } = keptLog();
    const check = openTokenCheck(settingsOf(scene, source.url), log, () => scene.now * 1000);
    const good = sentOf(scene, {});
    const activity = JSON.parse(good.body);
    const [head = '', claims = '', signature = ''] = String(good.authorization[0]).slice(7).split('.');
    const { iss, aud, exp, nbf, serviceurl } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    const forged = (n: number) => {
      // One in twenty goes as far as the signature; the rest name a kid, tenant or issuer each of its own.
      if (n % 20 === 0) return `${head}.${part({ iss, aud, exp, nbf, serviceurl, n })}.${signature}`;
      if (n % 4 === 1) return `${part({ alg: 'RS256', kid: `forged-${n}` })}.${claims}.${signature}`;
      if (n % 4 === 2)
        return `${head}.${part({ iss, aud, exp, nbf, serviceurl, tid: `${n}`.repeat(100) })}.AA`;
      return `${head}.${part({ iss: `https://sts.windows.net/${n}/`, aud, tid: n })}.AA`;
    };
    const codes = new Map<string, number>();
    const flood = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        const checked = await check.check(`Bearer ${forged(n)}`, activity);
        const code = checked.ok ? 'ok' : checked.code;
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
    };
    await flood(0, 5_000);
    const before = heap();
    await flood(5_000, 100_000);
    expect(heap() - before).toBeLessThan(1_000_000);
    expect(Object.fromEntries(codes)).toEqual({
      token_signature: 5_000,
      key_unknown: 25_000,
      token_tenant: 25_000,
      token_issuer: 45_000,
    });
    expect(source.asked).toEqual({ metadata: 2, keySet: 2 });
    expect(await check.check(good.authorization[0], activity)).toEqual({ ok: true });
    expect(text()).not.toMatch(/forged|sts\.windows/);
  });
});

describe('the log of the token check', () => {
  it('has two lines for a fetch and a failure, with nothing of a token or an address in them', async () => {
    const { log, lines, text } = keptLog();
    let now = scene.now * 1000;
    const check = openTokenCheck(settingsOf(scene, source.url), log, () => now);
    const { authorization, body } = sentOf(scene, {});
    await check.check(authorization[0], JSON.parse(body));
    source.metadata = 'x';
    const other = sentOf(scene, { header: { kid: 'forged' } });
    now += 1_000;
    await check.check(other.authorization[0], JSON.parse(body));
    expect(lines().map(({ code }) => code)).toEqual(['keys_fetched', 'keys_stale']);
    expect(text()).not.toMatch(/forged|teams|127\.0\.0\.1|eyJ/);
  });
});
