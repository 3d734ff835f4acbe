import type { Cloud } from './clouds.ts';
import { isLoopback, safeUrl } from './serviceUrl.ts';

/** What the token check is held to: our own app id, the tenants that may use the bot, and the cloud the tokens come from. */
export type TokenSettings = Cloud & Readonly<{ appId: string; allowedTenants: readonly string[] }>;

/** A setting that is wrong, and what is expected of it. */
export type SettingTrouble = { setting: keyof TokenSettings; remedy: string };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HOST = /^(\[::1\]|[a-z0-9-]+(\.[a-z0-9-]+)*|(\.[a-z0-9-]+){2,})$/;

const allOf = (texts: readonly string[], pattern: RegExp): boolean =>
  texts.length > 0 && texts.every((text) => pattern.test(text));

function isIssuer(text: string): boolean {
  return text.startsWith('https://') && safeUrl(text) !== undefined && !/\s/.test(text);
}

/** The first setting a strict check cannot be built on, or undefined. */
export function settingTrouble(settings: TokenSettings): SettingTrouble | undefined {
  const { appId, allowedTenants, issuer, metadataUrl, serviceHosts } = settings;
  const guid = 'such as 00000000-1111-2222-3333-444444444444, in lower case';
  if (!GUID.test(appId)) return { setting: 'appId', remedy: `an app id is expected, ${guid}` };
  if (!allOf(allowedTenants, GUID))
    return { setting: 'allowedTenants', remedy: `one or more tenant ids are expected, each ${guid}` };
  if (!isIssuer(issuer)) return { setting: 'issuer', remedy: 'an https address is expected' };
  const source = safeUrl(metadataUrl);
  if (source === undefined)
    return { setting: 'metadataUrl', remedy: 'an https address is expected, without a user' };
  if (!allOf(serviceHosts, HOST))
    return { setting: 'serviceHosts', remedy: 'hosts, or suffixes such as .example.com, are expected' };
  // Answers to this machine are for tests, whose keys lie on this machine too.
  if (serviceHosts.some(isLoopback) && !isLoopback(source.hostname))
    return { setting: 'serviceHosts', remedy: 'this machine may only be named with keys on this machine' };
  return undefined;
}
