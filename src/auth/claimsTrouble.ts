import type { JsonObject } from './parseUnique.ts';
import type { TokenCode } from './tokenCode.ts';
import type { TokenSettings } from './tokenSettings.ts';

/** Seconds two clocks may differ (Microsoft's own figure). */
const SKEW = 5 * 60;
/** Seconds a token may live; those of Teams live one hour. */
const LONGEST_LIFE = 24 * 60 * 60;

/** Seconds since 1970, whole and positive: no text, no list, no infinity. */
const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

function timeTrouble({ exp, nbf, iat = nbf }: JsonObject, now: number): TokenCode | undefined {
  if (!isTime(exp) || !isTime(nbf) || !isTime(iat)) return 'token_times';
  const [first, last] = [Math.min(nbf, iat), Math.max(nbf, iat)];
  if (exp <= last || exp - first > LONGEST_LIFE) return 'token_lifetime';
  if (now >= exp + SKEW) return 'token_expired';
  return last > now + SKEW ? 'token_not_yet' : undefined;
}

/** What is wrong with a token's claims at a time in seconds since 1970, or undefined. */
export function claimsTrouble(
  claims: JsonObject,
  { issuer, appId, allowedTenants }: TokenSettings,
  now: number,
): TokenCode | undefined {
  const { iss, aud, tid } = claims;
  if (iss !== issuer) return 'token_issuer';
  // A list is refused even when it holds only us: Teams sends a text.
  if (aud !== appId) return 'token_audience';
  const code = timeTrouble(claims, now);
  if (code) return code;
  return tid === undefined || allowedTenants.some((tenant) => tenant === tid) ? undefined : 'token_tenant';
}
