import { type Attack, attack } from './attack.ts';
import { activityOf, type Json, type Scene } from './scene.ts';

const turned = (url: string) => (url.endsWith('/') ? url.slice(0, -1) : `${url}/`);

/** Members of the activity put in place of the usual ones. */
const members: [string, Attack['expected'], (scene: Scene) => Json][] = [
  ['no serviceUrl', 'service_url_refused', () => ({ serviceUrl: undefined })],
  ['an empty serviceUrl', 'service_url_refused', () => ({ serviceUrl: '' })],
  ['serviceUrl null', 'service_url_refused', () => ({ serviceUrl: null })],
  ['serviceUrl in a list', 'service_url_refused', ({ serviceUrl }) => ({ serviceUrl: [serviceUrl] })],
  [
    'another serviceUrl of our host',
    'service_url_mismatch',
    () => ({ serviceUrl: 'https://smba.trafficmanager.net/amer/' }),
  ],
  ['a serviceUrl of the attacker', 'service_url_refused', () => ({ serviceUrl: 'https://evil.dk/' })],
  [
    'a serviceUrl that differs by a trailing slash',
    'service_url_mismatch',
    ({ serviceUrl }) => ({ serviceUrl: turned(serviceUrl) }),
  ],
  [
    'a serviceUrl that differs by capitals in the path',
    'service_url_mismatch',
    () => ({ serviceUrl: 'https://smba.trafficmanager.net/EMEA/' }),
  ],
  ['no channelId', 'activity_channel', () => ({ channelId: undefined })],
  ['an empty channelId', 'activity_channel', () => ({ channelId: '' })],
  ['channelId in capitals', 'activity_channel', () => ({ channelId: 'MSTeams' })],
  ['channelId with a space', 'activity_channel', () => ({ channelId: 'msteams ' })],
  ['channelId in a list', 'activity_channel', () => ({ channelId: ['msteams'] })],
  ['channelId webchat', 'activity_channel', () => ({ channelId: 'webchat' })],
  ['channelId directline', 'activity_channel', () => ({ channelId: 'directline' })],
  ['channelId emulator', 'activity_channel', () => ({ channelId: 'emulator' })],
  ['channelId skype', 'activity_channel', () => ({ channelId: 'skype' })],
  ['channelId of the ASE channel', 'activity_channel', () => ({ channelId: 'AseChannel' })],
  ['a channelId of an agent', 'activity_channel', () => ({ channelId: 'agents:email' })],
  ['a channelId of a sub-channel', 'activity_channel', () => ({ channelId: 'msteams:copilot' })],
  [
    'a foreign tenant in the conversation',
    'tenant_refused',
    (it) => ({ conversation: { id: 'a', tenantId: it.foreignTenant } }),
  ],
  [
    'a foreign tenant in the channel data',
    'tenant_refused',
    (it) => ({ channelData: { tenant: { id: it.foreignTenant } } }),
  ],
  [
    'a foreign tenant in both',
    'tenant_refused',
    (it) => ({
      conversation: { tenantId: it.foreignTenant },
      channelData: { tenant: { id: it.foreignTenant } },
    }),
  ],
  [
    'a foreign tenant of the sender',
    'tenant_refused',
    (it) => ({ from: { id: '29:x', tenantId: it.foreignTenant } }),
  ],
  [
    'a foreign tenant in the conversation alone',
    'tenant_refused',
    (it) => ({ conversation: { tenantId: it.foreignTenant }, channelData: {} }),
  ],
  [
    'two allowed tenants that differ',
    'tenant_conflict',
    (it) => ({ conversation: { tenantId: it.otherTenant } }),
  ],
  ['no tenant', 'tenant_missing', () => ({ conversation: { id: 'a' }, channelData: {} })],
  [
    'no conversation and no channel data',
    'tenant_missing',
    () => ({ conversation: undefined, channelData: undefined }),
  ],
  ['an empty tenant', 'tenant_refused', () => ({ conversation: { tenantId: '' } })],
  [
    'a tenant in capitals',
    'tenant_refused',
    ({ tenant }) => ({ conversation: { tenantId: tenant.toUpperCase() } }),
  ],
  ['a tenant with a space', 'tenant_refused', ({ tenant }) => ({ conversation: { tenantId: `${tenant} ` } })],
  ['a tenant in a list', 'activity_malformed', ({ tenant }) => ({ conversation: { tenantId: [tenant] } })],
  ['a tenant that is null', 'activity_malformed', () => ({ conversation: { tenantId: null } })],
  ['a tenant that is a number', 'activity_malformed', () => ({ channelData: { tenant: { id: 1 } } })],
  [
    'a conversation in a list',
    'activity_malformed',
    ({ tenant }) => ({ conversation: [{ tenantId: tenant }] }),
  ],
  ['channel data as a text', 'activity_malformed', () => ({ channelData: 'tenant' })],
  ['the tenant common', 'tenant_refused', () => ({ conversation: { tenantId: 'common' } })],
];

const text = (scene: Scene, change: (usual: string) => string) => change(JSON.stringify(activityOf(scene)));

/** Activities as the very text. */
const texts: [string, Attack['expected'], (scene: Scene) => string][] = [
  [
    'a serviceUrl named twice, the good one first',
    'service_url_refused',
    (it) => text(it, (usual) => usual.replace(/\}$/, ',"serviceUrl":"https://evil.dk/"}')),
  ],
  [
    'a channelId named twice, the good one first',
    'activity_channel',
    (it) => text(it, (usual) => usual.replace(/\}$/, ',"channelId":"webchat"}')),
  ],
  ['an activity on the prototype', 'activity_channel', (it) => text(it, (usual) => `{"__proto__":${usual}}`)],
  [
    'an activity within an activity',
    'activity_channel',
    (it) => text(it, (usual) => `{"activity":${usual}}`),
  ],
  ['an empty activity', 'activity_channel', () => '{}'],
];

/** Attacks by the activity that comes with a token, which is rightly signed for what it says. */
export const activityAttacks: Attack[] = [
  ...members.map(([name, expected, made]) => attack(name, expected, (scene) => ({ activity: made(scene) }))),
  ...texts.map(([name, expected, made]) => attack(name, expected, (scene) => ({ activity: made(scene) }))),
];
