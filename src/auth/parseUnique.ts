/** An object of JSON, whatever its members hold. */
export type JsonObject = Readonly<Record<string, unknown>>;

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether an object in a JSON text names a member twice. The text must be valid JSON. */
function namesTwice(text: string): boolean {
  const open: (Set<unknown> | undefined)[] = [];
  let before = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const names = open.at(-1);
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && names !== undefined && before !== ':') {
      const name: unknown = JSON.parse(token);
      if (names.has(name)) return true;
      names.add(name);
    }
    before = token;
  }
  return false;
}

/** Parses JSON that must be one object, in strict UTF-8, with every name once: two readers cannot differ about it. */
export function parseUnique(bytes: Uint8Array): JsonObject | undefined {
  try {
    const text = strict.decode(bytes);
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json) || namesTwice(text))
      return undefined;
    return json as JsonObject;
  } catch {
    return undefined;
  }
}
