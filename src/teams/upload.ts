import { isLoopback, safeUrl } from '../auth/serviceUrl.ts';

/** What came of putting a file where Teams told: there, or why not. */
export type Uploaded =
  | { kind: 'there' }
  | { kind: 'refused'; why: 'host' | 'large' }
  | { kind: 'failed'; status?: number };

/** Where a caseworker's OneDrive lies: files of an organisation on SharePoint. Anything else Teams would not send us to. */
const HOSTS = ['.sharepoint.com', '.onedrive.com'];
/** A note is some ten kilobytes. What is far beyond is no note, and one request may not carry more. */
export const LARGEST = 4 * 1024 * 1024;
const LONGEST_URL = 8_192;
const TIMEOUT_MS = 20_000;
/** All there is to the file; 202 would mean that more is expected. */
const THERE = [200, 201];

/** Whether a file's place may be trusted: https on a host of Microsoft's with no port of its own; in local mode, this machine. */
export function isFilePlace(text: string, local: boolean): boolean {
  const url = text.length <= LONGEST_URL ? safeUrl(text) : undefined;
  if (url === undefined) return false;
  if (isLoopback(url.hostname)) return local;
  return url.port === '' && HOSTS.some((host) => url.hostname.endsWith(host));
}

/**
 * Puts a file where Teams told, in one piece and one try. The address is all the right there is to write there, so no token is sent, and it
 * is kept and told nowhere.
 */
export async function upload(place: string, bytes: Uint8Array, local: boolean): Promise<Uploaded> {
  if (!isFilePlace(place, local)) return { kind: 'refused', why: 'host' };
  if (bytes.length > LARGEST) return { kind: 'refused', why: 'large' };
  try {
    const { status, body } = await fetch(place, {
      method: 'PUT',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: Uint8Array.from(bytes),
    });
    // What is answered is of no use, and might be long.
    await body?.cancel();
    return THERE.includes(status) ? { kind: 'there' } : { kind: 'failed', status };
  } catch {
    return { kind: 'failed' };
  }
}
