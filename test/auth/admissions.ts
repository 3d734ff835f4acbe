import { type Attack, attack } from './attack.ts';

/** What must be let in, at the edges of what is allowed. */
export const admissions: Attack[] = [
  attack('a message as Teams sends it', 'accepted', () => ({})),
  attack('the scheme in lower case', 'accepted', () => ({ authorization: (it) => [`bearer ${it}`] })),
  attack('the scheme in capitals', 'accepted', () => ({ authorization: (it) => [`BEARER ${it}`] })),
  attack('a header without typ', 'accepted', () => ({ header: { typ: undefined } })),
  attack('a header without x5t', 'accepted', () => ({ header: { x5t: undefined } })),
  attack('a header with cty, as Microsoft has sent', 'accepted', () => ({ header: { cty: 'JWT' } })),
  attack('a header with a member nobody knows', 'accepted', () => ({ header: { nonce: 'x' } })),
  attack('claims nobody knows', 'accepted', () => ({
    claims: { ver: '1.0', appid: 'x', roles: [1, { a: 1 }, { a: 1 }] },
  })),
  attack('a name once in each of several objects', 'accepted', () => ({
    claims: { x: { ver: [{ ver: 1 }, { ver: 2 }] }, ver: 3, y: { x: 1 } },
  })),
  attack('a text in the claims full of signs', 'accepted', () => ({ claims: { x: '"}{][,:\\ \u2028 æøå' } })),
  attack('an iat', 'accepted', ({ now }) => ({ claims: { iat: now - 60 } })),
  attack('a tid of ours', 'accepted', ({ tenant }) => ({ claims: { tid: tenant } })),
  attack('a token that lives a day', 'accepted', ({ now }) => ({
    claims: { nbf: now - 60, exp: now + 86_340 },
  })),
  attack('exp four minutes ago', 'accepted', ({ now }) => ({ claims: { nbf: now - 3_600, exp: now - 240 } })),
  attack('nbf just five minutes ahead', 'accepted', ({ now }) => ({ claims: { nbf: now + 300 } })),
  attack('nbf four minutes ahead', 'accepted', ({ now }) => ({ claims: { nbf: now + 240 } })),
  attack('the tenant in the conversation alone', 'accepted', () => ({ activity: { channelData: {} } })),
  attack('the tenant in the channel data alone', 'accepted', () => ({
    activity: { conversation: { id: 'a:x' } },
  })),
  attack('the other allowed tenant', 'accepted', ({ otherTenant }) => ({
    activity: {
      conversation: { id: 'a:x', tenantId: otherTenant },
      channelData: { tenant: { id: otherTenant } },
    },
  })),
  attack('a sender whose tenant is named', 'accepted', ({ tenant }) => ({
    activity: { from: { id: '29:x', tenantId: tenant } },
  })),
  attack('a bot whose home is another tenant', 'accepted', ({ foreignTenant }) => ({
    activity: { recipient: { id: '28:bot', tenantId: foreignTenant } },
  })),
  attack('a service url of another region', 'accepted', () => ({
    claims: { serviceurl: 'https://smba.trafficmanager.net/amer-client-ss.msg/' },
    activity: { serviceUrl: 'https://smba.trafficmanager.net/amer-client-ss.msg/' },
  })),
  attack('a service url without a path', 'accepted', () => ({
    claims: { serviceurl: 'https://smba.trafficmanager.net' },
    activity: { serviceUrl: 'https://smba.trafficmanager.net' },
  })),
  attack('a service url under a suffix', 'accepted', () => ({
    claims: { serviceurl: 'https://europe.botframework.com/' },
    activity: { serviceUrl: 'https://europe.botframework.com/' },
  })),
  // A bearer token speaks for whoever holds it: that a message comes once is the store's to see to.
  attack('the same token with another message', 'accepted', () => ({ activity: { text: 'noget andet' } })),
];
