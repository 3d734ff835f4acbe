import { constants, createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { TokenSettings } from '../../src/auth/tokenSettings.ts';

export type Json = { [name: string]: unknown };

/** What an attack is made from: who we are, where Teams is, what time it is, and keys of every sort. */
export type Scene = {
  appId: string;
  tenant: string;
  otherTenant: string;
  foreignTenant: string;
  serviceUrl: string;
  issuer: string;
  /** Seconds since 1970. */
  now: number;
  keys: { teams: KeyObject; stranger: KeyObject; weak: KeyObject; small: KeyObject; curve: KeyObject };
  publicPem: string;
};

const rsa = (modulusLength: number, publicExponent = 65_537) =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent });

/** A scene with fresh keys. Tokens are made for `now`, in seconds since 1970. */
export function openScene(given: Partial<Scene> = {}): Scene {
  const teams = rsa(2_048);
  return {
    appId: randomUUID(),
    tenant: randomUUID(),
    otherTenant: randomUUID(),
    foreignTenant: randomUUID(),
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    issuer: 'https://api.botframework.com',
    now: Math.floor(Date.now() / 1000),
    keys: {
      teams: teams.privateKey,
      stranger: rsa(2_048).privateKey,
      weak: rsa(1_024).privateKey,
      small: rsa(2_048, 3).privateKey,
      curve: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    },
    publicPem: teams.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ...given,
  };
}

const jwkOf = (key: KeyObject): Json => {
  const { kty, n, e, crv, x, y } = key.export({ format: 'jwk' });
  return JSON.parse(JSON.stringify({ kty, n, e, crv, x, y }));
};

/** The key `kid` as Microsoft's list shows one. */
export const listed = (
  kid: string,
  key: KeyObject,
  more: Json = { endorsements: ['skype', 'msteams'] },
): Json => ({
  ...jwkOf(key),
  use: 'sig',
  kid,
  x5t: kid,
  ...more,
});

/** The list of keys the metadata points at: one good key, and those an attacker may hope to be let in by. */
export function keySetOf({ keys: { teams, weak, small, curve }, publicPem }: Scene): { keys: Json[] } {
  const secret = Buffer.from(publicPem).toString('base64url');
  return {
    keys: [
      listed('teams', teams),
      listed('webchat', teams, { endorsements: ['webchat', 'directline'] }),
      listed('bare', teams, {}),
      listed('empty', teams, { endorsements: [] }),
      listed('text', teams, { endorsements: 'msteams' }),
      listed('numbers', teams, { endorsements: [1, 'msteams'] }),
      listed('capitals', teams, { endorsements: ['MSTEAMS', 'msteams2', ' msteams'] }),
      listed('encryption', teams, { use: 'enc', endorsements: ['msteams'] }),
      listed('pss', teams, { alg: 'PS256', endorsements: ['msteams'] }),
      listed('weak', weak),
      listed('small', small),
      listed('curve', curve),
      { kty: 'oct', kid: 'secret', k: secret, use: 'sig', endorsements: ['msteams'] },
      { kty: 'RSA', kid: 'broken', n: 'AQAB', e: 'AQAB', endorsements: ['msteams'] },
      listed('disguised', teams, { kty: 'oct', endorsements: ['msteams'] }),
      listed('huge', teams, { n: 'w'.repeat(2_730), endorsements: ['msteams'] }),
      listed('', teams),
      { kty: 'RSA', kid: 'illegible', n: '?', e: 'AQAB', endorsements: ['msteams'] },
      null as unknown as Json,
    ],
  };
}

/** The settings of a check that lives in the scene, with the keys of `metadataUrl`. */
export const settingsOf = (scene: Scene, metadataUrl: string): TokenSettings => ({
  appId: scene.appId,
  issuer: scene.issuer,
  metadataUrl,
  serviceHosts: ['smba.trafficmanager.net', '.botframework.com', new URL(scene.serviceUrl).hostname],
  allowedTenants: [scene.tenant, scene.otherTenant],
});

const signers: Record<string, (data: Buffer, scene: Scene, key: KeyObject) => Buffer> = {
  RS256: (data, _scene, key) => sign('sha256', data, key),
  RS384: (data, _scene, key) => sign('sha384', data, key),
  RS512: (data, _scene, key) => sign('sha512', data, key),
  PS256: (data, _scene, key) => sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING }),
  ES256: (data, _scene, key) => sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
  // The old confusion: the public key, which everybody has, taken as a shared secret.
  HS256: (data, { publicPem }) => createHmac('sha256', publicPem).update(data).digest(),
  none: () => Buffer.alloc(0),
};

/** The usual contents of a token and of the activity it came with. */
export const headerOf = (): Json => ({ alg: 'RS256', kid: 'teams', x5t: 'teams', typ: 'JWT' });
export const claimsOf = ({ serviceUrl, now, issuer, appId }: Scene): Json => ({
  serviceurl: serviceUrl,
  nbf: now - 60,
  exp: now + 3_540,
  iss: issuer,
  aud: appId,
});
export const activityOf = ({ serviceUrl, tenant }: Scene): Json => ({
  type: 'message',
  id: randomUUID(),
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  text: 'hej',
  from: { id: '29:kirsten', aadObjectId: 'b7b0a5f8-1d0c-4b93-9d4e-6a8c1f1f6a11', name: 'Kirsten' },
  recipient: { id: '28:bot', name: 'Samtalemakker' },
  conversation: { id: 'a:kirsten', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
});

export type Signing = { alg?: string; key?: KeyObject; signature?: string };

/** A token with this header and these claims: as objects, or as the very text or bytes. */
export function tokenOf(
  scene: Scene,
  header: Json | string = headerOf(),
  claims: Json | string | Buffer = claimsOf(scene),
  { alg = 'RS256', key = scene.keys.teams, signature }: Signing = {},
): string {
  const part = (it: Json | string | Buffer) =>
    Buffer.from(typeof it === 'string' || Buffer.isBuffer(it) ? it : JSON.stringify(it)).toString(
      'base64url',
    );
  const data = `${part(header)}.${part(claims)}`;
  const signed = signature ?? signers[alg]?.(Buffer.from(data), scene, key).toString('base64url');
  return `${data}.${signed}`;
}
