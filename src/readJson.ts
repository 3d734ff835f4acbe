import type { IncomingMessage } from 'node:http';

/** A body read and parsed, or the HTTP status that refuses it. */
export type Body = { ok: true; json: unknown } | { ok: false; status: 400 | 413 | 415 };

const LARGEST = 256 * 1024;
const DEEPEST = 32;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^\s";]*)/gi;

/** Whether a content type is JSON in UTF-8. Another charset would be read as something else than it was written as. */
const isJson = (type: string) =>
  JSON_TYPE.test(type) &&
  [...type.matchAll(CHARSET)].every(([, charset]) => charset?.toLowerCase() === 'utf-8');

async function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length']) > LARGEST) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  // Left half read, the request would be cut off before it is answered.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > LARGEST) {
      request.resume();
      return undefined;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Whether a value nests no deeper than allowed; looked at without recursion, so that depth itself cannot hurt. */
function shallow(json: unknown): boolean {
  let level = [json];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}

function parse(bytes: Buffer): Body {
  const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isObject && shallow(json) ? { ok: true, json } : { ok: false, status: 400 };
}

/**
 * Reads a request's body as one JSON object: 256 KB and 32 levels at most, strict UTF-8, no content encoding. How long it may take is the
 * server's to say. restify's own body parser is not used, because a junk gzip body ends the process in it.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!isJson(type) || encoding !== 'identity') return { ok: false, status: 415 };
  try {
    const bytes = await bytesOf(request);
    return bytes === undefined ? { ok: false, status: 413 } : parse(bytes);
  } catch {
    // No JSON, no UTF-8, or cut off by whoever sent it.
    return { ok: false, status: 400 };
  }
}
