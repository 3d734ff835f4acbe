import fc from 'fast-check';
import { openTokenCheck, type TokenCheck } from '../../src/auth/tokenCheck.ts';
import { openLog } from '../../src/log.ts';
import { sentOf } from './attack.ts';
import { MetadataServer } from './metadataServer.ts';
import {
  activityOf,
  claimsOf,
  headerOf,
  type Json,
  keySetOf,
  openScene,
  settingsOf,
  tokenOf,
} from './scene.ts';

const scene = openScene();
const source = new MetadataServer(keySetOf(scene));
const good = sentOf(scene, {});
const token = String(good.authorization[0]).slice('Bearer '.length);
const activity: Json = JSON.parse(good.body);
let check: TokenCheck;

beforeAll(async () => {
  await source.start();
  check = openTokenCheck(settingsOf(scene, source.url), openLog('silent'), () => scene.now * 1000);
});
afterAll(() => source.stop());

const passes = async (authorization: string, body: unknown = activity) =>
  (await check.check(authorization, body)).ok;

const place = fc.nat(token.length - 1);
const sign = fc.oneof(
  fc.constantFrom(...'ABCDwxyz0189-_.= \n\0'),
  fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }),
);

/** A token with something put in, taken out, changed, doubled or swapped. */
const mutated = fc.oneof(
  fc.tuple(place, sign).map(([at, it]) => token.slice(0, at) + it + token.slice(at)),
  fc.tuple(place, sign).map(([at, it]) => token.slice(0, at) + it + token.slice(at + 1)),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([at, n]) => token.slice(0, at) + token.slice(at + n)),
  fc.tuple(place, place).map(([from, to]) => token.slice(0, from) + token.slice(to)),
  fc.tuple(place, place).map(([one, two]) => {
    const signs = [...token];
    [signs[one], signs[two]] = [String(signs[two]), String(signs[one])];
    return signs.join('');
  }),
  fc.tuple(fc.constantFrom(0, 1, 2), fc.string({ maxLength: 60 })).map(([which, it]) => {
    const parts = token.split('.');
    parts[which] = Buffer.from(it).toString('base64url');
    return parts.join('.');
  }),
);

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.constantFrom(
    scene.appId,
    scene.issuer,
    scene.serviceUrl,
    scene.tenant,
    scene.now,
    'RS256',
    'none',
    'msteams',
  ),
);
/** One member of an object, and something else to stand there; nothing, now and then. */
const changeOf = (usual: Json, names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.option(value, { nil: undefined, freq: 8 }))
    .filter(([name, it]) => JSON.stringify(usual[name]) !== JSON.stringify(it));

describe('a good token', () => {
  it('is let in, so that the mutations below are of something that counts', async () => {
    expect(await passes(`Bearer ${token}`)).toBe(true);
  });

  it('is never let in with its text changed (6,000 mutations)', async () => {
    const changed = mutated.filter((it) => it !== token);
    await fc.assert(
      fc.asyncProperty(changed, async (it) => !(await passes(`Bearer ${it}`))),
      { numRuns: 6_000 },
    );
  });

  it('is never let in with its claims or header changed after signing (2,000 mutations)', async () => {
    const [header = '', claims = '', signature = ''] = token.split('.');
    const part = (it: Json) => Buffer.from(JSON.stringify(it)).toString('base64url');
    const json = (it: string): Json => JSON.parse(Buffer.from(it, 'base64url').toString());
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('exp', 'nbf', 'iat', 'tid', 'aud', 'iss', 'kid', 'jku', 'x'),
    );
    await fc.assert(
      fc.asyncProperty(names, value, fc.boolean(), async (name, it, inHeader) => {
        const [usual, change] = [json(inHeader ? header : claims), { [name]: it }];
        const other = part({ ...usual, ...change });
        const forged = inHeader ? `${other}.${claims}.${signature}` : `${header}.${other}.${signature}`;
        return forged === token || !(await passes(`Bearer ${forged}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never let in when what it must say is something else, even rightly signed (1,000 mutations)', async () => {
    const { serviceurl, iss, aud, exp, nbf } = claimsOf(scene);
    const usual = { serviceurl, iss, aud, exp, nbf };
    // A time near now may be right, whatever it was before.
    const far = ([name, it]: [string, unknown]) =>
      !['exp', 'nbf'].includes(name) || typeof it !== 'number' || Math.abs(it - scene.now) > 100_000;
    await fc.assert(
      fc.asyncProperty(changeOf(usual, Object.keys(usual)).filter(far), async ([name, it]) => {
        const signed = tokenOf(scene, headerOf(), { ...claimsOf(scene), [name]: it });
        return !(await passes(`Bearer ${signed}`));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never let in with an activity it does not speak for (2,000 mutations)', async () => {
    const usual = activityOf(scene);
    await fc.assert(
      fc.asyncProperty(changeOf(usual, ['channelId', 'serviceUrl']), async ([name, it]) => {
        return !(await passes(`Bearer ${token}`, { ...usual, [name]: it }));
      }),
      { numRuns: 1_000 },
    );
    await fc.assert(
      fc.asyncProperty(changeOf({ id: scene.tenant }, ['id']), fc.boolean(), async ([, id], inData) => {
        const change = inData ? { channelData: { tenant: { id } } } : { conversation: { tenantId: id } };
        const gone = id === undefined;
        return (await passes(`Bearer ${token}`, { ...usual, ...change })) === gone;
      }),
      { numRuns: 1_000 },
    );
  });
});
