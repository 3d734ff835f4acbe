import { z } from 'zod';
import type { JsonObject } from './parseUnique.ts';
import { isServiceUrl } from './serviceUrl.ts';
import type { TokenCode } from './tokenCode.ts';
import type { TokenSettings } from './tokenSettings.ts';

const tenant = z.string().optional();

/** As much of an activity as a token speaks for. */
const activity = z.object({
  channelId: z.unknown().optional(),
  serviceUrl: z.unknown().optional(),
  from: z.object({ tenantId: tenant }).optional(),
  conversation: z.object({ tenantId: tenant }).optional(),
  channelData: z.object({ tenant: z.object({ id: tenant }).optional() }).optional(),
});

/** The channel the bot lives in; the signing key must be endorsed for it. */
export const CHANNEL = 'msteams';

/** Compared as written: botbuilder has always done so, trailing slash and all, so Teams writes both alike. */
function serviceUrlTrouble(
  claimed: unknown,
  asked: unknown,
  { serviceHosts }: TokenSettings,
): TokenCode | undefined {
  if (typeof asked !== 'string' || !isServiceUrl(asked, serviceHosts)) return 'service_url_refused';
  return claimed === asked ? undefined : 'service_url_mismatch';
}

/** Every tenant an activity names must be the same one, and on the list. */
function tenantTrouble(named: readonly string[], { allowedTenants }: TokenSettings): TokenCode | undefined {
  if (named.length === 0) return 'tenant_missing';
  if (!named.every((it) => allowedTenants.includes(it))) return 'tenant_refused';
  return new Set(named).size > 1 ? 'tenant_conflict' : undefined;
}

/** What in an activity the claims of its token do not bear out, or undefined. */
export function activityTrouble(
  body: unknown,
  claims: JsonObject,
  settings: TokenSettings,
): TokenCode | undefined {
  const parsed = activity.safeParse(body);
  if (!parsed.success) return 'activity_malformed';
  const { channelId, serviceUrl, from, conversation, channelData } = parsed.data;
  if (channelId !== CHANNEL) return 'activity_channel';
  const named = [conversation?.tenantId, channelData?.tenant?.id, from?.tenantId];
  return (
    serviceUrlTrouble(claims.serviceurl, serviceUrl, settings) ??
    tenantTrouble(
      named.filter((it) => it !== undefined),
      settings,
    )
  );
}
