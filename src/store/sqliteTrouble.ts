import { StoreError, type StoreTrouble } from './storeError.ts';

/** SQLite's result codes that mean something to the caseworker or the operator. */
const TROUBLE: Record<number, StoreTrouble> = {
  5: 'busy',
  6: 'busy',
  8: 'readonly',
  10: 'damaged',
  11: 'damaged',
  13: 'full',
  14: 'readonly',
  26: 'damaged',
  // Writing, syncing or cutting the file failed: so a disk answers that is mounted anew to be read only.
  778: 'readonly',
  1034: 'readonly',
  1546: 'readonly',
};

/** In words for the operator. */
const SAID: Partial<Record<StoreTrouble, string>> = {
  busy: 'another program holds the database file',
  damaged: 'the database file is damaged or cannot be read: restore it from a backup',
  full: 'the disk is full',
  readonly: 'the database file cannot be opened or written to',
};

/** Trouble that is known, as a StoreError; anything else as it is. */
export function known(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return error;
  const code = Number(error.errcode);
  const trouble = TROUBLE[code] ?? TROUBLE[code & 0xff] ?? 'failed';
  return new StoreError(trouble, SAID[trouble] ?? `the database file answered ${code}`, error);
}
