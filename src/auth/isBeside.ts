import { isLoopback, safeUrl } from './serviceUrl.ts';

const parentOf = (host: string): string | undefined => /\.(.+\..+)/.exec(host)?.[1];

/** The keys must come from where the metadata does: the same host or a sister of it, or this machine if the metadata does. */
export function isBeside(keysUrl: string, metadataUrl: string): boolean {
  const keys = safeUrl(keysUrl);
  const home = safeUrl(metadataUrl);
  if (keys === undefined || home === undefined) return false;
  if (isLoopback(home.hostname)) return isLoopback(keys.hostname);
  const parent = parentOf(home.hostname);
  const sister = parent !== undefined && parent === parentOf(keys.hostname);
  return keys.port === home.port && (keys.hostname === home.hostname || sister);
}
