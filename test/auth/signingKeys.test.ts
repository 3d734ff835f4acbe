import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { openTokenCheck, type TokenCheck } from '../../src/auth/tokenCheck.ts';
import { sentOf } from './attack.ts';
import { keptLog } from './keptLog.ts';
import { MetadataServer } from './metadataServer.ts';
import { keySetOf, listed, openScene, settingsOf } from './scene.ts';

const scene = openScene();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let source: MetadataServer;
let check: TokenCheck;
let log: ReturnType<typeof keptLog>;
let now: number;

beforeEach(async () => {
  now = scene.now * 1000;
  log = keptLog();
  source = await new MetadataServer(keySetOf(scene)).start();
  check = openTokenCheck(settingsOf(scene, source.url), log.log, () => now);
});
afterEach(() => source.stop());

/** What comes of a token made for the time it now is. */
async function coded(kid = 'teams', key: KeyObject = scene.keys.teams): Promise<string> {
  const at = { ...scene, now: Math.floor(now / 1000) };
  const { authorization, body } = sentOf(at, { header: { kid }, signing: { key } });
  const checked = await check.check(authorization[0], JSON.parse(body));
  return checked.ok ? 'ok' : checked.code;
}

const settled = async (holds: () => boolean) => {
  for (let tries = 0; !holds() && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 10));
  expect(holds()).toBe(true);
};
const down = (response: ServerResponse) => {
  response.statusCode = 503;
  response.end();
};
const other = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

describe('the signing keys', () => {
  it('are fetched once for fifty requests that come at once to a cold check', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, () => coded()));
    expect(new Set(codes)).toEqual(new Set(['ok']));
    expect(source.asked).toEqual({ metadata: 1, keySet: 1 });
  });

  it('are not fetched for a token that is refused without them', async () => {
    const { authorization, body } = sentOf(scene, { claims: { aud: 'x' } });
    await check.check(authorization[0], JSON.parse(body));
    expect(source.asked.metadata).toBe(0);
  });

  it('take a new key at once, and no longer the one it replaces', async () => {
    expect(await coded()).toBe('ok');
    source.keySet = { keys: [listed('new', other)] };
    expect(await coded()).toBe('ok');
    expect(await coded('new', other)).toBe('ok');
    expect(await coded()).toBe('key_unknown');
    expect(source.asked.keySet).toBe(2);
  });

  it('let all who wait for a new key in', async () => {
    expect(await coded()).toBe('ok');
    source.keySet = { keys: [listed('new', other)] };
    const codes = await Promise.all(Array.from({ length: 20 }, () => coded('new', other)));
    expect(new Set(codes)).toEqual(new Set(['ok']));
    expect(source.asked.keySet).toBe(2);
  });

  it('are asked for an unknown id at most once in five minutes', async () => {
    expect(await coded()).toBe('ok');
    for (let kid = 0; kid < 200; kid += 1) expect(await coded(`forged-${kid}`)).toBe('key_unknown');
    expect(source.asked.keySet).toBe(2);
    now += 5 * MINUTE - 1;
    expect(await coded('forged')).toBe('key_unknown');
    expect(source.asked.keySet).toBe(2);
    now += 1;
    expect(await coded('forged')).toBe('key_unknown');
    expect(source.asked.keySet).toBe(3);
    expect(await coded()).toBe('ok');
  });

  it('are renewed behind the back of the requests after a day, and a removed key is refused then', async () => {
    expect(await coded()).toBe('ok');
    now += DAY;
    expect(await coded()).toBe('ok');
    await new Promise((done) => setTimeout(done, 200));
    expect(source.asked.metadata).toBe(1);
    now += 1;
    source.keySet = { keys: [listed('new', other)] };
    expect(await coded()).toBe('ok');
    await settled(() => log.codes().length === 2);
    expect(await coded('new', other)).toBe('ok');
    expect(await coded()).toBe('key_unknown');
  });

  it('are kept while their source is down, which is told and tried again after a minute', async () => {
    expect(await coded()).toBe('ok');
    source.metadata = down;
    now += 3 * DAY;
    for (let times = 0; times < 20; times += 1) expect(await coded()).toBe('ok');
    await settled(() => log.codes().includes('keys_stale'));
    expect(source.asked.metadata).toBe(2);
    now += MINUTE + 1;
    expect(await coded()).toBe('ok');
    await settled(() => log.codes().length === 3);
    expect(log.lines()[2]).toMatchObject({ level: 40, code: 'keys_stale', why: 'status' });
  });

  it('are refused by when there are none, and tried again after five seconds', async () => {
    source.metadata = down;
    for (let times = 0; times < 20; times += 1) expect(await coded()).toBe('keys_unavailable');
    expect(source.asked.metadata).toBe(1);
    const { port } = source;
    await source.stop();
    now += 5_001;
    expect(await coded()).toBe('keys_unavailable');
    expect(log.lines().map(({ why }) => why)).toEqual(['status', 'unreachable']);
    source = await new MetadataServer(keySetOf(scene)).start(port);
    expect(await coded()).toBe('keys_unavailable');
    now += 5_001;
    expect(await coded()).toBe('ok');
  });

  it('are fetched again when the clock was set back a day', async () => {
    expect(await coded()).toBe('ok');
    now -= DAY + MINUTE;
    expect(await coded()).toBe('ok');
    await settled(() => source.asked.keySet === 2);
  });

  it('keep no more than a thousand requests waiting for a slow source', async () => {
    const held: ServerResponse[] = [];
    source.metadata = (response: ServerResponse) => held.push(response);
    const all = Array.from({ length: 1_200 }, () => coded());
    const refused = await Promise.all(all.slice(1_000));
    expect(new Set(refused)).toEqual(new Set(['keys_unavailable']));
    await settled(() => held.length === 1);
    source.metadata = { jwks_uri: `${source.origin}/keys` };
    held[0]?.end(JSON.stringify(source.metadata));
    expect(new Set(await Promise.all(all.slice(0, 1_000)))).toEqual(new Set(['ok']));
    source.keySet = { keys: [listed('new', other)] };
    expect(await coded('new', other)).toBe('ok');
  });
});
