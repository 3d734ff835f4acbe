/** What may be wrong with the store or with one draft in it. */
export type StoreTrouble =
  | 'busy'
  | 'away'
  | 'full'
  | 'readonly'
  | 'damaged'
  | 'unreadable'
  | 'newer'
  | 'older'
  | 'absent'
  | 'owned'
  | 'failed';

/** Trouble with the store, by kind; the message is for the operator and holds nothing of what was stored. */
export class StoreError extends Error {
  readonly trouble: StoreTrouble;
  /** For the log. */
  readonly code: string;

  constructor(trouble: StoreTrouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.trouble = trouble;
    this.code = `store_${trouble}`;
  }
}
