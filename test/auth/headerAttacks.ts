import { type Attack, attack } from './attack.ts';
import type { Json } from './scene.ts';

/** What may stand in an Authorization header besides one token. */
const lines: [string, Attack['expected'], (token: string) => readonly string[], number?][] = [
  ['no Authorization header', 'token_missing', () => []],
  ['an empty Authorization header', 'token_missing', () => ['']],
  ['a scheme without a token', 'token_malformed', () => ['Bearer']],
  ['a scheme and a space', 'token_malformed', () => ['Bearer ']],
  ['a token without a scheme', 'token_malformed', (it) => [it]],
  ['the scheme Basic', 'token_malformed', (it) => [`Basic ${it}`]],
  ['the scheme Negotiate', 'token_malformed', (it) => [`Negotiate ${it}`]],
  ['the scheme Bearer run together with the token', 'token_malformed', (it) => [`Bearer${it}`]],
  ['the scheme Bearer with a colon', 'token_malformed', (it) => [`Bearer: ${it}`]],
  ['the scheme twice', 'token_malformed', (it) => [`Bearer Bearer ${it}`]],
  ['two spaces before the token', 'token_malformed', (it) => [`Bearer  ${it}`]],
  ['a tab before the token', 'token_malformed', (it) => [`Bearer\t${it}`]],
  ['a non-breaking space before the token', 'token_malformed', (it) => [`Bearer\u00a0${it}`]],
  ['a scheme with a Cyrillic letter', 'token_malformed', (it) => [`Bеarer ${it}`]],
  ['a quoted token', 'token_malformed', (it) => [`Bearer "${it}"`]],
  ['a token as a parameter', 'token_malformed', (it) => [`Bearer token=${it}`]],
  ['two tokens joined by a comma', 'token_malformed', (it) => [`Bearer ${it}, Bearer ${it}`]],
  ['two tokens joined by a comma without a space', 'token_malformed', (it) => [`Bearer ${it},${it}`]],
  ['two tokens with a space between', 'token_malformed', (it) => [`Bearer ${it} ${it}`]],
  [
    'two Authorization lines, the good one first',
    'token_malformed',
    (it) => [`Bearer ${it}`, 'Bearer a.b.c'],
  ],
  ['two Authorization lines, the good one last', 'token_malformed', (it) => ['Bearer a.b.c', `Bearer ${it}`]],
  ['the same Authorization line twice', 'token_malformed', (it) => [`Bearer ${it}`, `Bearer ${it}`]],
  ['garbage', 'token_malformed', () => ['Bearer garbage']],
  ['three empty parts', 'token_malformed', () => ['Bearer ..']],
  ['two parts', 'token_malformed', (it) => [`Bearer ${it.split('.').slice(0, 2).join('.')}`]],
  ['four parts', 'token_malformed', (it) => [`Bearer ${it}.e30`]],
  ['five parts, as an encrypted token has', 'token_malformed', (it) => [`Bearer ${it}.e30.e30`]],
  ['10,000 dots', 'token_malformed', () => [`Bearer ${'.'.repeat(10_000)}`]],
  ['a token one character too long', 'token_malformed', (it) => [`Bearer ${it.padEnd(8_192 - 6, 'A')}`]],
  ['a token as long as may be', 'token_signature', (it) => [`Bearer ${fill(it)}`]],
  ['a token of 9 KB', 'token_malformed', (it) => [`Bearer ${it}${'A'.repeat(9_000)}`]],
  ['a token of 100 KB', 'token_malformed', (it) => [`Bearer ${it}${'A'.repeat(100_000)}`], 431],
  ['a newline after the token', 'token_malformed', (it) => [`Bearer ${it}\n`], 400],
  ['a line of its own in the token', 'token_malformed', (it) => [`Bearer ${it}\r\n x`], 400],
  ['a NUL after the token', 'token_malformed', (it) => [`Bearer ${it}\0`], 400],
  ['a space after the token', 'token_malformed', (it) => [`Bearer ${it} `], 200],
  ['a space before the scheme', 'token_malformed', (it) => [` Bearer ${it}`], 200],
  ['padding after the token', 'token_malformed', (it) => [`Bearer ${it}==`]],
  ['a percent escape in the token', 'token_malformed', (it) => [`Bearer ${it.replace('.', '%2E')}`]],
  ['plus and slash in place of minus and underscore', 'token_malformed', (it) => [`Bearer ${it}+/`]],
  ['a signature written another way', 'token_malformed', (it) => [`Bearer ${otherWay(it)}`]],
];

/** A token whose signature is as long as a header may hold. */
const fill = (token: string) => token.padEnd(8_192 - 'Bearer '.length, 'A');

/** The last character of a 256 byte signature carries four bits that mean nothing. */
function otherWay(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1) ?? '') + 1];
}

/** Members of the token's own header. */
const headers: [string, Attack['expected'], Json | string][] = [
  ['no alg', 'token_algorithm', { alg: undefined }],
  ['alg in lower case', 'token_algorithm', { alg: 'rs256' }],
  ['alg with a space', 'token_algorithm', { alg: 'RS256 ' }],
  ['alg as a list', 'token_algorithm', { alg: ['RS256'] }],
  ['alg null', 'token_algorithm', { alg: null }],
  ['typ at+jwt', 'token_header', { typ: 'at+jwt' }],
  ['typ JWE', 'token_header', { typ: 'JWE' }],
  ['typ as a list', 'token_header', { typ: ['JWT'] }],
  ['cty of another kind', 'token_header', { cty: 'json' }],
  ['a jku of the attacker', 'token_header', { jku: 'https://evil.dk/keys' }],
  ['an x5u of the attacker', 'token_header', { x5u: 'https://evil.dk/cert' }],
  ['an x5c of the attacker', 'token_header', { x5c: ['MIIB'] }],
  ['a jwk of the attacker', 'token_header', { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }],
  ['a jwk that is null', 'token_header', { jwk: null }],
  ['b64 false', 'token_header', { b64: false, crit: ['b64'] }],
  ['b64 true', 'token_header', { b64: true }],
  ['crit with an unknown name', 'token_header', { crit: ['exp'], exp: 1 }],
  ['an empty crit', 'token_header', { crit: [] }],
  ['zip', 'token_header', { zip: 'DEF' }],
  ['enc', 'token_header', { enc: 'A256GCM' }],
  ['no kid', 'token_header', { kid: undefined }],
  ['an empty kid', 'token_header', { kid: '' }],
  ['a kid as a number', 'token_header', { kid: 1 }],
  ['a kid as a list', 'token_header', { kid: ['teams'] }],
  ['a kid as an object', 'token_header', { kid: { toString: 'teams' } }],
  ['a kid of 256 characters', 'key_unknown', { kid: 'k'.repeat(256) }],
  ['a kid of 257 characters', 'token_header', { kid: 'k'.repeat(257) }],
  ['a kid of 2,000 characters', 'token_header', { kid: 'k'.repeat(2_000) }],
  ['a header that names alg twice', 'token_malformed', '{"alg":"none","alg":"RS256","kid":"teams"}'],
  [
    'a header that names kid twice, once escaped',
    'token_malformed',
    '{"alg":"RS256","kid":"x","k\\u0069d":"teams"}',
  ],
  ['a header that is a list', 'token_malformed', '["RS256"]'],
  ['a header that is null', 'token_malformed', 'null'],
  ['a header that is no JSON', 'token_malformed', '{alg:RS256}'],
  ['a header with a byte order mark', 'token_malformed', '\ufeff{"alg":"RS256","kid":"teams"}'],
  ['a header with alg on the prototype', 'token_algorithm', '{"__proto__":{"alg":"RS256"},"kid":"teams"}'],
];

/** Attacks by the Authorization header and by the header of the token. */
export const headerAttacks: Attack[] = [
  ...lines.map(([name, expected, authorization, status]) =>
    attack(name, expected, () => ({ authorization }), status),
  ),
  ...headers.map(([name, expected, header]) => attack(name, expected, () => ({ header }))),
];
