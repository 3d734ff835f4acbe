/** A state as the bytes the store keeps of it. */
export const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** What those bytes hold; it is still to be checked by its schema. */
export const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
