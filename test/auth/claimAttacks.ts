import { type Attack, attack } from './attack.ts';
import { claimsOf, type Json, type Scene } from './scene.ts';

const AZURE = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const GOVERNMENT = 'cab8a31a-1906-4287-a0d8-4eef66b95f6e';

/** Claims of who and for whom, put in place of the usual ones, signed by Microsoft's own key. */
const claims: [string, Attack['expected'], (scene: Scene) => Json][] = [
  ['no issuer', 'token_issuer', () => ({ iss: undefined })],
  ['an empty issuer', 'token_issuer', () => ({ iss: '' })],
  ['an issuer that is null', 'token_issuer', () => ({ iss: null })],
  ['an issuer of the attacker', 'token_issuer', () => ({ iss: 'https://evil.dk' })],
  ['an issuer with a slash', 'token_issuer', ({ issuer }) => ({ iss: `${issuer}/` })],
  ['an issuer in capitals', 'token_issuer', ({ issuer }) => ({ iss: issuer.toUpperCase() })],
  ['an issuer with a space', 'token_issuer', ({ issuer }) => ({ iss: `${issuer} ` })],
  ['an issuer with a newline', 'token_issuer', ({ issuer }) => ({ iss: `${issuer}\n` })],
  ['an issuer with a NUL', 'token_issuer', ({ issuer }) => ({ iss: `${issuer}\0` })],
  ['an issuer over http', 'token_issuer', ({ issuer }) => ({ iss: issuer.replace('https', 'http') })],
  ['an issuer with a Cyrillic letter', 'token_issuer', ({ issuer }) => ({ iss: issuer.replace('o', 'о') })],
  ['an issuer with more after it', 'token_issuer', ({ issuer }) => ({ iss: `${issuer}.evil.dk` })],
  ['an issuer in a list', 'token_issuer', ({ issuer }) => ({ iss: [issuer] })],
  ['the issuer of the government’s cloud', 'token_issuer', () => ({ iss: 'https://api.botframework.us' })],
  [
    'an emulator token of Azure, v1',
    'token_issuer',
    (it) => emulator(it, `https://sts.windows.net/${AZURE}/`, '1.0'),
  ],
  [
    'an emulator token of Azure, v2',
    'token_issuer',
    (it) => emulator(it, `https://login.microsoftonline.com/${AZURE}/v2.0`, '2.0'),
  ],
  [
    'an emulator token of the government, v1',
    'token_issuer',
    (it) => emulator(it, `https://sts.windows.net/${GOVERNMENT}/`, '1.0'),
  ],
  [
    'an emulator token of the government, v2',
    'token_issuer',
    (it) => emulator(it, `https://login.microsoftonline.us/${GOVERNMENT}/v2.0`, '2.0'),
  ],
  [
    'an emulator token of our own tenant',
    'token_issuer',
    (it) => emulator(it, `https://sts.windows.net/${it.tenant}/`, '1.0'),
  ],
  [
    'an emulator token of a foreign tenant',
    'token_issuer',
    (it) => emulator(it, `https://sts.windows.net/${it.foreignTenant}/`, '1.0'),
  ],
  [
    'a skill token',
    'token_issuer',
    (it) => ({
      ...emulator(it, `https://login.microsoftonline.com/${it.tenant}/v2.0`, '2.0'),
      azp: it.foreignTenant,
      appid: undefined,
    }),
  ],
  [
    'a token of the bot’s own, as it sends to Teams',
    'token_audience',
    (it) => ({ aud: it.issuer, appid: it.appId, tid: it.tenant }),
  ],
  ['no audience', 'token_audience', () => ({ aud: undefined })],
  ['an empty audience', 'token_audience', () => ({ aud: '' })],
  ['the audience of another bot', 'token_audience', ({ foreignTenant }) => ({ aud: foreignTenant })],
  ['an audience in capitals', 'token_audience', ({ appId }) => ({ aud: appId.toUpperCase() })],
  ['an audience with a prefix', 'token_audience', ({ appId }) => ({ aud: `api://${appId}` })],
  ['an audience in a list', 'token_audience', ({ appId }) => ({ aud: [appId] })],
  ['an audience in a list with others', 'token_audience', ({ appId }) => ({ aud: ['x', appId] })],
  ['an audience as an object', 'token_audience', ({ appId }) => ({ aud: { [appId]: true } })],
  ['an audience that is true', 'token_audience', () => ({ aud: true })],
  ['claims nested in claims', 'token_issuer', (it) => ({ iss: undefined, payload: claimsOf(it) })],
  ['a tid of a foreign tenant', 'token_tenant', ({ foreignTenant }) => ({ tid: foreignTenant })],
  ['an empty tid', 'token_tenant', () => ({ tid: '' })],
  ['a tid that is null', 'token_tenant', () => ({ tid: null })],
  ['a tid in a list', 'token_tenant', ({ tenant }) => ({ tid: [tenant] })],
  ['no serviceurl', 'service_url_mismatch', () => ({ serviceurl: undefined })],
  ['an empty serviceurl', 'service_url_mismatch', () => ({ serviceurl: '' })],
  ['serviceurl in a list', 'service_url_mismatch', ({ serviceUrl }) => ({ serviceurl: [serviceUrl] })],
  [
    'serviceUrl, which is the activity’s spelling',
    'service_url_mismatch',
    ({ serviceUrl }) => ({ serviceurl: undefined, serviceUrl }),
  ],
];

/** A token made with the bot's own secret at Entra, which the SDK takes for one of the emulator. */
function emulator({ appId, tenant }: Scene, iss: string, ver: string): Json {
  return { iss, aud: appId, ver, tid: tenant, appid: appId, serviceurl: undefined };
}

/** Attacks by who a token says it is from and for. */
export const claimAttacks: Attack[] = claims.map(([name, expected, made]) =>
  attack(name, expected, (scene) => ({ claims: made(scene) })),
);
