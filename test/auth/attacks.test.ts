import { openTokenCheck, type TokenCheck } from '../../src/auth/tokenCheck.ts';
import { openLog } from '../../src/log.ts';
import { type Attack, admissions, attacks } from './attacks.ts';
import { Door } from './door.ts';
import { MetadataServer } from './metadataServer.ts';
import { rawPost } from './rawPost.ts';
import { keySetOf, openScene, settingsOf } from './scene.ts';

const scene = openScene();
const source = new MetadataServer(keySetOf(scene));
let check: TokenCheck;
const door = new Door((authorization, activity) => check.check(authorization, activity));

beforeAll(async () => {
  await source.start();
  check = openTokenCheck(settingsOf(scene, source.url), openLog('silent'), () => scene.now * 1000);
  await door.start();
});
afterAll(async () => {
  await door.stop();
  await source.stop();
});

const named = (list: readonly Attack[]) => list.map((it) => [it.name, it] as const);

describe('the token check', () => {
  it('is attacked in more than 120 ways, each with a name of its own', () => {
    expect(attacks.length).toBeGreaterThan(120);
    const names = [...attacks, ...admissions].map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(named(attacks))('refuses %s', async (_name, { sent, expected }) => {
    const { authorization, body } = sent(scene);
    const one = authorization.length === 0 ? undefined : authorization.join(', ');
    expect(await check.check(one, JSON.parse(body))).toEqual({ ok: false, code: expected });
  });

  it.each(named(attacks))('says as much of %s by the header alone, or nothing', (_name, {
    sent,
    expected,
  }) => {
    const { authorization } = sent(scene);
    const code = check.early(authorization.length === 0 ? undefined : authorization.join(', '));
    const byHeader = expected.startsWith('token_') && expected !== 'token_signature';
    expect(code).toBe(byHeader ? expected : undefined);
  });

  it.each(named(admissions))('lets in %s', async (_name, { sent }) => {
    const { authorization, body } = sent(scene);
    expect(await check.check(authorization[0], JSON.parse(body))).toEqual({ ok: true });
  });

  it.each([
    undefined,
    null,
    [],
    'msteams',
    1,
    true,
    Number.NaN,
  ])('refuses %p where an activity should be', async (activity) => {
    const { authorization } = (admissions[0] as Attack).sent(scene);
    expect(await check.check(authorization[0], activity)).toEqual({ ok: false, code: 'activity_malformed' });
  });
});

describe('a server with the token check', () => {
  it.each(named(attacks))('answers 401 without a body to %s', async (_name, { sent, status = 401 }) => {
    const { authorization, body } = sent(scene);
    const answer = await rawPost(door.port, authorization, body);
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer).toEqual({ status: 401, body: '' });
  });

  it.each(named(admissions))('answers 200 to %s', async (_name, { sent }) => {
    const { authorization, body } = sent(scene);
    expect((await rawPost(door.port, authorization, body)).status).toBe(200);
  });
});
