import { type JsonObject, parseUnique } from './parseUnique.ts';
import type { TokenCode } from './tokenCode.ts';

/** A token taken apart, nothing of it trusted yet; or why it is none. */
export type Read =
  | { ok: true; text: string; kid: string; claims: JsonObject }
  | { ok: false; code: TokenCode };

/** Those of Teams are under 1,000 characters. */
const LONGEST = 8_192;
const LONGEST_KID = 256;
// The scheme is case-insensitive (RFC 9110, 11.1); one space, one token.
const BEARER = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i;

/** Members that would bring a key of their own or change what is signed. We use none of them, so a token that has one is not ours. */
const FOREIGN = ['crit', 'b64', 'jwk', 'jku', 'x5c', 'x5u', 'enc', 'zip'];

/** The bytes of a part, if it is the one way to write them: otherwise a changed token could still be the same. */
function bytesOf(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
}

function partOf(part: string): JsonObject | undefined {
  const bytes = bytesOf(part);
  return bytes && parseUnique(bytes);
}

function headerTrouble({ alg, typ, cty, kid, ...rest }: JsonObject): TokenCode | undefined {
  if (alg !== 'RS256') return 'token_algorithm';
  if (typ !== undefined && typ !== 'JWT') return 'token_header';
  // Microsoft has sent "cty":"JWT" on plain tokens (bot-docs #2242); a nested one fails as claims.
  if (cty !== undefined && cty !== 'JWT') return 'token_header';
  if (FOREIGN.some((name) => Object.hasOwn(rest, name))) return 'token_header';
  const named = typeof kid === 'string' && kid !== '' && kid.length <= LONGEST_KID;
  return named ? undefined : 'token_header';
}

/** Takes apart what an Authorization header holds. Cheap, and without any key. */
export function readToken(authorization: string | undefined): Read {
  if (authorization === undefined || authorization === '') return { ok: false, code: 'token_missing' };
  const parts = authorization.length <= LONGEST ? BEARER.exec(authorization) : null;
  const [, first = '', second = '', third = ''] = parts ?? [];
  const header = partOf(first);
  if (header === undefined) return { ok: false, code: 'token_malformed' };
  const code = headerTrouble(header);
  if (code) return { ok: false, code };
  const claims = partOf(second);
  if (claims === undefined || bytesOf(third) === undefined) return { ok: false, code: 'token_malformed' };
  return { ok: true, text: `${first}.${second}.${third}`, kid: String(header.kid), claims };
}
