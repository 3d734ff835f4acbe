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
  const trouble = TROUBLE[Number(error.errcode) & 0xff] ?? 'failed';
  return new StoreError(trouble, SAID[trouble] ?? `the database file answered ${error.errcode}`, error);
}
