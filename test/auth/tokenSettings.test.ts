import { clouds } from '../../src/auth/clouds.ts';
import { isBeside } from '../../src/auth/isBeside.ts';
import { openTokenCheck } from '../../src/auth/tokenCheck.ts';
import { settingTrouble, type TokenSettings } from '../../src/auth/tokenSettings.ts';
import { openLog } from '../../src/log.ts';
import { openScene } from './scene.ts';

const { appId, tenant } = openScene();
const settings: TokenSettings = { ...clouds.public, appId, allowedTenants: [tenant] };
const loopback = { metadataUrl: 'http://127.0.0.1:4000/metadata', serviceHosts: ['127.0.0.1'] };

describe('settings of the token check', () => {
  it.each<[string, Partial<TokenSettings>]>([
    ['the public cloud', {}],
    ['the government’s cloud', clouds.government],
    ['a test on this machine', loopback],
    [
      'a test on this machine by its name',
      { metadataUrl: 'http://localhost:1/', serviceHosts: ['localhost', '[::1]'] },
    ],
    ['two tenants', { allowedTenants: [tenant, appId] }],
  ])('are right for %s', (_what, given) => {
    expect(settingTrouble({ ...settings, ...given })).toBeUndefined();
  });

  it.each<[string, keyof TokenSettings, TokenSettings[keyof TokenSettings]]>([
    ['an empty app id', 'appId', ''],
    ['an app id that is no id', 'appId', 'samtalemakker'],
    ['an app id in capitals', 'appId', appId.replace(/^./, 'A').toUpperCase()],
    ['an app id with more before it', 'appId', `x${appId}`],
    ['an app id with more after it', 'appId', `${appId}0`],
    ['an app id with a newline', 'appId', `${appId}\n`],
    ['no tenant', 'allowedTenants', []],
    ['an empty tenant', 'allowedTenants', ['']],
    ['a tenant by its domain', 'allowedTenants', [tenant, 'kommunen.dk']],
    ['any tenant', 'allowedTenants', ['common']],
    ['a star for tenants', 'allowedTenants', ['*']],
    ['an empty issuer', 'issuer', ''],
    ['an issuer over http', 'issuer', 'http://127.0.0.1/'],
    ['an issuer with a space', 'issuer', 'https://api.botframework.com '],
    ['empty metadata', 'metadataUrl', ''],
    ['metadata over http', 'metadataUrl', 'http://login.botframework.com/'],
    ['metadata with a user', 'metadataUrl', 'https://a:b@login.botframework.com/'],
    ['metadata in a file', 'metadataUrl', 'file:///etc/keys'],
    ['no hosts', 'serviceHosts', []],
    ['an empty host', 'serviceHosts', ['']],
    ['a star for hosts', 'serviceHosts', ['*']],
    ['a star in a host', 'serviceHosts', ['*.botframework.com']],
    ['a whole top domain', 'serviceHosts', ['.com']],
    ['a host in capitals', 'serviceHosts', ['SMBA.trafficmanager.net']],
    ['a host with a slash before it', 'serviceHosts', ['/smba.trafficmanager.net']],
    ['a host with a port', 'serviceHosts', ['smba.trafficmanager.net:443']],
    ['an address for a host', 'serviceHosts', ['https://smba.trafficmanager.net']],
    ['this machine with keys from afar', 'serviceHosts', ['127.0.0.1']],
    [
      'this machine among others, with keys from afar',
      'serviceHosts',
      ['smba.trafficmanager.net', 'localhost'],
    ],
  ])('are refused with %s', (_what, setting, value) => {
    const wrong = { ...settings, [setting]: value };
    expect(settingTrouble(wrong)?.setting).toBe(setting);
    expect(() => openTokenCheck(wrong, openLog('silent'))).toThrow(`${setting}: `);
  });
});

describe('the place of the keys', () => {
  const { metadataUrl } = clouds.public;
  it.each<[string, string, string, boolean]>([
    ['the same host', 'https://login.botframework.com/v1/.well-known/keys', metadataUrl, true],
    ['a sister host', 'https://keys.botframework.com/keys', metadataUrl, true],
    [
      'the government’s host',
      'https://login.botframework.azure.us/keys',
      clouds.government.metadataUrl,
      true,
    ],
    ['another port of this machine', 'http://127.0.0.1:2/keys', 'http://127.0.0.1:1/', true],
    ['http', 'http://login.botframework.com/keys', metadataUrl, false],
    ['another port', 'https://login.botframework.com:8443/keys', metadataUrl, false],
    ['a user', 'https://a@login.botframework.com/keys', metadataUrl, false],
    ['a host that goes on', 'https://login.botframework.com.evil.dk/keys', metadataUrl, false],
    ['a host before ours', 'https://evilbotframework.com/keys', metadataUrl, false],
    ['the parent itself', 'https://botframework.com/keys', metadataUrl, false],
    ['another cloud', 'https://login.botframework.azure.us/keys', metadataUrl, false],
    ['a cousin under azure.us', 'https://evil.azure.us/keys', clouds.government.metadataUrl, false],
    ['a cousin under dk', 'https://evil.dk/keys', 'https://kommunen.dk/metadata', false],
    ['this machine', 'http://127.0.0.1/keys', metadataUrl, false],
    ['a way out of this machine', 'https://evil.dk/keys', 'http://127.0.0.1:1/', false],
    ['nothing', '', metadataUrl, false],
  ])('may be %s or not', (_what, keys, metadata, expected) => {
    expect(isBeside(keys, metadata)).toBe(expected);
  });
});
