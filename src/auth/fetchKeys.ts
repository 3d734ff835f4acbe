import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';
import { CHANNEL } from './activityTrouble.ts';
import { type FetchTrouble, fetchJson } from './fetchJson.ts';
import { isBeside } from './isBeside.ts';

/** The signing keys by their id; `undefined` for a key that may not speak for Teams. */
export type Keys = ReadonlyMap<string, CryptoKey | undefined>;

/** The keys of a cloud, or why there are none. */
export type FetchedKeys =
  | { ok: true; keys: Keys }
  | { ok: false; why: FetchTrouble | 'malformed' | 'foreign' };

const PATIENCE_MS = 5_000;
const LARGEST_METADATA = 64 * 1024;
/** Microsoft's list was reported at 219 keys and later at 250, in 870 KB: a tight limit here would shut every caseworker out. */
const LARGEST_KEYS = 4 * 1024 * 1024;
const MOST_KEYS = 2_000;
const FEWEST_BITS = 2_048;

const metadata = z.object({
  jwks_uri: z.string(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
});
const keySet = z.object({ keys: z.array(z.unknown()).max(MOST_KEYS) });
const signingKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
  n: z.string().max(1_366),
  e: z.literal('AQAB'),
  endorsements: z.array(z.string()).catch([]),
});

/** A key of the set by its id, if it is an RSA key fit to sign; one that is not is left out, the others stand. */
async function keyOf(json: unknown): Promise<[string, CryptoKey | undefined][]> {
  const { success, data } = signingKey.safeParse(json);
  if (!success) return [];
  if (!data.endorsements.includes(CHANNEL)) return [[data.kid, undefined]];
  try {
    const key = (await importJWK({ kty: 'RSA', n: data.n, e: data.e }, 'RS256')) as CryptoKey;
    const { modulusLength } = key.algorithm as { modulusLength?: number };
    return Number(modulusLength) >= FEWEST_BITS ? [[data.kid, key]] : [];
  } catch {
    return [];
  }
}

async function keysOf(json: unknown): Promise<FetchedKeys> {
  const { success, data } = keySet.safeParse(json);
  const keys = new Map((await Promise.all((data?.keys ?? []).map(keyOf))).flat());
  const some = [...keys.values()].some((key) => key !== undefined);
  return success && some ? { ok: true, keys } : { ok: false, why: 'malformed' };
}

/** Fetches the metadata of a cloud and the keys it points at: five seconds for both, sizes bounded, nothing taken on trust. */
export async function fetchKeys(metadataUrl: string): Promise<FetchedKeys> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const about = await fetchJson(metadataUrl, LARGEST_METADATA, signal);
  if (!about.ok) return about;
  const { success, data } = metadata.safeParse(about.json);
  if (!success || !data.id_token_signing_alg_values_supported.includes('RS256'))
    return { ok: false, why: 'malformed' };
  if (!isBeside(data.jwks_uri, metadataUrl)) return { ok: false, why: 'foreign' };
  const set = await fetchJson(data.jwks_uri, LARGEST_KEYS, signal);
  return set.ok ? keysOf(set.json) : set;
}
