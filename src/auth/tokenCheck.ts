import { type CryptoKey, compactVerify } from 'jose';
import type { Log } from '../log.ts';
import { activityTrouble } from './activityTrouble.ts';
import { claimsTrouble } from './claimsTrouble.ts';
import { type Read, readToken } from './readToken.ts';
import { SigningKeys } from './signingKeys.ts';
import type { TokenCode } from './tokenCode.ts';
import { settingTrouble, type TokenSettings } from './tokenSettings.ts';

/** Passed, or refused and why; the reason is for the log, the caller is told nothing but 401. */
export type Checked = { ok: true } | { ok: false; code: TokenCode };

/** Asks whether an activity was sent by Teams for this bot. Neither throws nor rejects. */
export type TokenCheck = {
  /** What can be told from the Authorization header alone, before a body is read: why it is refused, or undefined. */
  early(authorization: string | undefined): TokenCode | undefined;
  check(authorization: string | undefined, activity: unknown): Promise<Checked>;
};

async function isSigned(token: string, key: CryptoKey): Promise<boolean> {
  try {
    await compactVerify(token, key, { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}

/**
 * The strict check of incoming tokens, in place of the SDK's: only Teams, only this bot, only the listed tenants. What costs nothing is
 * asked first, then the key, last the signature. `now` in milliseconds since 1970. Throws when the settings cannot hold a strict check.
 */
export function openTokenCheck(settings: TokenSettings, log: Log, now: () => number = Date.now): TokenCheck {
  const trouble = settingTrouble(settings);
  if (trouble) throw new Error(`${trouble.setting}: ${trouble.remedy}`);
  const keys = new SigningKeys(settings.metadataUrl, log, now);

  function read(authorization: string | undefined): Read {
    const token = readToken(authorization);
    const code = token.ok ? claimsTrouble(token.claims, settings, now() / 1000) : undefined;
    return code === undefined ? token : { ok: false, code };
  }

  return {
    early(authorization) {
      const token = read(authorization);
      return token.ok ? undefined : token.code;
    },
    async check(authorization, activity) {
      const token = read(authorization);
      if (!token.ok) return token;
      const code = activityTrouble(activity, token.claims, settings);
      if (code) return { ok: false, code };
      const found = await keys.find(token.kid);
      if (!found.ok) return found;
      return (await isSigned(token.text, found.key)) ? { ok: true } : { ok: false, code: 'token_signature' };
    },
  };
}
