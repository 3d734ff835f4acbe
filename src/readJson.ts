import type { IncomingMessage } from 'node:http';

/** A body read and parsed, or the HTTP status that refuses it. */
export type Body = { ok: true; json: unknown } | { ok: false; status: 400 | 408 | 413 | 415 };

const LARGEST = 256 * 1024;
const DEEPEST = 32;
const PATIENCE_MS = 10_000;

async function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) return undefined;
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
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    return isObject && shallow(json) ? { ok: true, json } : { ok: false, status: 400 };
  } catch {
    return { ok: false, status: 400 };
  }
}

/**
 * Reads a request's body as one JSON object: 256 KB, 32 levels and ten seconds at most, strict UTF-8, no content encoding. restify's own
 * body parser is not used, because a junk gzip body ends the process in it.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type) || encoding !== 'identity') return { ok: false, status: 415 };
  let late = false;
  const patience = setTimeout(() => {
    late = true;
    request.destroy();
  }, PATIENCE_MS);
  try {
    const bytes = await bytesOf(request);
    return bytes === undefined ? { ok: false, status: 413 } : parse(bytes);
  } catch (error) {
    if (late) return { ok: false, status: 408 };
    throw error;
  } finally {
    clearTimeout(patience);
  }
}
