import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Bytes of a key, of the number used once, and of the mark that shows tampering. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What was sealed cannot be opened: another key, another place, or a changed byte. */
export class SealError extends Error {
  constructor(cause?: unknown) {
    super('what was sealed cannot be opened', { cause });
    this.name = 'SealError';
  }
}

/** Seals bytes with AES-256-GCM. `bound` says what they belong to; they open only where the same is said again. */
export function seal(key: Uint8Array, bound: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, createSecretKey(key), nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made. Throws a SealError. */
export function unseal(key: Uint8Array, bound: string, sealed: Uint8Array): Uint8Array {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(ALGORITHM, createSecretKey(key), nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(bound))
      .setAuthTag(tag);
    const plain = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch (error) {
    throw new SealError(error);
  }
}
