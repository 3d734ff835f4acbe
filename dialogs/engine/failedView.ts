/**
 * A turn failed and left nothing behind; the reference is found in the log. `again` is the press that failed: its very data, to be sent
 * once more, and what was written on its card.
 */
export type FailedView = {
  show: 'failed';
  reference: string;
  why: 'trouble' | 'busy' | 'unreadable';
  again?: { data: Record<string, unknown>; written: string[] };
};
