import { type Attack, attack } from './attack.ts';
import type { Json, Scene, Signing } from './scene.ts';

/** Keys and signatures that are not those of Teams. */
const signed: [string, Attack['expected'], (scene: Scene) => { header?: Json; signing?: Signing }][] = [
  [
    'a stranger’s key under the right kid',
    'token_signature',
    ({ keys }) => ({ signing: { key: keys.stranger } }),
  ],
  [
    'a stranger’s key under a kid of its own',
    'key_unknown',
    ({ keys }) => ({ header: { kid: 'mine' }, signing: { key: keys.stranger } }),
  ],
  ['a kid in capitals', 'key_unknown', () => ({ header: { kid: 'TEAMS' } })],
  ['a kid with a space', 'key_unknown', () => ({ header: { kid: 'teams ' } })],
  ['a kid that is a path', 'key_unknown', () => ({ header: { kid: '../../../../dev/null' } })],
  ['a kid that is an address', 'key_unknown', () => ({ header: { kid: 'https://evil.dk/key' } })],
  ['a kid that is a query', 'key_unknown', () => ({ header: { kid: "x' UNION SELECT 'key" } })],
  ['a kid with a NUL', 'key_unknown', () => ({ header: { kid: 'teams\0' } })],
  ['the kid __proto__', 'key_unknown', () => ({ header: { kid: '__proto__' } })],
  ['the kid constructor', 'key_unknown', () => ({ header: { kid: 'constructor' } })],
  ['the kid 0', 'key_unknown', () => ({ header: { kid: '0' } })],
  ['no kid but the right x5t', 'token_header', () => ({ header: { kid: undefined, x5t: 'teams' } })],
  ['a key endorsed for other channels', 'key_not_endorsed', () => ({ header: { kid: 'webchat' } })],
  ['a key without endorsements', 'key_not_endorsed', () => ({ header: { kid: 'bare' } })],
  ['a key with empty endorsements', 'key_not_endorsed', () => ({ header: { kid: 'empty' } })],
  ['a key whose endorsements are a text', 'key_not_endorsed', () => ({ header: { kid: 'text' } })],
  ['a key whose endorsements are mixed', 'key_not_endorsed', () => ({ header: { kid: 'numbers' } })],
  ['a key endorsed for channels of like names', 'key_not_endorsed', () => ({ header: { kid: 'capitals' } })],
  ['a key for encryption', 'key_unknown', () => ({ header: { kid: 'encryption' } })],
  ['a key for another algorithm', 'key_unknown', () => ({ header: { kid: 'pss' } })],
  [
    'a key of 1,024 bits',
    'key_unknown',
    ({ keys }) => ({ header: { kid: 'weak' }, signing: { key: keys.weak } }),
  ],
  [
    'a key with exponent 3',
    'key_unknown',
    ({ keys }) => ({ header: { kid: 'small' }, signing: { key: keys.small } }),
  ],
  [
    'a key of another kind',
    'key_unknown',
    ({ keys }) => ({ header: { kid: 'curve' }, signing: { alg: 'ES256', key: keys.curve } }),
  ],
  ['a shared secret from the list', 'key_unknown', () => ({ header: { kid: 'secret' } })],
  ['a key that is broken', 'key_unknown', () => ({ header: { kid: 'broken' } })],
  ['a key that says it is of another kind', 'key_unknown', () => ({ header: { kid: 'disguised' } })],
  ['a key of 16,384 bits', 'key_unknown', () => ({ header: { kid: 'huge' } })],
  ['a key that cannot be read', 'key_unknown', () => ({ header: { kid: 'illegible' } })],
  ['alg none', 'token_algorithm', () => ({ header: { alg: 'none' }, signing: { signature: 'AA' } })],
  [
    'alg none without a signature',
    'token_malformed',
    () => ({ header: { alg: 'none' }, signing: { alg: 'none' } }),
  ],
  ['alg None', 'token_algorithm', () => ({ header: { alg: 'None' }, signing: { signature: 'AA' } })],
  ['alg NONE', 'token_algorithm', () => ({ header: { alg: 'NONE' }, signing: { signature: 'AA' } })],
  [
    'alg HS256 with the public key as secret',
    'token_algorithm',
    () => ({ header: { alg: 'HS256' }, signing: { alg: 'HS256' } }),
  ],
  ['alg RS256 over an HS256 signature', 'token_signature', () => ({ signing: { alg: 'HS256' } })],
  ['alg RS384', 'token_algorithm', () => ({ header: { alg: 'RS384' }, signing: { alg: 'RS384' } })],
  ['alg RS512', 'token_algorithm', () => ({ header: { alg: 'RS512' }, signing: { alg: 'RS512' } })],
  ['alg RS256 over an RS512 signature', 'token_signature', () => ({ signing: { alg: 'RS512' } })],
  ['alg PS256', 'token_algorithm', () => ({ header: { alg: 'PS256' }, signing: { alg: 'PS256' } })],
  ['alg RS256 over a PS256 signature', 'token_signature', () => ({ signing: { alg: 'PS256' } })],
  [
    'alg ES256',
    'token_algorithm',
    ({ keys }) => ({ header: { alg: 'ES256' }, signing: { alg: 'ES256', key: keys.curve } }),
  ],
  ['alg EdDSA', 'token_algorithm', () => ({ header: { alg: 'EdDSA' } })],
  ['alg RSA-OAEP', 'token_algorithm', () => ({ header: { alg: 'RSA-OAEP' } })],
  ['a signature of one byte', 'token_signature', () => ({ signing: { signature: 'AA' } })],
  [
    'a signature of zeros',
    'token_signature',
    () => ({ signing: { signature: Buffer.alloc(256).toString('base64url') } }),
  ],
  [
    'a signature of ones',
    'token_signature',
    () => ({ signing: { signature: Buffer.alloc(256, 255).toString('base64url') } }),
  ],
  [
    'a signature with a byte more',
    'token_signature',
    () => ({ signing: { signature: Buffer.alloc(257).toString('base64url') } }),
  ],
  [
    'a signature of 4,000 bytes',
    'token_signature',
    () => ({ signing: { signature: Buffer.alloc(4_000).toString('base64url') } }),
  ],
];

/** Changes to a good token after it was signed. */
const tampered: [string, Attack['expected'], (parts: string[], scene: Scene) => string[]][] = [
  [
    'claims changed after signing',
    'token_signature',
    ([head = '', body = '', tail = '']) => [head, changed(body, { appid: 'x' }), tail],
  ],
  [
    'a header changed after signing',
    'token_signature',
    ([head = '', body = '', tail = '']) => [changed(head, { typ: undefined }), body, tail],
  ],
  [
    'an exp moved after signing',
    'token_signature',
    ([head = '', body = '', tail = ''], { now }) => [head, changed(body, { exp: now + 7_200 }), tail],
  ],
  ['parts in another order', 'token_algorithm', ([head = '', body = '', tail = '']) => [body, head, tail]],
  ['a signature taken away', 'token_malformed', ([head = '', body = '']) => [head, body, '']],
  ['the claims as the signature', 'token_signature', ([head = '', body = '']) => [head, body, body]],
];

function changed(part: string, change: Json): string {
  const json = JSON.parse(Buffer.from(part, 'base64url').toString());
  return Buffer.from(JSON.stringify({ ...json, ...change })).toString('base64url');
}

/** Attacks by key, algorithm and signature. */
export const keyAttacks: Attack[] = [
  ...signed.map(([name, expected, made]) => attack(name, expected, made)),
  ...tampered.map(([name, expected, change]) =>
    attack(name, expected, (scene) => ({
      authorization: (token) => [`Bearer ${change(token.split('.'), scene).join('.')}`],
    })),
  ),
];
