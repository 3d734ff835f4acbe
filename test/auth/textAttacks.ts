import { type Attack, attack } from './attack.ts';
import { claimsOf, type Scene } from './scene.ts';

const text = (scene: Scene, change: (usual: string) => string) => change(JSON.stringify(claimsOf(scene)));

/** Claims as the very text or bytes, signed by Microsoft's own key. */
const texts: [string, Attack['expected'], (scene: Scene) => string | Buffer][] = [
  [
    'an issuer named twice, the good one last',
    'token_malformed',
    (it) => text(it, (usual) => usual.replace('{', '{"iss":"https://evil.dk",')),
  ],
  [
    'an audience named twice, the good one first',
    'token_malformed',
    (it) => text(it, (usual) => usual.replace(/\}$/, ',"aud":"x"}')),
  ],
  [
    'an audience named twice, with an object and a list between',
    'token_malformed',
    (it) => text(it, (usual) => usual.replace('{', '{"aud":1,"x":{"y":[{}]},')),
  ],
  [
    'an exp named twice, once escaped',
    'token_malformed',
    (it) => text(it, (usual) => usual.replace('{', '{"\\u0065xp":1,')),
  ],
  [
    'a name twice in an object of the claims',
    'token_malformed',
    (it) => text(it, (usual) => usual.replace('{', '{"x":{"a":1,"a":2},')),
  ],
  ['exp NaN', 'token_malformed', (it) => text(it, (usual) => usual.replace(/"exp":\d+/, '"exp":NaN'))],
  ['exp without end', 'token_times', (it) => text(it, (usual) => usual.replace(/"exp":\d+/, '"exp":1e999'))],
  ['claims on the prototype', 'token_issuer', (it) => `{"__proto__":${JSON.stringify(claimsOf(it))}}`],
  ['claims in a list', 'token_malformed', (it) => text(it, (usual) => `[${usual}]`)],
  ['claims that are a text', 'token_malformed', (it) => JSON.stringify(JSON.stringify(claimsOf(it)))],
  ['claims that are null', 'token_malformed', () => 'null'],
  ['claims that are empty', 'token_issuer', () => '{}'],
  ['a token inside the token', 'token_malformed', () => 'eyJhbGciOiJSUzI1NiJ9.e30.AA'],
  ['claims with more after them', 'token_malformed', (it) => text(it, (usual) => `${usual}{}`)],
  ['claims with a comment', 'token_malformed', (it) => text(it, (usual) => `${usual}/**/`)],
  [
    'claims that are no UTF-8',
    'token_malformed',
    (it) =>
      Buffer.concat([
        Buffer.from(text(it, (usual) => usual.replace(/\}$/, ',"x":"'))),
        Buffer.from([0xff, 0x22, 0x7d]),
      ]),
  ],
  ['claims nested 2,000 deep', 'token_malformed', () => `${'['.repeat(2_000)}${']'.repeat(2_000)}`],
];

/** Attacks by how the claims are written. */
export const textAttacks: Attack[] = texts.map(([name, expected, made]) =>
  attack(name, expected, (scene) => ({ claims: made(scene) })),
);
