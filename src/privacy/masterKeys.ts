import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_BYTES, SealError, seal, unseal } from './seal.ts';

/** The keys that wrap other keys, by id. The first one wraps; all of them unwrap. */
export type MasterKeys = ReadonlyMap<string, Uint8Array>;

/** A key as it is stored: wrapped, and by which master key. */
export type WrappedKey = { master: string; wrapped: Uint8Array };

const FORM = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** Reads keys written as `id:base64` with commas between, newest first, 32 bytes each. Undefined when the text is anything else. */
export function parseMasterKeys(text: string): MasterKeys | undefined {
  const pairs = text.split(',').map((part) => FORM.exec(part.trim()));
  if (pairs.some((pair) => pair === null)) return undefined;
  const keys = new Map(pairs.map((pair) => [pair?.[1] ?? '', Buffer.from(pair?.[2] ?? '', 'base64')]));
  return keys.size === pairs.length ? keys : undefined;
}

const fileOf = (folder: string) => join(folder, 'encryption-key');

/** The key of local mode is not as it must be; the message is for the operator. */
export class KeyFileError extends Error {
  constructor(folder: string, trouble: string) {
    super(`the file encryption-key in the folder ${folder} ${trouble}: put the right one back`);
    this.name = 'KeyFileError';
  }
}

function readKeyFile(folder: string): MasterKeys {
  const keys = parseMasterKeys(readFileSync(fileOf(folder), 'utf8'));
  if (keys === undefined) throw new KeyFileError(folder, 'does not hold a key');
  return keys;
}

/** The key of local mode as it lies in its file, or undefined where there is none. Throws a KeyFileError when the file holds anything else. */
export function heldMasterKeys(folder: string): MasterKeys | undefined {
  return existsSync(fileOf(folder)) ? readKeyFile(folder) : undefined;
}

/** The key of local mode, in a file only its owner can read; made the first time. Throws a KeyFileError when the file holds anything else. */
export function localMasterKeys(folder: string): MasterKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = fileOf(folder);
  try {
    const line = `local:${randomBytes(KEY_BYTES).toString('base64')}\n`;
    writeFileSync(path, line, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(path, 0o600);
  return readKeyFile(folder);
}

/** Wraps a key for storing. `of` names what it opens. */
export function wrapKey(masters: MasterKeys, of: string, key: Uint8Array): WrappedKey {
  const [first] = masters;
  if (first === undefined) throw new Error('there is no master key');
  const [master, secret] = first;
  return { master, wrapped: seal(secret, `key ${of}`, key) };
}

/** Unwraps a stored key. Throws a SealError, also when its master key is not among ours. */
export function unwrapKey(masters: MasterKeys, of: string, { master, wrapped }: WrappedKey): Uint8Array {
  const secret = masters.get(master);
  if (secret === undefined) throw new SealError();
  return unseal(secret, `key ${of}`, wrapped);
}

/** A fresh random key. */
export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);
