/** JSON fetched, or why it was not. */
export type Fetched = { ok: true; json: unknown } | { ok: false; why: FetchTrouble };

/** What can go wrong on the way to a document. */
export type FetchTrouble = 'status' | 'too_large' | 'not_json' | 'too_slow' | 'unreachable';

/** The body, counted as it is unpacked, or undefined once it is larger than allowed. */
async function bytesOf(body: ReadableStream<Uint8Array>, largest: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parse(bytes: Buffer): Fetched {
  try {
    return { ok: true, json: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, why: 'not_json' };
  }
}

/** Fetches JSON of at most so many bytes. A redirect is not followed: it could lead anywhere. */
export async function fetchJson(url: string, largest: number, signal: AbortSignal): Promise<Fetched> {
  try {
    const { status, body } = await fetch(url, {
      redirect: 'error',
      signal,
      headers: { accept: 'application/json' },
    });
    if (status !== 200 || body === null) {
      await body?.cancel();
      return { ok: false, why: 'status' };
    }
    const bytes = await bytesOf(body, largest);
    return bytes === undefined ? { ok: false, why: 'too_large' } : parse(bytes);
  } catch {
    return { ok: false, why: signal.aborted ? 'too_slow' : 'unreachable' };
  }
}
